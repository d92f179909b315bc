package org.broadsheet.time;

import java.util.Locale;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Times that come again: "every two weeks", "each Thursday", "annually", "twice a month", "Tuesday nights". */
final class Recurrences implements TimeRule {

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        if (pieces.isAny(i, "every", "each")) {
            return Match.by(TimeName.EVERY, every(pieces, i));
        }
        String value = TimeWords.recurrence(pieces.word(i));
        if (value != null) {
            // "Quarterly dividend", "monthly rent": a sort of thing, not a time.
            boolean attribute = pieces.isAny(i, "quarterly", "monthly", "yearly")
                    && pieces.token(i + 1).tag().isNoun();
            return attribute
                    ? null
                    : Match.by(TimeName.RECURRENCE_WORD, Match.plain(i, i + 1, TimeReference.Type.SET, value));
        }
        Match times = Match.by(TimeName.TIMES_A_UNIT, times(pieces, i));
        if (times != null) {
            return times;
        }
        return Match.by(TimeName.WEEKDAYS, plural(pieces, i));
    }

    private static @Nullable Match every(Pieces pieces, int i) {
        if (pieces.is(i + 1, "other")) {
            Grain grain = TimeWords.unit(pieces.word(i + 2));
            return grain == null ? null : Match.plain(i, i + 3, TimeReference.Type.SET, value(2, grain));
        }
        int weekday = TimeWords.weekday(pieces.word(i + 1));
        if (weekday > 0) {
            String part = TimeWords.part(pieces.word(i + 2));
            return Match.plain(
                    i,
                    part == null ? i + 2 : i + 3,
                    TimeReference.Type.SET,
                    "XXXX-WXX-" + weekday + (part == null ? "" : "T" + part));
        }
        int month = TimeWords.month(pieces.word(i + 1));
        if (month > 0) {
            return Match.plain(i, i + 2, TimeReference.Type.SET, "XXXX-" + Period.two(month));
        }
        String part = TimeWords.part(pieces.word(i + 1));
        if (part != null) {
            return Match.plain(i, i + 2, TimeReference.Type.SET, "XXXX-XX-XXT" + part);
        }
        String season = TimeWords.season(pieces.word(i + 1));
        if (season != null) {
            return Match.plain(i, i + 2, TimeReference.Type.SET, "XXXX-" + season);
        }
        int single = pieces.isAny(i + 1, "single") ? i + 2 : i + 1;
        Grain grain = TimeWords.unit(pieces.word(single));
        if (grain != null) {
            return Match.plain(i, single + 1, TimeReference.Type.SET, value(1, grain));
        }
        Length length = Length.at(pieces, i + 1);
        return length == null ? null : Match.plain(i, length.end(), TimeReference.Type.SET, length.value());
    }

    private static String value(int count, Grain grain) {
        return String.format(Locale.ROOT, "%s%d%s", grain.isClock() ? "PT" : "P", count * grain.multiple, grain.letter);
    }

    /** "Twice a month", "three times a day"; after another amount "a year" is part of a rate, not a time. */
    private static @Nullable Match times(Pieces pieces, int i) {
        int at = pieces.isAny(i, "once", "twice") ? i + 1 : i;
        if (at == i) {
            Count count = Count.at(pieces, i);
            if (count == null || !pieces.is(count.end(), "times")) {
                return null;
            }
            at = count.end() + 1;
        }
        Grain grain = pieces.isAny(at, "a", "an", "per", "each", "every") ? TimeWords.unit(pieces.word(at + 1)) : null;
        return grain == null ? null : Match.plain(i, at + 2, TimeReference.Type.SET, value(1, grain));
    }

    /** "Tuesday nights", "Sundays", "weekday mornings". */
    private static @Nullable Match plural(Pieces pieces, int i) {
        if (pieces.is(i, "weekends")) {
            return Match.plain(i, i + 1, TimeReference.Type.SET, "XXXX-WXX-WE");
        }
        int weekday = TimeWords.weekday(pieces.word(i));
        if (weekday == 0 || pieces.word(i).length() < 6) {
            return null;
        }
        if (pieces.word(i).endsWith("s")) {
            return Match.plain(i, i + 1, TimeReference.Type.SET, "XXXX-WXX-" + weekday);
        }
        String part = pieces.word(i + 1).endsWith("s") ? TimeWords.part(pieces.word(i + 1)) : null;
        return part == null ? null : Match.plain(i, i + 2, TimeReference.Type.SET, "XXXX-WXX-" + weekday + "T" + part);
    }
}
