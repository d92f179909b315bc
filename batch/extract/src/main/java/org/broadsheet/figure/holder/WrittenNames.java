package org.broadsheet.figure.holder;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.article.Text;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/**
 * Which phrases of a body are names, by how its running text writes them: headings and heads of tables begin with capitals
 * whatever they are, so that they tell nothing themselves. A name has its capitals in the midst of a sentence too, and is
 * nowhere written without them (the document-centred approach of Mikheev 1999). For use within one thread.
 */
final class WrittenNames {
    private static final int MOST_WORDS = 6;
    /** Fewer words are a heading or a cell. */
    private static final int LEAST_OF_PROSE = 8;

    private static final Pattern BLANK = Pattern.compile("\\s+");
    /** "VX4", "GT3": letters and digits in one word, which no common noun has and no amount with its unit. */
    private static final Pattern MODEL = Pattern.compile("\\p{Lu}(?=.{2})[\\p{L}-]*\\d[\\p{L}\\d-]*");
    /** Marks of which no name holds any. */
    private static final Pattern BROKEN = Pattern.compile(".*(?:[:;()|?!\"“”]|\\. ).*");

    /** Words that names hold without a capital: "Bank of Oslo". */
    private static final Set<String> JOINTS =
            WordSets.english("figure-contexts").get("joints-of-names");
    /** Months and weekdays, capitalised wherever they stand. */
    private static final Set<String> CALENDAR =
            WordList.english("months").and(WordList.english("weekdays")).words();

    private final String prose;
    private final String folded;
    private final Map<String, Boolean> known = new HashMap<>();

    WrittenNames(Text body) {
        StringBuilder sentences = new StringBuilder();
        body.toString()
                .lines()
                .filter(WrittenNames::isProse)
                .forEach(line -> sentences.append(line).append('\n'));
        this.prose = sentences.toString();
        this.folded = prose.toLowerCase(Locale.ROOT);
    }

    /** Whether the body writes a phrase as a name. */
    boolean isName(String phrase) {
        return known.computeIfAbsent(phrase, this::isWrittenAsName);
    }

    /** A line of running text: most of its words have no capital. */
    private static boolean isProse(String line) {
        if (line.indexOf('|') >= 0) {
            return false;
        }
        String[] words = BLANK.split(line.strip(), -1);
        int capital = 0;
        for (String word : words) {
            capital += !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return words.length >= LEAST_OF_PROSE && 2 * capital < words.length;
    }

    /** Whether a phrase has the capitals of a name, wherever it stands. */
    static boolean isSpelledAsName(String phrase) {
        String[] words = BLANK.split(phrase, -1);
        return words.length <= MOST_WORDS && !BROKEN.matcher(phrase).matches() && isSpelledAsName(words);
    }

    private boolean isWrittenAsName(String phrase) {
        if (!isSpelledAsName(phrase)) {
            return false;
        }
        String[] words = BLANK.split(phrase, -1);
        for (String word : words) {
            if (words.length > 1 && MODEL.matcher(word).matches()) {
                return true;
            }
        }
        boolean telling = words.length > 1 || phrase.chars().skip(1).anyMatch(Character::isUpperCase);
        String small = phrase.toLowerCase(Locale.ROOT);
        boolean found = false;
        // lower case may change a length, "İ": then no place of the one is that of the other
        for (int at = folded.indexOf(small); at >= 0 && folded.length() == prose.length(); ) {
            int end = at + small.length();
            if (isWhole(at, end) && !isOfAddress(at, end)) {
                if (!Character.isUpperCase(prose.charAt(at)) && Character.isUpperCase(phrase.charAt(0))) {
                    return false;
                }
                // "Note: it is" heads its line and is used by no sentence.
                boolean label = end < prose.length() && prose.charAt(end) == ':';
                found |= !label && prose.startsWith(phrase, at) && (telling || !opensSentence(at));
            }
            at = folded.indexOf(small, end);
        }
        return found;
    }

    /** Words with capitals or digits, or what joins them; not only digits, nor any of the calendar. */
    private static boolean isSpelledAsName(String[] words) {
        boolean letter = false;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean capital = word.chars().anyMatch(Character::isUpperCase);
            boolean digit = !word.isEmpty() && Character.isDigit(word.charAt(0));
            boolean joint = i > 0 && i + 1 < words.length && JOINTS.contains(word);
            if (!capital && !digit && !joint || CALENDAR.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
            letter |= capital && word.length() > 1;
        }
        return letter && !Character.isDigit(words[0].charAt(0));
    }

    private boolean isWhole(int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(prose.charAt(from - 1)))
                && (to == prose.length() || !Character.isLetterOrDigit(prose.charAt(to)));
    }

    /** "ardent.example", "@ardent": written without its capital as a part of an address. */
    private boolean isOfAddress(int from, int to) {
        return from > 0 && "./@#".indexOf(prose.charAt(from - 1)) >= 0
                || to + 1 < prose.length() && prose.charAt(to) == '.' && Character.isLetter(prose.charAt(to + 1));
    }

    private boolean opensSentence(int at) {
        int before = at - 1;
        while (before >= 0 && (prose.charAt(before) == ' ' || "\"'“‘(*".indexOf(prose.charAt(before)) >= 0)) {
            before--;
        }
        return before < 0 || ".!?:\n•–—-".indexOf(prose.charAt(before)) >= 0;
    }
}
