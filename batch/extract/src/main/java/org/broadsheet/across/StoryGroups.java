package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Divides articles that likeness chains together into stories, by average linkage. The stories depend on the set of articles
 * alone.
 */
public final class StoryGroups {
    /** Articles whose every pair is compared; what holds more is divided before where its chain is weakest. */
    private static final int MOST_AT_ONCE = 800;

    /** Likenesses at which chains of too many articles are cut, one after the other. */
    private static final double[] STRONGER = {0.85, 0.93, 0.97, 0.99};

    private StoryGroups() {}

    /**
     * The stories, each ascending by id, in the order of their first ids.
     *
     * @param articles of one group, by id
     */
    public static List<List<String>> of(Map<String, StoryProfile> articles) {
        List<List<String>> stories = new ArrayList<>();
        divide(articles, 0, stories);
        stories.sort(Comparator.comparing(story -> story.get(0)));
        return stories;
    }

    private static void divide(Map<String, StoryProfile> articles, int cuts, List<List<String>> stories) {
        if (articles.size() <= MOST_AT_ONCE) {
            stories.addAll(alike(articles));
        } else if (cuts == STRONGER.length) {
            // So many articles that are all but the same: one text in many places.
            stories.add(List.copyOf(new TreeSet<>(articles.keySet())));
        } else {
            for (Map<String, StoryProfile> piece : chained(articles, STRONGER[cuts])) {
                divide(piece, cuts + 1, stories);
            }
        }
    }

    private static List<List<String>> alike(Map<String, StoryProfile> articles) {
        List<String> ids = articles.keySet().stream().sorted().toList();
        float[][] over = new float[ids.size()][];
        for (int i = 0; i < over.length; i++) {
            StoryProfile profile = Objects.requireNonNull(articles.get(ids.get(i)));
            over[i] = new float[i];
            for (int j = 0; j < i; j++) {
                StoryProfile other = Objects.requireNonNull(articles.get(ids.get(j)));
                over[i][j] = (float) (StoryLikeness.of(other, profile) - StoryLikeness.ONE_STORY);
            }
        }
        return AverageLinkage.of(over.length, (one, other) -> over[Math.max(one, other)][Math.min(one, other)]).stream()
                .map(story -> story.stream().map(ids::get).toList())
                .toList();
    }

    /** Pieces chained by pairs that share keys and are at least so alike. */
    private static List<Map<String, StoryProfile>> chained(Map<String, StoryProfile> articles, double least) {
        List<Map.Entry<String, StoryProfile>> all =
                articles.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        Map<String, List<Integer>> byKey = new HashMap<>();
        int[] first = new int[all.size()];
        for (int i = 0; i < all.size(); i++) {
            first[i] = i;
            StoryProfile profile = all.get(i).getValue();
            Map<Integer, Integer> shared = new HashMap<>();
            for (String key : profile.signature().keys()) {
                List<Integer> others = byKey.computeIfAbsent(key, k -> new ArrayList<>());
                others.forEach(other -> shared.merge(other, 1, Integer::sum));
                others.add(i);
            }
            for (Map.Entry<Integer, Integer> other : shared.entrySet()) {
                int one = root(first, i);
                int root = root(first, other.getKey());
                if (one != root
                        && other.getValue() >= StoryLikeness.LEAST_SHARED_KEYS
                        && StoryLikeness.of(profile, all.get(other.getKey()).getValue()) >= least) {
                    first[Math.max(one, root)] = Math.min(one, root);
                }
            }
        }
        Map<Integer, Map<String, StoryProfile>> pieces = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            pieces.computeIfAbsent(root(first, i), root -> new HashMap<>())
                    .put(all.get(i).getKey(), all.get(i).getValue());
        }
        return List.copyOf(pieces.values());
    }

    private static int root(int[] first, int number) {
        int root = number;
        while (first[root] != root) {
            first[root] = first[first[root]];
            root = first[root];
        }
        return root;
    }
}
