package org.broadsheet.time;

import static org.broadsheet.annotate.PennTag.MD;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.jspecify.annotations.Nullable;

/** Months by name: "March 2021", "March of last year", "in March". */
final class Months implements TimeRule {
    private static final Set<String> BEFORE_MONTH = TimeWords.context("before-month");

    @Override
    public @Nullable Match at(Line line, int i, Discourse discourse) {
        int month = monthName(line, i);
        if (month == 0) {
            return null;
        }
        int end = afterMonth(line, i);
        int at = line.isAny(end, ",", "of") ? end + 1 : end;
        int year = CalendarDates.yearNumber(line, at);
        if (year > 0) {
            return Match.date(i, at + 1, Period.month(year, month));
        }
        if (line.is(end, "'") && line.width(end + 1) == 2 && line.glued(end + 1)) {
            return Match.date(i, end + 2, Period.month(Dates.fullYear(line.number(end + 1)), month));
        }
        Years.Named named = Years.atOf(line, end, discourse);
        if (named != null) {
            return Match.date(i, named.end(), Period.month(named.year(), month));
        }
        return isBareMonth(line, i) ? Match.date(i, i + 1, discourse.month(month, Tense.at(line, i, end))) : null;
    }

    /** Whether a month's name without day and year is no ordinary word and no name of something else. */
    private static boolean isBareMonth(Line line, int i) {
        boolean verb = line.token(i).is(MD) || line.token(i).tag().isVerb();
        int next = line.width(afterMonth(line, i));
        if (!line.capital(i) || verb || (next > 0 && next <= 2)) {
            return false;
        }
        if (!line.isAny(i, "may", "march", "mar", "dec", "jan", "april", "june", "august")) {
            return true;
        }
        boolean told = line.isIn(i - 1, BEFORE_MONTH);
        boolean afterName = line.capital(i - 1) && line.token(i - 1).tag().isProperNoun();
        return line.token(i).name() != NameTag.PERSON
                && (told || (line.isAny(i, "april", "june", "august") && !afterName));
    }

    /** Month named at a word, or 0. */
    static int monthName(Line line, int i) {
        int month = TimeWords.month(line.word(i));
        if (!line.isAny(i, "may", "march", "mar")) {
            return month;
        }
        boolean verb = line.token(i).is(MD) || (line.token(i).tag().isVerb() && !line.capital(i));
        // Where sentences begin with capitals, months have them too.
        return verb || (!line.capital(i) && line.capital(0)) ? 0 : month;
    }

    /** Place after a month's name and the full stop of its abbreviation. */
    static int afterMonth(Line line, int i) {
        return line.word(i).length() <= 4 && !line.isAny(i, "may", "june", "july") ? line.afterDot(i + 1) : i + 1;
    }
}
