package org.broadsheet.figure.holder;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Measured;
import org.broadsheet.figure.table.TableRow.Cell;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What headings, labels and the heads of tables are about: an entity of the article, or what its running text writes as a
 * name ({@link WrittenNames}), such as a product. For use within one thread.
 */
public final class Topics {
    /** A heading names what it is about in this share of its letters, or more. */
    private static final double MOSTLY = 0.4;
    /** An entity's name in a head of a table that is all of it: "Ardent Ltd.". */
    private static final double WHOLE = 0.8;

    private static final String ARTICLE = "The ";

    /** Words and a number behind them, with or without letters. */
    private static final Pattern MODEL = Pattern.compile("\\p{Lu}\\S+ .*\\d[\\p{L}\\d-]*");

    private static final Set<String> TOPIC_PRONOUNS =
            WordSets.english("figure-contexts").get("words-of-what-is-spoken-of");

    private static final Set<String> CALLINGS = WordList.english("roles").words();

    private final Text body;
    private final @Nullable String title;
    private final ArticleEntities entities;
    private final WrittenNames names;
    private final ListedNames listed;
    private final LineLabels labels;

    /** @param title of the article, or null */
    public Topics(Text body, @Nullable String title, ArticleEntities entities) {
        this.body = body;
        this.title = title;
        this.entities = entities;
        this.names = new WrittenNames(body);
        this.labels = new LineLabels(body, entities, this);
        this.listed = new ListedNames(body, this::isMostlyNamed);
    }

    /** What the whole page is about, by the name that its title begins with, "Ardent X20 Review", and its body too; or null. */
    @Nullable
    Holder ofPage() {
        String head = title == null ? "" : title;
        int from = body.toString().startsWith(ARTICLE) ? ARTICLE.length() : 0;
        for (int end = head.length(); end > 0; end = head.lastIndexOf(' ', end - 1)) {
            String name = head.substring(0, end);
            if (body.toString().startsWith(name, from) && names.isName(name)) {
                return named(from, from + name.length());
            }
        }
        return null;
    }

    /** "Why We Like Ardent": whether a heading that is no name has one in it, and so tells of what one above names. */
    boolean isAboutSome(int from, int to) {
        return !entities.within(body.span(from, to)).isEmpty();
    }

