package org.broadsheet.time;

import java.time.LocalDate;
import java.util.Set;
import org.broadsheet.article.Figure.FigureTime.Relation;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Times told from the time of writing: "last week", "this year", "the weekend". */
final class RelativeDates implements TimeRule {
    private static final Set<String> BEFORE_LENGTH = TimeWords.context("before-length");
    /** Words by which a unit lies beside that told last. */
    private static final Set<String> BESIDE_LAST = TimeWords.context("beside-last");

    @Override
    public @Nullable Match at(Pieces pieces, int i, Discourse discourse) {
        int at = pieces.is(i, "the") ? i + 1 : i;
        Match whole = shifted(pieces, i, at, discourse);
        return whole != null ? whole : Match.by(TimeName.UNIT_OF_NOW, definite(pieces, i, discourse));
    }

    /** "last week", "this year", "next month", "the previous year", "the current decade". */
    private static @Nullable Match shifted(Pieces pieces, int start, int at, Discourse discourse) {
        String word = pieces.word(at);
        String shift = TimeWords.shift(word);
        boolean that = pieces.isAny(at, "that", "same") || word.equals("then");
        if (shift == null && !that) {
            return null;
        }
        int unitAt =
                pieces.isAny(at + 1, "fiscal", "financial", "calendar", "past", "coming", "same") ? at + 2 : at + 1;
        Grain grain = unitAt(pieces, unitAt);
        if (grain == null) {
            return null;
        }
        int end = unitAt + 1;
        if (shift == null) {
            return Match.by(TimeName.UNIT_TOLD_OF, that(pieces, start, at, end, grain, discourse));
        }
        int direction = lengthDirection(pieces, start, at, unitAt, grain);
        if (direction != 0) {
            return Match.by(TimeName.LENGTH_TO_NOW, length(start, end, grain, direction, discourse));
        }
        boolean counted = pieces.is(at, "last") && pieces.is(at - 1, "the") && pieces.is(end, "of");
        if (counted || pieces.isIn(at, BESIDE_LAST) && at == start) {
            // "the last week of the strike": counted within something else.
            return null;
        }
        int beside = pieces.is(at, "following") || isNextInStory(pieces, start, at, end, discourse)
                ? 1
                : pieces.isIn(at, BESIDE_LAST) ? -1 : 0;
        if (beside != 0) {
            return Match.by(TimeName.UNIT_BESIDE_LAST, Match.date(start, end, besideLast(grain, beside, discourse)));
        }
        int move = shift.equals("PAST") ? -1 : shift.equals("FUTURE") ? 1 : 0;
        return Match.by(TimeName.SHIFTED_UNIT, Match.date(start, end, weekend(grain, move, discourse)));
    }

    /** The unit of the calendar named at a word; null for a clock's, for several and for an age. */
    private static @Nullable Grain unitAt(Pieces pieces, int at) {
        Grain grain = TimeWords.unit(pieces.word(at));
        boolean one = grain != null && !grain.isClock() && !pieces.word(at).endsWith("s");
        return one && !pieces.is(pieces.afterHyphen(at + 1), "old") ? grain : null;
    }

    /** "It sank on May 3. The next day divers came": told from the time before, not from now. */
    static boolean isNextInStory(Pieces pieces, int start, int at, int end, Discourse discourse) {
        Period last = discourse.last();
        LocalDate now = discourse.reference();
        LocalDate from = last == null ? null : last.from();
        return at > start
                && pieces.is(at, "next")
                && from != null
                && (now == null || from.isBefore(now))
                && Tense.at(pieces, start, end) == Tense.PAST;
    }

    /** Whether a length of time is meant rather than one unit of the calendar: -1 before now, 1 after, 0 for no. */
    private static int lengthDirection(Pieces pieces, int start, int at, int unitAt, Grain grain) {
        if (pieces.is(unitAt - 1, "past") || pieces.is(at, "past") && grain != Grain.WEEKEND) {
            return -1;
        }
        if (pieces.is(unitAt - 1, "coming") && unitAt > at + 1) {
            return 1;
        }
        if (at > start && pieces.isAny(at, "next", "last") && pieces.isIn(start - 1, BEFORE_LENGTH)) {
            return pieces.is(at, "next") ? 1 : -1;
        }
        return 0;
    }

    private static Period weekend(Grain grain, int move, Discourse discourse) {
        LocalDate now = discourse.reference();
        if (grain == Grain.WEEKEND
                && now != null
                && move == -1
                && now.getDayOfWeek().getValue() == 7) {
            return Period.of(grain, now);
        }
        return discourse.shifted(grain, move);
    }

