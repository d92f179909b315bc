package org.broadsheet.across;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.words.WordList;

/**
 * How likely two articles tell of one event: a logistic regression over what they share and over what one of them puts first
 * and the other does not tell. Names and rare words bring two reports together; a lead's numbers, its person, its place and
 * its day keep them apart, since another event with the same people or numbers, and what follows from an event (an arrest,
 * a trial), are other stories. The weights are those of {@code words/en/story-evidence.tsv}, which {@code ./broadsheet
 * train-stories} fits.
 */
public final class StoryLikeness {
    /** Days between the publications of two reports of one event. */
    public static final int WINDOW_DAYS = 3;

    /** Of keys (see {@link ArticleSignature#keys()}) that two articles share at least where they are compared at all. */
    public static final int LEAST_SHARED_KEYS = 2;

    /** From here on two articles are taken to lie in one group, within which {@link AverageLinkage} tells stories apart. */
    public static final double CHAINED = 0.7;

    /** Least average likeness of the articles of two halves of one story. */
    public static final double ONE_STORY = 0.48;

    /** What each evidence adds to the log-odds that two articles report one event. */
    private static final double[] WEIGHTS = weights(WordList.english("story-evidence"));

    /** By ordinal of a part of the evidence, how much what is not looked at before the part that follows can add. */
    private static final double[] STILL = still();

    /** What rounding may move a sum of log-odds by, and more. */
    private static final double ROUNDING = 1e-6;

    private StoryLikeness() {}

    private static double[] still() {
        double[] still = new double[StoryEvidence.Part.ALL.size()];
        for (int part = still.length - 1; part > 0; part--) {
            still[part - 1] = still[part];
            for (StoryEvidence evidence : StoryEvidence.Part.ALL.get(part).evidence()) {
                still[part - 1] += Math.max(0, WEIGHTS[evidence.ordinal()]);
            }
        }
        return still;
    }

    /**
     * The weights by ordinal of the evidence.
     *
     * @throws IllegalArgumentException where a row names no evidence or one of them has no row
     */
    static double[] weights(WordList list) {
        Map<StoryEvidence, Double> weights = new EnumMap<>(StoryEvidence.class);
        for (WordList.Row row : list.rows()) {
            weights.put(StoryEvidence.valueOf(row.cell(0)), Double.parseDouble(row.cell(1)));
        }
        return Arrays.stream(StoryEvidence.values())
                .mapToDouble(evidence -> {
                    Double weight = weights.get(evidence);
                    if (weight == null) {
                        throw new IllegalArgumentException(list + ": no row " + evidence);
                    }
                    return weight;
                })
                .toArray();
    }

    /** The probability, 0 to 1; 0 where both are dated and more than the window lies between them. */
    public static double of(StoryProfile one, StoryProfile other) {
        return areNear(one, other) ? probability(WEIGHTS, StoryEvidence.between(one, other)) : 0;
    }

    private static boolean areNear(StoryProfile one, StoryProfile other) {
        LocalDate first = one.signature().publishedOn();
        LocalDate second = other.signature().publishedOn();
        return first == null || second == null || Math.abs(ChronoUnit.DAYS.between(first, second)) <= WINDOW_DAYS;
    }

    /**
     * Whether the probability is at least some. Looks no further once what is left cannot make it so: most pairs that are
     * asked for are told apart by their heads.
     */
    static boolean isAtLeast(double least, StoryProfile one, StoryProfile other) {
        if (!areNear(one, other)) {
            return least <= 0;
        }
        double sought = Math.log(least / (1 - least)) - ROUNDING;
        double[] evidence = new double[WEIGHTS.length];
        for (StoryEvidence.Part part : StoryEvidence.Part.ALL) {
            part.look(evidence, one, other);
            if (sum(WEIGHTS, evidence) + STILL[part.ordinal()] < sought) {
                return false;
            }
        }
        return probability(WEIGHTS, evidence) >= least;
    }

    /** The probability that evidence makes with weights of the same order, 0 to 1. */
    public static double probability(double[] weights, double[] evidence) {
        return 1 / (1 + Math.exp(-sum(weights, evidence)));
    }

    private static double sum(double[] weights, double[] evidence) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * evidence[i];
        }
        return sum;
    }

    /** Whether two articles share enough to be compared. */
    public static boolean isCandidate(ArticleSignature one, ArticleSignature other) {
        List<String> keys = other.keys();
        return one.keys().stream().filter(keys::contains).count() >= LEAST_SHARED_KEYS;
    }
}
