package org.broadsheet.across;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

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
        for (Part part : Part.ALL) {
            part.look(values, one, other);
        }
        return values;
    }

    /** Evidence that is looked at together, from what costs least on. */
    enum Part {
        HEADS(
                ALWAYS,
                DATES_APART,
                DATES_MEET,
                WEEKDAYS_APART,
                ONE_WEEKDAY_APART,
                WEEKDAYS_MEET,
                NUMBERS_MISSED_BY_ONE,
                NUMBERS_MISSED_BY_OTHER,
                NUMBERS_SHARED,
                PERSON_MISSED_BY_ONE,
                PERSON_MISSED_BY_BOTH,
                PLACE_MISSED_BY_BOTH),
        LEADS(LEAD_TOLD_BY_ONE, LEAD_TOLD_BY_OTHER),
        TEXTS(WORDS, LEAD_WORDS, NAMES);

        static final List<Part> ALL = List.of(values());

        private final List<StoryEvidence> evidence;

        Part(StoryEvidence... evidence) {
            this.evidence = List.of(evidence);
        }

        /** What it consists of. Of leads and texts there is 1 at most each. */
        List<StoryEvidence> evidence() {
            return evidence;
        }

        /** Adds it to values by ordinal. */
        void look(double[] values, StoryProfile one, StoryProfile other) {
            switch (this) {
                case HEADS -> heads(values, one, other);
                case LEADS -> leads(values, one, other);
                case TEXTS -> texts(values, one, other);
            }
        }
    }

    private static void heads(double[] values, StoryProfile one, StoryProfile other) {
        set(values, ALWAYS, 1);
        numbers(values, one, other);
        dates(values, one, other);
        boolean person = one.personMissedBy(other);
        boolean otherPerson = other.personMissedBy(one);
        set(values, PERSON_MISSED_BY_ONE, person || otherPerson ? 1 : 0);
        set(values, PERSON_MISSED_BY_BOTH, person && otherPerson ? 1 : 0);
        boolean places = one.placeMissedBy(other) && other.placeMissedBy(one);
        set(values, PLACE_MISSED_BY_BOTH, places ? 1 : 0);
    }

    private static void leads(double[] values, StoryProfile one, StoryProfile other) {
        double told = one.leadToldBy(other, WITHOUT_LEAD);
        double tells = other.leadToldBy(one, WITHOUT_LEAD);
        set(values, LEAD_TOLD_BY_ONE, Math.max(told, tells));
        set(values, LEAD_TOLD_BY_OTHER, Math.min(told, tells));
    }

    private static void texts(double[] values, StoryProfile one, StoryProfile other) {
        StoryProfile.Cosines cosines = one.cosines(other);
        set(values, WORDS, cosines.words());
        set(values, LEAD_WORDS, cosines.leads());
        set(values, NAMES, cosines.names());
    }

    private static void set(double[] values, StoryEvidence evidence, double value) {
        values[evidence.ordinal()] = value;
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
        int shared = one.leadNumbersGivenBy(other);
        int otherShared = other.leadNumbersGivenBy(one);
        int missed = one.leadNumbers() - shared;
        int otherMissed = other.leadNumbers() - otherShared;
        set(values, NUMBERS_MISSED_BY_ONE, Math.log1p(Math.min(missed, otherMissed)));
        set(values, NUMBERS_MISSED_BY_OTHER, Math.log1p(Math.max(missed, otherMissed)));
        set(values, NUMBERS_SHARED, Math.log1p((long) shared + otherShared));
    }
}
