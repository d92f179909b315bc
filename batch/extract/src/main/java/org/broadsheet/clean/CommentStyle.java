package org.broadsheet.clean;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.words.WordList;

/**
 * How much a paragraph reads as what a reader wrote under a story and not as the story: it speaks of its writer and to
 * others, shouts, and ends no sentence; it quotes nobody, gives no figures and few names. The words are in {@code
 * comment-style.tsv}.
 */
final class CommentStyle {
    private static final Expression FIRST = words("first");
    private static final Expression ADDRESS = words("address");
    private static final Expression SLANG = words("slang");
    private static final Expression REPORT = words("report");
    private static final Expression MARKS =
            Expression.of(Pattern.compile("!|\\?\\?|\\.\\.\\.|…|[\\x{1F300}-\\x{1FAFF}☀-➿]|(?<![\\p{L}])[:;]-?[)(DP]"));
    private static final Expression SHOUTED = Expression.of(Pattern.compile("\\b\\p{Lu}{4,}\\b"));
    private static final Pattern QUOTED = Pattern.compile("[\"“„«»][^\"“”„«»]{20,400}[\"”“»«]");
    private static final String OPENING = "\"“„«»";
    private static final int LONG_WORDS = 70;
    private static final int LONGEST = 1500;

    private CommentStyle() {}

    private static Expression words(String kind) {
        return Expression.ofWords(WordList.anyLanguage("comment-style").where(0, kind).rows().stream()
                .map(row -> row.cell(1))
                .collect(Collectors.joining("|")));
    }

    /** Above 0 for what reads as a comment, below for what reads as a story; the beginning of a long text tells it. */
    static double of(String text) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = withoutQuoted(line);
        double score = 1.2 * FIRST.count(plain, 2)
                + 0.8 * ADDRESS.count(plain, 2)
                + 1.0 * SLANG.count(plain, 2)
                + 0.7 * MARKS.count(plain, 3)
                + 0.5 * SHOUTED.count(plain, 2);
        int first = line.codePointAt(0);
        score += Character.isLowerCase(first) ? 0.8 : 0;
        score += Prose.endsSentence(line) ? 0 : 0.4;
        score -= plain.length() < line.length() ? 0.8 : 0;
        score -= 1.0 * REPORT.count(plain, 2);
        score -= 0.5 * numbers(plain, 3);
        score -= 0.25 * names(plain, 6);
        return score - (Characters.words(line) > LONG_WORDS ? 0.5 : 0);
    }

    private static String withoutQuoted(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (OPENING.indexOf(line.charAt(i)) >= 0) {
                return QUOTED.matcher(line).replaceAll(" ");
            }
        }
        return line;
    }

    /** Numbers with their points and commas. */
    private static int numbers(String line, int most) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < line.length() && count < most; i++) {
            char c = line.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            count += digit && !inside ? 1 : 0;
            inside = digit || inside && (c == '.' || c == ',');
        }
        return count;
    }

    /** Words with a capital in the middle of a sentence. */
    private static int names(String line, int most) {
        int count = 0;
        for (int i = 2; i + 2 < line.length() && count < most; i++) {
            boolean inSentence =
                    line.charAt(i - 1) == ' ' && (line.charAt(i - 2) == ',' || isSmall(line.charAt(i - 2)));
            count += inSentence
                            && Character.getType(line.charAt(i)) == Character.UPPERCASE_LETTER
                            && isSmall(line.charAt(i + 1))
                            && isSmall(line.charAt(i + 2))
                    ? 1
                    : 0;
        }
        return count;
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z' || c >= 0x80 && Character.getType(c) == Character.LOWERCASE_LETTER;
    }
}
