package org.broadsheet.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** A unit counted within a longer time: "the first week of May", "the last day of the month", "the third month of 2024". */
final class UnitsWithin implements TimeRule {
    private final List<TimeRule> longer;

    /** @param longer what may name the longer time */
    UnitsWithin(List<TimeRule> longer) {
        this.longer = longer;
    }

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        boolean last = pieces.isAny(at, "last", "final", "closing");
        Ordinal ordinal = last ? new Ordinal(at + 1, 1, true) : Ordinal.at(pieces, at);
        if (ordinal == null || !ordinal.isOrdinal()) {
            return null;
        }
        Grain grain = TimeWords.unit(pieces.word(ordinal.end()));
        if (grain == null
                || grain.isClock()
                || pieces.word(ordinal.end()).endsWith("s")
                || !pieces.isAny(ordinal.end() + 1, "of", "in")) {
            return null;
        }
        Match whole = whole(pieces, ordinal.end() + 2, discourse);
        Period within = whole == null ? null : whole.period();
        if (whole == null || within == null || within.grain().compareTo(grain) <= 0) {
            return null;
        }
        Period part = part(grain, last ? -1 : ordinal.value(), within);
        return part == null ? null : Match.by(TimeName.UNIT_WITHIN, Match.date(i, whole.end(), part));
    }

    private @Nullable Match whole(Pieces pieces, int i, Discourse discourse) {
        Match best = null;
        for (TimeRule rule : longer) {
            best = Match.longer(best, rule.at(pieces, i, discourse));
        }
        return best;
    }

    /** The unit of a place, counted from the first day of the longer time, or from its last where the place is below 0. */
    private static @Nullable Period part(Grain grain, int place, Period within) {
        LocalDate first = within.from();
        LocalDate last = within.to();
        if (first == null || last == null) {
            return null;
        }
        LocalDate day;
        if (grain == Grain.WEEKEND) {
            day = place < 0
                    ? last.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
                    : first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                            .plusWeeks(place - 1);
        } else {
            day = place < 0 ? grain.after(last.plusDays(1), -1) : grain.after(first, place - 1);
        }
        if (day == null || day.isBefore(first) || day.isAfter(last)) {
            return null;
        }
        if (grain == Grain.FORTNIGHT) {
            LocalDate to = day.plusDays(13);
            return new Period(grain, Period.of(grain, day).value(), day, to.isAfter(last) ? last : to);
        }
        if (grain != Grain.WEEK) {
            return Period.of(grain, day);
        }
        // Seven days of the month, called by the week in which most of them lie.
        LocalDate to = day.plusDays(6);
        return new Period(grain, Period.week(day.plusDays(3)).value(), day, to.isAfter(last) ? last : to);
    }
}
