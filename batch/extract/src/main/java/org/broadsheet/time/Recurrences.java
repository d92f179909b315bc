package org.broadsheet.time;

import java.util.Locale;
import org.broadsheet.time.TimeReference.Type;
import org.jspecify.annotations.Nullable;

/** Times that come again: "every two weeks", "each Thursday", "annually", "twice a month", "Tuesday nights". */
final class Recurrences implements TimeRule {

    @Override
    public @Nullable Match at(Line line, int i, Discourse discourse) {
        if (line.isAny(i, "every", "each")) {
            return every(line, i);
        }
        String value = TimeWords.recurrence(line.word(i));
        if (value != null) {
            return isTimeWord(line, i) ? Match.plain(i, i + 1, Type.SET, value) : null;
        }
        if (line.isAny(i, "a", "an", "per")) {
            return rate(line, i);
        }
        return plural(line, i);
    }

    private static boolean isTimeWord(Line line, int i) {
        return true;
    }

    private static @Nullable Match every(Line line, int i) {
        if (line.is(i + 1, "other")) {
            Grain grain = TimeWords.unit(line.word(i + 2));
            return grain == null ? null : Match.plain(i, i + 3, Type.SET, value(2, grain));
        }
        int weekday = TimeWords.weekday(line.word(i + 1));
        if (weekday > 0) {
            String part = TimeWords.part(line.word(i + 2));
            return Match.plain(
                    i, part == null ? i + 2 : i + 3, Type.SET, "XXXX-WXX-" + weekday + (part == null ? "" : "T" + part));
        }
        int month = TimeWords.month(line.word(i + 1));
        if (month > 0) {
            return Match.plain(i, i + 2, Type.SET, "XXXX-" + Period.two(month));
        }
        String part = TimeWords.part(line.word(i + 1));
        if (part != null) {
            return Match.plain(i, i + 2, Type.SET, "XXXX-XX-XXT" + part);
        }
        String season = TimeWords.season(line.word(i + 1));
        if (season != null) {
            return Match.plain(i, i + 2, Type.SET, "XXXX-" + season);
        }
        int single = line.isAny(i + 1, "single") ? i + 2 : i + 1;
        Grain grain = TimeWords.unit(line.word(single));
        if (grain != null) {
            return Match.plain(i, single + 1, Type.SET, value(1, grain));
        }
        Length length = Length.at(line, i + 1);
        return length == null ? null : Match.plain(i, length.end(), Type.SET, length.value());
    }

    private static String value(int count, Grain grain) {
        return String.format(Locale.ROOT, "%s%d%s", grain.isClock() ? "PT" : "P", count * grain.multiple, grain.letter);
    }

    /** "a year" after an amount or a number of times. */
    private static @Nullable Match rate(Line line, int i) {
        Grain grain = TimeWords.unit(line.word(i + 1));
        if (grain == null || line.word(i + 1).endsWith("s") || grain == Grain.SECOND && !line.is(i, "per")) {
            return null;
        }
        boolean amount = line.is(i, "per") || line.digits(i - 1)
                || line.isAny(i - 1, "once", "twice", "times", "percent", "%", "million", "billion", "trillion",
                        "thousand", "hundred", "dollars", "euros", "pounds", "cents", "barrels", "tons", "tonnes",
                        "people", "points", "units", "vehicles", "cars", "yen", "francs", "marks", "hours", "days")
                || (line.token(i - 1).tag().equals("NNS") && line.token(i - 2).is("CD"));
        boolean over = line.isAny(i + 2, "ago", "earlier", "later", "before", "after", "old", "-", "from", "or");
        return amount && !over ? Match.plain(i, i + 2, Type.SET, value(1, grain)) : null;
    }

    /** "Tuesday nights", "Sundays", "weekday mornings". */
    private static @Nullable Match plural(Line line, int i) {
        int weekday = TimeWords.weekday(line.word(i));
        if (weekday == 0 || line.word(i).length() < 6) {
            return null;
        }
        if (line.word(i).endsWith("s")) {
            return Match.plain(i, i + 1, Type.SET, "XXXX-WXX-" + weekday);
        }
        String part = line.word(i + 1).endsWith("s") ? TimeWords.part(line.word(i + 1)) : null;
        return part == null ? null : Match.plain(i, i + 2, Type.SET, "XXXX-WXX-" + weekday + "T" + part);
    }
}
