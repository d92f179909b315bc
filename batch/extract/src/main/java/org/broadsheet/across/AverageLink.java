package org.broadsheet.across;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/**
 * Groups of what is alike on average (agglomerative clustering, average linkage): the two groups whose members are most
 * alike become one, until no two are alike enough. A chain of likenesses therefore makes no group. The result depends on
 * the set of members alone: members are taken in the order of their ids, and the smaller ids go first where two pairs are
 * equally alike.
 */
public final class AverageLink {
    private final double least;

    /** @param least average likeness of the members of two groups that become one */
    public AverageLink(double least) {
        this.least = least;
    }

    /** Two groups that might become one; groups are numbered as they arise. */
    private record Pair(double likeness, int first, int second) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int order = Double.compare(other.likeness, likeness);
            order = order != 0 ? order : Integer.compare(first, other.first);
            return order != 0 ? order : Integer.compare(second, other.second);
        }
    }

    /**
     * The groups, each ascending by id, in the order of their first ids.
     *
     * @param members by id
     * @param likeness of two members, 0 to 1, the same whichever is first
     */
    public <T> List<List<String>> groups(Map<String, T> members, ToDoubleBiFunction<T, T> likeness) {
        List<String> ids = members.keySet().stream().sorted().toList();
        List<T> values = new ArrayList<>();
        ids.forEach(id -> values.add(members.get(id)));
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        Map<Integer, Map<Integer, Double>> sums = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            groups.put(i, List.of(i));
            sums.put(i, new HashMap<>());
        }
        PriorityQueue<Pair> pairs = new PriorityQueue<>();
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                double alike = likeness.applyAsDouble(values.get(i), values.get(j));
                if (alike > 0) {
                    put(sums, i, j, alike);
                    offer(pairs, alike, i, j);
                }
            }
        }
        merge(groups, sums, pairs, values.size());
        return groups.values().stream()
                .map(group -> group.stream().sorted().map(ids::get).toList())
                .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
                .toList();
    }

    private void merge(
            Map<Integer, List<Integer>> groups,
            Map<Integer, Map<Integer, Double>> sums,
            PriorityQueue<Pair> pairs,
            int firstNumber) {
        int next = firstNumber;
        for (Pair pair = pairs.poll(); pair != null; pair = pairs.poll()) {
            List<Integer> first = groups.get(pair.first);
            List<Integer> second = groups.get(pair.second);
            if (first == null || second == null) {
                continue;
            }
            groups.remove(pair.first);
            groups.remove(pair.second);
            List<Integer> merged = new ArrayList<>(first);
            merged.addAll(second);
            Map<Integer, Double> others = new TreeMap<>();
            removed(sums, pair.first).forEach((other, sum) -> others.merge(other, sum, Double::sum));
            removed(sums, pair.second).forEach((other, sum) -> others.merge(other, sum, Double::sum));
            sums.put(next, new HashMap<>());
            for (Map.Entry<Integer, Double> other : others.entrySet()) {
                List<Integer> group = groups.get(other.getKey());
                if (group != null) {
                    put(sums, next, other.getKey(), other.getValue());
                    offer(pairs, other.getValue() / ((double) merged.size() * group.size()), other.getKey(), next);
                }
            }
            groups.put(next++, merged);
        }
    }

    private void offer(PriorityQueue<Pair> pairs, double likeness, int first, int second) {
        if (likeness >= least) {
            pairs.add(new Pair(likeness, first, second));
        }
    }

    private static void put(Map<Integer, Map<Integer, Double>> sums, int one, int other, double sum) {
        sums.computeIfAbsent(one, key -> new HashMap<>()).put(other, sum);
        sums.computeIfAbsent(other, key -> new HashMap<>()).put(one, sum);
    }

    private static Map<Integer, Double> removed(Map<Integer, Map<Integer, Double>> sums, int group) {
        Map<Integer, Double> others = sums.remove(group);
        if (others == null) {
            return Map.of();
        }
        for (Integer other : others.keySet()) {
            Map<Integer, Double> back = sums.get(other);
            if (back != null) {
                back.remove(group);
            }
        }
        return others;
    }
}
