package org.broadsheet.figure.when;

import java.util.List;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.RespectiveAmounts;
import org.broadsheet.figure.when.TimeLinks.Link;
import org.broadsheet.time.TimeReference;
import org.jspecify.annotations.Nullable;

/** When the amounts hold that "respectively" gives one by one to as many times in a row: "40 and 30 in May and June, respectively". */
public final class RespectiveTimes {
    private final RespectiveAmounts amounts;
    private final List<TimeReference> row;

    /** @param times the times of the sentence, in order */
    public RespectiveTimes(RespectiveAmounts amounts, List<TimeReference> times) {
        this.amounts = amounts;
        this.row = amounts.rowOf(times, TimeReference::span);
    }

    /** The one of the row that is told in the amount's place, or null. */
    public @Nullable Link of(Amount amount) {
        int place = row.isEmpty() ? -1 : amounts.placeOf(amount);
        return place < 0 ? null : new Link(row.get(place), FigureRule.TIME_PAIRED);
    }
}
