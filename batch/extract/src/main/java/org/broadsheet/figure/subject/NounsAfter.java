package org.broadsheet.figure.subject;

import static org.broadsheet.annotate.PennTag.POS;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.CountedPhrases;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** What an amount measures that follows it: "60% of revenue", "a 5 W charger". */
final class NounsAfter {
    /** Adjectives behind a unit that say what it measures: "a four minute long film". */
    private static final Set<String> DIMENSIONS =
            WordSets.english("figure-contexts").get("dimension-adjectives");

    /** Parts between an amount and its noun where others are stacked before it: "five-year, 2 billion-mile (3 billion km) journey". */
    private static final int MOST_STACKED = 6;

    /** Words of bound between a comma and a distance: ", some 40 km". */
    private static final int MOST_BOUNDS = 4;

    private static final Set<String> DIRECTIONS =
            WordSets.english("figure-contexts").get("directions");
    /** Nouns that only carry a number: "a $5 chunk". */
    private static final Set<String> EMPTY = WordSets.english("figure-contexts").get("carriers-of-numbers");

    private final Pieces pieces;
    private final Parts parts;
    private final WholeNames wholes;
    private final ModifiersBefore modifiers;
    private final AttachedNouns attached;
    private final NounsBehindOf whole;

    NounsAfter(Pieces pieces, Parts parts, TrendWords trends, WholeNames wholes) {
        this.pieces = pieces;
        this.parts = parts;
        this.attached = new AttachedNouns(pieces, parts, trends);
        this.whole = new NounsBehindOf(pieces, parts, attached);
        this.wholes = wholes;
        this.modifiers = new ModifiersBefore(pieces, parts);
    }

    /** What follows the amount and is measured by it, or null. */
    @Nullable
    Measured of(Amount amount, int here, @Nullable Part agent) {
        int next = here + 1;
        // "five-year, 2 billion-mile (3 billion km) journey"
        boolean tied = isTied(amount.first(), amount.end()) || isBesideSize(amount, next);
        boolean bracket = parts.isWord(next, "(");
        while ((tied || bracket) && next < here + MOST_STACKED && isStacked(next)) {
            next++;
        }
        next = whole.pastWorth(whole.pastCounts(amount, next));
        if (parts.isWord(next, "of") && parts.is(next + 1, Kind.NOUN) && isWhole(parts.get(next + 1))) {
            return null;
        }
        Measured of = whole.of(amount, here, next, agent);
        if (of != null) {
            return of;
        }
        if (amount.isLengthOfTime() && isOwned(parts.get(next))) {
            // "5 years' experience"
            return Measured.of(
                    parts.get(next).first() + 1, parts.get(next).end(), agent, FigureRule.MEASURED_NOUN_AFTER);
        }
        Part gerundive = gerundive(amount, next);
        if (gerundive != null) {
            return Measured.of(gerundive.first(), gerundive.end(), agent, FigureRule.MEASURED_NOUN_AFTER);
        }
        Part noun = parts.get(next);
        if (IdlePhrases.isPace(pieces, noun.first(), noun.end())) {
            return null;
        }
        int place = placeOfDistance(here, noun);
        if (place >= 0) {
            Part from = parts.get(place);
            return Measured.of(from.first(), from.end(), from, FigureRule.MEASURED_BEFORE)
                    .toldOf(from);
        }
        boolean near = next == here + 1 || !parts.isWord(next - 1, ",") && (tied || isSized(amount, next));
        if (!near || !isPrenominal(amount, noun) || EMPTY.contains(pieces.word(noun.end() - 1))) {
            return null;
        }
        return said(amount, here, next, agent);
    }

    /** The noun that an amount is said of, with what stands around the two and tells which is meant. */
    private Measured said(Amount amount, int here, int next, @Nullable Part agent) {
        Part noun = parts.get(next);
        Part owner = parts.get(here - 1);
        boolean owned = owner.kind() == Kind.NOUN && pieces.tag(owner.end() - 1) == POS;
        int first = owned ? owner.first() : pastDimension(amount, noun);
        int end = attached.end(next);
        Measured measured = Measured.of(first, end, agent, FigureRule.MEASURED_NOUN_AFTER);
        Part before = owned || next != here + 1 ? null : modifiers.before(amount.first(), here);
        int full = attached.isCompleted(next) ? parts.get(next + 2).end() : end;
        if (before == null && full == end) {
            return measured;
        }
        // What stands around the noun says more of it, but not whose it is.
        String words = pieces.text(first, full);
        return measured.inWords(before == null ? words : pieces.text(before.first(), before.end()) + " " + words);
    }

