package org.broadsheet.time;

import java.util.Set;
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

    Clocks(DayNames days) {
        this.days = days;
    }

    @Override
    public @Nullable Match at(Line line, int i, Discourse discourse) {
        int start = i;
        int at = line.isAny(i, "around", "about") ? i + 1 : i;
        Clock clock = clock(line, at);
        if (clock != null) {
            return withDay(line, start, clock, discourse);
        }
        return at > i ? null : part(line, i, discourse);
    }

    private @Nullable Match withDay(Line line, int start, Clock clock, Discourse discourse) {
        int next = line.isAny(clock.end, "on", ",") ? clock.end + 1 : clock.end;
        Match day = days.at(line, next, discourse);
        if (day == null && next > clock.end) {
            day = days.at(line, clock.end, discourse);
        }
        Period period = day == null ? null : day.period();
        if (day != null && period != null && period.grain() == Grain.DAY) {
            return time(start, day.end(), period, clock.value);
        }
        return time(start, clock.end, sameDay(line, start, discourse), clock.value);
    }

    /** The day that a time of day without one belongs to: that named a few words before, else that of writing. */
    private static Period sameDay(Line line, int start, Discourse discourse) {
        Period last = discourse.last();
        boolean near = last != null && last.grain() == Grain.DAY && discourse.lastIn(line.sentence(), line.from(start));
        return near && last != null ? last : discourse.shifted(Grain.DAY, 0);
    }

    private static Match time(int start, int end, Period day, String clock) {
        String value = day.value().length() == 10 ? day.value() + clock : "XXXX-XX-XX" + clock;
        Period period = new Period(Grain.DAY, day.value(), day.from(), day.to());
        return new Match(start, end, TimeReference.Type.TIME, value, day.from(), day.to(), null, period);
    }

    private static @Nullable Clock clock(Line line, int i) {
        if (line.isAny(i, "noon", "midnight") && !line.is(i - 1, "high")) {
            return new Clock(i + 1, line.is(i, "noon") ? "T12:00" : "T24:00");
        }
        int hour = line.digits(i) ? line.number(i) : TimeWords.cardinal(line.word(i));
        if (hour < 0 || (line.isAny(i - 1, "$", "\u00a3", "\u20ac", ".", ",") && line.glued(i))) {
            return null;
        }
        if (line.width(i) == 4 && line.isAny(i + 1, "gmt", "utc", "hours", "hrs", "est", "edt")) {
            boolean valid = hour / 100 < 24 && hour % 100 < 60;
            return valid ? new Clock(i + 2, "T" + Period.two(hour / 100) + ":" + Period.two(hour % 100)) : null;
        }
        if (hour > 24 || line.width(i) > 2) {
            return null;
        }
        int at = i + 1;
        int minute = -1;
        if (line.isAny(at, ":", ".")
                && line.glued(at)
                && line.glued(at + 1)
                && line.width(at + 1) == 2
                && line.number(at + 1) < 60) {
            boolean colon = line.is(at, ":");
            minute = line.number(at + 1);
            at += 2;
            if (colon && line.is(at, ":") && line.width(at + 1) == 2 && line.glued(at)) {
                at += 2;
            }
            if (!colon && !meridiem(line, at)) {
                return null;
            }
        }
        return finish(line, i, at, hour, minute);
    }

    private static boolean meridiem(Line line, int at) {
        return line.isAny(at, "am", "pm") || (line.isAny(at, "a", "p") && line.is(at + 1, ".") && line.is(at + 2, "m"));
    }

    private static @Nullable Clock finish(Line line, int i, int at, int hour, int minute) {
        int end = at;
        int full = hour;
        boolean told = minute >= 0
                && line.is(i + 1, ":")
                && !line.isAny(at, "%", "/", ":")
                && (line.isIn(i - 1, BEFORE_CLOCK) || zone(line, at) > at);
        if (meridiem(line, at)) {
            if (hour > 12 && line.digits(i)) {
                return null;
            }
            boolean after = line.word(at).startsWith("p");
            full = hour % 12 + (after ? 12 : 0);
            end = line.is(at + 1, ".") && line.is(at + 2, "m") ? line.is(at + 3, ".") ? at + 4 : at + 3 : at + 1;
            told = true;
        } else if (line.is(at, "o") && line.is(at + 1, "'") && line.is(at + 2, "clock")) {
            end = at + 3;
            told = true;
        } else if (line.is(at, "noon") || line.is(at, "midnight")) {
            end = at + 1;
            told = hour == 12;
        } else if (told && (line.digits(i) && line.width(i) == 0)) {
            told = false;
        }
        if (!told) {
            return null;
        }
        if (line.is(end, "in") && line.is(end + 1, "the") && TimeWords.part(line.word(end + 2)) != null) {
            full = full < 12 && !line.is(end + 2, "morning") ? full + 12 : full;
            end += 3;
        }
        end = zone(line, end);
        String minutes = ":" + Period.two(Math.max(0, minute));
        return full > 24 ? null : new Clock(end, "T" + Period.two(full) + minutes);
    }

    private static int zone(Line line, int at) {
        boolean open = line.is(at, "(");
        int zone = open ? at + 1 : at;
        if (TimeWords.isZone(line.word(zone)) && (line.capital(zone) || line.is(zone, "local"))) {
            int end = line.is(zone, "local") && line.is(zone + 1, "time") ? zone + 2 : zone + 1;
            return open ? line.is(end, ")") ? end + 1 : at : line.is(zone, "local") && end == zone + 1 ? at : end;
        }
        return at;
    }

    /** "Early morning", "the late afternoon". */
    private @Nullable Match stagedPart(Line line, int i, Discourse discourse) {
        int at = line.is(i, "the") ? i + 1 : i;
        boolean staged = line.isAny(at, "early", "late", "mid");
        int part = line.afterHyphen(at + 1);
        if (!staged || !line.isAny(part, "morning", "afternoon", "evening") || line.digits(at - 1)) {
            return null;
        }
        return withDay(line, i, new Clock(part + 1, "T" + TimeWords.part(line.word(part))), discourse);
    }

    /** "Friday morning", "this afternoon", "last night", "tonight", "yesterday evening", "Tuesday's evening". */
    private @Nullable Match part(Line line, int i, Discourse discourse) {
        if (line.is(i, "tonight")) {
            return time(i, i + 1, discourse.shifted(Grain.DAY, 0), "TNI");
        }
        String shift = TimeWords.shift(line.word(i));
        String part = TimeWords.part(line.word(i + 1));
        if (part != null && shift != null && !line.isAny(i, "past", "current", "present")) {
            int move = shift.equals("PRESENT") ? 0 : shift.equals("PAST") ? -1 : 1;
            return time(i, i + 2, discourse.shifted(Grain.DAY, move), "T" + part);
        }
        if (line.is(i, "overnight")) {
            return time(i, i + 1, discourse.shifted(Grain.DAY, -1), "TNI");
        }
        if (line.isAny(i, "midday")) {
            return time(i, i + 1, sameDay(line, i, discourse), "T12:00");
        }
        if (line.is(i, "the") && line.isAny(i + 1, "morning", "afternoon", "evening")) {
            return time(i, i + 2, sameDay(line, i, discourse), "T" + TimeWords.part(line.word(i + 1)));
        }
        Match vague = stagedPart(line, i, discourse);
        if (vague != null) {
            return vague;
        }
        if (line.isAny(i, "morning", "afternoon", "evening", "night") && line.isAny(i + 1, "of")) {
            Match day = days.at(line, i + 2, discourse);
            Period period = day == null ? null : day.period();
            if (day != null && period != null && period.grain() == Grain.DAY) {
                return time(i, day.end(), period, "T" + TimeWords.part(line.word(i)));
            }
        }
        Match day = days.at(line, i, discourse);
        Period period = day == null ? null : day.period();
        if (day == null || period == null || period.grain() != Grain.DAY) {
            return null;
        }
        int at = line.isAny(day.end(), "early", "late") ? day.end() + 1 : day.end();
        String after = TimeWords.part(line.word(at));
        boolean plural = line.word(at).endsWith("s");
        return after == null || plural ? null : time(i, at + 1, period, "T" + after);
    }
}
