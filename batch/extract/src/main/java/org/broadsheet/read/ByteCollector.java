package org.broadsheet.read;

import java.util.Arrays;

/** Bytes up to a limit; those beyond it are counted and dropped. */
final class ByteCollector {
    private final long limit;
    private byte[] bytes = new byte[1 << 12];
    private long count;

    ByteCollector(long limit) {
        this.limit = limit;
    }

    void add(byte[] source, int from, int to) {
        int length = to - from;
        if (count + length <= limit) {
            int used = (int) count;
            if (used + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(used + length, (int) Math.min(2L * bytes.length, limit)));
            }
            System.arraycopy(source, from, bytes, used, length);
        }
        count += length;
    }

    /** Bytes added, kept or not. */
    long count() {
        return count;
    }

    boolean isOverLimit() {
        return count > limit;
    }

    /** What was added, empty where it was over the limit; starts anew. */
    byte[] take() {
        byte[] taken = isOverLimit() ? new byte[0] : Arrays.copyOf(bytes, (int) count);
        count = 0;
        return taken;
    }
}
