package org.broadsheet.time;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** What is known while one article is read: the day it speaks on, and the times it named last. One a call. */
final class Discourse {
    private static final int NEAR = 12;
    private static final int SOON_DAYS = 60;
    /** Days of the shortest time that results are told of. */
    private static final int SHORTEST_RESULTS = 27;

    private final @Nullable LocalDate reference;
    private @Nullable Period last;
    private @Nullable Period business;
    private @Nullable Period closed;
    private int closedIn;
    /** The last stretch of each size in the sentence that named one last. */
    private final Map<Grain, Period> named = new EnumMap<>(Grain.class);

    private int lastSentence = -1;
    private int lastEnd;

    Discourse(@Nullable LocalDate reference) {
        this.reference = reference;
    }

    /** The day on which the text speaks, or null. */
    @Nullable
    LocalDate reference() {
        return reference;
    }

    /** The stretch of the calendar named last, or null. */
    @Nullable
    Period last() {
        return last;
    }

    /** The stretch of a size named last, where no sentence has named another since; else that of any size, or null. */
    @Nullable
    Period last(Grain grain) {
        return named.getOrDefault(grain, last);
    }

    /** The quarter whose results a sentence tells, or the longer time told of since then in it or just before; or null. */
    @Nullable
    Period told(Pieces pieces) {
        return closed != null && pieces.sentence().index() - closedIn <= 1 ? closed : business;
    }

    /** Whether the stretch named last stands in this sentence, at most {@code NEAR} chars before a place. */
    boolean lastIn(Sentence sentence, int bodyIndex) {
        return lastSentence == sentence.index() && bodyIndex - lastEnd <= NEAR;
    }

    void note(Match match, Pieces pieces) {
        Period period = match.period();
        if (period == null || period.from() == null) {
            noteLength(match, pieces);
            return;
        }
        if (lastSentence != pieces.sentence().index()) {
            named.clear();
        }
        named.put(period.grain(), period);
        last = period;
        lastSentence = pieces.sentence().index();
        lastEnd = pieces.to(match.end() - 1);
        if (period.grain() == Grain.QUARTER && isOver(period, match, pieces)) {
            // The quarter a year before is what the quarter told of is compared with, not what is told of.
            Period told = business;
            if (told == null || told.from() == null || !period.from().isBefore(told.from())) {
                business = period;
                closed = null;
            }
        }
    }

    /** Whether a quarter has ended, or has begun and is told of as ended: that of a business year. */
    private boolean isOver(Period quarter, Match match, Pieces pieces) {
        LocalDate from = quarter.from();
        LocalDate to = quarter.to();
        if (reference == null || from == null || to == null) {
            return false;
        }
        return to.isBefore(reference)
                || from.isBefore(reference) && Tense.at(pieces, match.start(), match.end()) == Tense.PAST;
    }

    /** "For the nine months ended June 30" is what "a year earlier" then goes back from, as a quarter is. */
    private void noteLength(Match match, Pieces pieces) {
        LocalDate to = match.to();
        LocalDate from = match.from();
        LocalDate quarterEnd = business == null ? null : business.to();
        if (match.rule() != TimeName.CLOSED_LENGTH) {
            // "the nine months" of a report on a quarter end with it
            int months = match.value().equals("P9M") ? 9 : match.value().equals("P6M") ? 6 : 0;
            if (months == 0 || quarterEnd == null || !pieces.is(match.start(), "the")) {
                return;
            }
            to = quarterEnd;
            from = quarterEnd.plusDays(1).minusMonths(months);
        }
        if (from != null && to != null && to.toEpochDay() - from.toEpochDay() >= SHORTEST_RESULTS) {
            closed = new Period(Grain.YEAR, Period.four(to.getYear()), from, to);
            closedIn = pieces.sentence().index();
        }
    }

    /** The stretch {@code shift} stretches from that in which the text is written; of unknown place without a day. */
    Period shifted(Grain grain, int shift) {
        LocalDate day = reference == null ? null : grain.after(reference, shift);
        return day == null ? Period.unknown(grain, unknownValue(grain)) : Period.of(grain, day);
    }

    static String unknownValue(Grain grain) {
        return switch (grain) {
            case SECOND, MINUTE, HOUR, DAY -> "XXXX-XX-XX";
            case WEEK, FORTNIGHT -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case HALF -> "XXXX-HX";
            case SEASON, YEAR -> "XXXX";
            case DECADE -> "XXXX";
            case CENTURY, MILLENNIUM -> "XX";
        };
    }

    /** The year a month without one means. */
    Period month(int month, Tense tense) {
        LocalDate day = reference;
        if (day == null) {
            return Period.unknown(Grain.MONTH, "XXXX-" + Period.two(month));
        }
        int ahead = month - day.getMonthValue();
        int best = 0;
        double bestDistance = Double.MAX_VALUE;
        for (int years = -1; years <= 1; years++) {
            int months = ahead + 12 * years;
            if (tense == Tense.OVER && months > 0) {
                continue;
            }
            boolean against = (tense == Tense.PAST && months > 0) || (tense == Tense.FUTURE && months < 0);
            // A month to come is named in the past tense where it is near ("was put off to November"); without a tense
            // news speaks of what was.
            double weight = against ? 4 : tense == Tense.FUTURE || months <= 0 ? 1 : 1.3;
            if (Math.abs(months) * weight < bestDistance) {
                bestDistance = Math.abs(months) * weight;
                best = years;
            }
        }
        return Period.month(day.getYear() + best, month);
    }

    /** The year a day of a month without one means, or null where no year has such a day. */
    @Nullable
    Period day(int month, int dayOfMonth, Tense tense) {
        LocalDate now = reference;
        if (now == null) {
            return Period.unknown(Grain.DAY, "XXXX-" + Period.two(month) + "-" + Period.two(dayOfMonth));
        }
        LocalDate best = null;
        long bestDistance = Long.MAX_VALUE;
        for (int year = now.getYear() - 1; year <= now.getYear() + 1; year++) {
            LocalDate day = Dates.of(year, month, dayOfMonth);
            if (day == null) {
                continue;
            }
            long ahead = day.toEpochDay() - now.toEpochDay();
            long distance = Math.abs(ahead);
            if (tense == Tense.OVER && ahead > 0) {
                continue;
            }
            boolean against = (tense == Tense.PAST && ahead > 0) || (tense == Tense.FUTURE && ahead < 0);
            // The past tense of a day to come is common within weeks ("was set for Jan. 14"), not within months.
            if (against) {
                distance = distance > SOON_DAYS ? 1000 + distance : 3 * distance;
            }
            if (distance < bestDistance) {
                best = day;
                bestDistance = distance;
            }
        }
        return best == null ? null : Period.day(best);
    }

    /** The weekday that ends a run of days of which the last named is the first: "Monday through Friday". */
    Period weekdayAfterLast(int weekday, Period first) {
        LocalDate from = first.from();
        return from == null
                ? weekday(weekday, Tense.UNKNOWN)
                : Period.day(from.plusDays(
                        Math.floorMod(weekday - from.getDayOfWeek().getValue(), 7)));
    }

    /** The day a weekday without more means: the nearest in the direction of the tense; today's own name is today. */
    Period weekday(int weekday, Tense tense) {
        LocalDate now = reference;
        if (now == null) {
            return Period.unknown(Grain.DAY, "XXXX-WXX-" + weekday);
        }
        int ahead = Math.floorMod(weekday - now.getDayOfWeek().getValue(), 7);
        return Period.day(now.plusDays(ahead == 0 || tense == Tense.FUTURE ? ahead : ahead - 7));
    }
}
