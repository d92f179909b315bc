package org.broadsheet.time;

import java.time.LocalDate;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Parts of a day: "Friday morning", "last night", "that evening", "overnight". */
final class DayParts implements TimeRule {
    private final DayNames days;

    DayParts(DayNames days) {
        this.days = days;
    }

    /** "Friday morning", "this afternoon", "last night", "tonight", "yesterday evening", "Tuesday's evening". */
    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        if (pieces.is(i, "tonight")) {
            return Clocks.time(i, i + 1, discourse.shifted(Grain.DAY, 0), "TNI");
        }
        Match shifted = partOfTold(pieces, i, discourse);
        shifted = shifted == null ? shiftedPart(pieces, i, discourse) : shifted;
        if (shifted != null) {
            return shifted;
        }
        if (pieces.is(i, "overnight")) {
            return Clocks.time(i, i + 1, discourse.shifted(Grain.DAY, -1), "TNI");
        }
        if (pieces.isAny(i, "midday")) {
            return Clocks.time(i, i + 1, Clocks.sameDay(pieces, i, discourse), "T12:00");
        }
        if (pieces.is(i, "the") && pieces.isAny(i + 1, "morning", "afternoon", "evening")) {
            return Clocks.time(
                    i, i + 2, Clocks.sameDay(pieces, i, discourse), "T" + TimeWords.part(pieces.word(i + 1)));
        }
        boolean before = pieces.isAny(i, "morning", "afternoon", "evening", "night") && pieces.is(i + 1, "of");
        Day partOf = before ? dayAt(pieces, i + 2, discourse) : null;
        if (partOf != null) {
            return Clocks.time(i, partOf.end(), partOf.period(), "T" + TimeWords.part(pieces.word(i)));
        }
        Day day = dayAt(pieces, i, discourse);
        if (day == null) {
            return null;
        }
        int at = pieces.isAny(day.end(), "early", "late") ? day.end() + 1 : day.end();
        String after = TimeWords.part(pieces.word(at));
        boolean plural = pieces.word(at).endsWith("s");
        return after == null || plural ? null : Clocks.time(i, at + 1, day.period(), "T" + after);
    }

    /** "Last night", "this morning", but not "the last night" of a fair. */
    private static @Nullable Match shiftedPart(Pieces pieces, int i, Discourse discourse) {
        String shift = TimeWords.shift(pieces.word(i));
        String part = TimeWords.part(pieces.word(i + 1));
        boolean lastOfAll = pieces.is(i, "last") && pieces.is(i - 1, "the");
        if (part == null || shift == null || lastOfAll || pieces.isAny(i, "past", "current", "present")) {
            return null;
        }
        int move = shift.equals("PRESENT") ? 0 : shift.equals("PAST") ? -1 : 1;
        return Clocks.time(i, i + 2, discourse.shifted(Grain.DAY, move), "T" + part);
    }

    /** "That night", "the same evening", "the next morning" of a story: from the day told last. */
    private static @Nullable Match partOfTold(Pieces pieces, int i, Discourse discourse) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        String part = TimeWords.part(pieces.word(at + 1));
        Period last = discourse.last();
        LocalDate day = last == null || last.grain() != Grain.DAY ? null : last.from();
        boolean same = pieces.is(i, "that") || at > i && pieces.is(at, "same");
        boolean next =
                at > i && (pieces.is(at, "following") || RelativeDates.isNextInStory(pieces, i, at, at + 2, discourse));
        boolean previous = at > i && pieces.is(at, "previous");
        if (part == null || day == null || !(same || next || previous)) {
            return null;
        }
        LocalDate meant = day.plusDays(next ? 1 : previous ? -1 : 0);
        return Clocks.time(i, at + 2, Period.day(meant), "T" + part);
    }

    /** A day of the calendar and the place after it. */
    private record Day(Period period, int end) {}

    private @Nullable Day dayAt(Pieces pieces, int at, Discourse discourse) {
        Match day = days.at(pieces, at, discourse);
        Period period = day == null ? null : day.period();
        return day != null && period != null && period.grain() == Grain.DAY ? new Day(period, day.end()) : null;
    }
}
