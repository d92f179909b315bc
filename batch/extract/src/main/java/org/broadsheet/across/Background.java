package org.broadsheet.across;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.words.WordSets;

/**
 * Tells the part of a sentence that speaks of the article's own event from the part that speaks of another one: "A coach
 * slid off the road, an hour after an express had hit a tree". Reports of two events of one day name each other so.
 */
final class Background {
    private static final WordSets CUES = WordSets.english("background-cues");
    private static final String UNIT = anyOf("unit");
    /** A whole sentence of background. */
    private static final Pattern WHOLE = words("(?:" + anyOf("whole") + "|" + anyOf("compared") + "\\s+(?:\\w+\\s+)?"
            + anyOf("event") + "|" + UNIT + "\\s+(?:ago|later)|last\\s+"
            + anyOf("season") + "|(?:in|since|until|of|from)\\s+(?:19|20)\\d\\d)");
    /** Where the background of a sentence begins. */
    private static final Pattern FROM =
            words("(?:(?:\\p{L}+\\s+|\\d+\\s+)?" + UNIT + "\\s+(?:after|before|earlier)|" + anyOf("from") + ")");
    /** So near to a sentence's beginning, its own event has not been told yet. */
    private static final int SHORTEST_FOREGROUND = 16;

    private Background() {}

    private static String anyOf(String set) {
        Set<String> words = CUES.get(set);
        return words.stream()
                .sorted()
                .map(word -> word.replace(" ", "\\s+"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Pattern words(String expression) {
        return Pattern.compile("\\b" + expression + "\\b", Pattern.CASE_INSENSITIVE);
    }

    /** UTF-16 index in a sentence from which it is background: 0 for all of it, its length for nothing. */
    static int start(String sentence) {
        if (WHOLE.matcher(sentence).find()) {
            return 0;
        }
        Matcher from = FROM.matcher(sentence);
        if (!from.find()) {
            return sentence.length();
        }
        return from.start() < SHORTEST_FOREGROUND ? 0 : from.start();
    }
}
