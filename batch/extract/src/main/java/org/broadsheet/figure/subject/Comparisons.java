package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.MultipleWords;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Which amounts measure the same as the one before, since they are set beside it. */
final class Comparisons {
    /** Parts between two amounts that are compared. */
    private static final int REACH = 8;

    /** Words behind an amount that is set beside another. */
    private static final Set<String> COMPARING =
            WordSets.english("figure-contexts").get("words-of-comparing");

    private static final Set<String> BEFORE_COMPARED =
            WordSets.english("figure-contexts").get("words-before-compared");

    private final Pieces pieces;
    private final Parts parts;

    Comparisons(Pieces pieces, Parts parts) {
        this.pieces = pieces;
        this.parts = parts;
    }

    /** Whether an amount is set beside the one before it. */
    boolean isBesideLast(Amount amount, int before, Measured last) {
        return last.isNamed() && (isCompared(before) || isComparedBehind(amount, before));
    }

    /** "25% in spring, compared with 32% in autumn", ", against 5% for the other": told of the same as the amount that it is put beside. */
    boolean isCompared(int before) {
        boolean against = parts.isWord(before, "against") && parts.isWord(before - 1, ",");
        return against
                || (parts.isWord(before, "with") || parts.isWord(before, "to"))
                        && "compare".equals(parts.lemmaOfVerb(before - 1));
    }

    /** "sold 40 cars in May, up 5%", "carried 40 people, 5% more than": a comparison of what the amount before the comma measures. */
    private boolean isComparedBehind(Amount amount, int before) {
        boolean changed =
                pieces.isAny(amount.first() - 1, "up", "down") || COMPARING.contains(pieces.word(amount.end()));
        int comma = pieces.isAny(parts.get(before).first(), "up", "down") ? before - 1 : before;
        if (!changed || !amount.hasUnit() || !parts.isWord(comma, ",")) {
            return false;
        }
        int at = comma - 1;
        while (at > comma - REACH
                && (parts.is(at, Kind.TIME) || parts.is(at, Kind.NOUN) || parts.is(at, Kind.PREPOSITION))) {
            at--;
        }
        return parts.is(at, Kind.AMOUNT);
    }

    /** "more than the 5% fall expected", "against a forecast for a 1% drop": whether a word of comparing leads to an amount. */
    boolean isBehindComparing(int here) {
        int at = here - 1;
        while (at > here - REACH
                && !parts.is(at, Kind.AMOUNT)
                && !parts.is(at, Kind.VERB)
                && !parts.is(at, Kind.MARK)
                && !parts.is(at, Kind.CONJUNCTION)) {
            if (BEFORE_COMPARED.contains(pieces.word(parts.get(at).first())) || isCompared(at)) {
                // "more than 5%" only bounds the amount.
                return at < here - 1;
            }
            at--;
        }
        return false;
    }

    /**
     * "sold twice as many vans", "10,000 jobs, twice as many as before": the things that a factor compares, or what the amount
     * before its comma counts; or null.
     */
    @Nullable
    Measured multiplied(Amount amount, int here, int before, Measured last, @Nullable Part agent) {
        boolean as = amount.unit() == MultipleWords.TIMES
                && pieces.is(amount.end(), "as")
                && pieces.isAny(amount.end() + 1, "many", "much");
        int next = parts.startingAt(amount.end() + 1);
        Part things = parts.get(parts.is(next, Kind.NOUN) ? next : next + 1);
        if (as && things.kind() == Kind.NOUN) {
            int first = Math.max(things.first(), amount.end() + 2);
            return Measured.of(first, things.end(), agent, FigureRule.MEASURED_COUNTED);
        }
        return as && last.isNamed() && parts.isWord(before, ",") ? last.by(FigureRule.MEASURED_AS_LAST) : null;
    }
}
