package org.broadsheet.time;

import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Whatever names one day: a written date, a weekday, a feast, or "yesterday". */
final class DayNames implements TimeRule {
    private final TimeRule[] rules = {
        new CalendarDates(),
        new NumericDates(),
        new Weekdays(),
        new PatternTimes(TimeRow.Resolver.DAY),
        new RelativeDates(),
        new Holidays()
    };

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        Match best = null;
        for (TimeRule rule : rules) {
            best = Match.longer(best, rule.at(pieces, i, discourse));
        }
        return best;
    }
}
