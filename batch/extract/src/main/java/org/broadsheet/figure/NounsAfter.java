package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.POS;

import org.broadsheet.figure.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** What an amount measures that follows it: "60% of revenue", "a 5 W charger". */
final class NounsAfter {
    /** Parts between an amount and its noun where others are stacked before it: "five-year, 2 billion-mile (3 billion km) journey". */
    private static final int MOST_STACKED = 6;

    private final Pieces pieces;
    private final Parts parts;
    private final TrendWords trends;
    private final WholeNames wholes;

    NounsAfter(Pieces pieces, Parts parts, TrendWords trends, WholeNames wholes) {
        this.pieces = pieces;
        this.parts = parts;
        this.trends = trends;
        this.wholes = wholes;
    }

    /** What follows the amount and is measured by it, or null. */
    @Nullable
    Measured of(Amount amount, int here, @Nullable Part agent) {
        int next = here + 1;
        // "five-year, 2 billion-mile (3 billion km) journey"
        boolean tied = pieces.text(amount.first(), amount.end()).indexOf('-') >= 0;
        boolean bracket = parts.isWord(next, "(");
        while ((tied || bracket) && next < here + MOST_STACKED && isStacked(next)) {
            next++;
        }
        if (parts.isWord(next, "of") && parts.is(next + 1, Kind.NOUN)) {
            if (isWhole(parts.get(next + 1))) {
                return null;
            }
            return Measured.of(
                    parts.get(next + 1).first(), withAttached(next + 1), agent, FigureRule.MEASURED_AFTER_OF);
        }
        Part noun = parts.get(next);
        boolean prenominal = (amount.unit() != null || amount.noun() != null)
                && noun.kind() == Kind.NOUN
                && (next == here + 1 || !parts.isWord(next - 1, ",") && tied)
                && !CountedPhrases.isDeterminer(pieces.tag(noun.first()))
                && pieces.tag(noun.first()) != POS;
        if (!prenominal) {
            return null;
        }
        Part owner = parts.get(here - 1);
        boolean owned = owner.kind() == Kind.NOUN && pieces.tag(owner.end() - 1) == POS;
        return Measured.of(
                owned ? owner.first() : noun.first(), withAttached(next), agent, FigureRule.MEASURED_NOUN_AFTER);
    }

    /** "of GDP": what a share is commonly a share of says nothing about what is measured. */
    private boolean isWhole(Part noun) {
        int first = noun.first();
        while (first < noun.end() - 1 && CountedPhrases.isDeterminer(pieces.tag(first))) {
            first++;
        }
        return wholes.knows(pieces.text(first, noun.end()));
    }

    private boolean isStacked(int at) {
        return parts.is(at, Kind.AMOUNT)
                || parts.isWord(at, ",") && parts.is(at + 1, Kind.AMOUNT)
                || parts.isWord(at, "(") && parts.is(at + 1, Kind.AMOUNT)
                || parts.isWord(at, ")") && parts.is(at - 1, Kind.AMOUNT);
    }

    /** The end of a noun phrase with what is attached to it: "drop in prices", "display of the phone". */
    private int withAttached(int noun) {
        Part head = parts.get(noun);
        boolean change = trends.isChange(pieces.token(head.end() - 1).lemma());
        boolean attached = parts.isWord(noun + 1, "of")
                || change
                        && (parts.isWord(noun + 1, "on")
                                || parts.isWord(noun + 1, "in")
                                || parts.isWord(noun + 1, "for"));
        return attached && parts.is(noun + 2, Kind.NOUN) ? parts.get(noun + 2).end() : head.end();
    }
}
