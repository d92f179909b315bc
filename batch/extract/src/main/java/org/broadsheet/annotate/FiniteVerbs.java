package org.broadsheet.annotate;

import org.jspecify.annotations.Nullable;

/**
 * Whether a finite verb or modal stands before and after each word of a sentence, as far as is known while it is tagged
 * from left to right: before by the tags given, after by the words that have one tag always. A clause without a verb so
 * far and without one to come makes one of a word that may be a noun ("Milk sells at ...").
 */
public final class FiniteVerbs {
    private final boolean[] after;
    private boolean before;

    /** @param fixed the tags of words that have one tag always, null for the others */
    public FiniteVerbs(@Nullable PennTag[] fixed) {
        after = new boolean[fixed.length];
        for (int i = fixed.length - 2; i >= 0; i--) {
            PennTag next = fixed[i + 1];
            after[i] = after[i + 1] || next != null && isFinite(next);
        }
    }

    /** Goes on behind a word that was given a tag. */
    public void add(PennTag tag) {
        before |= isFinite(tag);
    }

    /** For a word that the words before were added of: 1 where one stands after it, and 2 more where one stands before. */
    public int around(int word) {
        return (before ? 2 : 0) + (after[word] ? 1 : 0);
    }

    private static boolean isFinite(PennTag tag) {
        return switch (tag) {
            case VBZ, VBD, VBP, MD -> true;
            default -> false;
        };
    }
}
