package org.broadsheet.time;

import java.util.Set;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Times of day: "7:15 p.m. Tuesday", "1830 GMT", "five o'clock", "noon Saturday", "Friday morning", "last night". */
final class Clocks implements TimeRule {
    private static final Set<String> BEFORE_CLOCK = TimeWords.context("before-clock");

    /**
     * A time of day.
     *
     * @param end place after its last word
     * @param value what TIMEX3 writes after the day, with its T
     */
    private record Clock(int end, String value) {}

    private final DayNames days;
    private final DayParts parts;

    Clocks(DayNames days) {
        this.days = days;
        this.parts = new DayParts(days);
    }

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        int start = i;
        int at = pieces.isAny(i, "around", "about") ? i + 1 : i;
        Clock clock = clock(pieces, at);
        if (clock != null) {
            return Match.by(TimeName.CLOCK_TIME, withDay(pieces, start, clock, discourse));
        }
        return at > i ? null : Match.by(TimeName.PART_OF_DAY, part(pieces, i, discourse));
    }

    private @Nullable Match withDay(Pieces pieces, int start, Clock clock, Discourse discourse) {
        int next = pieces.isAny(clock.end, "on", ",") ? clock.end + 1 : clock.end;
        Match day = days.at(pieces, next, discourse);
        if (!pieces.is(clock.end, ",")) {
            // "10 p.m. Friday night", "10 o'clock this morning"
            day = Match.longer(day, part(pieces, next, discourse));
        }
        if (day == null && next > clock.end) {
            day = days.at(pieces, clock.end, discourse);
        }
        Period period = day == null ? null : day.period();
        if (day != null && period != null && period.grain() == Grain.DAY) {
            return time(start, day.end(), period, clock.value);
        }
        return time(start, clock.end, sameDay(pieces, start, discourse), clock.value);
    }

    /** The day that a time of day without one belongs to: that named a few words before, else that of writing. */
    static Period sameDay(Pieces pieces, int start, Discourse discourse) {
        Period last = discourse.last();
        boolean near =
                last != null && last.grain() == Grain.DAY && discourse.lastIn(pieces.sentence(), pieces.from(start));
        return near && last != null ? last : discourse.shifted(Grain.DAY, 0);
    }

    static Match time(int start, int end, Period day, String clock) {
        String value = day.value().length() == 10 ? day.value() + clock : "XXXX-XX-XX" + clock;
        Period period = new Period(Grain.DAY, day.value(), day.from(), day.to());
        return new Match(start, end, TimeReference.Type.TIME, value, day.from(), day.to(), null, period);
    }

    private static @Nullable Clock clock(Pieces pieces, int i) {
        if (pieces.isAny(i, "noon", "midnight") && !pieces.is(i - 1, "high")) {
            return new Clock(i + 1, pieces.is(i, "noon") ? "T12:00" : "T24:00");
        }
        int hour = pieces.digits(i) ? pieces.number(i) : TimeWords.cardinal(pieces.word(i));
        if (hour < 0 || (pieces.isAny(i - 1, "$", "\u00a3", "\u20ac", ".", ",") && pieces.glued(i))) {
            return null;
        }
        if (pieces.width(i) == 4 && pieces.isAny(i + 1, "gmt", "utc", "hours", "hrs", "est", "edt")) {
            return ofFourDigits(i, hour);
        }
        if (hour > 24 || pieces.width(i) > 2) {
            return null;
        }
        int at = i + 1;
        if (!minutesAt(pieces, at)) {
            return finish(pieces, i, at, hour, -1);
        }
        boolean colon = pieces.is(at, ":");
        int minute = pieces.number(at + 1);
        at += 2;
        boolean seconds = colon && pieces.is(at, ":") && pieces.width(at + 1) == 2 && pieces.glued(at);
        if (seconds && pieces.is(i - 1, "and")) {
            // "in times of 2:14:08 and 2:15:31": how long it took
            return null;
        }
        at = seconds ? at + 2 : at;
        return colon || meridiem(pieces, at) ? finish(pieces, i, at, hour, minute) : null;
    }

    /** "1830 GMT" */
    private static @Nullable Clock ofFourDigits(int i, int hour) {
        boolean valid = hour / 100 < 24 && hour % 100 < 60;
        return valid ? new Clock(i + 2, "T" + Period.two(hour / 100) + ":" + Period.two(hour % 100)) : null;
    }

    private static boolean minutesAt(Pieces pieces, int at) {
        return pieces.isAny(at, ":", ".")
                && pieces.glued(at)
                && pieces.glued(at + 1)
                && pieces.width(at + 1) == 2
                && pieces.number(at + 1) < 60;
    }

    private static boolean meridiem(Pieces pieces, int at) {
        return pieces.isAny(at, "am", "pm")
                || (pieces.isAny(at, "a", "p") && pieces.is(at + 1, ".") && pieces.is(at + 2, "m"));
    }

    private static @Nullable Clock finish(Pieces pieces, int i, int at, int hour, int minute) {
        int end = at;
        int full = hour;
        boolean told = minute >= 0
                && pieces.is(i + 1, ":")
                && !pieces.isAny(at, "%", "/", ":")
                && (pieces.isIn(i - 1, BEFORE_CLOCK) || zone(pieces, at) > at);
        if (meridiem(pieces, at)) {
            if (hour > 12 && pieces.digits(i)) {
                return null;
            }
            full = hour % 12 + (pieces.word(at).startsWith("p") ? 12 : 0);
            end = afterMeridiem(pieces, at);
            told = true;
        } else if (pieces.is(at, "o") && pieces.is(at + 1, "'") && pieces.is(at + 2, "clock")) {
            end = at + 3;
            told = true;
        } else if (pieces.isAny(at, "noon", "midnight")) {
            end = at + 1;
            told = hour == 12;
        }
        // "at 3 in the morning"
        told |= pieces.isAny(i - 1, "at", "by", "until", "around", "about") && isPartAt(pieces, at);
        if (!told) {
            return null;
        }
        if (isPartAt(pieces, end)) {
            full = full < 12 && !pieces.is(end + 2, "morning") ? full + 12 : full;
            end += 3;
        }
        end = zone(pieces, end);
        String minutes = ":" + Period.two(Math.max(0, minute));
        return full > 24 ? null : new Clock(end, "T" + Period.two(full) + minutes);
    }

    /** Whether "in the morning" or the like stands at a word. */
    private static boolean isPartAt(Pieces pieces, int at) {
        return pieces.is(at, "in") && pieces.is(at + 1, "the") && TimeWords.part(pieces.word(at + 2)) != null;
    }

    /** After "pm", "p.m" or "p.m.". */
    private static int afterMeridiem(Pieces pieces, int at) {
        if (!pieces.is(at + 1, ".") || !pieces.is(at + 2, "m")) {
            return at + 1;
        }
        return pieces.is(at + 3, ".") ? at + 4 : at + 3;
    }

    private static int zone(Pieces pieces, int at) {
        boolean open = pieces.is(at, "(");
        int zone = open ? at + 1 : at;
        if (TimeWords.isZone(pieces.word(zone)) && (pieces.capital(zone) || pieces.is(zone, "local"))) {
            int end = pieces.is(zone, "local") && pieces.is(zone + 1, "time") ? zone + 2 : zone + 1;
            return open ? pieces.is(end, ")") ? end + 1 : at : pieces.is(zone, "local") && end == zone + 1 ? at : end;
        }
        return at;
    }

    /** "Early morning", "the late afternoon". */
    private @Nullable Match stagedPart(Pieces pieces, int i, Discourse discourse) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        boolean staged = pieces.isAny(at, "early", "late", "mid");
        int part = pieces.afterHyphen(at + 1);
        if (!staged || !pieces.isAny(part, "morning", "afternoon", "evening") || pieces.digits(at - 1)) {
            return null;
        }
        return withDay(pieces, i, new Clock(part + 1, "T" + TimeWords.part(pieces.word(part))), discourse);
    }

    private @Nullable Match part(Pieces pieces, int i, Discourse discourse) {
        Match part = parts.at(pieces, i, discourse);
        return part == null ? stagedPart(pieces, i, discourse) : part;
    }
}
