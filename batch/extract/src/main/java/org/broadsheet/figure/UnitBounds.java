package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Figure.Bound;
import org.broadsheet.figure.BoundWords.Bounded;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.Unit;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/** Words before a number that bound it or not by what it is a number of. */
final class UnitBounds {
    private static final Set<String> PLACES =
            WordSets.english("figure-contexts").get("length-units");
    private static final Set<String> STARTING =
            WordSets.english("figure-contexts").get("verbs-of-least-price");
    private static final Set<String> PEOPLE = WordList.english("people").words();

    private UnitBounds() {}

    /** The bound of an amount, by its unit. */
    static Bounded of(Pieces pieces, Amount amount, Bounded bounded) {
        Unit unit = amount.unit();
        boolean plain = bounded.bound() == Bound.EXACT && bounded.first() == amount.first();
        if (unit != null && plain && unit.isMoney() && !amount.range() && isStart(pieces, amount.first() - 1)) {
            return new Bounded(Bound.AT_LEAST, amount.first() - 2, bounded.end(), FigureRule.BOUND_BEFORE);
        }
        if (unit == null || amount.per() != null) {
            return bounded;
        }
        int as = amount.first() - 3;
        boolean most = pieces.is(as, "as") && pieces.is(as + 1, "long") && pieces.is(as + 2, "as");
        if (plain && most && unit.isLengthOfTime()) {
            return new Bounded(Bound.AT_MOST, as, bounded.end(), FigureRule.BOUND_BEFORE);
        }
        if (plain && PLACES.contains(unit.symbol()) && pieces.is(amount.first() - 1, "within")) {
            return new Bounded(Bound.AT_MOST, amount.first() - 1, bounded.end(), FigureRule.BOUND_BEFORE);
        }
        boolean lasts = unit.isLengthOfTime() && isSpread(pieces, bounded.first());
        boolean over = bounded.first() == amount.first() - 1 && pieces.is(bounded.first(), "over");
        return lasts && over ? new Bounded(Bound.EXACT, amount.first(), amount.end(), null) : bounded;
    }

    /** "tickets start at $4", "prices began from $4" */
    private static boolean isStart(Pieces pieces, int before) {
        return pieces.isAny(before, "at", "from")
                && pieces.tag(before - 1).isVerb()
                && STARTING.contains(pieces.token(before - 1).lemma());
    }

    /** "held it over ten days", "sessions over four days", but not "boys over five years" nor "has over 20 years". */
    private static boolean isSpread(Pieces pieces, int over) {
        int before = over - 1;
        if (pieces.tag(before) == PennTag.PRP) {
            return !pieces.token(before - 1).lemma().equals("take");
        }
        String lemma = pieces.token(before).lemma();
        return pieces.get(before).isNumber()
                || lemma.equals("spread")
                || pieces.tag(before).isNoun() && !PEOPLE.contains(lemma) && !lemma.equals("people");
    }
}
