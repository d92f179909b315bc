package org.broadsheet.time;

import java.time.LocalDate;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Days of the week: "on Monday", "last Tuesday", "Friday of next week", "Monday night". */
final class Weekdays implements TimeRule {

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        boolean thisPast = pieces.is(i, "this") && pieces.isAny(i + 1, "past", "coming");
        int shiftAt = pieces.is(i, "the") || thisPast ? i + 1 : i;
        // "following Monday's storm", but "the following Monday"
        boolean preposition = pieces.is(i, "following") && !pieces.is(i - 1, "the");
        String shift = preposition ? null : TimeWords.shift(pieces.word(shiftAt));
        int nameAt = shift == null ? i : shiftAt + 1;
        int weekday = nameAt(pieces, nameAt);
        if (weekday == 0) {
            return null;
        }
        int end = pieces.word(nameAt).length() <= 5 ? pieces.afterDot(nameAt + 1) : nameAt + 1;
        if (shift != null) {
            return Match.by(
                    TimeName.SHIFTED_WEEKDAY,
                    Match.date(i, end, shifted(pieces.word(shiftAt), shift, weekday, discourse)));
        }
        Match ofWeek = ofWeek(pieces, i, end, weekday, discourse);
        if (ofWeek != null) {
            return Match.by(TimeName.WEEKDAY_OF_WEEK, ofWeek);
        }
        Period last = discourse.last();
        boolean run = last != null
                && last.grain() == Grain.DAY
                && pieces.isAny(i - 1, "through", "thru", "to", "-", "\u2013")
                && discourse.lastIn(pieces.sentence(), pieces.from(i));
        Period day = run && last != null
                ? discourse.weekdayAfterLast(weekday, last)
                : discourse.weekday(weekday, Tense.ofDay(pieces, i, end));
        return Match.by(TimeName.WEEKDAY, Match.date(i, nameAt + 1, day));
    }

    /** The weekday named at a word, or 0. */
    static int nameAt(Pieces pieces, int i) {
        String word = pieces.word(i);
        int weekday = TimeWords.weekday(word);
        if (weekday == 0 || (word.endsWith("s") && word.length() > 5)) {
            return 0;
        }
        if (word.length() > 5) {
            return weekday;
        }
        boolean dotted = pieces.is(i + 1, ".")
                && pieces.glued(i + 1)
                && pieces.token(i).text().endsWith(".");
        int date = pieces.is(i + 1, ",") ? i + 2 : i + 1;
        int month = pieces.digits(date) && date > i + 1 ? date + 1 : date;
        boolean abbreviated = pieces.capital(i) && (dotted || TimeWords.month(pieces.word(month)) > 0);
        return abbreviated ? weekday : 0;
    }

    private static Period shifted(String word, String shift, int weekday, Discourse discourse) {
        LocalDate now = discourse.reference();
        Period last = discourse.last();
        if (word.equals("following") && last != null && last.from() != null) {
            now = last.to();
        } else if ((word.equals("previous") || word.equals("preceding")) && last != null && last.from() != null) {
            now = last.grain() == Grain.DAY ? last.from() : now;
        }
        if (now == null) {
            return discourse.weekday(weekday, Tense.PAST);
        }
        int ahead = Math.floorMod(weekday - now.getDayOfWeek().getValue(), 7);
        return Period.day(
                switch (shift) {
                    case "PAST" -> now.plusDays(ahead - 7);
                    case "FUTURE" -> now.plusDays(ahead == 0 ? 7 : ahead);
                    default -> now.plusDays(weekday - now.getDayOfWeek().getValue());
                });
    }

    /** "Monday of next week", "Tuesday last week". */
    private static @Nullable Match ofWeek(Pieces pieces, int i, int end, int weekday, Discourse discourse) {
        int at = pieces.is(end, "of") ? end + 1 : end;
        String shift = TimeWords.shift(pieces.word(at));
        LocalDate now = discourse.reference();
        if (shift == null || !pieces.is(at + 1, "week") || now == null) {
            return null;
        }
        int weeks = shift.equals("PAST") ? -1 : shift.equals("FUTURE") ? 1 : 0;
        return Match.date(
                i, at + 2, Period.day(now.plusDays(weekday - now.getDayOfWeek().getValue() + 7L * weeks)));
    }
}
