package org.broadsheet.time;

import static org.broadsheet.annotate.PennTag.MD;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Months by name: "March 2021", "March of last year", "in March". */
final class Months implements TimeRule {
    private static final Set<String> BEFORE_MONTH = TimeWords.context("before-month");

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        return Match.by(TimeName.MONTH, find(pieces, i, discourse));
    }

    private static @Nullable Match find(Pieces pieces, int i, Discourse discourse) {
        int month = monthName(pieces, i);
        if (month == 0) {
            return null;
        }
        int end = afterMonth(pieces, i);
        int at = pieces.isAny(end, ",", "of") ? end + 1 : end;
        int year = CalendarDates.yearNumber(pieces, at);
        if (year > 0) {
            return Match.date(i, at + 1, Period.month(year, month));
        }
        if (pieces.is(end, "'") && pieces.width(end + 1) == 2 && pieces.glued(end + 1)) {
            return Match.date(i, end + 2, Period.month(Dates.fullYear(pieces.number(end + 1)), month));
        }
        Years.Named named = Years.atOf(pieces, end, discourse);
        if (named != null) {
            return Match.date(i, named.end(), Period.month(named.year(), month));
        }
        int shared = CalendarDates.yearBehind(pieces, end, month);
        if (shared > 0 && isBareMonth(pieces, i)) {
            return Match.date(i, i + 1, Period.month(shared, month));
        }
        return isBareMonth(pieces, i)
                ? Match.date(i, i + 1, discourse.month(month, Tense.ofDay(pieces, i, end)))
                : null;
    }

    /** Whether a month's name without day and year is no ordinary word and no name of something else. */
    private static boolean isBareMonth(Pieces pieces, int i) {
        boolean verb = pieces.token(i).is(MD) || pieces.token(i).tag().isVerb();
        int next = pieces.width(afterMonth(pieces, i));
        if (!pieces.capital(i) || verb || (next > 0 && next <= 2)) {
            return false;
        }
        if (!pieces.isAny(i, "may", "march", "mar", "dec", "jan", "april", "june", "august")) {
            return true;
        }
        boolean told = pieces.isIn(i - 1, BEFORE_MONTH);
        boolean afterName = pieces.capital(i - 1) && pieces.token(i - 1).tag().isProperNoun();
        return pieces.token(i).name() != NameTag.PERSON
                && (told || (pieces.isAny(i, "april", "june", "august") && !afterName));
    }

    /** Month named at a word, or 0. */
    static int monthName(Pieces pieces, int i) {
        int month = TimeWords.month(pieces.word(i));
        if (!pieces.isAny(i, "may", "march", "mar")) {
            return month;
        }
        boolean verb = pieces.token(i).is(MD) || (pieces.token(i).tag().isVerb() && !pieces.capital(i));
        // Where sentences begin with capitals, months have them too.
        return verb || (!pieces.capital(i) && pieces.capital(0)) ? 0 : month;
    }

    /** Place after a month's name and the full stop of its abbreviation. */
    static int afterMonth(Pieces pieces, int i) {
        return pieces.word(i).length() <= 4 && !pieces.isAny(i, "may", "june", "july") ? pieces.afterDot(i + 1) : i + 1;
    }
}
