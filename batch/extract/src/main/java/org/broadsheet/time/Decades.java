package org.broadsheet.time;

import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Decades and centuries: "the 1990s", "the mid-80s", "the late nineties", "the 20th century". */
final class Decades implements TimeRule {
    private static final int LAST_CENTURY = 22;

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        int start = pieces.is(i, "the") ? i + 1 : i;
        Match match = Match.by(TimeName.CENTURY, century(pieces, start));
        match = match == null ? longDecade(pieces, start) : match;
        match = match == null ? shortDecade(pieces, start) : match;
        match = match == null ? spelledDecade(pieces, start) : match;
        return match == null ? null : Match.by(TimeName.DECADE, match.from(i));
    }

    private static @Nullable Match century(Pieces pieces, int i) {
        Ordinal ordinal = Ordinal.at(pieces, i);
        if (ordinal == null || !ordinal.isOrdinal() || ordinal.value() > LAST_CENTURY) {
            return null;
        }
        int at = pieces.afterHyphen(ordinal.end());
        return pieces.is(at, "century") ? Match.date(i, at + 1, Period.century((ordinal.value() - 1) * 100)) : null;
    }

    /** "1990s", "1990's". */
    private static @Nullable Match longDecade(Pieces pieces, int i) {
        int year = pieces.width(i) == 4 ? pieces.number(i) : 0;
        if (year % 10 != 0 || year < Dates.FIRST_YEAR || year > Dates.LAST_YEAR) {
            return null;
        }
        int at = afterApostrophe(pieces, i + 1);
        return pieces.is(at, "s") && pieces.glued(at) ? Match.date(i, at + 1, Period.decade(year)) : null;
    }

    /** "'80s" and, after a word that tells of a time, "80s": without one it may be an age or a temperature. */
    private static @Nullable Match shortDecade(Pieces pieces, int i) {
        int number = pieces.is(i, "'") ? i + 1 : i;
        if (pieces.width(number) != 2 || pieces.number(number) % 10 != 0) {
            return null;
        }
        int at = afterApostrophe(pieces, number + 1);
        boolean told = number > i || pieces.isAny(i - 1, "the", "mid", "early", "late", "-");
        boolean age = number == i && pieces.isAny(i - 2, "his", "her", "their", "in");
        return told && !age && pieces.is(at, "s") && pieces.glued(at)
                ? Match.date(i, at + 1, Period.decade(yearOf(pieces.number(number))))
                : null;
    }

    private static @Nullable Match spelledDecade(Pieces pieces, int i) {
        int decade = TimeWords.decade(pieces.word(i));
        boolean told = pieces.isAny(i - 1, "the", "mid", "early", "late", "-", "nineteen");
        return decade > 0 && told && !pieces.is(i + 1, "and")
                ? Match.date(i, i + 1, Period.decade(yearOf(decade)))
                : null;
    }

    private static int afterApostrophe(Pieces pieces, int i) {
        return pieces.is(i, "'") && pieces.glued(i) ? i + 1 : i;
    }

    /** "The '20s" of news are mostly this century's first decades or the last century's later ones. */
    private static int yearOf(int twoDigits) {
        return twoDigits <= 20 ? 2000 + twoDigits : 1900 + twoDigits;
    }
}
