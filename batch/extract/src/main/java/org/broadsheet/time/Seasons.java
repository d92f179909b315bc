package org.broadsheet.time;

import java.time.LocalDate;
import java.util.Set;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Seasons, shifted months and holidays' neighbours: "last fall", "the winter of 2023", "this September". */
final class Seasons implements TimeRule {
    private static final Set<String> BEFORE_SEASON = TimeWords.context("before-season");

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        return Match.by(TimeName.SEASON, find(pieces, i, discourse));
    }

    private static @Nullable Match find(Pieces pieces, int i, Discourse discourse) {
        int start = i;
        int at = pieces.is(i, "the") ? i + 1 : i;
        String shift = TimeWords.shift(pieces.word(at));
        int name = shift == null ? at : at + 1;
        String season = TimeWords.season(pieces.word(name));
        if (season == null) {
            return shift == null
                    ? null
                    : Match.by(TimeName.SHIFTED_MONTH, shiftedMonth(pieces, i, name, pieces.word(at), discourse));
        }
        int end = name + 1;
        if (shift != null) {
            return Match.date(start, end, shifted(season, shift, discourse));
        }
        int of = pieces.isAny(end, "of", ",") ? end + 1 : end;
        int year = CalendarDates.yearNumber(pieces, of);
        if (year > 0) {
            return Match.date(start, of + 1, Period.season(year, season));
        }
        if (pieces.is(end, "'") && pieces.width(end + 1) == 2) {
            return Match.date(start, end + 2, Period.season(Dates.fullYear(pieces.number(end + 1)), season));
        }
        Years.Named named = Years.atOf(pieces, end, discourse);
        if (named != null) {
            return Match.date(start, named.end(), Period.season(named.year(), season));
        }
        return isTold(pieces, start, name) ? Match.date(start, end, near(season, pieces, start, end, discourse)) : null;
    }

    /** "Fall" and "spring" are ordinary words: the sentence must speak of a time. */
    private static boolean isTold(Pieces pieces, int start, int name) {
        if (!pieces.token(name).tag().isNoun()) {
            return false;
        }
        boolean the = name > start;
        boolean preposition = pieces.isIn(start - 1, BEFORE_SEASON);
        return pieces.isAny(name, "summer", "autumn", "winter")
                ? preposition && (the || !pieces.is(start - 1, "of"))
                : preposition && (the || pieces.is(start - 1, "in")) && !pieces.isAny(name + 1, "of", "in");
    }

    private static Period shifted(String season, String shift, Discourse discourse) {
        LocalDate now = discourse.reference();
        if (now == null) {
            return Period.unknown(Grain.SEASON, "XXXX-" + season);
        }
        int year = now.getYear();
        if (shift.equals("PRESENT")) {
            return Period.season(season.equals("WI") && now.getMonthValue() < 4 ? year - 1 : year, season);
        }
        if (shift.equals("PAST")) {
            Period thisYear = Period.season(year, season);
            LocalDate to = thisYear.to();
            return to != null && to.isBefore(now) ? thisYear : Period.season(year - 1, season);
        }
        Period thisYear = Period.season(year, season);
        LocalDate from = thisYear.from();
        return from != null && from.isAfter(now) ? thisYear : Period.season(year + 1, season);
    }

    private static Period near(String season, Pieces pieces, int start, int end, Discourse discourse) {
        Tense tense = Tense.at(pieces, start, end);
        if (tense == Tense.PAST) {
            LocalDate now = discourse.reference();
            Period running = shifted(season, "PRESENT", discourse);
            LocalDate from = running.from();
            return now == null || from == null || !from.isAfter(now) ? running : shifted(season, "PAST", discourse);
        }
        LocalDate now = discourse.reference();
        Period running = shifted(season, "PRESENT", discourse);
        LocalDate to = running.to();
        return now == null || to == null || !to.isBefore(now) ? running : shifted(season, "FUTURE", discourse);
    }

    /** "last Oct. 17": the nearest such day on that side of now. */
    private static @Nullable Match shiftedDay(
            Pieces pieces, int start, Ordinal day, int month, String word, LocalDate now) {
        String shift = TimeWords.shift(word);
        LocalDate date = Dates.of(now.getYear(), month, day.value());
        if (date == null || CalendarDates.yearNumber(pieces, day.end()) > 0) {
            return null;
        }
        if ("PAST".equals(shift) && !date.isBefore(now)) {
            date = date.minusYears(1);
        } else if ("FUTURE".equals(shift) && !date.isAfter(now)) {
            date = date.plusYears(1);
        }
        return Match.date(start, day.end(), Period.day(date));
    }

    /** "last November", "next June", "this September". */
    private static @Nullable Match shiftedMonth(Pieces pieces, int start, int name, String word, Discourse discourse) {
        int month = Months.monthName(pieces, name);
        if (month == 0 || !pieces.capital(name)) {
            return null;
        }
        int end = Months.afterMonth(pieces, name);
        LocalDate now = discourse.reference();
        if (pieces.digits(end)) {
            Ordinal day = now == null ? null : Ordinal.at(pieces, end);
            return day == null || now == null ? null : shiftedDay(pieces, start, day, month, word, now);
        }
        if (now == null) {
            return Match.date(start, end, Period.unknown(Grain.MONTH, "XXXX-" + Period.two(month)));
        }
        int ahead = month - now.getMonthValue();
        int year = now.getYear();
        int meant = switch (String.valueOf(TimeWords.shift(word))) {
            case "PAST" -> ahead < 0 ? year : year - 1;
            case "FUTURE" -> ahead > 0 ? year : year + 1;
            default -> year;
        };
        return Match.date(start, end, Period.month(meant, month));
    }
}
