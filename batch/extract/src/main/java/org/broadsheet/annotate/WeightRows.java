package org.broadsheet.annotate;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A linear model's weights as its file has them: for each row of a table of 2 to the power of {@code bits} rows the
 * weights of some labels. Most rows have none. Immutable.
 */
final class WeightRows {
    /** Weights are whole numbers of at most this size. */
    static final int LARGEST = Short.MAX_VALUE;

    private final int bits;
    private final int labels;
    /** Bit set: the row has weights. */
    private final long[] present;
    /** Where each row that has weights starts in {@code entries}, and at last where the last one ends. */
    private final int[] starts;
    /** Label in the upper half, weight in the lower; in the order of labels. */
    private final int[] entries;

    private WeightRows(int bits, int labels, long[] present, int[] starts, int[] entries) {
        this.bits = bits;
        this.labels = labels;
        this.present = present;
        this.starts = starts;
        this.entries = entries;
    }

    /**
     * The weights of a dense table.
     *
     * @param bits the table has 2 to the power of this many rows
     * @param labels weights in a row, at most 127
     * @param table the weights row by row
     */
    static WeightRows of(int bits, int labels, short[] table) {
        long[] present = new long[Math.max(1, (1 << bits) >>> 6)];
        int count = 0;
        int rows = 0;
        for (int i = 0; i < table.length; i++) {
            count += table[i] != 0 ? 1 : 0;
        }
        int[] entries = new int[count];
        int[] starts = new int[(1 << bits) + 1];
        count = 0;
        for (int row = 0; row < 1 << bits; row++) {
            int first = count;
            for (int label = 0; label < labels; label++) {
                short weight = table[row * labels + label];
                if (weight != 0) {
                    entries[count++] = entry(label, weight);
                }
            }
            if (count > first) {
                present[row >>> 6] |= 1L << (row & 63);
                starts[rows++] = first;
            }
        }
        starts[rows] = count;
        return new WeightRows(bits, labels, present, Arrays.copyOf(starts, rows + 1), entries);
    }

    /**
     * Two tables as one, whose rows have the labels of the first and then those of the second: one search for a feature
     * gives its weights in both.
     *
     * @throws IllegalArgumentException when they differ in the number of rows
     */
    static WeightRows beside(WeightRows first, WeightRows second) {
        if (first.bits != second.bits) {
            throw new IllegalArgumentException(
                    "tables of 2^" + first.bits + " and 2^" + second.bits + " rows beside each other");
        }
        long[] present = new long[first.present.length];
        int rows = 0;
        for (int i = 0; i < present.length; i++) {
            present[i] = first.present[i] | second.present[i];
            rows += Long.bitCount(present[i]);
        }
        int[] starts = new int[rows + 1];
        int[] entries = new int[first.entries.length + second.entries.length];
        int row = 0;
        int count = 0;
        int firstRow = 0;
        int secondRow = 0;
        for (int i = 0; i < present.length; i++) {
            for (long rest = present[i]; rest != 0; rest &= rest - 1) {
                long bit = rest & -rest;
                if ((first.present[i] & bit) != 0) {
                    for (int k = first.starts[firstRow]; k < first.starts[firstRow + 1]; k++) {
                        entries[count++] = first.entries[k];
                    }
                    firstRow++;
                }
                if ((second.present[i] & bit) != 0) {
                    for (int k = second.starts[secondRow]; k < second.starts[secondRow + 1]; k++) {
                        entries[count++] = second.entries[k] + (first.labels << 16);
                    }
                    secondRow++;
                }
                starts[++row] = count;
            }
        }
        return new WeightRows(first.bits, first.labels + second.labels, present, starts, entries);
    }

    int bits() {
        return bits;
    }

    int labels() {
        return labels;
    }

    /** Rows that have weights, 64 of them a word: bit set. Not to be changed. */
    long[] present() {
        return present;
    }

    /** Number of rows that have weights. */
    int size() {
        return starts.length - 1;
    }

    /** Where the weights start of a row that has some, counted among those; up to where the next row's start. */
    int start(int row) {
        return starts[row];
    }

    /** The weights: label in the upper half, weight in the lower. Not to be changed. */
    int[] entries() {
        return entries;
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(bits);
        out.writeByte(labels);
        out.writeInt(starts.length - 1);
        out.writeInt(entries.length);
        int last = -1;
        int at = 0;
        for (int row = 0; row < 1 << bits; row++) {
            if ((present[row >>> 6] >>> row & 1) != 0) {
                VarInt.write(out, row - last - 1);
                VarInt.write(out, starts[at + 1] - starts[at]);
                last = row;
                at++;
            }
        }
        for (int entry : entries) {
            out.writeByte(entry >>> 16);
        }
        for (int entry : entries) {
            out.writeShort(entry);
        }
    }

    static WeightRows read(ByteBuffer in) {
        int bits = in.get();
        int labels = in.get();
        if (bits < 1 || bits > 26 || labels < 1) {
            throw new IllegalArgumentException("a table of 2^" + bits + " rows and " + labels + " labels");
        }
        int rows = ModelFile.count(in);
        int[] entries = new int[ModelFile.count(in)];
        int[] starts = new int[rows + 1];
        long[] present = new long[Math.max(1, (1 << bits) >>> 6)];
        int row = -1;
        for (int i = 0; i < rows; i++) {
            row += VarInt.read(in) + 1;
            present[row >>> 6] |= 1L << (row & 63);
            starts[i + 1] = starts[i] + VarInt.read(in);
        }
        if (starts[rows] != entries.length) {
            throw new IllegalArgumentException("rows of " + starts[rows] + " weights, not " + entries.length);
        }
        byte[] entryLabels = new byte[entries.length];
        in.get(entryLabels);
        short[] entryWeights = new short[entries.length];
        in.asShortBuffer().get(entryWeights);
        in.position(in.position() + Short.BYTES * entries.length);
        for (int i = 0; i < entries.length; i++) {
            int label = entryLabels[i];
            if (label < 0 || label >= labels) {
                throw new IllegalArgumentException("label " + label + " of " + labels);
            }
            entries[i] = entry(label, entryWeights[i]);
        }
        return new WeightRows(bits, labels, present, starts, entries);
    }

    private static int entry(int label, short weight) {
        return label << 16 | weight & 0xffff;
    }
}
