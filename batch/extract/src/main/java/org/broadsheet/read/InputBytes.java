package org.broadsheet.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one input: unpacked, counted, limited, with a look ahead at the first of them. A fault ends the bytes and
 * is kept in {@link #fault()}: what was read before it stays good.
 */
final class InputBytes implements AutoCloseable {
    private static final int HEAD_BYTES = 1 << 16;
    /** Text packs to a tenth, markup to a thirtieth; only an attack packs to less than this, at this size. */
    private static final long HOSTILE_EXPANSION = 250;

    private static final long HOSTILE_FROM_BYTES = 50_000_000;

    private final String sourceUri;
    private final long packedBytes;
    private final ReadLimits limits;
    private InputStream stream;
    private boolean gzip;
    private byte[] head = {};
    private int headRead;
    private long count;
    private @Nullable Rejection fault;

    InputBytes(InputStream stream, String sourceUri, long packedBytes, ReadLimits limits) {
        this.stream = stream;
        this.sourceUri = sourceUri;
        this.packedBytes = packedBytes;
        this.limits = limits;
    }

    /** Looks at the first bytes, unpacks where they are gzip; a rejection where there is nothing to read. */
    Optional<Rejection> unpack() {
        head = readHead();
        if (head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            try {
                stream = new GZIPInputStream(new PrefixedInput(head, stream), 1 << 13);
                gzip = true;
                head = readHead();
            } catch (IOException e) {
                gzip = true;
                head = new byte[0];
                fault(e);
            }
        }
        if (fault != null && head.length == 0) {
            return Optional.of(fault);
        }
        if (isBlank(head) && head.length < HEAD_BYTES) {
            return Optional.of(fault != null ? fault : rejection(Reason.EMPTY, "nothing but blanks", packedBytes));
        }
        return BinaryContent.describe(head)
                .map(what -> rejection(Reason.FORMAT_NOT_READ, "looks like: " + what, packedBytes));
    }

    private byte[] readHead() {
        byte[] bytes = new byte[HEAD_BYTES];
        int length = 0;
        try {
            int n;
            while (length < HEAD_BYTES && (n = stream.read(bytes, length, HEAD_BYTES - length)) > 0) {
                length += n;
            }
        } catch (IOException e) {
            fault(e);
        }
        return Arrays.copyOf(bytes, length);
    }

    /** The first bytes, up to 64 KiB, without moving on. */
    byte[] head() {
        return head;
    }

    /** Fills {@code buffer} as far as bytes come; -1 at the end or at a fault. */
    int read(byte[] buffer) {
        if (headRead < head.length) {
            int n = Math.min(buffer.length, head.length - headRead);
            System.arraycopy(head, headRead, buffer, 0, n);
            headRead += n;
            count += n;
            return n;
        }
        if (fault != null) {
            return -1;
        }
        try {
            int n = stream.read(buffer);
            count += Math.max(n, 0);
            if (count > limits.maxInputBytes()) {
                fault = rejection(
                        Reason.TOO_LARGE, "over " + limits.maxInputBytes() + " bytes, the limit of an input", count);
                return -1;
            }
            if (gzip && count > HOSTILE_FROM_BYTES && count / HOSTILE_EXPANSION > packedBytes) {
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
        byte[] all = new byte[Math.max(HEAD_BYTES, head.length)];
        int length = 0;
        byte[] buffer = new byte[1 << 14];
        int n;
        while ((n = read(buffer)) > 0) {
            if (length + (long) n > limits.maxArticleBytes()) {
                fault = rejection(
                        Reason.TOO_LARGE,
                        "over " + limits.maxArticleBytes() + " bytes, the limit of an article",
                        gzip ? count : packedBytes);
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

    /** What ended the bytes early, or null. */
    @Nullable
    Rejection fault() {
        return fault;
    }

    Rejection rejection(Reason reason, String detail, long bytes) {
        return new Rejection(sourceUri, reason, detail, bytes);
    }

    String sourceUri() {
        return sourceUri;
    }

    ReadLimits limits() {
        return limits;
    }

    /** Size of the file as it lies on disk, bytes. */
    long packedBytes() {
        return packedBytes;
    }

    private void fault(IOException e) {
        fault = gzip
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

        /** GZIPInputStream asks this to learn whether another member follows. */
        @Override
        public int available() throws IOException {
            return prefix.length - next + rest.available();
        }

        @Override
        public void close() throws IOException {
            rest.close();
        }
    }
}
