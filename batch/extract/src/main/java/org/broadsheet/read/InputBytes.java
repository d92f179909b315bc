package org.broadsheet.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one input: unpacked, counted, limited, with a look ahead at the first of them. A fault ends the bytes and
 * is kept in {@link #fault()}: what was read before it stays good. Not for use by several threads.
 */
public final class InputBytes implements AutoCloseable {
    /** Text packs to a tenth, markup to a thirtieth; only an attack packs to less than this, at this size. */
    private static final long HOSTILE_EXPANSION = 250;

    private static final long HOSTILE_FROM_BYTES = 50_000_000;
    /** How a record of a web archive begins, each of which is packed by itself. */
    private static final String ARCHIVE = "WARC/";

    private final Path file;
    private final String sourceUri;
    private final long packedBytes;
    private final ReadOptions options;
    private InputStream stream;
    private @Nullable GzipMembers gzip;
    private byte[] head = {};
    private int headRead;
    /** The members that begin in the head, by where. */
    private final TreeMap<Integer, Long> membersInHead = new TreeMap<>();

    private boolean readBehindHead;
    private boolean exhausted;
    /** The member that bytes are counted of, and how many came before it. */
    private long countedAt;

    private long countBefore;
    /** Whether the fault is a member that unpacks to more than any text does. */
    private boolean expands;

    private long faultAt = -1;
    private @Nullable Rejection lostBefore;
    private long count;
    private @Nullable Rejection fault;

    InputBytes(InputStream stream, Path file, String sourceUri, long packedBytes, ReadOptions options) {
        this.stream = stream;
        this.file = file;
        this.sourceUri = sourceUri;
        this.packedBytes = packedBytes;
        this.options = options;
    }

    /** Looks at the first bytes, unpacks where they are gzip; a rejection where there is nothing to read. */
    Optional<Rejection> unpack() {
        head = readHead();
        if (head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            gzip = new GzipMembers(new PrefixedInput(head, stream));
            stream = gzip;
            head = readHead();
            if (fault != null && !head().startsWith(ARCHIVE)) {
                findArchive(gzip, fault, head);
            }
        }
        Optional<Charset> wide = Encoding.ofWideChars(head);
        if (wide.isPresent() && BinaryContent.describe(head).isEmpty()) {
            stream = new Utf8Input(new PrefixedInput(head, stream), wide.get());
            head = readHead();
        }
        if (fault != null && head.length == 0) {
            return Optional.of(fault);
        }
        return isBlank(head) && head.length < InputHead.BYTES
                ? Optional.of(fault != null ? fault : rejection(Reason.EMPTY, "nothing but blanks", packedBytes))
                : Optional.empty();
    }

    /** Looks for a record of a web archive behind a first member that gives none. */
    private void findArchive(GzipMembers members, Rejection first, byte[] firstHead) {
        try {
            while (members.resync()) {
                fault = null;
                membersInHead.clear();
                head = readHead();
                if (head().startsWith(ARCHIVE)) {
                    lostBefore = first;
                    return;
                }
            }
        } catch (IOException e) {
            fault(e);
        }
        head = firstHead;
        fault = first;
    }

    /** What was lost before the first bytes that could be read, or null. */
    @Nullable
    Rejection lostBefore() {
        return lostBefore;
    }

    private byte[] readHead() {
        byte[] bytes = new byte[InputHead.BYTES];
        int length = 0;
        try {
            int n;
            long members = 0;
            while (length < InputHead.BYTES && (n = stream.read(bytes, length, InputHead.BYTES - length)) > 0) {
                if (gzip != null && gzip.members() > members) {
                    members = gzip.members();
                    membersInHead.put(length, gzip.memberAt());
                }
                length += n;
            }
        } catch (IOException e) {
            fault(e);
        }
        return Arrays.copyOf(bytes, length);
    }

    /** The first bytes, without moving on, and the name of the file. */
    public InputHead head() {
        Path name = file.getFileName();
        String lowerCase = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        String unpacked = lowerCase.endsWith(".gz") ? lowerCase.substring(0, lowerCase.length() - 3) : lowerCase;
        return new InputHead(head, unpacked);
    }

    /** Fills {@code buffer} as far as bytes come; -1 at the end or at a fault. */
    public int read(byte[] buffer) {
        if (headRead < head.length) {
            Integer nextMember = membersInHead.higherKey(headRead);
            int until = nextMember == null ? head.length : nextMember;
            int n = Math.min(buffer.length, until - headRead);
            System.arraycopy(head, headRead, buffer, 0, n);
            headRead += n;
            count += n;
            return n;
        }
        if (fault != null || exhausted) {
            return -1;
        }
        try {
            int n = stream.read(buffer);
            readBehindHead |= n > 0;
            count += Math.max(n, 0);
            if (gzip != null && gzip.memberAt() != countedAt) {
                countedAt = gzip.memberAt();
                countBefore = count - Math.max(n, 0);
            }
            if (count > limits().maxInputBytes()) {
                fault = rejection(
                        Reason.TOO_LARGE, "over " + limits().maxInputBytes() + " bytes, the limit of an input", count);
                return -1;
            }
            long ofMember = count - countBefore;
            if (gzip != null && ofMember > HOSTILE_FROM_BYTES && ofMember / HOSTILE_EXPANSION > packedBytes) {
                expands = true;
                faultAt = gzip.memberAt();
                fault = rejection(
                        Reason.TOO_LARGE, packedBytes + " bytes of gzip unpack to over " + count + " bytes", count);
                return -1;
            }
            return n;
        } catch (IOException e) {
            fault(e);
            return -1;
        }
    }

    /** All bytes of a file that is one article, or why they are none. */
    Optional<byte[]> readAll() {
        byte[] all = new byte[Math.max(InputHead.BYTES, head.length)];
        int length = 0;
        byte[] buffer = new byte[1 << 14];
        int n;
        while ((n = read(buffer)) > 0) {
            if (length + (long) n > limits().maxArticleBytes()) {
                fault = rejection(
                        Reason.TOO_LARGE,
                        "over " + limits().maxArticleBytes() + " bytes, the limit of an article",
                        gzip != null ? count : packedBytes);
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
        return headRead < head.length ? null : fault;
    }

    /** Where in the file the gzip member begins that is at fault; -1 where none is. */
    long faultAt() {
        return faultAt;
    }

    /**
     * Goes on at the next gzip member behind damage, or behind what else follows the members; whether there is one.
     *
     * @param told whether the damage has been told, and is no more to be told as the input's
     */
    boolean recover(boolean told) {
        if (gzip == null || fault != null && fault.reason() != Reason.ARCHIVE_DAMAGED && !expands) {
            return false;
        }
        try {
            exhausted = !gzip.resync();
            fault = !exhausted || told ? null : fault;
            expands = false;
        } catch (IOException e) {
            exhausted = true;
            fault(e);
        }
        readBehindHead = true;
        return !exhausted;
    }

    /**
     * Where in the file the gzip member begins that holds the bytes read last, which never belong to two; 0 where the
     * file is not packed.
     */
    long memberAt() {
        if (gzip == null) {
            return 0;
        }
        Map.Entry<Integer, Long> inHead = readBehindHead ? null : membersInHead.lowerEntry(headRead);
        return inHead == null ? gzip.memberAt() : inHead.getValue();
    }

    /** A rejection of the input as a whole. */
    public Rejection rejection(Reason reason, String detail, long bytes) {
        return new Rejection(sourceUri, reason, detail, bytes);
    }

    /** The file that is read. */
    public Path file() {
        return file;
    }

    /** Whether the file is packed. */
    public boolean isPacked() {
        return gzip != null;
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
        faultAt = gzip == null ? -1 : gzip.memberAt();
        fault = gzip != null
                ? rejection(Reason.ARCHIVE_DAMAGED, "gzip broken near byte " + count + ": " + messageOf(e), packedBytes)
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
            stream.close();
        } catch (IOException e) {
            // Every byte that was wanted has been read; a close that fails changes no article.
            if (fault == null) {
                fault(e);
            }
        }
    }

    /** Bytes already taken from a stream, put before its rest. */
    private static final class PrefixedInput extends InputStream {
        private final byte[] prefix;
        private final InputStream rest;
        private int next;

        PrefixedInput(byte[] prefix, InputStream rest) {
            this.prefix = prefix;
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            return next < prefix.length ? prefix[next++] & 0xff : rest.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (next == prefix.length) {
                return rest.read(buffer, offset, length);
            }
            int n = Math.min(length, prefix.length - next);
            System.arraycopy(prefix, next, buffer, offset, n);
            next += n;
            return n;
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }
}
