package org.broadsheet.read;

import java.io.IOException;
import java.io.InputStream;

/** Bytes already taken from a stream, put before its rest. */
final class PrefixedInput extends InputStream {
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
