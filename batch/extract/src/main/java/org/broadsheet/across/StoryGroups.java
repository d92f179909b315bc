package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Divides articles that likeness chains together into stories, by average linkage. The stories depend on the set of articles
 * alone.
 *
 * <p>What holds very many articles is cut before into pieces, where its chain is weakest. A piece is divided by itself, so
 * that where articles join, only the pieces that they join are divided again.
 */
public final class StoryGroups {
    /** Articles whose every pair is compared; a chain of more is cut. */
    public static final int MOST_AT_ONCE = 800;

    /** Likenesses at which chains of too many articles are cut, one after the other. */
    private static final double[] STRONGER = {0.85, 0.93, 0.97, 0.99};

    private final int most;

    /** @param most articles whose every pair is compared, at least one */
    public StoryGroups(int most) {
        this.most = most;
    }

    /** Groups as they are divided in datasets. */
    public StoryGroups() {
        this(MOST_AT_ONCE);
    }

    /**
     * The stories, each ascending by id, in the order of their first ids.
     *
     * @param articles of one group, by id
     */
    public List<List<String>> of(Map<String, StoryProfile> articles) {
        List<List<String>> stories = new ArrayList<>();
        divide(articles, 0, stories);
        return inOrder(stories);
    }

    /**
     * The articles of a group of more than {@link #MOST_AT_ONCE} that can be in other stories than before: those of the
     * pieces, at the weakest cut, that hold one which is new to them. Of a group that is long in time it is enough to look
     * at the days around the new ones, as long as no piece reaches to the first or last of these days.
     *
     * @param now articles of the group, by id
     * @param before articles that a group of as many had before, each divided off by the same cut
     */
    public Set<String> reopened(Map<String, StoryProfile> now, Map<String, StoryProfile> before) {
        Set<String> reopened = new HashSet<>();
        for (Piece piece : reopenedPieces(now, before, 0)) {
            reopened.addAll(piece.now.keySet());
        }
        return reopened;
    }

    /**
     * The stories that {@link #of} would tell of the whole group, as far as they are made of these articles.
     *
     * @param now whole pieces of a group, as {@link #reopened} gives them
     * @param before what these pieces, and none else, had before
     */
    public List<List<String>> again(Map<String, StoryProfile> now, Map<String, StoryProfile> before) {
        List<List<String>> stories = new ArrayList<>();
        divideAgain(now, before, 0, stories);
        return inOrder(stories);
    }

    private static List<List<String>> inOrder(List<List<String>> stories) {
        stories.sort(Comparator.comparing(story -> story.get(0)));
        return stories;
    }

    private void divide(Map<String, StoryProfile> articles, int cuts, List<List<String>> stories) {
        if (articles.size() <= most) {
            stories.addAll(alike(articles));
        } else if (cuts == STRONGER.length) {
            // So many articles that are all but the same: one text in many places.
            stories.add(List.copyOf(new TreeSet<>(articles.keySet())));
        } else {
            for (Map<String, StoryProfile> piece : pieces(articles, STRONGER[cuts])) {
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

    /** What a piece has of smaller ones that were not cut further before is as good as new to the cuts that follow. */
    private void divideAgain(
            Map<String, StoryProfile> now, Map<String, StoryProfile> before, int cuts, List<List<String>> stories) {
        for (Piece piece : reopenedPieces(now, before, cuts)) {
            if (piece.now.size() <= most || piece.before.isEmpty() || cuts + 1 == STRONGER.length) {
                divide(piece.now, cuts + 1, stories);
            } else {
                divideAgain(piece.now, piece.before, cuts + 1, stories);
            }
        }
    }

    /** A piece that holds something new, and what it has of pieces that were cut further before. */
    private record Piece(Map<String, StoryProfile> now, Map<String, StoryProfile> before) {}

    private List<Piece> reopenedPieces(Map<String, StoryProfile> now, Map<String, StoryProfile> before, int cuts) {
        Map<String, Map<String, StoryProfile>> old = new HashMap<>();
        for (Map<String, StoryProfile> piece : pieces(before, STRONGER[cuts])) {
            piece.keySet().forEach(id -> old.put(id, piece));
        }
        List<Piece> reopened = new ArrayList<>();
        for (Map<String, StoryProfile> piece : pieces(now, STRONGER[cuts])) {
            boolean changed = !old.keySet().containsAll(piece.keySet());
            Map<String, StoryProfile> cutBefore = new HashMap<>();
            for (Map<String, StoryProfile> was : of(piece, old)) {
                boolean whole = piece.keySet().containsAll(was.keySet());
                changed |= !whole;
                if (whole && was.size() > most) {
                    cutBefore.putAll(was);
                }
            }
            if (changed) {
                reopened.add(new Piece(piece, cutBefore));
            }
        }
        return reopened;
    }

    /** The earlier pieces that articles of a piece were in, each once. */
    private static Set<Map<String, StoryProfile>> of(
            Map<String, StoryProfile> piece, Map<String, Map<String, StoryProfile>> old) {
        Set<Map<String, StoryProfile>> pieces = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String id : piece.keySet()) {
            Map<String, StoryProfile> was = old.get(id);
            if (was != null) {
                pieces.add(was);
            }
        }
        return pieces;
    }

    /** Pieces chained by pairs that share keys and are at least so alike. */
    private static List<Map<String, StoryProfile>> pieces(Map<String, StoryProfile> articles, double least) {
        StoryChains chains = new StoryChains(least);
        List<Map.Entry<String, StoryProfile>> all =
                articles.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        for (Map.Entry<String, StoryProfile> article : all) {
            StoryProfile profile = article.getValue();
            chains.compare(profile, profile.signature().keys(), (one, other) -> {});
        }
        Map<Integer, Map<String, StoryProfile>> pieces = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            pieces.computeIfAbsent(chains.firstOf(i), root -> new HashMap<>())
                    .put(all.get(i).getKey(), all.get(i).getValue());
        }
        return List.copyOf(pieces.values());
    }
}
