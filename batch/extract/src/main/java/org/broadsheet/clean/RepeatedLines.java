package org.broadsheet.clean;

import java.util.HashSet;
import java.util.Set;

/** Tells the lines of a story that say again what was said, asked for one after the other. */
final class RepeatedLines {
    /** Shorter paragraphs ("Yes.") may well be said twice, and so may rows of a table. */
    private static final int REPEATABLE_WORDS = 6;

    private final Set<String> seen = new HashSet<>();
    private boolean before;

    /** Whether the next line repeats an earlier one; a short one only right behind another that does. */
    boolean repeats(String line) {
        String folded = Characters.fold(line);
        boolean repeats = !seen.add(folded);
        boolean row = line.contains(" | ");
        before = repeats && !row && (before || Characters.words(folded) >= REPEATABLE_WORDS);
        return before;
    }
}
