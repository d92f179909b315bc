package org.broadsheet.annotate;

/**
 * The labels of words in a name model: 0 outside any name, then for each type one for a name's first word and one for
 * its further words.
 */
public final class NameLabels {
    /** Number of labels. */
    public static final int COUNT = 7;
    /** The label of a word outside any name. */
    public static final byte OUTSIDE = 0;

    static final NameTag[] TYPES = {NameTag.NONE, NameTag.PERSON, NameTag.ORGANIZATION, NameTag.PLACE};
    private static final boolean[] FOLLOWS = follows();

    private NameLabels() {}

    /** The label of a word of a name. */
    public static byte of(NameTag type, boolean first) {
        return type == NameTag.NONE ? OUTSIDE : (byte) (2 * type.ordinal() - (first ? 1 : 0));
    }

    /** The number of a label's type: 0 none, 1 person, 2 organization, 3 place. */
    public static int type(int label) {
        return label + 1 >> 1;
    }

    /** Whether it is the label of a name's first word. */
    public static boolean isFirst(int label) {
        return (label & 1) == 1;
    }

    /** Whether {@code next} may stand behind {@code label}: a name's further words need a first one. */
    public static boolean mayFollow(int label, int next) {
        return FOLLOWS[label * COUNT + next];
    }

    /** Index after the last word of the name that starts at {@code first}. */
    public static int endOfName(byte[] labels, int first) {
        int end = first + 1;
        while (end < labels.length && labels[end] != OUTSIDE && !isFirst(labels[end])) {
            end++;
        }
        return end;
    }

    private static boolean[] follows() {
        boolean[] follows = new boolean[(COUNT + 1) * COUNT];
        for (int label = 0; label <= COUNT; label++) {
            for (int next = 0; next < COUNT; next++) {
                boolean further = next != OUTSIDE && !isFirst(next);
                boolean sameType = label < COUNT && label != OUTSIDE && type(label) == type(next);
                follows[label * COUNT + next] = !further || sameType;
            }
        }
        return follows;
    }
}
