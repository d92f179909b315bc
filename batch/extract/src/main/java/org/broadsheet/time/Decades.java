package org.broadsheet.time;

import org.jspecify.annotations.Nullable;

/** Decades and centuries: "the 1990s", "the mid-80s", "the late nineties", "the 20th century". */
final class Decades implements TimeRule {
    private static final int LAST_CENTURY = 22;

    @Override
    public @Nullable Match at(Line line, int i, Discourse discourse) {
        int start = line.is(i, "the") ? i + 1 : i;
        Match match = century(line, start);
        match = match == null ? longDecade(line, start) : match;
        match = match == null ? shortDecade(line, start) : match;
        match = match == null ? spelledDecade(line, start) : match;
        return match == null ? null : match.from(i);
    }

    private static @Nullable Match century(Line line, int i) {
        Ordinal ordinal = Ordinal.at(line, i);
        if (ordinal == null || !ordinal.isOrdinal() || ordinal.value() > LAST_CENTURY) {
            return null;
        }
        int at = line.afterHyphen(ordinal.end());
        return line.is(at, "century") ? Match.date(i, at + 1, Period.century((ordinal.value() - 1) * 100)) : null;
    }

    /** "1990s", "1990's". */
    private static @Nullable Match longDecade(Line line, int i) {
        int year = line.width(i) == 4 ? line.number(i) : 0;
        if (year % 10 != 0 || year < Dates.FIRST_YEAR || year > Dates.LAST_YEAR) {
            return null;
        }
        int at = afterApostrophe(line, i + 1);
        return line.is(at, "s") && line.glued(at) ? Match.date(i, at + 1, Period.decade(year)) : null;
    }

    /** "'80s" and, after a word that tells of a time, "80s": without one it may be an age or a temperature. */
    private static @Nullable Match shortDecade(Line line, int i) {
        int number = line.is(i, "'") ? i + 1 : i;
        if (line.width(number) != 2 || line.number(number) % 10 != 0) {
            return null;
        }
        int at = afterApostrophe(line, number + 1);
        boolean told = number > i || line.isAny(i - 1, "the", "mid", "early", "late", "-");
        boolean age = line.isAny(i - 2, "his", "her", "their", "in");
        return told && !age && line.is(at, "s") && line.glued(at)
                ? Match.date(i, at + 1, Period.decade(yearOf(line.number(number))))
                : null;
    }

    private static @Nullable Match spelledDecade(Line line, int i) {
        int decade = TimeWords.decade(line.word(i));
        boolean told = line.isAny(i - 1, "the", "mid", "early", "late", "-", "nineteen");
        return decade > 0 && told && !line.is(i + 1, "and")
                ? Match.date(i, i + 1, Period.decade(yearOf(decade)))
                : null;
    }

    private static int afterApostrophe(Line line, int i) {
        return line.is(i, "'") && line.glued(i) ? i + 1 : i;
    }

    /** "The '20s" of news are mostly this century's first decades or the last century's later ones. */
    private static int yearOf(int twoDigits) {
        return twoDigits <= 20 ? 2000 + twoDigits : 1900 + twoDigits;
    }
}