    /** The longest name that a heading begins with and a text holds; or null. */
    @Nullable
    Holder opening(int from, int to, String text) {
        int first = body.subSequence(from, to).toString().startsWith(ARTICLE) ? from + ARTICLE.length() : from;
        for (int end = to; end > first; end--) {
            boolean word = end == to || !Character.isLetterOrDigit(body.charAt(end));
            String name = word ? body.subSequence(first, end).toString() : "";
            Holder named = !name.isBlank() && text.contains(name) ? named(first, end) : null;
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    /** Whether a stretch is a name, or names an entity by most of its letters. */
    private boolean isMostlyNamed(int from, int to) {
        if (known(from, to) != null) {
            return true;
        }
        Span span = body.span(from, to);
        return entities.within(span).stream()
                .anyMatch(place -> place.mention().span().length() >= MOSTLY * span.length());
    }

    /** What a heading without its number is about, or null. */
    @Nullable
    Holder headingOf(int from, int to) {
        if (from >= to) {
            return null;
        }
        Holder named = named(from, to);
        if (named != null) {
            return named;
        }
        Span heading = body.span(from, to);
        for (Place place : entities.within(heading)) {
            if (isThing(place.entity()) && place.mention().span().length() >= MOSTLY * heading.length()) {
                return new Holder(place.entity(), heading, FigureRule.HOLDER_IN_HEADING);
            }
        }
        return null;
    }

    /** What the head of a row or a column is the name of, or null. */
    @Nullable
    Holder cellOf(@Nullable Cell cell) {
        if (cell == null || cell.from() >= cell.to()) {
            return null;
        }
        Holder whole = named(cell.from(), cell.to());
        Cell bare = whole == null ? ListedNames.unbracketed(body, cell.from(), cell.to()) : cell;
        return whole == null && bare.from() < bare.to() && bare.to() < cell.to()
                ? named(bare.from(), bare.to())
                : whole;
    }

    /** "it weighs 2 kg", "its 4 engines", "the battery lasts 5 hours": whether a phrase goes on speaking of the topic. */
    static boolean goesOn(Pieces pieces, int first) {
        return TOPIC_PRONOUNS.contains(pieces.word(first).toLowerCase(Locale.ROOT));
    }

    /** What the labels at the heads of lines name. */
    LineLabels labels() {
        return labels;
    }

    /** What a stretch is the name of and nothing else, or, where it ends as a model does, may be: "Ardent QuietBud 25"; or null. */
    @Nullable
    Holder nameOf(Span span) {
        int from = body.from(span);
        int to = body.to(span);
        Holder named = named(from, to);
        String written = body.of(span);
        boolean model = named == null && MODEL.matcher(written).matches() && WrittenNames.isSpelledAsName(written);
        return model ? new Holder(null, written, span, FigureRule.HOLDER_IN_HEADING) : named;
    }

    /** The thing, an event or no entity, that a stretch of running text is the name of; or null. */
    @Nullable
    Holder thingAt(Span span) {
        Holder named = named(body.from(span), body.to(span));
        return named == null || named.entity() != null && !named.isOf(EntityType.EVENT) ? null : named;
    }

    /** Whether a piece is the first of its line. */
    boolean opensLine(Pieces pieces, int at) {
        return body.opensLine(pieces.from(at));
    }

    /** Whether what is measured is named by the first words of its line. */
    boolean opensLine(Pieces pieces, Measured measured) {
        int from = measured.isNamed() ? body.from(pieces.span(measured.first(), measured.end())) : -1;
        return from >= 0 && body.opensLine(from);
    }

    /** Whether running text writes a word or phrase as a name. */
    boolean isName(String phrase) {
        return names.isName(phrase);
    }

    /** The entity or thing that a stretch names and nothing else, or null. */
    @Nullable
    Holder named(int from, int to) {
        Holder known = known(from, to);
        String written = body.subSequence(from, to).toString();
        return known == null && listed.isName(written)
                ? new Holder(null, written, body.span(from, to), FigureRule.HOLDER_IN_HEADING)
                : known;
    }

    /** The same, by what it is itself and not by the list that it is in. */
    private @Nullable Holder known(int from, int to) {
        String written = body.subSequence(from, to).toString();
        Span span = body.span(from, written.endsWith("'s") || written.endsWith("’s") ? to - 2 : to);
        String name = body.of(span).strip();
        Entity same = null;
        for (Place place : entities.within(span)) {
            String known = place.entity().name();
            boolean whole = place.mention().span().length() >= WHOLE * span.length();
            if (whole && (known.contains(name) || name.contains(known)) || isTitled(place, span)) {
                same = place.entity();
            }
        }
        if (same != null) {
            return new Holder(same, span, FigureRule.HOLDER_IN_HEADING);
        }
        return names.isName(name) ? new Holder(null, name, span, FigureRule.HOLDER_IN_HEADING) : null;
    }

    /** "President Ana Weber": a person behind no more than what he is. */
    private boolean isTitled(Place place, Span span) {
        int name = place.mention().span().start();
        boolean last = place.entity().type() == EntityType.PERSON
                && place.mention().span().end() == span.end()
                && name > span.start();
        return last
                && CALLINGS.contains(
                        body.of(new Span(span.start(), name)).strip().toLowerCase(Locale.ROOT));
    }

    /** A body, or a ware, which headings name as often. */
    private static boolean isThing(Entity entity) {
        return entity.type() == EntityType.ORGANIZATION || entity.type() == EntityType.PRODUCT;
    }
}
