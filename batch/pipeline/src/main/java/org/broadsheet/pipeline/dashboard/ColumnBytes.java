package org.broadsheet.pipeline.dashboard;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The values of one column as bytes, made for a general compressor: whole numbers in groups of seven bits, the lowest
 * first, each group but the last with the eighth bit set (LEB128); fractions as eight bytes, the lowest first.
 */
final class ColumnBytes {
    /** How a column is written; the name of a column that is not {@link #PLAIN} or {@link #FRACTION} ends in it. */
    enum Encoding {
        /** Whole numbers from 0. */
        PLAIN,
        /** Whole numbers, each as its difference from the one before, twice that, and one less where it is negative. */
        DELTA,
        /** Any numbers. */
        FRACTION
    }

    private final Encoding encoding;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int count;
    private long previous;

    ColumnBytes(Encoding encoding) {
        this.encoding = encoding;
    }

    /**
     * Adds a value.
     *
     * @throws IllegalArgumentException when it is not one that the encoding can hold
     */
    void add(Number value) {
        switch (encoding) {
            case PLAIN -> {
                if (value.longValue() < 0) {
                    throw new IllegalArgumentException("a plain column cannot hold " + value);
                }
                writeGroups(value.longValue());
            }
            case DELTA -> {
                long difference = value.longValue() - previous;
                previous = value.longValue();
                writeGroups(difference < 0 ? -2 * difference - 1 : 2 * difference);
            }
            case FRACTION ->
                bytes.writeBytes(ByteBuffer.allocate(Double.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putDouble(value.doubleValue())
                        .array());
        }
        count++;
    }

    private void writeGroups(long value) {
        long left = value;
        while (left >= 0x80) {
            bytes.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        bytes.write((int) left);
    }

    Encoding encoding() {
        return encoding;
    }

    int count() {
        return count;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