    /** "the 75 m (250 ft) ship": whether the noun stands behind the bracket that a size is told again in. */
    private boolean isSized(Amount amount, int noun) {
        boolean opened = CountedPhrases.isDeterminer(pieces.tag(amount.first() - 1));
        boolean led = amount.unit() != null
                && parts.is(parts.startingAt(amount.first()) - 1, Kind.VERB)
                && !DIRECTIONS.contains(pieces.word(parts.get(noun).first()));
        return parts.isWord(noun - 1, ")") && (opened || led);
    }

    /** "a four minute long film": what the amount is a measure in is no word of what it measures. */
    private int pastDimension(Amount amount, Part noun) {
        boolean dimension = amount.unit() != null
                && noun.end() > noun.first() + 1
                && DIMENSIONS.contains(pieces.word(noun.first()));
        return dimension ? noun.first() + 1 : noun.first();
    }

    private boolean isOwned(Part noun) {
        return noun.kind() == Kind.NOUN && noun.end() > noun.first() + 1 && pieces.tag(noun.first()) == POS;
    }

    /** Whether an amount may be said of the noun behind it. */
    private boolean isPrenominal(Amount amount, Part noun) {
        return (amount.unit() != null || amount.noun() != null || isScore(amount, noun))
                && noun.kind() == Kind.NOUN
                && !CountedPhrases.isDeterminer(pieces.tag(noun.first()))
                && pieces.tag(noun.first()) != POS
                && !isSize(noun);
    }

    /** "its $4bn asking price": a noun with a gerund before it, in the amount's own phrase; or null. */
    private @Nullable Part gerundive(Amount amount, int next) {
        boolean opened = CountedPhrases.isDeterminer(pieces.tag(amount.first() - 1))
                || pieces.tag(amount.first() - 1).isAdjective();
        boolean gerund = amount.unit() != null
                && opened
                && whole.isGerund(next)
                && parts.is(next + 1, Kind.NOUN)
                && !CountedPhrases.isDeterminer(pieces.tag(parts.get(next + 1).first()));
        return gerund
                ? new Part(
                        Kind.NOUN, parts.get(next).first(), parts.get(next + 1).end())
                : null;
    }

    /** "x80x40mm", "/500W motor": what a mark or a size ties to the amount is no noun that it is told of. */
    private boolean isSize(Part noun) {
        String text = pieces.text(noun.first(), noun.end());
        boolean dimension = text.length() > 1
                && (text.charAt(0) == 'x' || text.charAt(0) == '\u00d7')
                && Character.isDigit(text.charAt(1));
        return dimension || text.charAt(0) == '/';
    }

    /** "a 4.6 overall rating" */
    private boolean isScore(Amount amount, Part noun) {
        return noun.kind() == Kind.NOUN
                && amount.isDecimal(pieces)
                && amount.of() == null
                && pieces.text(noun.first(), noun.end()).chars().allMatch(c -> Character.isLetter(c) || c == ' ');
    }

    /** "Osler, some 40 km east of Oslo": the place before the comma that the distance is told of; or -1. */
    private int placeOfDistance(int here, Part next) {
        int comma = here - 1;
        while (comma > here - MOST_BOUNDS && mayBound(comma)) {
            comma--;
        }
        boolean told = parts.isWord(comma, ",")
                && parts.is(comma - 1, Kind.NOUN)
                && pieces.tag(parts.get(comma - 1).end() - 1).isProperNoun()
                && DIRECTIONS.contains(pieces.word(next.first()));
        return told ? comma - 1 : -1;
    }

    private boolean mayBound(int at) {
        return parts.is(at, Kind.OTHER) || parts.is(at, Kind.PREPOSITION) || parts.isWord(at, "some");
    }

    /** "of GDP": what a share is commonly a share of says nothing about what is measured. */
    private boolean isWhole(Part noun) {
        int first = noun.first();
        while (first < noun.end() - 1 && CountedPhrases.isDeterminer(pieces.tag(first))) {
            first++;
        }
        return wholes.knows(pieces.text(first, noun.end()));
    }

    private boolean isTied(int first, int end) {
        return pieces.text(first, end).indexOf('-') >= 0;
    }

    /** "$2 billion, two-year deficit", "a 48 V, 45 Ah battery": whether a size of the same noun stands behind a comma. */
    private boolean isBesideSize(Amount amount, int comma) {
        Part next = parts.get(comma + 1);
        boolean opened = amount.unit() != null && CountedPhrases.isDeterminer(pieces.tag(amount.first() - 1));
        return parts.isWord(comma, ",") && next.kind() == Kind.AMOUNT && (opened || isTied(next.first(), next.end()));
    }

    private boolean isStacked(int at) {
        return parts.is(at, Kind.AMOUNT)
                || parts.isWord(at, ",") && parts.is(at + 1, Kind.AMOUNT)
                || parts.isWord(at, "(") && parts.is(at + 1, Kind.AMOUNT)
                || parts.isWord(at, ")") && parts.is(at - 1, Kind.AMOUNT);
    }
}
