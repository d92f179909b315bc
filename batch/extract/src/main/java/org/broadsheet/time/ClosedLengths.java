package org.broadsheet.time;

import java.time.LocalDate;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * Lengths that the calendar closes on one side: "the year ended June 30", "the first nine months of 2024". The words
 * that close it are a time of their own; here they only give the days.
 */
final class ClosedLengths implements TimeRule {
    private final DayNames days;
    private final Months months = new Months();

    ClosedLengths(DayNames days) {
        this.days = days;
    }

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        return Match.by(TimeName.CLOSED_LENGTH, find(pieces, i, discourse));
    }

    private @Nullable Match find(Pieces pieces, int i, Discourse discourse) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        boolean first = pieces.is(at, "first");
        at = pieces.isAny(at, "first", "latest", "full", "fiscal", "financial") ? at + 1 : at;
        Grain one = at > i && pieces.isAny(at, "year", "month", "week") ? TimeWords.unit(pieces.word(at)) : null;
        Length length = one == null ? Length.at(pieces, at) : new Length(at + 1, 1, 1, one);
        if (length == null || !length.isTold() || length.grain().isClock()) {
            return null;
        }
        return first ? ofYear(pieces, i, length, discourse) : ended(pieces, i, length, discourse);
    }

    private static @Nullable Match ofYear(Pieces pieces, int i, Length length, Discourse discourse) {
        Years.Named named = Years.atOf(pieces, length.end(), discourse);
        LocalDate now = discourse.reference();
        if ((named == null && now == null) || length.grain().compareTo(Grain.YEAR) >= 0) {
            return null;
        }
        int year = named != null ? named.year() : now != null ? now.getYear() : 0;
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate next = length.after(from);
        if (next == null) {
            return null;
        }
        LocalDate to = next.minusDays(1);
        // Without a year it may be the first months of anything: of this year only where they are over.
        boolean over = named != null || (now != null && to.isBefore(now) && length.grain() == Grain.MONTH);
        return over ? closed(i, length, from, to) : null;
    }

    private @Nullable Match ended(Pieces pieces, int i, Length length, Discourse discourse) {
        int at = length.end();
        if (!pieces.isAny(at, "ended", "ending", "to", "through")) {
            return null;
        }
        int next = pieces.isAny(at + 1, "on", "in") ? at + 2 : at + 1;
        Match end = Match.longer(days.at(pieces, next, discourse), months.at(pieces, next, discourse));
        LocalDate to = end == null ? null : end.to();
        LocalDate from = to == null ? null : length.before(to.plusDays(1));
        return to == null || from == null ? null : closed(i, length, from, to);
    }

    private static Match closed(int i, Length length, LocalDate from, LocalDate to) {
        return new Match(i, length.end(), TimeReference.Type.DURATION, length.value(), from, to, null, null);
    }
}
