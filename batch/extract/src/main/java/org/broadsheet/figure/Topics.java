package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.POS;

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
import org.broadsheet.figure.TableRow.Cell;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * What headings, labels and the heads of tables are about: an entity of the article, or what its running text writes as a
 * name ({@link WrittenNames}), such as a product. For use within one thread.
 */
final class Topics {
    /** A heading names what it is about in this share of its letters, or more. */
    private static final double MOSTLY = 0.4;
    /** An entity's name in a head of a table that is all of it: "Ardent Ltd.". */
    private static final double WHOLE = 0.8;

    /** A label is no longer. */
    private static final int LONGEST_LABEL = 50;

    private static final Pattern DASHED_NAME = Pattern.compile(
            "[^\\p{L}\\n]*(\\p{Lu}[\\p{L}.'’&]*(?: (?:of|the|and|for|\\p{Lu}[\\p{L}.'’&]*)){0,6}?)(?: \\([^()]*\\))? [-–—] ");

    /** Before one of many: "a Morning Star". */
    private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "another", "each", "every", "no", "any");

    private static final Set<String> NO_NAMES = WordList.english("not-names").words();

    private static final Set<String> TOPIC_PRONOUNS =
            WordSets.english("figure-contexts").get("words-of-what-is-spoken-of");

    private final Text body;
    private final ArticleEntities entities;
    private final WrittenNames names;

    Topics(Text body, ArticleEntities entities) {
        this.body = body;
        this.entities = entities;
        this.names = new WrittenNames(body);
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
            if (place.entity().type() == EntityType.ORGANIZATION
                    && place.mention().span().length() >= MOSTLY * heading.length()) {
                return new Holder(place.entity(), heading, FigureRule.HOLDER_IN_HEADING);
            }
        }
        return null;
    }

    /** "Ardent Live: best for small firms": what a line is about by the name before its colon or dash, or null. */
    @Nullable
    Holder labelOf(int from, int to) {
        int start = from;
        while (start < to && !Character.isLetterOrDigit(body.charAt(start))) {
            start++;
        }
        for (int at = start + 1; at < to - 1 && at < start + LONGEST_LABEL && body.charAt(at) != '('; at++) {
            char mark = body.charAt(at);
            boolean dash = (mark == '–' || mark == '—' || mark == '-') && body.charAt(at - 1) == ' ';
            if ((mark == ':' || dash) && body.charAt(at + 1) == ' ') {
                Holder named = named(start, dash ? at - 1 : at);
                // "Ana Weber: we paid $5" is said by her.
                boolean apart = named == null || named.isOf(EntityType.PERSON) || dash && isDateline(named);
                return apart ? null : named;
            }
        }
        return null;
    }

    /** "OSLO — Two ships": where it was written. */
    private boolean isDateline(Holder named) {
        String written = body.of(named.place());
        return named.isOf(EntityType.PLACE) && written.equals(written.toUpperCase(Locale.ROOT));
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
        return label.matches()
                ? new Holder(
                        null,
                        label.group(1),
                        body.span(start + label.start(1), start + label.end(1)),
                        FigureRule.HOLDER_IN_HEADING)
                : null;
    }

    /** What the head of a row or a column is the name of, or null. */
    @Nullable
    Holder cellOf(@Nullable Cell cell) {
        return cell == null || cell.from() >= cell.to() ? null : named(cell.from(), cell.to());
    }

    /** "it weighs 2 kg", "its 4 engines", "the battery lasts 5 hours": whether a phrase goes on speaking of the topic. */
    static boolean goesOn(Pieces pieces, int first) {
        return TOPIC_PRONOUNS.contains(pieces.word(first).toLowerCase(Locale.ROOT));
    }

    /**
     * "The Ardent X20 kettle": the thing that a phrase begins with the name of, where that is no entity; or null. One word
     * with a capital is the name of a thing only where it is the whole phrase, or is spelled as none else.
     */
    @Nullable
    Holder thingIn(Pieces pieces, int first, int end) {
        int at = pieces.tag(first) == DT ? first + 1 : first;
        int last = endOfName(pieces, at, end);
        if (last == at || INDEFINITE.contains(pieces.word(first)) || isCutOrSeveral(pieces, last)) {
            return null;
        }
        Span run = pieces.span(at, last);
        String name = body.of(run);
        boolean whole = at == first && last == end && name.chars().anyMatch(Character::isLowerCase);
        boolean telling =
                (last - at > 1 || whole || isSpelledOddly(name)) && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT));
        Holder thing = telling ? named(body.from(run), body.to(run)) : null;
        // "Ana Weber's plan" is another party than she.
        boolean owner = thing != null && thing.entity() != null && pieces.tag(last) == POS;
        return thing == null || owner
                ? null
                : new Holder(thing.entity(), thing.name(), run, FigureRule.HOLDER_NAMES_THING);
    }

    /** Whether what is measured is named by the first words of its line. */
    boolean opensLine(Pieces pieces, Measured measured) {
        int from = measured.isNamed() ? body.from(pieces.span(measured.first(), measured.end())) : -1;
        return from >= 0 && body.lineStart(from) == from;
    }

    private static int endOfName(Pieces pieces, int first, int end) {
        int last = first;
        while (last < end && (isOfName(pieces, last) || last > first && goesOnUnparted(pieces, last))) {
            last++;
        }
        return last;
    }

    /** Whether a name that ends before a piece goes on without a blank, or is that of several. */
    private static boolean isCutOrSeveral(Pieces pieces, int last) {
        boolean cut =
                last < pieces.size() && pieces.get(last).glued() && pieces.tag(last) != POS && !pieces.is(last, ",");
        return cut
                || pieces.tag(last - 1).isPluralNoun() && !pieces.get(last - 1).isNumber();
    }

    /** "NordPass", "GT3": capitals within a word that has small letters or digits too. */
    private static boolean isSpelledOddly(String name) {
        boolean inner = name.chars().skip(1).anyMatch(Character::isUpperCase);
        return inner && name.chars().anyMatch(Character::isLowerCase)
                || name.chars().anyMatch(Character::isDigit);
    }

    /** "X20", "65-G": digits and what follows them without a blank are of the name that they end. */
    private static boolean goesOnUnparted(Pieces pieces, int at) {
        Piece piece = pieces.get(at);
        return piece.glued() && (piece.isNumber() || piece.isDash() || piece.isWord() && pieces.tag(at) != POS);
    }

    private static boolean isOfName(Pieces pieces, int at) {
        // A word with digits in it is several pieces.
        String text = pieces.token(at).text();
        return pieces.tag(at).isProperNoun()
                || text.chars().anyMatch(Character::isUpperCase) && text.chars().anyMatch(Character::isDigit);
    }

    /** The entity or thing that a stretch names and nothing else, or null. */
    private @Nullable Holder named(int from, int to) {
        String written = body.subSequence(from, to).toString();
        Span span = body.span(from, written.endsWith("'s") || written.endsWith("’s") ? to - 2 : to);
        String name = body.of(span).strip();
        Entity same = null;
        for (Place place : entities.within(span)) {
            String known = place.entity().name();
            boolean whole = place.mention().span().length() >= WHOLE * span.length();
            if (whole && (known.contains(name) || name.contains(known))) {
                same = place.entity();
            }
        }
        if (same != null) {
            return new Holder(same, span, FigureRule.HOLDER_IN_HEADING);
        }
        return names.isName(name) ? new Holder(null, name, span, FigureRule.HOLDER_IN_HEADING) : null;
    }
}
