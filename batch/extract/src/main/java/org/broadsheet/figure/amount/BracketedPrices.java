package org.broadsheet.figure.amount;

import java.util.List;
import org.broadsheet.syntax.Pieces;

/** Two currencies of one price, with what it is for behind both: "A $9 (US $6.10) a share". */
final class BracketedPrices {
    private BracketedPrices() {}

    static void handOn(Pieces pieces, List<Amount> amounts, PerUnits perUnits) {
        for (int i = 1; i < amounts.size(); i++) {
            Amount outer = amounts.get(i - 1);
            Amount inner = amounts.get(i);
            if (isMoney(outer)
                    && isMoney(inner)
                    && inner.first() == outer.end() + 1
                    && pieces.is(outer.end(), "(")
                    && pieces.is(inner.end(), ")")) {
                String per = perUnits.per(pieces, inner.withValue(inner.value(), inner.end() + 1))
                        .per();
                if (per != null) {
                    amounts.set(i - 1, outer.each(per, outer.end()).by(FigureRule.PER_UNIT));
                    amounts.set(i, inner.each(per, inner.end()).by(FigureRule.PER_UNIT));
                }
            }
        }
    }

    private static boolean isMoney(Amount amount) {
        Unit unit = amount.unit();
        return unit != null && unit.isMoney() && amount.per() == null;
    }
}