    /** "the past year": a length that ends, or begins, today. */
    private static Match length(int start, int end, Grain grain, int move, Discourse discourse) {
        LocalDate now = discourse.reference();
        LocalDate other = now == null ? null : grain.after(now, move);
        return new Match(
                start,
                end,
                TimeReference.Type.DURATION,
                "P" + grain.multiple + grain.letter,
                other == null ? null : move < 0 ? other : now,
                other == null ? null : move < 0 ? now : other,
                move < 0 ? Relation.OVER : Relation.WITHIN,
                null);
    }

    private static Period besideLast(Grain grain, int move, Discourse discourse) {
        // "grew 2% in the first quarter, it said on Monday, up from 1% in the previous quarter"
        Period last = discourse.last(grain);
        LocalDate from = last == null ? null : last.from();
        LocalDate day = from == null ? null : grain.after(from, move);
        return day == null ? discourse.shifted(grain, move) : Period.of(grain, day);
    }

    /** "that day", "the same year": the stretch in which the time named last lies; "the same month last year". */
    private static @Nullable Match that(Pieces pieces, int start, int at, int end, Grain grain, Discourse discourse) {
        Period last = discourse.last();
        if (pieces.is(at, "then") || (pieces.is(at, "same") && at == start)) {
            return null;
        }
        LocalDate from = last == null ? null : last.from();
        if (last == null || from == null || last.grain().compareTo(grain) > 0) {
            return null;
        }
        Years.Named year = pieces.is(end - 2, "same") && grain.compareTo(Grain.YEAR) < 0
                ? Years.behind(pieces, end, discourse)
                : null;
        return year == null
                ? Match.date(start, end, Period.of(grain, from))
                : Match.date(start, year.end(), Period.of(grain, from.withYear(year.year())));
    }

    /** "the week", "the weekend", "the year", "the day" without more. */
    private static @Nullable Match definite(Pieces pieces, int i, Discourse discourse) {
        if (!pieces.is(i, "the")) {
            return null;
        }
        int at = pieces.isAny(i + 1, "full", "fiscal", "entire", "whole") ? i + 2 : i + 1;
        Grain grain = TimeWords.unit(pieces.word(at));
        if (grain == null || pieces.word(at).endsWith("s") || pieces.is(at + 1, "-")) {
            return null;
        }
        if (grain == Grain.YEAR && pieces.isAny(at + 1, "ended", "ending", "to", "through")) {
            // "The year ended June 30" is a length that the day closes, not a year of the calendar.
            return Match.plain(i, at + 1, TimeReference.Type.DURATION, "P1Y");
        }
        if (pieces.is(at + 1, "since")) {
            return Match.plain(i, at + 1, TimeReference.Type.DURATION, "P" + grain.multiple + grain.letter);
        }
        if (pieces.isAny(at + 1, "before", "after") && grain.compareTo(Grain.DAY) >= 0) {
            return beside(pieces, i, at + 1, grain, discourse);
        }
        return switch (grain) {
            case WEEKEND -> Match.date(i, at + 1, weekendNear(pieces, i, at + 1, discourse));
            case YEAR, WEEK, MONTH -> Match.date(i, at + 1, discourse.shifted(grain, 0));
            case DECADE, CENTURY ->
                // "by the end of the decade", but not "the story of the decade"
                pieces.is(i - 1, "of") && TimeWords.stage(pieces.word(i - 2)) != null
                        ? Match.date(i, at + 1, discourse.shifted(grain, 0))
                        : null;
            default -> null;
        };
    }

    /** "The year before, it closed"; "the year before the war" is told by what follows. */
    private static @Nullable Match beside(Pieces pieces, int start, int beside, Grain grain, Discourse discourse) {
        if (!pieces.isAny(beside + 1, ".", ",", ";", "")) {
            return null;
        }
        int direction = pieces.is(beside, "before") ? -1 : 1;
        return Match.date(start, beside + 1, besideLast(grain, direction, discourse));
    }

    private static Period weekendNear(Pieces pieces, int start, int end, Discourse discourse) {
        LocalDate now = discourse.reference();
        boolean running = now != null && now.getDayOfWeek().getValue() >= 6;
        return discourse.shifted(Grain.WEEKEND, running || Tense.at(pieces, start, end) == Tense.FUTURE ? 0 : -1);
    }
}
