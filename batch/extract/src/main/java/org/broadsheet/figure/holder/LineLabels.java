package org.broadsheet.figure.holder;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What the words that a line begins with before a colon or a dash name: "Weight: ", "Green League - ", "OSLO (Ardent Press) —". */
final class LineLabels {
    /** A label is no longer. */
    private static final int LONGEST_LABEL = 50;

    private static final int LONGEST_DATELINE = 80;

    /** Characters in which the marks at a sentence's end stand. */
    private static final int LONGEST_END = 8;

    private static final Pattern DASHED_NAME = Pattern.compile(
            "[^\\p{L}\\n]*(\\p{Lu}[\\p{L}.'’&]*(?: (?:of|the|and|for|\\p{Lu}[\\p{L}.'’&]*)){0,6}?)(?: \\([^()]*\\))? [-–—] ");

    /** A town in capitals, its land, the day and the agency: "OSLO, Norway, March 5 (Ardent Press) - ". */
    private static final Pattern DATELINE = Pattern.compile(
            "(\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]+)*)(?:, [^()–—\\n]{2,30})?(?: \\([^()\\n]+\\))? (?:--|[-–—]) ");

    /** What a sentence ends with, and no row of a list. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;…][\"”’')\\]]*\\s*$");

    private static final Set<String> AWARDS =
            WordSets.english("figure-contexts").get("openers-of-awards");

    /** What a label says that it gives: "Top pick". */
    private static final Set<String> GIVEN = WordSets.english("figure-contexts").get("words-of-awards");

    private final Text body;
    private final ArticleEntities entities;
    private final Topics topics;

    LineLabels(Text body, ArticleEntities entities, Topics topics) {
        this.body = body;
        this.entities = entities;
        this.topics = topics;
    }

    /** "Ardent Live: best for small firms": what a line is about by the name before its colon or dash, or null. */
    @Nullable
    Holder labelOf(int from, int to) {
        int start = from;
        while (start < to && !Character.isLetterOrDigit(body.charAt(start))) {
            start++;
        }
        int bracket = -1;
        for (int at = start + 1; at < to - 1 && at < start + LONGEST_LABEL; at++) {
            if (body.charAt(at) == '(') {
                bracket = bracket < 0 ? at : bracket;
                continue;
            }
            char mark = body.charAt(at);
            boolean dash = (mark == '–' || mark == '—' || mark == '-') && body.charAt(at - 1) == ' ';
            if ((mark == ':' || dash) && body.charAt(at + 1) == ' ') {
                if (bracket >= 0) {
                    return body.charAt(at - 1) == ')' ? calledAlso(start, bracket, at - 1) : null;
                }
                Holder named = topics.named(start, dash ? at - 1 : at);
                // "Ana Weber: we paid $5" is said by her.
                boolean apart = named == null || named.isOf(EntityType.PERSON) || dash && endOfDateline(from) > from;
                return apart ? null : named;
            }
        }
        return null;
    }

    /** "Best overall: Ardent X20": what a line finds best, by the name that it ends with behind a colon; or null. */
    @Nullable
    Holder awardedOf(int from, int to) {
        String line = body.subSequence(from, to).toString();
        int colon = line.indexOf(": ");
        int space = line.indexOf(' ');
        if (colon < 0 || colon > LONGEST_LABEL || space < 0) {
            return null;
        }
        String opener = line.substring(0, Math.min(space, colon)).toLowerCase(Locale.ROOT);
        String label = line.substring(0, colon);
        String name = line.substring(colon + 2).strip();
        int first = from + line.indexOf(name, colon + 1);
        boolean award =
                GIVEN.stream().anyMatch(List.of(label.toLowerCase(Locale.ROOT).split(" "))::contains);
        boolean opened = award && AWARDS.contains(opener.split("-", 2)[0]) && !label.endsWith(" for");
        boolean written = name.indexOf(' ') > 0 && WrittenNames.isSpelledAsName(name);
        if (!opened || name.isEmpty()) {
            return null;
        }
        Holder named = topics.named(first, first + name.length());
        return named != null || !written
                ? named
                : new Holder(null, name, body.span(first, first + name.length()), FigureRule.HOLDER_IN_HEADING);
    }

    /** "Ardentine (Velmora): 5%": a thing with its other name in brackets behind it; or null. */
    private @Nullable Holder calledAlso(int start, int bracket, int end) {
        int last = bracket;
        while (last > start && body.charAt(last - 1) == ' ') {
            last--;
        }
        Holder named = topics.named(start, last);
        Holder other = named == null && last > start ? topics.named(bracket + 1, end) : null;
        String written = body.subSequence(start, last).toString();
        boolean one = other != null && !other.isOf(EntityType.PLACE) && WrittenNames.isSpelledAsName(written);
        return one
                ? new Holder(null, written, body.span(start, last), FigureRule.HOLDER_IN_HEADING)
                : named == null || named.isOf(EntityType.PERSON) ? null : named;
    }

    /** Whether a name stands in what a line says at its head of where and by whom it was written. */
    boolean isInDateline(Span name) {
        int at = body.from(name);
        return at < endOfDateline(body.lineStart(at));
    }

    /** "OSLO, Norway (Ardent Press) — Two ships": where what a line says of where and by whom it was written ends; its start for none. */
    private int endOfDateline(int line) {
        Matcher opening = DATELINE.matcher(body.subSequence(line, Math.min(body.length(), line + LONGEST_DATELINE)));
        boolean town = opening.lookingAt()
                && entities.within(body.span(line, line + opening.end(1))).stream()
                        .anyMatch(place -> place.entity().type() == EntityType.PLACE);
        return town && goesOn(line) ? line + opening.end() : line;
    }

    /** Not "US - 40 medals": whether a line tells a sentence. */
    private boolean goesOn(int line) {
        int end = line;
        while (end < body.length() && body.charAt(end) != '\n') {
            end++;
        }
        return SENTENCE_END
                .matcher(body.subSequence(Math.max(line, end - LONGEST_END), end))
                .find();
    }

    /** What the label of the amount's own line is about, or null. */
    @Nullable
    Holder labelBefore(Span amount) {
        int index = body.from(amount);
        return labelOf(body.lineStart(index), index);
    }

    /** "Green League (Oslo) - 4 seats": the name that a line of no more than it and its count begins with; or null. */
    @Nullable
    Holder nameBeforeDash(Span amount) {
        int index = body.from(amount);
        int start = body.lineStart(index);
        Matcher label = DASHED_NAME.matcher(body.subSequence(start, index));
        if (!label.matches()) {
            return null;
        }
        int first = start + label.start(1);
        int end = start + label.end(1);
        return endOfDateline(start) > start
                ? null
                : new Holder(null, label.group(1), body.span(first, end), FigureRule.HOLDER_IN_HEADING);
    }
}
