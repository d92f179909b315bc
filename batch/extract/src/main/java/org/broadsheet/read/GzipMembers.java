package org.broadsheet.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip (RFC 1952). What {@link java.util.zip.GZIPInputStream} does, which tells no places and cannot go on behind
 * damage.
 */
final class GzipMembers extends PackedMembers {
    private static final int HEADER_BYTES = 10;
    private static final int LARGEST_PIECE = 1 << 16;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] piece = new byte[LARGEST_PIECE];

    /** What is wrong with the member behind what was unpacked of it last, or null. */
    private @Nullable ZipException broken;

    /** @param at see {@link PackedMembers} */
    GzipMembers(InputStream packed, long at) {
        super(packed, at, HEADER_BYTES);
    }

    @Override
    PackedMembers from(InputStream part, long at) {
        return new GzipMembers(part, at);
    }

    /** Whether bytes begin as gzip, good or not. */
    static boolean isPacked(byte[] head) {
        return head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    @Override
    String packing() {
        return "gzip";
    }

    @Override
    boolean isStart(byte[] bytes, int at) {
        return (bytes[at] & 0xff) == 0x1f
                && (bytes[at + 1] & 0xff) == 0x8b
                && bytes[at + 2] == 8
                && (bytes[at + 3] & 0xe0) == 0;
    }

    @Override
    boolean begin() throws IOException {
        int flags = four() >>> 24;
        for (int i = 4; i < HEADER_BYTES; i++) {
            one();
        }
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
        broken = null;
        inflater.reset();
        crc.reset();
        return true;
    }

    @Override
    int unpack(byte[] bytes, int offset, int length) throws IOException {
        if (broken != null) {
            throw broken;
        }
        long before = inflater.getBytesWritten();
        try {
            while (true) {
                int n = inflater.inflate(bytes, offset, length);
                if (n > 0) {
                    crc.update(bytes, offset, n);
                    return n;
                }
                if (inflater.finished() || inflater.needsDictionary()) {
                    finish();
                    return -1;
                }
                if (inflater.needsInput()) {
                    inflater.setInput(piece, 0, take(piece, 0, piece.length));
                }
            }
        } catch (DataFormatException e) {
            broken = new ZipException(e.getMessage() == null ? "invalid deflated data" : e.getMessage());
            // What came before the damage is given first: how much that is must not hang on how much was asked for.
            int n = (int) (inflater.getBytesWritten() - before);
            if (n == 0) {
                throw broken;
            }
            return n;
        }
    }

    private void finish() throws IOException {
        giveBack(inflater.getRemaining());
        long sum = four() & 0xffffffffL;
        long size = four() & 0xffffffffL;
        if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("the checksum of a member is wrong");
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        super.close();
    }
}
