package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private static final List<String> EXPRESSIONS = List.of(
            "[Yy]ou|[Tt]hank you|@[\\p{L}\\p{N}_]{2,}|haha+|я|мне",
            "!|\\?\\?|\\.\\.\\.|…|[\\x{1F300}-\\x{1FAFF}]|(?<!\\p{L})[:;]-?[)(]",
            "\\b\\p{Lu}{4,}\\b",
            "(?!the )\\p{L}{1,20} said",
            "(?:a|ab)(?:c|bcd)(?:d{0,3})(?=e|$)",
            "(?i:ABC) (?:\\d{1,2}:\\d\\d)?",
            "a");

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "Thank you, YOU shouted THANKS??? @ida_b hahaha... :-) n:) Я не знаю, но мне …",
            "the harbour said no, Ida said yes and abc 12:30 abcde abbcddde",
            "ABCD éABCD ABCDé ABCDE1 thank you thank youth",
            "😀😀 you😀 haha😀a",
            "you");

    @Test
    void findsWhatItsPatternFinds() {
        for (String expression : EXPRESSIONS) {
            Pattern pattern = Pattern.compile(expression);
            for (String text : TEXTS) {
                int found = count(pattern, text);
                assertEquals(found, Expression.of(pattern).count(text, Integer.MAX_VALUE), expression + " in " + text);
                assertEquals(Math.min(1, found), Expression.of(pattern).count(text, 1));
                assertEquals(found > 0, Expression.of(pattern).isIn(text));
            }
        }
    }

    @Test
    void findsWordsWhereNoLetterOrDigitIsBesideThem() {
        for (String expression : EXPRESSIONS) {
            Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + expression + ")(?![\\p{L}\\p{N}])");
            for (String text : TEXTS) {
                assertEquals(
                        count(pattern, text),
                        Expression.ofWords(expression).count(text, Integer.MAX_VALUE),
                        expression + " in " + text);
            }
        }
    }

    @Test
    void matchesWhatItsPatternMatches() {
        for (String expression : EXPRESSIONS) {
            Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            Expression filtered = Expression.of(pattern);
            for (String text : TEXTS) {
                for (int from = 0; from < text.length(); from++) {
                    for (int to = from; to <= Math.min(text.length(), from + 16); to++) {
                        String piece = text.substring(from, to);
                        assertEquals(
                                pattern.matcher(piece).matches(), filtered.matches(piece), expression + ": " + piece);
                    }
                }
            }
        }
    }

    @Test
    void refusesWhatAsksForTheTextBefore() {
        Pattern asking = Pattern.compile("(?<=, )\\p{Lu}");
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Expression.of(asking));
        assertTrue(String.valueOf(refused.getMessage()).contains("(?<=, )"), refused.getMessage());
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
