package org.broadsheet.figure;

import java.util.List;
import java.util.Set;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/**
 * Hands on what an amount counts or measures to a bare number that is compared with it: "22 break-ins, compared with an
 * average of 20", "3.9 million headsets, up from 2.4 million", "rose 64 points to 4,577".
 */
final class SharedUnits {
    /** Pieces between an amount and what it is compared with; times between them do not count. */
    private static final int LONGEST_GAP = 7;

    private static final Set<String> COMPARING =
            WordSets.english("figure-contexts").get("comparing");
    private static final Set<String> FILLING =
            WordSets.english("figure-contexts").get("comparing-filler");

    private SharedUnits() {}

    static void handOn(Pieces pieces, List<Amount> amounts) {
        for (int i = 1; i < amounts.size(); i++) {
            Amount from = amounts.get(i - 1);
            Amount bare = amounts.get(i);
            if (from.hasUnit() && from.of() == null && isBare(pieces, bare) && isCompared(pieces, from, bare)) {
                amounts.set(i, withUnitOf(from, bare));
            }
        }
    }

    private static boolean isBare(Pieces pieces, Amount amount) {
        Form form = amount.numeral().form();
        boolean plain = form == Form.DIGITS || form == Form.MIXED || form == Form.WORDS;
        boolean year = form == Form.DIGITS && pieces.get(amount.first()).text().length() == 4;
        return plain && !year && !amount.hasUnit() && !amount.range() && !pieces.isTime(amount.first());
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

    private static Amount withUnitOf(Amount from, Amount bare) {
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
                new Trail(FigureRule.UNIT_OF_LAST, bare.trail()));
    }
}
