package org.broadsheet.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.Holders.Holder;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What the sections of a page are about, by their headings: "3. Ardent Maritime" heads the labels and amounts below it, up
 * to the next heading. A line is a heading where it is short, begins with a capital and ends without a stop. Those that
 * stand in any section ("Pros and cons") open none of their own. Immutable.
 */
final class Sections {
    private static final int MOST_WORDS = 8;
    /** Lines that are looked at above an amount: longer sections speak of more than their heading. */
    private static final int SIGHT = 25;
    /** A heading names what it is about in this share of its letters, or more. */
    private static final double MOSTLY = 0.4;

    private static final Set<String> INNER = WordSets.english("figure-contexts").get("headings-inside-sections");
    /** "3. ", "12) ", "#4 ". */
    private static final Pattern NUMBERED = Pattern.compile("^\\s*#?\\d{1,3}[.):]?\\s+");

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final Text body;
    private final ArticleEntities entities;

    Sections(Text body, ArticleEntities entities) {
        this.body = body;
        this.entities = entities;
    }

    /**
     * The body that the section of an amount is about, or null where that is open.
     *
     * @param place the amount
     */
    @Nullable
    Holder holderOf(Span place) {
        List<int[]> lines = linesAbove(body.from(place));
        for (int[] line : lines) {
            String text = body.subSequence(line[0], line[1]).toString();
            if (!isHeading(text)) {
                continue;
            }
            Matcher number = NUMBERED.matcher(text);
            int from = line[0] + (number.find() ? number.end() : 0);
            Holder named = named(from, line[1]);
            if (named != null || from > line[0] || !INNER.contains(text.strip().toLowerCase(Locale.ROOT))) {
                return named;
            }
        }
        return null;
    }

    /** The lines above the one of an index, nearest first. */
    private List<int[]> linesAbove(int index) {
        List<int[]> lines = new ArrayList<>();
        int at = lineStart(index);
        while (at > 0 && lines.size() < SIGHT) {
            int end = at - 1;
            at = lineStart(end);
            if (!body.subSequence(at, end).toString().isBlank()) {
                lines.add(new int[] {at, end});
            }
        }
        return lines;
    }

    private int lineStart(int index) {
        int at = index;
        while (at > 0 && body.charAt(at - 1) != '\n') {
            at--;
        }
        return at;
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

    /** The body that a heading names for most of its length. */
    private @Nullable Holder named(int from, int to) {
        if (from >= to) {
            return null;
        }
        Span heading = body.span(from, to);
        Entity found = null;
        for (Place place : entities.within(heading)) {
            boolean body = place.entity().type() == EntityType.ORGANIZATION
                    && place.mention().span().length() >= MOSTLY * heading.length();
            found = body && found == null ? place.entity() : found;
        }
        return found == null ? null : new Holder(found, heading, FigureRule.HOLDER_IN_HEADING);
    }
}
