package org.broadsheet.pipeline.plan;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file, block by block of {@link #BYTES}, with a sum of each: taken when a file is planned, and compared
 * when a part of it is read, before a byte of the block is given out. So where a file is cut need not be known when it is
 * summed, and what is read is what was planned. A sum is a CRC-32C, eight hex digits: it tells change, not forgery.
 */
final class SummedBlocks extends InputStream {
    /** Bytes of a block. */
    static final int BYTES = 1 << 18;

    private static final int SUM_DIGITS = 8;

    private final InputStream in;
    private final @Nullable MessageDigest digest;
    private final @Nullable String expected;
    private final long size;
    private final boolean goesOn;
    private final StringBuilder sums = new StringBuilder();
    private final byte[] block = new byte[BYTES];
    private final CRC32C crc = new CRC32C();
    private int next;
    private int end;
    private long position;

    private SummedBlocks(
            InputStream in,
            @Nullable MessageDigest digest,
            long start,
            @Nullable String expected,
            long size,
            boolean goesOn) {
        this.in = in;
        this.digest = digest;
        this.position = start;
        this.expected = expected;
        this.size = size;
        this.goesOn = goesOn;
    }

    /** Takes the sums of a file from its start, and its digest. */
    static SummedBlocks taking(InputStream in, MessageDigest digest) {
        return new SummedBlocks(in, digest, 0, null, Long.MAX_VALUE, true);
    }

    /**
     * Compares.
     *
     * @param in begins with a block
     * @param start where in the file
     * @param expected sums of the blocks from there on, one after the other; what is behind the last is not given out
     * @param size of the file
     */
    static SummedBlocks comparing(InputStream in, long start, String expected, long size) {
        return new SummedBlocks(in, null, start, expected, size, false);
    }

    /** Compares the first block of a file, and gives out what is behind it as it is. */
    static SummedBlocks comparingFirst(InputStream in, String expected, long size) {
        return new SummedBlocks(in, null, 0, expected, size, true);
    }

    /** The sums of the blocks in which bytes of a file lie. */
    static String sumsOf(String all, long start, long end) {
        int first = Math.toIntExact(start / BYTES);
        int last = Math.toIntExact((Math.max(start + 1, end) - 1) / BYTES);
        return all.substring(SUM_DIGITS * first, SUM_DIGITS * (last + 1));
    }

    /** Where the block begins in which a byte lies. */
    static long blockStart(long at) {
        return at / BYTES * BYTES;
    }

    /** The sums of the blocks read so far. */
    String sums() {
        return sums.toString();
    }

    /** Where in the file the blocks end that were read. */
    long position() {
        return position;
    }

    /** Reads on to the end, or to the end of what is to be compared. */
    void finish() throws IOException {
        next = end;
        while (fill()) {
            next = end;
        }
    }

    @Override
    public int read() throws IOException {
        return next < end || fill() ? block[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (next == end && !fill()) {
            return -1;
        }
        int n = Math.min(length, end - next);
        System.arraycopy(block, next, buffer, offset, n);
        next += n;
        return n;
    }

    private boolean fill() throws IOException {
        boolean compared = expected != null && sums.length() == expected.length();
        if (compared && !goesOn) {
            return false;
        }
        long from = position;
        next = 0;
        end = 0;
        int read = in.readNBytes(block, 0, (int) Math.min(BYTES, size - position));
        crc.reset();
        crc.update(block, 0, read);
        position += read;
        if (expected != null && !compared) {
            String sum = HexFormat.of().toHexDigits((int) crc.getValue());
            if (!expected.startsWith(sum, sums.length())) {
                throw new ChangedInputException(from, Math.min(size, from + BYTES));
            }
            sums.append(sum);
        } else if (read > 0 && digest != null) {
            digest.update(block, 0, read);
            sums.append(HexFormat.of().toHexDigits((int) crc.getValue()));
        }
        end = read;
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
