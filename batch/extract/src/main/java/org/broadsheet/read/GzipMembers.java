package org.broadsheet.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952), member after member, and knows where in the packed bytes each began. Where one is damaged, the
 * next can be looked for: web archives pack each record by itself, so that the others are still good. What
 * {@link java.util.zip.GZIPInputStream} does, which tells no places and cannot go on.
 */
final class GzipMembers extends InputStream {
    /** How far back in the packed bytes a member may be looked for that damage has swallowed. */
    private static final int KEPT_BYTES = 1 << 20;

    private static final int TRAILER_BYTES = 8;
    private static final int HEADER_BYTES = 10;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    /** Where in the packed bytes the buffer begins. */
    private long bufferAt;

    private long memberAt = -1;
    private long members;
    private boolean inMember;
    private boolean ended;

    GzipMembers(InputStream packed) {
        this.packed = packed;
    }

    /** Where in the packed bytes the member began that was read from last. */
    long memberAt() {
        return memberAt;
    }

    /** How many members were begun. */
    long members() {
        return members;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Reads from one member only, which may give fewer bytes than there are. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            while (inMember || begin()) {
                int n = inflater.inflate(bytes, offset, length);
                if (n > 0) {
                    crc.update(bytes, offset, n);
                    return n;
                }
                if (inflater.finished() || inflater.needsDictionary()) {
                    finish();
                } else if (inflater.needsInput()) {
                    feed();
                }
            }
            return -1;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage() == null ? "invalid deflated data" : e.getMessage());
        }
    }

    private void feed() throws IOException {
        if (next == end && !fill()) {
            throw new EOFException("the packed bytes end inside a member");
        }
        inflater.setInput(buffer, next, end - next);
        next = end;
    }

    /** Starts a member where one begins here; padding and other matter behind the last is no member. */
    private boolean begin() throws IOException {
        if (ended) {
            return false;
        }
        if (!require(HEADER_BYTES) || !isMagic(next)) {
            if (members == 0) {
                throw new ZipException("no gzip header");
            }
            ended = true;
            return false;
        }
        memberAt = bufferAt + next;
        members++;
        int flags = buffer[next + 3];
        next += HEADER_BYTES;
        if ((flags & 4) != 0) {
            int length = one() | one() << 8;
            for (int i = 0; i < length; i++) {
                one();
            }
        }
        for (int strings = Integer.bitCount(flags & 0x18); strings > 0; strings--) {
            while (one() != 0) {
                // The name of the file, or a comment.
                continue;
            }
        }
        if ((flags & 2) != 0) {
            one();
            one();
        }
        inflater.reset();
        crc.reset();
        inMember = true;
        return true;
    }

    private void finish() throws IOException {
        next = end - inflater.getRemaining();
        inMember = false;
        if (!require(TRAILER_BYTES)) {
            throw new EOFException("the packed bytes end inside a member");
        }
        long sum = four() & 0xffffffffL;
        long size = four() & 0xffffffffL;
        if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("the checksum of a member is wrong");
        }
    }

    /**
     * Looks for the next member behind the start of the one that was read last, as far back as packed bytes are kept;
     * whether there is one. What follows is read from there.
     */
    boolean resync() throws IOException {
        inMember = false;
        ended = false;
        next = (int) Math.max(0, Math.min(end, memberAt + 1 - bufferAt));
        while (require(HEADER_BYTES)) {
            if (isMagic(next)) {
                return true;
            }
            next++;
        }
        ended = true;
        return false;
    }

    private boolean isMagic(int at) {
        return (buffer[at] & 0xff) == 0x1f
                && (buffer[at + 1] & 0xff) == 0x8b
                && buffer[at + 2] == 8
                && (buffer[at + 3] & 0xe0) == 0;
    }

    private int one() throws IOException {
        if (next == end && !fill()) {
            throw new EOFException("the packed bytes end inside a member");
        }
        return buffer[next++] & 0xff;
    }

    private int four() throws IOException {
        return one() | one() << 8 | one() << 16 | one() << 24;
    }

    private boolean require(int bytes) throws IOException {
        while (end - next < bytes) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /** Reads more packed bytes behind those in the buffer; the oldest go where it is full. */
    private boolean fill() throws IOException {
        if (!inMember && next > KEPT_BYTES / 2 || end == buffer.length && buffer.length >= KEPT_BYTES) {
            int dropped = Math.min(next, KEPT_BYTES / 2);
            System.arraycopy(buffer, dropped, buffer, 0, end - dropped);
            bufferAt += dropped;
            next -= dropped;
            end -= dropped;
        } else if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int n = packed.read(buffer, end, buffer.length - end);
        end += Math.max(n, 0);
        return n > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
