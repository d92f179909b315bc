package org.broadsheet.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which articles likeness chains together. Candidates share {@value StoryLikeness#LEAST_SHARED_KEYS} keys inside a window of
 * days; of these, two that are chained already are not compared, so that thousands of reports that are all alike cost by
 * their number and not by that of their pairs. The chains are those that comparing every pair would give, in whatever order
 * the articles come. Not for use by several threads.
 */
public final class StoryChains {
    private static final int NO_DAY = Integer.MIN_VALUE;
    private static final int[] NONE = {};

    private final double least;
    private final Map<String, Places> byKey = new HashMap<>();
    private final List<StoryProfile> profiles = new ArrayList<>();
    private int[] days = new int[16];
    private int[] first = new int[16];
    /** Keys that each article shares with the one that is compared; all 0 in between. */
    private int[] shared = new int[16];

    private int[] met = new int[16];
    private long compared;

    /** Numbers of articles, ascending. */
    private static final class Places {
        private int[] numbers = NONE;
        private int count;

        void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(4, 2 * count));
            }
            numbers[count++] = number;
        }
    }

    /** What is done with two articles that are found to be alike, and were in two chains. */
    @FunctionalInterface
    public interface Link<E extends Exception> {
        void between(int one, int other) throws E;
    }

    /** @param least likeness from which on two articles are chained */
    public StoryChains(double least) {
        this.least = least;
    }

    /**
     * Adds an article, alone in a chain.
     *
     * @param keys as {@link ArticleSignature#keys()} gives them
     * @return its number, counted from 0
     */
    public int add(StoryProfile profile, List<String> keys) {
        int number = profiles.size();
        if (number == days.length) {
            days = Arrays.copyOf(days, 2 * number);
            first = Arrays.copyOf(first, 2 * number);
            shared = Arrays.copyOf(shared, 2 * number);
            met = Arrays.copyOf(met, 2 * number);
        }
        @Nullable LocalDate day = profile.signature().publishedOn();
        days[number] = day == null ? NO_DAY : Math.toIntExact(day.toEpochDay());
        first[number] = number;
        profiles.add(profile);
        keys.forEach(key -> byKey.computeIfAbsent(key, k -> new Places()).add(number));
        return number;
    }

    /** Chains two articles of which it is known that they belong together. */
    public void join(int one, int other) {
        int mine = firstOf(one);
        int others = firstOf(other);
        first[Math.max(mine, others)] = Math.min(mine, others);
    }

    /** The first article of an article's chain. */
    public int firstOf(int number) {
        int root = number;
        while (first[root] != root) {
            first[root] = first[first[root]];
            root = first[root];
        }
        return root;
    }

    /** How many pairs have been compared. */
    public long compared() {
        return compared;
    }

    /**
     * Adds an article and chains it with those added before to which it is like enough. The candidate that shares most keys
     * is asked first: mostly it is of the chain to which most of the others belong.
     *
     * @param link what is done with each pair that joins two chains
     * @return its number
     */
    public <E extends Exception> int compare(StoryProfile profile, List<String> keys, Link<E> link) throws E {
        int number = profiles.size();
        int candidates = 0;
        int most = -1;
        int count = 0;
        for (String key : keys) {
            Places places = byKey.get(key);
            for (int i = 0; places != null && i < places.count; i++) {
                int other = places.numbers[i];
                if (shared[other]++ == 0) {
                    met[count++] = other;
                }
            }
        }
        add(profile, keys);
        for (int i = 0; i < count; i++) {
            int other = met[i];
            if (shared[other] >= StoryLikeness.LEAST_SHARED_KEYS && areNear(number, other)) {
                met[candidates++] = other;
                most = most < 0 || shared[other] > shared[most] ? other : most;
            } else {
                shared[other] = 0;
            }
        }
        if (most >= 0) {
            ask(number, most, link);
        }
        for (int i = 0; i < candidates; i++) {
            shared[met[i]] = 0;
            if (met[i] != most && firstOf(met[i]) != firstOf(number)) {
                ask(number, met[i], link);
            }
        }
        return number;
    }

    private <E extends Exception> void ask(int number, int other, Link<E> link) throws E {
        compared++;
        if (StoryLikeness.isAtLeast(least, profiles.get(number), profiles.get(other))) {
            join(number, other);
            link.between(number, other);
        }
    }

    private boolean areNear(int one, int other) {
        return days[one] == NO_DAY
                || days[other] == NO_DAY
                || Math.abs(days[one] - days[other]) <= StoryLikeness.WINDOW_DAYS;
    }
}
