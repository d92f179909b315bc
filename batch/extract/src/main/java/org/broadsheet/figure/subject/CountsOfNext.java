package org.broadsheet.figure.subject;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.MeasuredFinder.Found;

/** "40 and 30 boats": what a count measures whose noun only the next one tells. */
final class CountsOfNext {
    private CountsOfNext() {}

    /** The same with what the next count measures for those that have their noun from it. */
    static List<Found> handBack(List<Amount> amounts, List<Found> told) {
        List<Found> handed = new ArrayList<>(told);
        for (int i = amounts.size() - 2; i >= 0; i--) {
            Found next = handed.get(i + 1);
            String noun = amounts.get(i).noun();
            boolean ofNext = noun != null
                    && noun.equals(amounts.get(i + 1).noun())
                    && amounts.get(i).trail().rules().contains(FigureRule.UNIT_OF_NEXT);
            if (ofNext && next.measured().rule() == FigureRule.MEASURED_COUNTED) {
                handed.set(i, next);
            }
        }
        return handed;
    }
}
