package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.LeftOut.Reason;
import org.broadsheet.words.WordList;

/** Lines known to stand around articles and not in them: the rules of {@code boilerplate.tsv}. */
final class Boilerplate {
    static final Boilerplate RULES = load();

    private static final int LONGEST = 1500;
    private static final int START_WORDS = 12;
    private static final int ANY_WORDS = 60;
    private static final int FOLLOW_WORDS = 45;

    private final Map<String, Rule> lines = new HashMap<>();
    /** Rules by the first word of their phrase. */
    private final Map<String, List<Rule>> starts = new HashMap<>();

    private final Map<String, List<Rule>> anywhere = new HashMap<>();
    /** Lengths of the words by which the rules for anywhere begin, as bits, by their first letter: others are not looked up. */
    private final long[] lengthsAnywhere = new long['z' + 1];

    private int longestLine;

    private Boilerplate() {}

    /** How far a rule reaches. */
    enum Scope {
        LINE,
        LIST,
        REST
    }

    /**
     * A rule.
     *
     * @param phrase folded, {@code #} for a number
     * @param anyLength whether a line of any length may start so
     */
    record Rule(Reason reason, Scope scope, String phrase, boolean anyLength) {}

    private static Boilerplate load() {
        Boilerplate rules = new Boilerplate();
        for (WordList.Row row : WordList.anyLanguage("boilerplate").rows()) {
            Rule rule = new Rule(
                    Reason.valueOf(row.cell(1)),
                    Scope.valueOf(row.cell(2).toUpperCase(java.util.Locale.ROOT)),
                    row.cell(3),
                    row.cell(0).equals("text"));
            switch (row.cell(0)) {
                case "line" -> {
                    rules.lines.put(rule.phrase, rule);
                    rules.longestLine = Math.max(rules.longestLine, rule.phrase.length());
                }
                case "any" -> rules.addAnywhere(rule);
                default ->
                    rules.starts
                            .computeIfAbsent(firstWord(rule.phrase), w -> new ArrayList<>())
                            .add(rule);
            }
        }
        return rules;
    }

    private void addAnywhere(Rule rule) {
        String word = firstWord(rule.phrase);
        anywhere.computeIfAbsent(word, w -> new ArrayList<>()).add(rule);
        if (word.charAt(0) < lengthsAnywhere.length) {
            lengthsAnywhere[word.charAt(0)] |= 1L << word.length();
        }
    }

    private boolean mayStandAnywhere(String folded, int start, int end) {
        char first = start < end ? folded.charAt(start) : ' ';
        // Shifts go by the last six bits of a length, so that a longer word may be looked up in vain.
        return first >= lengthsAnywhere.length || (lengthsAnywhere[first] >>> end - start & 1) != 0;
    }

    private static String firstWord(String phrase) {
        int end = phrase.indexOf(' ');
        return end < 0 ? phrase : phrase.substring(0, end);
    }

    /** The rule a line falls under, if any. */
    Optional<Rule> match(String line) {
        return line.length() > LONGEST ? Optional.empty() : match(line, Characters.fold(line));
    }

    /** The same of a line that has been folded. */
    Optional<Rule> match(String line, String lineFolded) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = numbersFolded(lineFolded);
        Rule whole = folded.length() > longestLine ? null : lines.get(folded);
        if (whole != null) {
            return Optional.of(whole);
        }
        int words = blanks(folded) + 1;
        for (Rule rule : starts.getOrDefault(firstWord(folded), List.of())) {
            if ((rule.anyLength || words <= START_WORDS) && startsWith(folded, rule.phrase)) {
                return Optional.of(rule);
            }
        }
        return words > ANY_WORDS ? Optional.empty() : inside(folded, words);
    }

    private Optional<Rule> inside(String folded, int words) {
        int start = 0;
        while (start >= 0) {
            int end = folded.indexOf(' ', start);
            int behind = end < 0 ? folded.length() : end;
            List<Rule> rules =
                    mayStandAnywhere(folded, start, behind) ? anywhere.get(folded.substring(start, behind)) : null;
            for (int i = 0; rules != null && i < rules.size(); i++) {
                if (standsAt(folded, start, rules.get(i).phrase)) {
                    return Optional.of(rules.get(i));
                }
            }
            start = end < 0 ? -1 : end + 1;
        }
        return words <= FOLLOW_WORDS && asksToFollow(folded)
                ? Optional.of(new Rule(Reason.PROMOTION, Scope.LINE, folded, false))
                : Optional.empty();
    }

    private static boolean asksToFollow(String folded) {
        boolean asks = startsWith(folded, "follow") || startsWith(folded, "subscribe") || startsWith(folded, "join");
        return asks
                && (folded.contains(" on facebook")
                        || folded.contains(" on twitter")
                        || folded.contains(" on x")
                        || folded.contains(" on instagram")
                        || folded.contains(" on telegram")
                        || folded.contains(" on youtube")
                        || folded.contains(" on linkedin")
                        || folded.contains(" on google news")
                        || folded.contains(" telegram channel")
                        || folded.contains(" whatsapp channel")
                        || folded.contains(" youtube channel"));
    }

    private static boolean startsWith(String folded, String phrase) {
        return standsAt(folded, 0, phrase);
    }

    private static boolean standsAt(String folded, int at, String phrase) {
        int end = at + phrase.length();
        return folded.startsWith(phrase, at) && (folded.length() == end || folded.charAt(end) == ' ');
    }

    private static int blanks(String folded) {
        int blanks = 0;
        for (int i = 0; i < folded.length(); i++) {
            blanks += folded.charAt(i) == ' ' ? 1 : 0;
        }
        return blanks;
    }

    private static String numbersFolded(String folded) {
        if (!Characters.hasDigit(folded)) {
            return folded;
        }
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit) {
                out.append(c);
            } else if (out.isEmpty() || out.charAt(out.length() - 1) != '#') {
                out.append('#');
            }
        }
        // "1 204 comments": a number written in groups is one number.
        return out.indexOf("# #") < 0 ? out.toString() : out.toString().replace("# #", "#");
    }
}
