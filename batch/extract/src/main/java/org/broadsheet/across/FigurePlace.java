package org.broadsheet.across;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure in its sentence, and the words around it without its own: all of them, and the nearest.
 *
 * @param near the few words before and after it
 * @param sentence its sentence, as far as it is near
 * @param scope what the sentence says that it is told of
 * @param before the sentence up to the figure
 * @param figure the number with its unit
 * @param after the sentence from behind it
 */
public record FigurePlace(String near, String sentence, FigureScope scope, String before, String figure, String after) {
    private static final int SENTENCE_REACH = 240;
    private static final int NEAR_REACH = 45;
    private static final Pattern END = Pattern.compile("[.!?][\"”’']?\\s+(?=[\\p{Lu}\"“‘'])|\\n");

    /**
     * The surroundings of a figure in a body.
     *
     * @param body of the article
     * @param start first code point of the figure
     * @param end code point behind it
     */
    public static FigurePlace of(String body, int start, int end) {
        int from = body.offsetByCodePoints(0, start);
        int to = body.offsetByCodePoints(from, end - start);
        return between(
                body.substring(Math.max(0, from - SENTENCE_REACH), from),
                body.substring(from, to),
                body.substring(to, Math.min(body.length(), to + SENTENCE_REACH)));
    }

    /**
     * The surroundings of a figure, by the text before and after it.
     *
     * @param textBefore up to the figure, as far as it is near
     * @param figure the number with its unit
     * @param textAfter from behind the figure
     */
    public static FigurePlace between(String textBefore, String figure, String textAfter) {
        String before = textBefore;
        String after = textAfter;
        Matcher stop = END.matcher(before);
        int begin = 0;
        while (stop.find()) {
            begin = stop.end();
        }
        before = before.substring(begin);
        Matcher next = END.matcher(after);
        after = next.find() ? after.substring(0, next.start()) : after;
        int left = Math.max(0, before.length() - NEAR_REACH);
        left = left == 0 ? 0 : wordAt(before, left);
        int right = after.length() <= NEAR_REACH ? after.length() : lastWord(after);
        return new FigurePlace(
                before.substring(left) + " " + after.substring(0, right),
                before + " " + after,
                FigureScope.of(before, figure, after),
                before,
                figure,
                after);
    }

    private static int wordAt(String text, int from) {
        int blank = text.indexOf(' ', from);
        return blank < 0 ? text.length() : blank;
    }

    private static int lastWord(String text) {
        int blank = text.lastIndexOf(' ', NEAR_REACH);
        return blank < 0 ? 0 : blank;
    }
}
