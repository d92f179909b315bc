package org.broadsheet.clean;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;

/**
 * How much a paragraph reads as what a reader wrote under a story and not as the story: it speaks of its writer and to
 * others, shouts, and ends no sentence; it quotes nobody, gives no figures and few names. The words are in {@code
 * comment-style.tsv}.
 */
final class CommentStyle {
    private static final Pattern FIRST = words("first");
    private static final Pattern ADDRESS = words("address");
    private static final Pattern SLANG = words("slang");
    private static final Pattern REPORT = words("report");
    private static final Pattern MARKS =
            Pattern.compile("!|\\?\\?|\\.\\.\\.|…|[\\x{1F300}-\\x{1FAFF}☀-➿]|(?<![\\p{L}])[:;]-?[)(DP]");
    private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{4,}\\b");
    private static final Pattern QUOTED = Pattern.compile("[\"“„«»][^\"“”„«»]{20,400}[\"”“»«]");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}\\p{Ll}{2,}");
    private static final int LONG_WORDS = 70;
    private static final int LONGEST = 1500;

    private CommentStyle() {}

    private static Pattern words(String kind) {
        List<String> words = WordList.anyLanguage("comment-style").where(0, kind).rows().stream()
                .map(row -> row.cell(1))
                .toList();
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", words) + ")(?![\\p{L}\\p{N}])");
    }

    /** Above 0 for what reads as a comment, below for what reads as a story; the beginning of a long text tells it. */
    static double of(String text) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = QUOTED.matcher(line).replaceAll(" ");
        double score = 1.2 * Math.min(2, count(FIRST, plain))
                + 0.8 * Math.min(2, count(ADDRESS, plain))
                + 1.0 * Math.min(2, count(SLANG, plain))
                + 0.7 * Math.min(3, count(MARKS, plain))
                + 0.5 * Math.min(2, count(SHOUTED, plain));
        int first = line.codePointAt(0);
        score += Character.isLowerCase(first) ? 0.8 : 0;
        score += Prose.endsSentence(line) ? 0 : 0.4;
        score -= plain.length() < line.length() ? 0.8 : 0;
        score -= 1.0 * Math.min(2, count(REPORT, plain));
        score -= 0.5 * Math.min(3, count(NUMBER, plain));
        score -= 0.25 * Math.min(6, count(NAME, plain));
        return score - (Characters.words(line) > LONG_WORDS ? 0.5 : 0);
    }

    private static int count(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
