package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Links against the truth, by the rules of the corpus' {@code tools/score_across.py}. */
final class AcrossScore {
    private AcrossScore() {}

    /**
     * Pairs of articles. Only those of {@code articles} count.
     *
     * @param truth groups; who is in none stands alone
     */
    static PairCounts articles(
            Set<String> articles, List<List<AcrossMention>> truth, List<List<AcrossMention>> predicted) {
        return pairs(numbered(articles, truth), numbered(articles, predicted), articles);
    }

    private static Map<String, Integer> numbered(Set<String> articles, List<List<AcrossMention>> groups) {
        Map<String, Integer> of = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (AcrossMention member : groups.get(group)) {
                if (articles.contains(member.article())) {
                    of.putIfAbsent(member.article(), group);
                }
            }
        }
        return of;
    }

    /** Pairs of the truth's places; predicted ones that meet none of them count neither for nor against. */
    static PairCounts mentions(List<List<AcrossMention>> truth, List<List<AcrossMention>> predicted) {
        Numbered own = Numbered.of(truth);
        Numbered found = Numbered.of(predicted);
        Map<Integer, Integer> places = new HashMap<>();
        match(own.places(), found.places())
                .forEach((found1, own1) -> places.put(own1, found.groups().get(found1)));
        Map<Integer, Integer> groups = new HashMap<>();
        Set<Integer> all = new HashSet<>();
        for (int i = 0; i < own.places().size(); i++) {
            groups.put(i, own.groups().get(i));
            all.add(i);
        }
        return pairs(groups, places, all);
    }

    /**
     * Conflicts that were found, and predicted pairs that join places of two claims on which there is one.
     *
     * @param claims the truth's claims
     * @param conflicts pairs of their numbers
     * @return right and wrong: predicted pairs; missed: conflicts that none of them finds
     */
    static Conflicts conflicts(
            List<List<AcrossMention>> claims, Set<Set<Integer>> conflicts, List<List<AcrossMention>> predicted) {
        Numbered own = Numbered.of(claims);
        Set<Set<Integer>> found = new HashSet<>();
        int right = 0;
        int wrong = 0;
        for (List<AcrossMention> pair : predicted) {
            List<Integer> met = new ArrayList<>(match(own.places(), pair).values());
            if (met.size() < 2) {
                continue;
            }
            Set<Integer> both = Set.copyOf(
                    met.stream().map(place -> own.groups().get(place)).toList());
            if (conflicts.contains(both)) {
                found.add(both);
                right++;
            } else {
                wrong++;
            }
        }
        return new Conflicts(found.size(), conflicts.size(), right, wrong);
    }

    /**
     * Conflicts against the truth.
     *
     * @param found of the truth's {@code owed}
     * @param right predicted pairs that join two claims on which there is one
     * @param wrong the others whose places the truth has
     */
    record Conflicts(int found, int owed, int right, int wrong) {
        double recall() {
            return owed > 0 ? (double) found / owed : 1;
        }

        double precision() {
            return right + wrong > 0 ? (double) right / (right + wrong) : found == owed ? 1 : 0;
        }
    }

    /** Two places, and whether they belong together. */
    record Judged(AcrossMention first, AcrossMention second, boolean same) {}

    /** Judged pairs: together where some predicted group has a place that meets the one and one that meets the other. */
    static PairCounts judged(List<Judged> pairs, List<List<AcrossMention>> predicted) {
        Map<String, List<Map.Entry<AcrossMention, Integer>>> byArticle = new HashMap<>();
        for (int group = 0; group < predicted.size(); group++) {
            for (AcrossMention member : predicted.get(group)) {
                byArticle
                        .computeIfAbsent(member.article(), id -> new ArrayList<>())
                        .add(Map.entry(member, group));
            }
        }
        int[] counts = new int[3];
        for (Judged pair : pairs) {
            Set<Integer> both = groups(pair.first(), byArticle);
            both.retainAll(groups(pair.second(), byArticle));
            if (pair.same() || !both.isEmpty()) {
                counts[!pair.same() ? 1 : both.isEmpty() ? 2 : 0]++;
            }
        }
        return new PairCounts(counts[0], counts[1], counts[2]);
    }

    private static Set<Integer> groups(
            AcrossMention place, Map<String, List<Map.Entry<AcrossMention, Integer>>> byArticle) {
        Set<Integer> groups = new HashSet<>();
        for (Map.Entry<AcrossMention, Integer> member : byArticle.getOrDefault(place.article(), List.of())) {
            if (place.equals(member.getKey()) || place.meets(member.getKey())) {
                groups.add(member.getValue());
            }
        }
        return groups;
    }

    /** Places in the order of their groups. */
    private record Numbered(List<AcrossMention> places, List<Integer> groups) {
        static Numbered of(List<List<AcrossMention>> groups) {
            List<AcrossMention> places = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            for (int group = 0; group < groups.size(); group++) {
                for (AcrossMention member : groups.get(group)) {
                    places.add(member);
                    numbers.add(group);
                }
            }
            return new Numbered(places, numbers);
        }
    }

    private record Candidate(double overlap, int distance, int own, int found) {}

    /** One to one, the best overlap first: the place in the truth of each predicted one that has one. */
    private static Map<Integer, Integer> match(List<AcrossMention> truth, List<AcrossMention> predicted) {
        Map<String, List<Integer>> byArticle = new HashMap<>();
        for (int i = 0; i < truth.size(); i++) {
            byArticle
                    .computeIfAbsent(truth.get(i).article(), id -> new ArrayList<>())
                    .add(i);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int j = 0; j < predicted.size(); j++) {
            AcrossMention found = predicted.get(j);
            for (int i : byArticle.getOrDefault(found.article(), List.of())) {
                AcrossMention own = truth.get(i);
                if (own.meets(found)) {
                    candidates.add(new Candidate(own.overlap(found), Math.abs(found.start() - own.start()), i, j));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::overlap)
                .reversed()
                .thenComparingInt(Candidate::distance)
                .thenComparing(Comparator.comparingInt(Candidate::own).reversed())
                .thenComparing(Comparator.comparingInt(Candidate::found).reversed()));
        Set<Integer> taken = new HashSet<>();
        Map<Integer, Integer> matched = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            if (!matched.containsKey(candidate.found()) && taken.add(candidate.own())) {
                matched.put(candidate.found(), candidate.own());
            }
        }
        return matched;
    }

    private static <T> PairCounts pairs(Map<T, Integer> truth, Map<T, Integer> predicted, Set<T> all) {
        Map<Integer, Integer> own = new HashMap<>();
        Map<Integer, Integer> found = new HashMap<>();
        Map<List<Integer>, Integer> both = new HashMap<>();
        for (T member : all) {
            Integer group = truth.get(member);
            Integer other = predicted.get(member);
            if (group != null) {
                own.merge(group, 1, Integer::sum);
            }
            if (other != null) {
                found.merge(other, 1, Integer::sum);
            }
            if (group != null && other != null) {
                both.merge(List.of(group, other), 1, Integer::sum);
            }
        }
        int right = inPairs(both);
        return new PairCounts(right, inPairs(found) - right, inPairs(own) - right);
    }

    private static int inPairs(Map<?, Integer> sizes) {
        return sizes.values().stream().mapToInt(size -> size * (size - 1) / 2).sum();
    }
}
