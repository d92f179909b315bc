package org.broadsheet.across;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is looked at to tell whether two articles report one event. {@link StoryLikeness} weighs it. */
public enum StoryEvidence {
    /** 1, so that its weight is what every sum starts from. */
    ALWAYS,
    /** Both tell whole dates, and these lie more than the window apart. */
    DATES_APART,
    DATES_MEET,
    WEEKDAYS_APART,
    /** On top, of undated articles without a number in common: each head tells one weekday alone. */
    ONE_WEEKDAY_APART,
    WEEKDAYS_MEET,
    /** Numbers of the lead that the other does not give: of the article with fewer of these. */
    NUMBERS_MISSED_BY_ONE,
    NUMBERS_MISSED_BY_OTHER,
    NUMBERS_SHARED,
    /** Cosine of all words, of the leads' words, of the names' words. */
    WORDS,
    LEAD_WORDS,
    NAMES,
    /** How much of a lead the other tells: of the lead that is told more. */
    LEAD_TOLD_BY_ONE,
    LEAD_TOLD_BY_OTHER,
    /** The person whom a lead names first is not named by the other. */
    PERSON_MISSED_BY_ONE,
    PERSON_MISSED_BY_BOTH,
    PLACE_MISSED_BY_BOTH;

    /** Share of a lead taken for told where the lead has no telling words. */
    private static final double WITHOUT_LEAD = 0.6;

    /** How much of each there is between two articles, by ordinal: not negative; the arguments' order does not matter. */
    public static double[] between(StoryProfile one, StoryProfile other) {
        double[] values = new double[values().length];
        set(values, ALWAYS, 1);
        numbers(values, one, other);
        dates(values, one, other);
        StoryProfile.Cosines cosines = one.cosines(other);
        set(values, WORDS, cosines.words());
        set(values, LEAD_WORDS, cosines.leads());
        set(values, NAMES, cosines.names());
        double told = one.leadToldBy(other, WITHOUT_LEAD);
        double tells = other.leadToldBy(one, WITHOUT_LEAD);
        set(values, LEAD_TOLD_BY_ONE, Math.max(told, tells));
        set(values, LEAD_TOLD_BY_OTHER, Math.min(told, tells));
        boolean person = misses(other, person(one));
        boolean otherPerson = misses(one, person(other));
        set(values, PERSON_MISSED_BY_ONE, person || otherPerson ? 1 : 0);
        set(values, PERSON_MISSED_BY_BOTH, person && otherPerson ? 1 : 0);
        boolean places = misses(other, one.signature().place())
                && misses(one, other.signature().place());
        set(values, PLACE_MISSED_BY_BOTH, places ? 1 : 0);
        return values;
    }

    private static void set(double[] values, StoryEvidence evidence, double value) {
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
        set(values, DATES_APART, apart != Long.MAX_VALUE && apart > StoryLikeness.WINDOW_DAYS ? 1 : 0);
        set(values, DATES_MEET, apart <= 1 ? 1 : 0);
        Collection<Integer> days = one.signature().weekdays();
        Collection<Integer> otherDays = other.signature().weekdays();
        boolean meet = !Collections.disjoint(days, otherDays);
        set(values, WEEKDAYS_APART, !days.isEmpty() && !otherDays.isEmpty() && !meet ? 1 : 0);
        boolean undated =
                one.signature().publishedOn() == null && other.signature().publishedOn() == null;
        set(
                values,
                ONE_WEEKDAY_APART,
                undated && values[NUMBERS_SHARED.ordinal()] == 0 && days.size() == 1 && otherDays.size() == 1 && !meet
                        ? 1
                        : 0);
        set(values, WEEKDAYS_MEET, meet ? 1 : 0);
    }

    private static void numbers(double[] values, StoryProfile one, StoryProfile other) {
        List<String> numbers = one.signature().leadNumbers();
        List<String> otherNumbers = other.signature().leadNumbers();
        long shared = numbers.stream().filter(other::gives).count();
        long otherShared = otherNumbers.stream().filter(one::gives).count();
        long missed = numbers.size() - shared;
        long otherMissed = otherNumbers.size() - otherShared;
        set(values, NUMBERS_MISSED_BY_ONE, Math.log1p(Math.min(missed, otherMissed)));
        set(values, NUMBERS_MISSED_BY_OTHER, Math.log1p(Math.max(missed, otherMissed)));
        set(values, NUMBERS_SHARED, Math.log1p(shared + otherShared));
    }
}
