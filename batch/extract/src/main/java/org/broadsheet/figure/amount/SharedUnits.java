package org.broadsheet.figure.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Hands on what an amount counts or measures to a bare number that is compared with it: "22 break-ins, compared with an
 * average of 20", "3.9 million headsets, up from 2.4 million", "rose 64 points to 4,577".
 */
final class SharedUnits {
    /** Pieces between an amount and what it is compared with; times between them do not count. */
    private static final int LONGEST_GAP = 7;
    /** Pieces between an amount and one of another time: "average launch angle in 2018 and". */
    private static final int FARTHEST_TIME = 10;

    private static final Set<String> COMPARING =
            WordSets.english("figure-contexts").get("comparing");
    private static final Set<String> FILLING =
            WordSets.english("figure-contexts").get("comparing-filler");

    /** Words behind an amount that is set beside another. */
    private static final Set<String> BEHIND =
            WordSets.english("figure-contexts").get("words-of-comparing");

    private SharedUnits() {}

    static void handOn(Pieces pieces, List<Amount> amounts) {
        List<Amount> told = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            if (!told.isEmpty() && isBare(pieces, amount) && !isOfBare(pieces, amounts, i)) {
                Amount from = giver(pieces, told, amount);
                Amount money = from == null ? MoneyLevels.like(pieces, told, amount) : null;
                amount = from != null && from.of() == null
                        ? withUnitOf(from, amount, FigureRule.UNIT_OF_LAST)
                        : money != null ? withUnitOf(money, amount, MoneyLevels.rule(pieces, money, amount)) : amount;
                amounts.set(i, amount);
            }
            if (amount.hasUnit()) {
                told.add(amount);
            }
        }
    }

    /** "fell 12% to 81,000, down from 92,000": compared with a number that has no unit either. */
    private static boolean isOfBare(Pieces pieces, List<Amount> amounts, int at) {
        return at > 0 && isBare(pieces, amounts.get(at - 1)) && isCompared(pieces, amounts.get(at));
    }

    /** The amount before a bare number that tells its unit, or null. */
    private static @Nullable Amount giver(Pieces pieces, List<Amount> told, Amount bare) {
        Amount from = told.get(told.size() - 1);
        if (from.unit() == MultipleWords.TIMES) {
            return null;
        }
        boolean compared = isCompared(pieces, from, bare)
                || isCompared(pieces, bare)
                || isComparedBehind(pieces, bare)
                || isOfNextTime(pieces, from, bare);
        return compared ? from : parallel(pieces, told, bare);
    }

    private static boolean isBare(Pieces pieces, Amount amount) {
        Form form = amount.numeral().form();
        boolean plain = form == Form.DIGITS || form == Form.MIXED || form == Form.WORDS;
        boolean year =
                form == Form.DIGITS && pieces.get(amount.first()).text().length() == 4 && !amount.isDecimal(pieces);
        return plain && !year && !amount.hasUnit() && !amount.range() && !pieces.isTime(amount.first());
    }

    /** "460 boats were stolen this year, compared with 63": whatever stands between, the words before it compare. */
    private static boolean isCompared(Pieces pieces, Amount bare) {
        int at = bare.first();
        return pieces.is(at - 2, "compared") && (pieces.is(at - 1, "with") || pieces.is(at - 1, "to"))
                || pieces.is(at - 2, "up") && pieces.is(at - 1, "from")
                || pieces.is(at - 2, "down") && pieces.is(at - 1, "from");
    }

    /** "brought in 14.2 billion euros, 3.1 billion short of", "45 boats, some 5 fewer than": how far it is from something. */
    private static boolean isComparedBehind(Pieces pieces, Amount bare) {
        int before = pieces.tag(bare.first() - 1) == PennTag.COMMA ? bare.first() - 1 : bare.first() - 2;
        return pieces.is(before, ",")
                && BEHIND.contains(pieces.word(bare.end()))
                && pieces.isAny(bare.end() + 1, "than", "of");
    }

    /** "a 3 metre tide on Friday and 2.5 today": the same at another time. */
    private static boolean isOfNextTime(Pieces pieces, Amount from, Amount bare) {
        return pieces.is(bare.first() - 1, "and")
                && pieces.isTime(bare.first() - 2)
                && pieces.isTime(bare.end())
                && bare.first() - from.end() <= FARTHEST_TIME;
    }

    /**
     * "fell 0.3% to 1,463 points, while the other rose 0.1% to 1,333": the second of two amounts told in the same order
     * as the two before, where the first ones have one unit and the same word stands between.
     */
    private static @Nullable Amount parallel(Pieces pieces, List<Amount> told, Amount bare) {
        int last = told.size() - 1;
        if (last < 2) {
            return null;
        }
        Unit first = told.get(last - 2).unit();
        Amount second = told.get(last - 1);
        Unit third = told.get(last).unit();
        boolean joined = pieces.is(told.get(last).end(), "to")
                || pieces.is(told.get(last).end(), "at");
        return first != null && third != null && first.symbol().equals(third.symbol()) && joined ? second : null;
    }

    private static boolean isCompared(Pieces pieces, Amount from, Amount bare) {
        boolean compared = false;
        int words = 0;
        for (int at = from.end(); at < bare.first(); at++) {
            String word = pieces.word(at);
            if (pieces.isTime(at)) {
                continue;
            }
            if (!COMPARING.contains(word) && !FILLING.contains(word) || ++words > LONGEST_GAP) {
                return false;
            }
            compared |= COMPARING.contains(word);
        }
        // "rose 64 points to 4,577": the step and the level have one unit, but "rose 5% to 120" has two.
        boolean level = bare.first() == from.end() + 1 && pieces.is(from.end(), "to");
        boolean percent = from.unit() != null && from.unit().kind() == Kind.PERCENT;
        return compared || level && !percent;
    }

    private static Amount withUnitOf(Amount from, Amount bare, FigureRule rule) {
        Unit unit = from.unit();
        return new Amount(
                bare.first(),
                bare.end(),
                bare.numeral(),
                unit == null ? bare.value() : bare.numeral().value() * unit.factor(),
                unit,
                from.noun(),
                null,
                bare.per() == null ? from.per() : bare.per(),
                bare.confidence(),
                false,
                new Trail(rule, bare.trail()));
    }
}
