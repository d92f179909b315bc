package org.broadsheet.figure.amount;

import java.util.List;
import java.util.Set;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Levels without a unit in a sentence about money: "fell to 2.1 billion crowns from 3.4 billion a year earlier", "income rose to
 * $5.8 million while losses fell to 4 million".
 */
final class MoneyLevels {
    private static final Set<String> LEVELLED =
            WordSets.english("figure-contexts").get("words-before-bare-levels");
    private static final Set<String> FILLING =
            WordSets.english("figure-contexts").get("words-within-levels");

    private static final Set<String> MONEY = WordSets.english("figure-contexts").get("nouns-of-money");

    private MoneyLevels() {}

    /**
     * The money told last before a level, in whose currency it is; or null where the sentence measures anything else in between,
     * or another clause tells the level of what is no money. What brackets tell is the same in another currency.
     *
     * @param told the amounts with a unit before it, in order
     */
    static @Nullable Amount like(Pieces pieces, List<Amount> told, Amount bare) {
        if (told.isEmpty() || bare.numeral().form() != Form.MIXED || !isLevel(pieces, bare)) {
            return null;
        }
        int verb = verb(pieces, told.get(told.size() - 1).end(), bare);
        if (verb >= 0 && !MONEY.contains(pieces.token(verb - 1).lemma())) {
            return null;
        }
        for (int i = told.size() - 1; i >= 0; i--) {
            Amount last = told.get(i);
            Unit unit = last.unit();
            if (pieces.is(last.first() - 1, "(") || isRatio(unit)) {
                continue;
            }
            return unit != null && unit.isMoney() ? last : null;
        }
        return null;
    }

    /** By which rule a level has the unit of money told before it: what it is compared with, or that of another clause. */
    static FigureRule rule(Pieces pieces, Amount money, Amount bare) {
        return verb(pieces, money.end(), bare) >= 0 ? FigureRule.UNIT_OF_MONEY : FigureRule.UNIT_OF_LAST;
    }

    /** The finite verb last before a level, not before a piece; or -1. */
    private static int verb(Pieces pieces, int from, Amount bare) {
        for (int at = bare.first() - 1; at >= from; at--) {
            if (pieces.tag(at).isFinite()) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isRatio(@Nullable Unit unit) {
        return unit != null && (unit.kind() == Kind.PERCENT || unit == MultipleWords.TIMES);
    }

    private static boolean isLevel(Pieces pieces, Amount bare) {
        int before = bare.first() - 1;
        while (FILLING.contains(pieces.word(before))) {
            before--;
        }
        return LEVELLED.contains(pieces.word(before));
    }
}
