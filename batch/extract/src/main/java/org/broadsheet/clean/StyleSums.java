package org.broadsheet.clean;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Style and length of the paragraphs of a text, summed up, so that what stands behind any line can be weighed against what
 * stands before it. Lines of one or two words count for nothing.
 */
final class StyleSums {
    private static final int LEAST_COMMENTS = 3;
    private static final int LEAST_WORDS = 3;
    private static final int LONGEST_COMMENT = 40;
    /** Comments under a story read so much more as comments than its own paragraphs do, whose style differs by writer. */
    private static final double LEAST_DISTANCE = 1.3;

    private static final double LEAST_MEAN = 0.8;
    /** By which sums of the same numbers in another order may differ. */
    private static final double ROUNDING = 1e-6;
    /** Mean length of a comment for that of a paragraph of the story. */
    private static final double MOST_LENGTH = 0.6;

    private final List<Line> lines;
    private final double[] styles;
    private final int[] words;
    /** Words and number of the paragraphs from each line on that are long enough. */
    private final int[] wordsFrom;

    private final int[] paragraphsFrom;
    /** Style of those from each line on, as far up as it has been summed. */
    private final double[] styleFrom;

    private int summedFrom;
    private @Nullable Before before;

    /** Looks at a text, whose styles are found out where they are asked for: most texts have no comments at their end. */
    StyleSums(List<Line> lines) {
        this.lines = lines;
        int count = lines.size();
        styles = new double[count];
        Arrays.fill(styles, Double.NaN);
        words = new int[count];
        wordsFrom = new int[count + 1];
        paragraphsFrom = new int[count + 1];
        styleFrom = new double[count + 1];
        summedFrom = count;
        for (int i = count - 1; i >= 0; i--) {
            words[i] = lines.get(i).words();
            boolean counts = words[i] >= LEAST_WORDS;
            wordsFrom[i] = wordsFrom[i + 1] + (counts ? words[i] : 0);
            paragraphsFrom[i] = paragraphsFrom[i + 1] + (counts ? 1 : 0);
        }
    }

    private double style(int i) {
        if (Double.isNaN(styles[i])) {
            styles[i] = CommentStyle.of(lines.get(i).text());
        }
        return styles[i];
    }

    /** Whether a line may be one of the comments: no longer than they are and not written as a report. */
    boolean mayBeComment(int i) {
        return words[i] < LEAST_WORDS || words[i] <= LONGEST_COMMENT && style(i) >= 0;
    }

    /**
     * By how much the paragraphs from one on read more as comments than those before it, summed up over what is halfway
     * between the two; 0 where they are too few, too long or too much like the story.
     */
    double leadFrom(int first) {
        int comments = paragraphsFrom[first];
        if (comments < LEAST_COMMENTS || words[first] < LEAST_WORDS) {
            return 0;
        }
        // Most texts are known by their last lines to have no comments there: the others are not looked at.
        if (styleFrom(first) / comments < LEAST_MEAN - ROUNDING) {
            return 0;
        }
        Before sums = sums();
        int paragraphs = sums.paragraphs[first];
        if (paragraphs == 0) {
            return 0;
        }
        double sum = sums.styleOfAll[words.length] - sums.styleOfAll[first];
        double mean = sum / comments;
        double meanOfStory = sums.style[first] / paragraphs;
        boolean distinct = mean >= LEAST_MEAN
                && mean - meanOfStory >= LEAST_DISTANCE
                && (double) wordsFrom[first] / comments <= MOST_LENGTH * sums.words[first] / paragraphs;
        return distinct ? sum - comments * (meanOfStory + mean) / 2 : 0;
    }

    private double styleFrom(int first) {
        while (summedFrom > first) {
            summedFrom--;
            styleFrom[summedFrom] =
                    styleFrom[summedFrom + 1] + (words[summedFrom] >= LEAST_WORDS ? style(summedFrom) : 0);
        }
        return styleFrom[first];
    }

    private Before sums() {
        if (before == null) {
            before = new Before(words.length);
            for (int i = 0; i < words.length; i++) {
                // Other lines tell nothing of how the story is written.
                boolean prose = lines.get(i).prose();
                before.styleOfAll[i + 1] = before.styleOfAll[i] + (words[i] >= LEAST_WORDS ? style(i) : 0);
                before.style[i + 1] = before.style[i] + (prose ? style(i) : 0);
                before.words[i + 1] = before.words[i] + (prose ? words[i] : 0);
                before.paragraphs[i + 1] = before.paragraphs[i] + (prose ? 1 : 0);
            }
        }
        return before;
    }

    /** Sums over the paragraphs before each line: of all that are long enough, and of the running text. */
    private static final class Before {
        private final double[] styleOfAll;
        private final double[] style;
        private final int[] words;
        private final int[] paragraphs;

        private Before(int lines) {
            styleOfAll = new double[lines + 1];
            style = new double[lines + 1];
            words = new int[lines + 1];
            paragraphs = new int[lines + 1];
        }
    }
}
