package org.broadsheet.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one input: unpacked, counted, limited, with a look ahead at the first of them. A fault ends the bytes and
 * is kept in {@link #fault()}: what was read before it stays good. Not for use by several threads.
 */
public final class InputBytes implements AutoCloseable {
    private final StoredInput stored;
    private final String sourceUri;
    private final long packedBytes;
    private final ReadOptions options;
    private final UnpackedInput input;
    private final InputSize size;
    private final @Nullable InputPiece piece;
    private boolean exhausted;

    private final InputFault fault;
    private final MarkedPlace mark = new MarkedPlace();

    /**
     * Opens an input.
     *
     * @param packedBytes its size
     * @param piece which part of it is read, or null for all of it
     */
    InputBytes(StoredInput stored, String sourceUri, long packedBytes, ReadOptions options, @Nullable InputPiece piece)
            throws IOException {
        this.stored = stored;
        this.sourceUri = sourceUri;
        this.packedBytes = packedBytes;
        this.options = options;
        this.piece = piece;
        this.size = new InputSize(packedBytes, options.limits().maxInputBytes());
        this.input = UnpackedInput.of(stored, piece);
        if (piece != null) {
            size.beginAt(piece.unpackedStart());
        }
        this.fault = new InputFault(sourceUri, packedBytes, input, size);
        IOException broken = input.broken();
        if (broken != null) {
            fault.take(broken);
        }
    }

    /** The part of the input that is read, or null where it is read as a whole. */
    public @Nullable InputPiece piece() {
        return piece;
    }

    /** Number of the line, row or record that is read first, from 1. */
    public long first() {
        return piece == null ? 1 : piece.first();
    }

    /** Bytes of content before those that are read. */
    long unpackedStart() {
        return piece == null ? 0 : piece.unpackedStart();
    }

    /** Whether places in the content tell where it could be cut. */
    boolean mayBeCut() {
        return input.mayBeCut();
    }

    /** Why pieces would not give what the whole has given so far, or null. */
    @Nullable
    String unrepeatable() {
        return fault.isUnrepeatable() ? "damaged" : null;
    }

    /**
     * Asks where a place in the content is stored at which bytes could be read on: told by {@link #marked} once content
     * behind it has been read.
     */
    void mark(long unpacked) {
        mark.at(unpacked, isPacked());
    }

    /** Where the marked place is stored, or -1 where bytes cannot be read on from it. */
    long marked() {
        return mark.stored();
    }

    /** Why there is nothing to read, or nothing where there is. */
    Optional<Rejection> withoutContent() {
        InputHead head = head();
        Rejection told = fault.told();
        if (told != null && head.bytes().length == 0) {
            return Optional.of(told);
        }
        return head.isBlank() && head.bytes().length < InputHead.BYTES
                ? Optional.of(told != null ? told : rejection(Reason.EMPTY, "nothing but blanks", packedBytes))
                : Optional.empty();
    }

    /** What was lost before the first bytes that could be read, or null. */
    @Nullable
    Rejection lostBefore() {
        IOException lost = input.lostBefore();
        return lost == null ? null : fault.rejectionOf(lost);
    }

    /** The first bytes, without moving on, and the name of the file. */
    public InputHead head() {
        String lowerCase = stored.name().toLowerCase(Locale.ROOT);
        return new InputHead(input.head(), InputHead.unpackedName(lowerCase));
    }

    /** Fills {@code buffer} as far as bytes come; -1 at the end or at a fault. */
    public int read(byte[] buffer) {
        boolean inHead = input.isInHead();
        if (!inHead && (!fault.isNone() || exhausted)) {
            return -1;
        }
        try {
            int n = input.read(buffer);
            if (inHead) {
                size.add(n);
                mark.pass(n, input.memberAt());
                return n;
            }
            size.add(Math.max(n, 0), input.memberUnpacked());
            mark.pass(n, input.memberAt());
            return fault.isOverLimit() ? -1 : n;
        } catch (IOException e) {
            fault.take(e);
            return -1;
        }
    }

    /** All bytes of a file that is one article, or why they are none. */
    Optional<byte[]> readAll() {
        byte[] all = new byte[Math.max(InputHead.BYTES, input.head().length)];
        int length = 0;
        byte[] buffer = new byte[1 << 14];
        int n;
        while ((n = read(buffer)) > 0) {
            if (length + (long) n > limits().maxArticleBytes()) {
                fault.takeTooLarge("over " + limits().maxArticleBytes() + " bytes, the limit of an article");
                return Optional.empty();
            }
            if (length + n > all.length) {
                all = Arrays.copyOf(all, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * all.length + n));
            }
            System.arraycopy(buffer, 0, all, length, n);
            length += n;
        }
        return fault.isNone() ? Optional.of(Arrays.copyOf(all, length)) : Optional.empty();
    }

    /** What ended the bytes early, or null; told once the bytes before it are read. */
    public @Nullable Rejection fault() {
        return input.isInHead() ? null : fault.told();
    }

    /** Where in the file the packed member begins that is at fault; -1 where none is. */
    long faultAt() {
        return fault.at();
    }

    /**
     * Goes on at the next packed member behind damage, or behind what else follows the members; whether there is one.
     *
     * @param told whether the damage has been told, and is no more to be told as the input's
     */
    boolean recover(boolean told) {
        if (!isPacked() || !fault.isOfMember()) {
            return false;
        }
        try {
            // Where a piece ends in good order there is nothing to look for: another goes on with the next member.
            boolean goesOnElsewhere = piece != null && piece.end() < packedBytes && fault.isNone() && input.isAtEnd();
            exhausted = goesOnElsewhere || !input.resync();
            fault.pass(!exhausted || told);
        } catch (IOException e) {
            exhausted = true;
            fault.take(e);
        }
        return !exhausted;
    }

    /**
     * Where in the file the packed member begins that holds the bytes read last, which never belong to two; 0 where the
     * file is not packed.
     */
    long memberAt() {
        return input.memberAt();
    }

    /** A rejection of the input as a whole. */
    public Rejection rejection(Reason reason, String detail, long bytes) {
        return fault.rejection(reason, detail, bytes);
    }

    /** Where it is stored, for readers that jump in it. */
    public StoredInput stored() {
        return stored.atRandom();
    }

    /** Whether the file is packed. */
    public boolean isPacked() {
        return input.packing() != null;
    }

    /** What the file is packed by ({@code gzip}, {@code zstd}), or null. */
    public @Nullable String packing() {
        return input.packing();
    }

    /** The name that its articles carry, see {@link org.broadsheet.article.RawArticle#sourceUri()}. */
    public String sourceUri() {
        return sourceUri;
    }

    ReadLimits limits() {
        return options.limits();
    }

    /** How it is read. */
    public ReadOptions options() {
        return options;
    }

    /** Size of the file as it lies on disk, bytes. */
    public long packedBytes() {
        return packedBytes;
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            // Every byte that was wanted has been read; a close that fails changes no article.
            if (fault.isNone()) {
                fault.take(e);
            }
        }
    }
}
