package org.broadsheet.annotate;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A linear model's weights: for each row of a table of 2 to the power of {@code bits} rows the weights of some labels.
 * Most rows have none: a bit map says so before anything else is read, and stays in the processor's cache. Immutable.
 */
final class SparseWeights {
    /** Weights are whole numbers of at most this size. */
    static final int LARGEST = Short.MAX_VALUE;

    private final int bits;
    private final int labels;
    /** Bit set: the row has weights. */
    private final long[] present;

    /** For each word of {@link #present}, two words: itself, and the number of such rows before it. */
    private final long[] ranks;
    /** Where each row that has weights starts in {@code entries}, and at last where the last one ends. */
    private final int[] starts;
    /** Label in the upper half, weight in the lower. */
    private final int[] entries;

    private SparseWeights(int bits, int labels, long[] present, int[] starts, int[] entries) {
        this.bits = bits;
        this.labels = labels;
        this.present = present;
        this.starts = starts;
        this.entries = entries;
        this.ranks = new long[2 * present.length];
        long before = 0;
        for (int i = 0; i < present.length; i++) {
            ranks[2 * i] = present[i];
            ranks[2 * i + 1] = before;
            before += Long.bitCount(present[i]);
        }
    }

    /**
     * The weights of a dense table.
     *
     * @param bits the table has 2 to the power of this many rows
     * @param labels weights in a row, at most 127
     * @param table the weights row by row
     */
    static SparseWeights of(int bits, int labels, short[] table) {
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
        return new SparseWeights(bits, labels, present, Arrays.copyOf(starts, rows + 1), entries);
    }

    /**
     * Two tables as one, whose rows have the labels of the first and then those of the second: one search for a feature
     * gives its weights in both.
     *
     * @throws IllegalArgumentException when they differ in the number of rows
     */
    static SparseWeights beside(SparseWeights first, SparseWeights second) {
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
        return new SparseWeights(first.bits, first.labels + second.labels, present, starts, entries);
    }

    int bits() {
        return bits;
    }

    int labels() {
        return labels;
    }

    /** Weights that are not zero. */
    int count() {
        return entries.length;
    }

    /** Adds the weights of every feature to each label's score, which starts at {@code scores[offset]}. */
    void addTo(Features features, int[] scores, int offset) {
        int[] from = features.from;
        int[] to = features.to;
        // Three turns, so that in each the processor can wait for many places of its memory at once.
        int found = 0;
        for (int i = 0; i < features.size(); i++) {
            int row = features.row(i);
            long word = ranks[row >>> 6 << 1];
            from[found] = (int) ranks[(row >>> 6 << 1) + 1] + Long.bitCount(word & (1L << row) - 1);
            found += (int) (word >>> row & 1);
        }
        for (int i = 0; i < found; i++) {
            int at = from[i];
            from[i] = starts[at];
            to[i] = starts[at + 1];
        }
        for (int i = 0; i < found; i++) {
            for (int k = from[i]; k < to[i]; k++) {
                int entry = entries[k];
                scores[offset + (entry >>> 16)] += (short) entry;
            }
        }
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

    static SparseWeights read(ByteBuffer in) {
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
        return new SparseWeights(bits, labels, present, starts, entries);
    }

    private static int entry(int label, short weight) {
        return label << 16 | weight & 0xffff;
    }
}
