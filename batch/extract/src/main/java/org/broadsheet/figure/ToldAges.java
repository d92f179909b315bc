package org.broadsheet.figure;

import org.broadsheet.annotate.NameTag;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.number.Numeral;
import org.broadsheet.syntax.Pieces;

/**
 * "Ana Pereira, 64, said": a bare number between commas behind a person's name is an age. Behind surnames alone that stand in a
 * row it may be what each scored.
 */
final class ToldAges {
    private static final Unit YEARS = Unit.measure("year of age", Kind.QUANTITY);
    private static final int OLDEST = 119;

    private ToldAges() {}

    /** The amount as an age, or as it is where it is none. */
    static Amount of(Pieces pieces, Amount amount) {
        return isAge(pieces, amount)
                ? amount.measured(YEARS, amount.numeral().end()).by(FigureRule.AGE_BEHIND_NAME)
                : amount;
    }

    /** Whether an amount was made an age here; it holds whatever the clause's time is. */
    static boolean isOne(Amount amount) {
        return amount.trail().rule() == FigureRule.AGE_BEHIND_NAME;
    }

    /** First piece of the name whose age an amount is. */
    static int nameStart(Pieces pieces, Amount amount) {
        int first = amount.first() - 2;
        while (first > 0 && pieces.token(first - 1).name() == NameTag.PERSON) {
            first--;
        }
        return first;
    }

    private static boolean isAge(Pieces pieces, Amount amount) {
        int start = amount.first();
        int end = amount.numeral().end();
        return amount.numeral().form() == Numeral.Form.DIGITS
                && !amount.hasUnit()
                && amount.per() == null
                && amount.value() >= 1
                && amount.value() <= OLDEST
                && amount.value() == Math.rint(amount.value())
                && end == start + 1
                && start >= 2
                && pieces.is(start - 1, ",")
                && pieces.token(start - 2).name() == NameTag.PERSON
                && (start > 2 && pieces.token(start - 3).name() == NameTag.PERSON || !isListed(pieces, start, end))
                && (pieces.is(end, ",") || pieces.is(end, "."))
                && !pieces.get(end + 1).isNumber();
    }

    /** "Keller, 12, and Brandt, 63": a name stands before or behind it, with a number of its own. */
    private static boolean isListed(Pieces pieces, int start, int end) {
        int next = pieces.is(end + 1, "and") ? end + 2 : end + 1;
        return !pieces.is(end, ",")
                || pieces.is(start - 3, "and")
                || pieces.is(start - 3, ",")
                || pieces.token(next).name() == NameTag.PERSON;
    }
}
