package org.broadsheet.pipeline.job;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/**
 * The bytes of an input as they are read, with their fingerprint: of what was read and not of what was there when the run
 * was planned, so that a file that changed meanwhile is known for what it gave.
 */
final class ReadBytes extends FilterInputStream {
    private static final int FINGERPRINT_BYTES = 16;

    private final MessageDigest digest = sha256();
    private final LongConsumer told;
    private long bytes;
    private boolean ended;

    /** @param told is told how many more bytes were read, each time some were */
    ReadBytes(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    /**
     * What was read.
     *
     * @param fingerprint 32 hex digits
     * @param bytes how many
     */
    record Fingerprint(String fingerprint, long bytes) {}

    /**
     * Reads on to the end, where a reader stopped at a limit, and gives the fingerprint of all. What was read to its end may
     * be closed already, as a file without content is.
     */
    Fingerprint finish() throws IOException {
        byte[] buffer = new byte[1 << 16];
        while (!ended && read(buffer) >= 0) {
            // The digest sees it.
            continue;
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES), bytes);
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        if (one >= 0) {
            digest.update((byte) one);
            bytes++;
            told.accept(1);
        }
        ended = one < 0;
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
            bytes += read;
            told.accept(read);
        }
        ended = read < 0;
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
