package org.broadsheet.clean;

import java.util.List;

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
    /** Mean length of a comment for that of a paragraph of the story. */
    private static final double MOST_LENGTH = 0.6;

    private final double[] styles;
    private final int[] words;
    /** Sums over the paragraphs before each line: of all that are long enough, and of the running text among them. */
    private final double[] style;

    private final int[] length;
    private final int[] paragraphs;
    private final double[] storyStyle;
    private final int[] storyWords;
    private final int[] storyParagraphs;

    /**
     * Sums the paragraphs of a text.
     *
     * @param prose whether each line reads as running text: others tell nothing of how the story is written
     */
    StyleSums(List<String> lines, boolean[] prose) {
        int count = lines.size();
        styles = new double[count];
        words = new int[count];
        style = new double[count + 1];
        length = new int[count + 1];
        paragraphs = new int[count + 1];
        storyStyle = new double[count + 1];
        storyWords = new int[count + 1];
        storyParagraphs = new int[count + 1];
        for (int i = 0; i < count; i++) {
            styles[i] = CommentStyle.of(lines.get(i));
            words[i] = Characters.words(lines.get(i));
            boolean counts = words[i] >= LEAST_WORDS;
            style[i + 1] = style[i] + (counts ? styles[i] : 0);
            length[i + 1] = length[i] + (counts ? words[i] : 0);
            paragraphs[i + 1] = paragraphs[i] + (counts ? 1 : 0);
            storyStyle[i + 1] = storyStyle[i] + (prose[i] ? styles[i] : 0);
            storyWords[i + 1] = storyWords[i] + (prose[i] ? words[i] : 0);
            storyParagraphs[i + 1] = storyParagraphs[i] + (prose[i] ? 1 : 0);
        }
    }

    /** Whether a line may be one of the comments: no longer than they are and not written as a report. */
    boolean mayBeComment(int i) {
        return words[i] < LEAST_WORDS || words[i] <= LONGEST_COMMENT && styles[i] >= 0;
    }

    /**
     * By how much the paragraphs from one on read more as comments than those before it, summed up over what is halfway
     * between the two; 0 where they are too few, too long or too much like the story.
     */
    double leadFrom(int first) {
        int last = words.length;
        int comments = paragraphs[last] - paragraphs[first];
        int before = storyParagraphs[first];
        if (comments < LEAST_COMMENTS || before == 0 || words[first] < LEAST_WORDS) {
            return 0;
        }
        double sum = style[last] - style[first];
        double mean = sum / comments;
        double meanOfStory = storyStyle[first] / before;
        boolean distinct = mean >= LEAST_MEAN
                && mean - meanOfStory >= LEAST_DISTANCE
                && (double) (length[last] - length[first]) / comments <= MOST_LENGTH * storyWords[first] / before;
        return distinct ? sum - comments * (meanOfStory + mean) / 2 : 0;
    }
}
