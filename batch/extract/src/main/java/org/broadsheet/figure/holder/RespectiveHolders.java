package org.broadsheet.figure.holder;

import java.util.List;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.RespectiveAmounts;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * Whose the amounts are that "respectively" gives one by one to as many names in a row: "Weber and Costa won 40 and 30 seats,
 * respectively", "40 and 30 tons in Oslo and Lund, respectively".
 */
final class RespectiveHolders {
    private final RespectiveAmounts amounts;
    private final List<Place> row;

    RespectiveHolders(Surroundings around, Pieces pieces, RespectiveAmounts amounts) {
        this.amounts = amounts;
        this.row = amounts.isEmpty()
                ? List.of()
                : amounts.rowOf(
                        around.entities().within(pieces.span(0, pieces.size())),
                        each -> each.mention().span());
    }

    /** The one of the row that is named in the amount's place, or null. */
    @Nullable
    Holder of(Amount amount) {
        int place = row.isEmpty() ? -1 : amounts.placeOf(amount);
        return place < 0
                ? null
                : new Holder(row.get(place).entity(), row.get(place).mention().span(), FigureRule.HOLDER_PAIRED);
    }
}
