package org.broadsheet.figure.holder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What the sections of a page are about, by their headings: "3. Ardent Maritime" heads the labels, amounts and sentences
 * below it, up to the next heading. A line is a heading where it is short, begins with a capital and ends without a stop.
 * Those that stand in any section ("Pros and cons"), or twice on the page, open none of their own. For use within one thread.
 */
public final class Sections {
    private static final int MOST_WORDS = 8;
    /** Characters of a line that are looked at. */
    private static final int LONGEST_LINE = 4000;
    /** Lines that are looked at above an amount: longer sections speak of more than their heading. */
    private static final int SIGHT = 25;
    /** Letters of a word without a capital that make a line an item of a list and no title. */
    private static final int LONG_WORD = 4;

    private static final Set<String> INNER = WordSets.english("figure-contexts").get("headings-inside-sections");
    /** "3. ", "12) ", "#4 ", and the year of a model: "2025 Ardent X20". */
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(?:#?\\d{1,3}[.):]?\\s+)?(?:(?:19|20)\\d\\d\\s+(?=\\p{Lu}))?(?<=\\s)");

    /** "Ardent X20 (2022)". */
    private static final Pattern BRACKET = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern PRICED = Pattern.compile("\\p{Sc}\\s?\\d|\\d\\s?%");
    /** "Ardentine (Velmora): up to 5%", "Green League - 4 seats" */
    private static final Pattern LABELLED_AMOUNT =
            Pattern.compile("(?:\\):| [–—-]) (?:[Uu]p to )?[^\\p{L}\\d]{0,2}\\d");

    /** "Speed (10%):" */
    private static final Pattern BRACKETED_LABEL = Pattern.compile("[^.:()]{1,60}\\([^()]{1,12}\\):");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");

    private final Text body;
    private final Topics topics;
    /** How often each line stands in the body, whatever its numbers. */
    private final Map<String, Integer> counts = new HashMap<>();
    /** The line that was asked about last: the amounts of a page's one long line ask for it one after another. */
    private @Nullable Line last;

    public Sections(Text body, Topics topics) {
        this.body = body;
        this.topics = topics;
        body.toString().lines().map(Sections::masked).forEach(line -> counts.merge(line, 1, Integer::sum));
    }

    /** A line without what differs from section to section: "Top speed 24 mph". */
    private static String masked(String line) {
        return NUMBER.matcher(line.strip()).replaceAll("#");
    }

    /**
     * What the section of an amount is about, or null where that is open.
     *
     * @param place the amount
     */
    @Nullable
    Holder holderOf(Span place) {
        return holderOf(place, true);
    }

    /** The same by its heading alone: a label in the lines above tells of its own line, and the row of a table of its head. */
    @Nullable
    public Holder headingOf(Span place) {
        return lineOf(place).text().indexOf('|') < 0 ? holderOf(place, false) : null;
    }

    private @Nullable Holder holderOf(Span place, boolean labels) {
        if (isInHeading(place)) {
            return null;
        }
        boolean subtitle = false;
        for (int[] line : linesAbove(body.from(place))) {
            String text = body.subSequence(line[0], line[1]).toString();
            Matcher number = NUMBERED.matcher(text);
            int from = line[0] + (number.find() ? number.end() : 0);
            Holder awarded = topics.labels().awardedOf(from, line[1]);
            if (awarded != null) {
                return awarded;
            }
            // The first line heads the whole: "Weber: Ardent is right" is told by Weber.
            Holder label = line[0] == 0 || !labels ? null : topics.labels().labelOf(from, line[1]);
            // "Engine: | Diesel" is a row of its own.
            label = text.indexOf('|') < 0 ? label : null;
            // "Ardentine (Velmora): 5%" is told of itself and heads nothing.
            boolean amount = LABELLED_AMOUNT.matcher(text).find();
            if (label != null && !amount && BLANK.split(text.strip(), -1).length <= 2 * MOST_WORDS) {
                return label;
            }
            if (!isHeading(text)) {
                if (subtitle) {
                    return null;
                }
                continue;
            }
            Holder named = topics.headingOf(from, endOfName(from, line[1]));
            if (named != null || subtitle || from > line[0]) {
                return named;
            }
            // "Ardent X20" and below it "Best Small Kettle"
            subtitle =
                    !isInner(text.strip()) && !isItem(text.strip(), line[0]) && !topics.isAboutSome(line[0], line[1]);
        }
        return null;
    }

    /** What the heading above begins with the name of, and the amount's own paragraph names before it: "Ardent’s Features"; or null. */
    @Nullable
    Holder sharedWith(Span place) {
        int at = body.from(place);
        for (int[] line : linesAbove(at)) {
            String text = body.subSequence(line[0], line[1]).toString();
            if (isHeading(text) && !isInner(text.strip())) {
                Matcher number = NUMBERED.matcher(text);
                int from = line[0] + (number.find() ? number.end() : 0);
                return topics.opening(
                        from, line[1], body.subSequence(body.lineStart(at), at).toString());
            }
        }
        return null;
    }

    /**
     * "Ardent X20 ($299)", "Speed (10%): we timed it": what a heading or a label has in brackets is told of it, not of the
     * section.
     */
    private boolean isInHeading(Span place) {
        Line line = lineOf(place);
        int at = body.from(place) - line.from();
        if (at < line.labelEnd()) {
            return true;
        }
        if (line.bracket() <= 0 || at <= line.bracket()) {
            return false;
        }
        String heading = line.text().substring(0, line.bracket());
        // "Family-owned firm (50 years)" is an item of a list.
        return isHeading(heading) && !isInner(heading.strip());
    }

    /** "Weight | 5 kg | 11 lb": whether a line stands on the page for one thing after another, but for its numbers. */
    boolean isRepeated(Span place) {
        return counts.getOrDefault(masked(lineOf(place).text()), 0) > 1;
    }

    /** The line of an amount, or as much of it as a line of a page may have. */
    private Line lineOf(Span place) {
        int from = body.lineStart(body.from(place));
        Line line = last;
        if (line == null || line.from() != from) {
            line = Line.of(body, from);
            last = line;
        }
        return line;
    }

    /**
     * A line of amounts.
     *
     * @param from UTF-16 index in the body at which it opens
     * @param labelEnd index in the line behind a label with brackets that opens it, 0 where none does
     * @param bracket index in the line of the brackets that close it, -1 where none do
     */
    private record Line(int from, String text, int labelEnd, int bracket) {
        static Line of(Text body, int from) {
            String seen = body.subSequence(from, Math.min(body.length(), from + LONGEST_LINE))
                    .toString();
            int feed = seen.indexOf('\n');
            String text = feed < 0 ? seen : seen.substring(0, feed);
            Matcher label = BRACKETED_LABEL.matcher(text);
            Matcher closing = BRACKET.matcher(text);
            return new Line(from, text, label.lookingAt() ? label.end() : 0, closing.find() ? closing.start() : -1);
        }
    }

    /** Before "(2022)", and before what any section may hold: "Ardent Maritime Pros & Cons". */
    private int endOfName(int from, int to) {
        String text = BRACKET.matcher(body.subSequence(from, to).toString())
                .replaceFirst("")
                .toLowerCase(Locale.ROOT);
        int last = from + text.length();
        int end = last;
        for (String inner : INNER) {
            if (text.endsWith(" " + inner)) {
                end = Math.min(end, last - inner.length() - 1);
            }
        }
        return end;
    }

    /** Whether a line opens no section: a part of any, an amount, or an item of a list that is no title. */
    private boolean isInner(String line) {
        if (INNER.contains(line.toLowerCase(Locale.ROOT))
                || counts.getOrDefault(masked(line), 0) > 1
                || PRICED.matcher(line).find()) {
            return true;
        }
        for (String word : BLANK.split(line, -1)) {
            if (word.length() >= LONG_WORD && Character.isLowerCase(word.codePointAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** "Low-priced" below "What We Like": one word of a list that a part of any section opens. */
    private boolean isItem(String word, int from) {
        if (BLANK.matcher(word).find()) {
            return false;
        }
        for (int[] line : linesAbove(from)) {
            String text = body.subSequence(line[0], line[1]).toString();
            if (!isHeading(text)) {
                return false;
            }
            if (INNER.contains(text.strip().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The lines above the one of an index, nearest first. */
    private List<int[]> linesAbove(int index) {
        List<int[]> lines = new ArrayList<>();
        int at = body.lineStart(index);
        while (at > 0 && lines.size() < SIGHT) {
            int end = at - 1;
            at = body.lineStart(end);
            if (!body.subSequence(at, end).toString().isBlank()) {
                lines.add(new int[] {at, end});
            }
        }
        return lines;
    }

    private static boolean isHeading(String line) {
        String text = line.strip();
        char last = text.charAt(text.length() - 1);
        return text.indexOf('|') < 0
                && text.indexOf(": ") < 0
                && last != '.'
                && last != ','
                && last != ';'
                && last != '!'
                && last != ':'
                && BLANK.split(text, -1).length <= MOST_WORDS
                && (Character.isUpperCase(text.codePointAt(0))
                        || NUMBERED.matcher(text).find());
    }
}
