package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.LeftOut.Reason;
import org.jspecify.annotations.Nullable;

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
     * Leaves out each line that repeats an earlier one; a short one only right behind another that does.
     *
     * @param out why each line is left out, null where it is not; more is added
     * @param places the element around each, or {@link #ANYWHERE} or {@link #NOWHERE}; null where it is not known
     */
    static void leaveOut(List<Line> lines, @Nullable Reason[] out, int @Nullable [] places) {
        List<Line> open = new ArrayList<>();
        int[] indexes = new int[out.length];
        for (int i = 0; i < out.length; i++) {
            if (out[i] == null) {
                indexes[open.size()] = i;
                open.add(lines.get(i));
            }
        }
        int[] first = firsts(open);
        boolean[] copies = copies(first);
        boolean before = false;
        for (int i = 0; i < first.length; i++) {
            Line line = open.get(i);
            int place = place(line, places, indexes[i]);
            boolean meant =
                    !copies[i] && place != ANYWHERE && place == place(open.get(first[i]), places, indexes[first[i]]);
            before = first[i] < i
                    && !line.text().contains(" | ")
                    && !meant
                    && (before || place != NOWHERE && Characters.words(line.folded()) >= REPEATABLE_WORDS);
            out[indexes[i]] = before ? Reason.REPEATED : null;
        }
    }

    /** Where a line stands; labels between the paragraphs, which end no sentence, are the page's wherever they stand. */
    private static int place(Line line, int @Nullable [] places, int i) {
        return places == null || !line.prose() && places[i] != NOWHERE ? ANYWHERE : places[i];
    }

    /** Index of the first line that is the same as each: its own where none stands before it. */
    private static int[] firsts(List<Line> lines) {
        int[] first = new int[lines.size()];
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < first.length; i++) {
            Integer earlier = seen.putIfAbsent(lines.get(i).folded(), i);
            first[i] = earlier == null ? i : earlier;
        }
        return first;
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
