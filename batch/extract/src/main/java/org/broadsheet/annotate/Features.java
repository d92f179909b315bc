package org.broadsheet.annotate;

/** The features of one token as rows of a model's table; filled anew for every token. For one thread at a time. */
public final class Features {
    private static final int MOST = 256;

    private final int bits;
    private final int[] rows = new int[MOST];
    private final byte[] templates = new byte[MOST];
    /** Room for {@link SparseWeights} to note where the weights of each feature that has some are. */
    final int[] full = new int[MOST + 1];

    final int[] thin = new int[MOST + 1];
    private int size;
    private long dropped;

    /** @param bits the model's table has 2 to the power of this many rows */
    public Features(int bits) {
        this.bits = bits;
    }

    /** Forgets what was added. */
    public void clear() {
        size = 0;
    }

    /**
     * Leaves out, from now on, the templates below 64 whose bit is set: so a trainer keeps the model from leaning on a
     * name's own spelling.
     */
    public void drop(long templates) {
        dropped = templates;
    }

    void add(int template, long value) {
        if (template >= 64 || (dropped >>> template & 1) == 0) {
            templates[size] = (byte) template;
            rows[size++] = Hash.row(template, value, bits);
        }
    }

    /**
     * Puts the features in the order of their templates, for a trainer: sums of fractions depend on their order, which
     * shall not be that in which features happen to be found.
     */
    void sort() {
        for (int i = 1; i < size; i++) {
            byte template = templates[i];
            int row = rows[i];
            int at = i;
            for (; at > 0 && templates[at - 1] > template; at--) {
                templates[at] = templates[at - 1];
                rows[at] = rows[at - 1];
            }
            templates[at] = template;
            rows[at] = row;
        }
    }

    /** Number of features. */
    public int size() {
        return size;
    }

    /** The row of a feature. */
    public int row(int feature) {
        return rows[feature];
    }
}
