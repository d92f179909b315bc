package org.broadsheet.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, unpacked and in a code of single bytes, with a look ahead at the first of them. Knows in which
 * member of a packed file they lie.
 */
final class UnpackedInput implements Closeable {
    /** How a record of a web archive begins, each of which is packed by itself. */
    private static final String ARCHIVE = "WARC/";

    private static final int BUFFER_BYTES = 1 << 16;

    private InputStream stream;
    private final @Nullable PackedMembers members;
    private byte[] head;
    private int headRead;
    /** The members that begin in the head, by where. */
    private final TreeMap<Integer, Long> membersInHead = new TreeMap<>();

    private boolean readBehindHead;
    private @Nullable IOException broken;
    private @Nullable IOException lostBefore;

    private final boolean wide;

    /**
     * Opens an input.
     *
     * @param piece which part of it is read, or null for all of it
     */
    static UnpackedInput of(StoredInput stored, @Nullable InputPiece piece) throws IOException {
        UnpackedInput whole = new UnpackedInput(new BufferedInputStream(stored.open(0), BUFFER_BYTES));
        if (piece == null) {
            return whole;
        }
        try (whole) {
            if (!whole.mayBeCut()) {
                throw new IOException("it begins otherwise than the input that was cut");
            }
            InputStream bytes = new BoundedInput(stored.open(piece.start()), piece.bytes());
            return new UnpackedInput(whole, new BufferedInputStream(bytes, BUFFER_BYTES), piece.start());
        }
    }

    private UnpackedInput(InputStream file) {
        stream = file;
        head = readHead(null);
        members = broken == null ? PackedMembers.of(head, file) : null;
        if (members != null) {
            stream = members;
            head = readHead(members);
            if (broken != null && !(broken instanceof PackingNotReadException) && !isArchive(head)) {
                findArchive(members, broken, head);
            }
        }
        Optional<Charset> charset = Encoding.ofWideChars(head);
        wide = charset.isPresent() && BinaryContent.describe(head).isEmpty();
        if (wide && charset.isPresent()) {
            stream = new Utf8Input(new PrefixedInput(head, stream), charset.get());
            head = readHead(members);
        }
    }

    /**
     * A piece of a file.
     *
     * @param start the file from its start, which tells what it is; of its bytes no more are read than its head
     * @param piece the bytes of the piece
     * @param at where in the file these begin
     */
    private UnpackedInput(UnpackedInput start, InputStream piece, long at) {
        wide = start.wide;
        head = start.head;
        headRead = head.length;
        members = start.members == null ? null : start.members.from(piece, at);
        stream = members == null ? piece : members;
    }

    /** Whether places in the content are places in the file, or where members begin in it, from the start on. */
    boolean mayBeCut() {
        return !wide && lostBefore == null && broken == null;
    }

    /** Whether what was read behind damage, and before it, does not depend on where reading began. */
    boolean isRepeatable() {
        return members == null || members.isRepeatable();
    }

    private byte[] readHead(@Nullable PackedMembers packed) {
        byte[] bytes = new byte[InputHead.BYTES];
        int length = 0;
        try {
            int n;
            long begun = 0;
            while (length < InputHead.BYTES && (n = stream.read(bytes, length, InputHead.BYTES - length)) > 0) {
                if (packed != null && packed.members() > begun) {
                    begun = packed.members();
                    membersInHead.put(length, packed.memberAt());
                }
                length += n;
            }
        } catch (IOException e) {
            // What was read before it stays good; it is told behind that.
            broken = e;
        }
        return Arrays.copyOf(bytes, length);
    }

    private static boolean isArchive(byte[] bytes) {
        return new InputHead(bytes, "").startsWith(ARCHIVE);
    }

    /** Looks for a record of a web archive behind a first member that gives none. */
    private void findArchive(PackedMembers packed, IOException first, byte[] firstHead) {
        Map<Integer, Long> membersInFirstHead = Map.copyOf(membersInHead);
        try {
            while (packed.resync()) {
                broken = null;
                membersInHead.clear();
                head = readHead(packed);
                if (isArchive(head)) {
                    lostBefore = first;
                    return;
                }
            }
        } catch (IOException e) {
            // The file ends as it began: what was wrong first is what is told.
            first.addSuppressed(e);
        }
        head = firstHead;
        membersInHead.clear();
        membersInHead.putAll(membersInFirstHead);
        broken = first;
    }

    /** The first bytes, without moving on. */
    byte[] head() {
        return head;
    }

    /** What broke the bytes off within the head, or null. */
    @Nullable
    IOException broken() {
        return broken;
    }

    /** What was lost before the first bytes that could be read, or null. */
    @Nullable
    IOException lostBefore() {
        return lostBefore;
    }

    /** What the file is packed by, or null. */
    @Nullable
    String packing() {
        return members == null ? null : members.packing();
    }

    /** Whether nothing behind the head has been asked for, and some of the head is left. */
    boolean isInHead() {
        return headRead < head.length;
    }

    /** Fills {@code buffer} as far as bytes of one member come; -1 at the end. */
    int read(byte[] buffer) throws IOException {
        if (isInHead()) {
            Integer nextMember = membersInHead.higherKey(headRead);
            int until = nextMember == null ? head.length : nextMember;
            int n = Math.min(buffer.length, until - headRead);
            System.arraycopy(head, headRead, buffer, 0, n);
            headRead += n;
            return n;
        }
        int n = stream.read(buffer);
        readBehindHead |= n > 0;
        return n;
    }

    /** Whether the last packed byte was taken. */
    boolean isAtEnd() throws IOException {
        return members == null || members.isAtEnd();
    }

    /** Goes on at the next member behind the one that is read; whether there is one. */
    boolean resync() throws IOException {
        readBehindHead = true;
        return members != null && members.resync();
    }

    /** Where in the file the member begins that is unpacked, perhaps ahead of what is read; -1 where it is not packed. */
    long memberUnpacked() {
        return members == null ? -1 : members.memberAt();
    }

    /**
     * Where in the file the member begins that holds the bytes read last, which never belong to two; 0 where the file is
     * not packed.
     */
    long memberAt() {
        if (members == null) {
            return 0;
        }
        Map.Entry<Integer, Long> inHead = readBehindHead ? null : membersInHead.lowerEntry(headRead);
        return inHead == null ? members.memberAt() : inHead.getValue();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
