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
    /** Whether the fault is a member that unpacks to more than any text does. */
    private boolean expands;

    private long faultAt = -1;
    private @Nullable Rejection fault;
    /** Whether there was a fault that hangs on more than the bytes up to it. */
    private boolean unrepeatable;

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
        IOException broken = input.broken();
        if (broken != null) {
            fault(broken);
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
        return unrepeatable || !input.isRepeatable() && (fault != null || faultAt >= 0) ? "damaged" : null;
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
        byte[] head = input.head();
        if (fault != null && head.length == 0) {
            return Optional.of(fault);
        }
        return isBlank(head) && head.length < InputHead.BYTES
                ? Optional.of(fault != null ? fault : rejection(Reason.EMPTY, "nothing but blanks", packedBytes))
                : Optional.empty();
    }

    /** What was lost before the first bytes that could be read, or null. */
    @Nullable
    Rejection lostBefore() {
        IOException lost = input.lostBefore();
        return lost == null ? null : rejectionOf(lost);
    }

    /** The first bytes, without moving on, and the name of the file. */
    public InputHead head() {
        String lowerCase = stored.name().toLowerCase(Locale.ROOT);
        return new InputHead(input.head(), InputHead.unpackedName(lowerCase));
    }

    /** Fills {@code buffer} as far as bytes come; -1 at the end or at a fault. */
    public int read(byte[] buffer) {
        boolean inHead = input.isInHead();
        if (!inHead && (fault != null || exhausted)) {
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
            return isWithinLimits() ? n : -1;
        } catch (IOException e) {
            fault(e);
            return -1;
        }
    }

    private boolean isWithinLimits() {
        String over = size.overLimit();
        if (over != null) {
            unrepeatable = true;
            fault = rejection(Reason.TOO_LARGE, over, size.count());
            return false;
        }
        if (isPacked() && size.expands()) {
            expands = true;
            unrepeatable = true;
            faultAt = input.memberUnpacked();
            String detail = packedBytes + " bytes of " + input.packing() + " unpack to over " + size.count() + " bytes";
            fault = rejection(Reason.TOO_LARGE, detail, size.count());
            return false;
        }
        return true;
    }

    /** All bytes of a file that is one article, or why they are none. */
    Optional<byte[]> readAll() {
        byte[] all = new byte[Math.max(InputHead.BYTES, input.head().length)];
        int length = 0;
        byte[] buffer = new byte[1 << 14];
        int n;
        while ((n = read(buffer)) > 0) {
            if (length + (long) n > limits().maxArticleBytes()) {
                fault = rejection(
                        Reason.TOO_LARGE,
                        "over " + limits().maxArticleBytes() + " bytes, the limit of an article",
                        isPacked() ? size.count() : packedBytes);
                return Optional.empty();
            }
            if (length + n > all.length) {
                all = Arrays.copyOf(all, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * all.length + n));
            }
            System.arraycopy(buffer, 0, all, length, n);
            length += n;
        }
        return fault == null ? Optional.of(Arrays.copyOf(all, length)) : Optional.empty();
    }

    /** What ended the bytes early, or null; told once the bytes before it are read. */
    public @Nullable Rejection fault() {
        return input.isInHead() ? null : fault;
    }

    /** Where in the file the packed member begins that is at fault; -1 where none is. */
    long faultAt() {
        return faultAt;
    }

    /**
     * Goes on at the next packed member behind damage, or behind what else follows the members; whether there is one.
     *
     * @param told whether the damage has been told, and is no more to be told as the input's
     */
    boolean recover(boolean told) {
        boolean ofMember = fault == null
                || fault.reason() == Reason.ARCHIVE_DAMAGED
                || fault.reason() == Reason.FORMAT_NOT_READ
                || expands;
        if (!isPacked() || !ofMember) {
            return false;
        }
        try {
            // Where a piece ends in good order there is nothing to look for: another goes on with the next member.
            boolean goesOnElsewhere = piece != null && piece.end() < packedBytes && fault == null && input.isAtEnd();
            exhausted = goesOnElsewhere || !input.resync();
            fault = !exhausted || told ? null : fault;
            expands = false;
        } catch (IOException e) {
            exhausted = true;
            fault(e);
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
        return new Rejection(sourceUri, reason, detail, bytes);
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

    private void fault(IOException e) {
        faultAt = input.memberUnpacked();
        unrepeatable |= !isPacked() || e instanceof PackingNotReadException;
        fault = rejectionOf(e);
    }

    private Rejection rejectionOf(IOException e) {
        if (e instanceof PackingNotReadException) {
            return rejection(Reason.FORMAT_NOT_READ, "looks like: " + e.getMessage(), packedBytes);
        }
        String broken = input.packing() + " broken near byte " + size.count() + " of what it holds: " + messageOf(e);
        return isPacked()
                ? rejection(Reason.ARCHIVE_DAMAGED, broken, packedBytes)
                : rejection(Reason.UNREADABLE, messageOf(e), packedBytes);
    }

    static String messageOf(IOException e) {
        String message = e.getMessage();
        return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0) {
                // A byte order mark alone is as good as nothing.
                return bytes.length <= 3 && ((b & 0xff) == 0xef || (b & 0xff) == 0xfe || (b & 0xff) == 0xff);
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            // Every byte that was wanted has been read; a close that fails changes no article.
            if (fault == null) {
                fault(e);
            }
        }
    }
}
