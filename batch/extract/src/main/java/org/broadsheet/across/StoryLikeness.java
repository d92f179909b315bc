package org.broadsheet.across;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely two articles tell of one event: a logistic regression over what they share and over what one of them puts first
 * and the other does not tell. Names and rare words bring two reports together; a lead's numbers, its person, its place and
 * its day keep them apart, since another event with the same people or numbers, and what follows from an event (an arrest,
 * a trial), are other stories.
 */
public final class StoryLikeness {
    /** Days between the publications of two reports of one event. */
    public static final int WINDOW_DAYS = 3;

    /** Of keys (see {@link ArticleSignature#keys()}) that two articles share at least where they are compared at all. */
    public static final int LEAST_SHARED_KEYS = 2;

    /** From here on two articles are taken to lie in one group, within which {@link AverageLink} tells stories apart. */
    public static final double CHAINED = 0.7;

    /** Least average likeness of the articles of two halves of one story. */
    public static final double ONE_STORY = 0.48;

    /** Share of a lead taken for told where the lead has no telling words. */
    private static final double WITHOUT_LEAD = 0.6;

    private StoryLikeness() {}

    /**
     * What is looked at, with its weight: fitted on pairs of reports, half of them of two events of one kind, and on pairs of
     * reports of one campaign more than ten days apart.
     */
    enum Evidence {
        ALWAYS(-1.66),
        DATES_APART(-3.17),
        DATES_MEET(1.24),
        WEEKDAYS_APART(-0.92),
        /** On top: each head tells one weekday alone. Not fitted: the reports fitted on are nearly all dated. */
        ONE_WEEKDAY_APART(-1.5),
        WEEKDAYS_MEET(0.57),
        NUMBERS_MISSED_BY_ONE(-0.68),
        NUMBERS_MISSED_BY_OTHER(-1.53),
        NUMBERS_SHARED(0.59),
        WORDS(3.42),
        LEAD_WORDS(1.49),
        NAMES(2.99),
        LEAD_TOLD_BY_ONE(0.79),
        LEAD_TOLD_BY_OTHER(-0.34),
        PERSON_MISSED_BY_ONE(-0.45),
        PERSON_MISSED_BY_BOTH(-0.45),
        PLACE_MISSED_BY_BOTH(-1.20);

        private final double weight;

        Evidence(double weight) {
            this.weight = weight;
        }
    }

    /** The probability, 0 to 1; 0 where both are dated and more than the window lies between them. */
    public static double of(StoryProfile one, StoryProfile other) {
        LocalDate first = one.signature().publishedOn();
        LocalDate second = other.signature().publishedOn();
        if (first != null && second != null && Math.abs(ChronoUnit.DAYS.between(first, second)) > WINDOW_DAYS) {
            return 0;
        }
        double[] values = values(one, other);
        double sum = 0;
        for (Evidence evidence : Evidence.values()) {
            sum += evidence.weight * values[evidence.ordinal()];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Whether two articles share enough to be compared. */
    public static boolean isCandidate(ArticleSignature one, ArticleSignature other) {
        List<String> keys = other.keys();
        return one.keys().stream().filter(keys::contains).count() >= LEAST_SHARED_KEYS;
    }

    /** The evidence, in the order of the enum. */
    static double[] values(StoryProfile one, StoryProfile other) {
        double[] values = new double[Evidence.values().length];
        set(values, Evidence.ALWAYS, 1);
        numbers(values, one, other);
        dates(values, one, other);
        StoryProfile.Cosines cosines = one.cosines(other);
        set(values, Evidence.WORDS, cosines.words());
        set(values, Evidence.LEAD_WORDS, cosines.leads());
        set(values, Evidence.NAMES, cosines.names());
        double told = one.leadToldBy(other, WITHOUT_LEAD);
        double tells = other.leadToldBy(one, WITHOUT_LEAD);
        set(values, Evidence.LEAD_TOLD_BY_ONE, Math.max(told, tells));
        set(values, Evidence.LEAD_TOLD_BY_OTHER, Math.min(told, tells));
        boolean person = misses(other, person(one));
        boolean otherPerson = misses(one, person(other));
        set(values, Evidence.PERSON_MISSED_BY_ONE, person || otherPerson ? 1 : 0);
        set(values, Evidence.PERSON_MISSED_BY_BOTH, person && otherPerson ? 1 : 0);
        boolean places = misses(other, one.signature().place())
                && misses(one, other.signature().place());
        set(values, Evidence.PLACE_MISSED_BY_BOTH, places ? 1 : 0);
        return values;
    }

    private static void set(double[] values, Evidence evidence, double value) {
        values[evidence.ordinal()] = value;
    }

    private static List<String> person(StoryProfile profile) {
        @Nullable String person = profile.signature().person();
        return person == null ? List.of() : List.of(person);
    }

    private static boolean misses(StoryProfile profile, List<String> stems) {
        return !stems.isEmpty() && stems.stream().noneMatch(profile::tells);
    }

    private static void dates(double[] values, StoryProfile one, StoryProfile other) {
        long apart = Long.MAX_VALUE;
        for (LocalDate day : one.dates()) {
            for (LocalDate otherDay : other.dates()) {
                apart = Math.min(apart, Math.abs(ChronoUnit.DAYS.between(day, otherDay)));
            }
        }
        set(values, Evidence.DATES_APART, apart != Long.MAX_VALUE && apart > WINDOW_DAYS ? 1 : 0);
        set(values, Evidence.DATES_MEET, apart <= 1 ? 1 : 0);
        Collection<Integer> days = one.signature().weekdays();
        Collection<Integer> otherDays = other.signature().weekdays();
        boolean meet = !Collections.disjoint(days, otherDays);
        set(values, Evidence.WEEKDAYS_APART, !days.isEmpty() && !otherDays.isEmpty() && !meet ? 1 : 0);
        boolean undated =
                one.signature().publishedOn() == null && other.signature().publishedOn() == null;
        set(
                values,
                Evidence.ONE_WEEKDAY_APART,
                undated
                                && values[Evidence.NUMBERS_SHARED.ordinal()] == 0
                                && days.size() == 1
                                && otherDays.size() == 1
                                && !meet
                        ? 1
                        : 0);
        set(values, Evidence.WEEKDAYS_MEET, meet ? 1 : 0);
    }

    private static void numbers(double[] values, StoryProfile one, StoryProfile other) {
        List<String> numbers = one.signature().leadNumbers();
        List<String> otherNumbers = other.signature().leadNumbers();
        long shared = numbers.stream().filter(other::gives).count();
        long otherShared = otherNumbers.stream().filter(one::gives).count();
        long missed = numbers.size() - shared;
        long otherMissed = otherNumbers.size() - otherShared;
        set(values, Evidence.NUMBERS_MISSED_BY_ONE, Math.log1p(Math.min(missed, otherMissed)));
        set(values, Evidence.NUMBERS_MISSED_BY_OTHER, Math.log1p(Math.max(missed, otherMissed)));
        set(values, Evidence.NUMBERS_SHARED, Math.log1p(shared + otherShared));
    }
}
