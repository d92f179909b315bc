package org.broadsheet.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the lines of a story that say again what was said. Pages repeat a text in another element, and a scrape the whole
 * of it; what one element holds twice is meant: a refrain, steps of a recipe, the points of several products.
 */
final class RepeatedLines {
    /** Shorter paragraphs ("Yes.") may well be said twice, and so may rows of a table. */
    private static final int REPEATABLE_WORDS = 6;

    /** So many lines that come again in the same order are a second copy, wherever they stand. */
    private static final int LINES_OF_A_COPY = 3;

    /** The place of a line that is not known or says nothing. */
    static final int ANYWHERE = -2;
    /** The place of a line that may be told again, as headings and items of lists. */
    static final int NOWHERE = -3;

    private RepeatedLines() {}

    /**
     * Whether each line repeats an earlier one; a short one only right behind another that does.
     *
     * @param places the element around each, or {@link #ANYWHERE} or {@link #NOWHERE}
     */
    static boolean[] among(List<String> lines, int[] places) {
        int[] first = new int[places.length];
        boolean[] isShort = new boolean[places.length];
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < first.length; i++) {
            String folded = Characters.fold(lines.get(i));
            Integer earlier = seen.putIfAbsent(folded, i);
            first[i] = earlier == null ? i : earlier;
            isShort[i] = Characters.words(folded) < REPEATABLE_WORDS;
        }
        boolean[] copies = copies(first);
        boolean[] repeats = new boolean[places.length];
        boolean before = false;
        for (int i = 0; i < repeats.length; i++) {
            boolean meant = !copies[i] && places[i] != ANYWHERE && places[i] == places[first[i]];
            boolean row = lines.get(i).contains(" | ");
            before = first[i] < i && !row && !meant && (before || !isShort[i] && places[i] != NOWHERE);
            repeats[i] = before;
        }
        return repeats;
    }

    /** Lines that stand among others that come again in the order in which they came first. */
    private static boolean[] copies(int[] first) {
        boolean[] copies = new boolean[first.length];
        int start = 0;
        for (int i = 1; i <= first.length; i++) {
            boolean goesOn = i < first.length && first[i] == first[i - 1] + 1 && first[i] < i;
            if (goesOn) {
                continue;
            }
            for (int k = start; k < i && i - start >= LINES_OF_A_COPY; k++) {
                copies[k] = first[k] < k;
            }
            start = i;
        }
        return copies;
    }
}
