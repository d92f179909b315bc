package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Which amounts measure the same as the one before, since they are set beside it. */
final class Comparisons {
    /** Parts between two amounts that are compared. */
    private static final int REACH = 8;

    /** Words behind an amount that is set beside another. */
    private static final Set<String> COMPARING =
            WordSets.english("figure-contexts").get("words-of-comparing");

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
}
