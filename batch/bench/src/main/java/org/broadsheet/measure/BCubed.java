package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** B-cubed: for each mention, how much of its answered group is its true group, and how much of the true one it has. */
final class BCubed {
    private record Item(String truth, String answer) {}

    private final List<Item> items = new ArrayList<>();

    void add(String truth, String answer) {
        items.add(new Item(truth, answer));
    }

    /**
     * What was reached, in percent.
     *
     * @param mentions how many were answered
     */
    record Result(double precision, double recall, int mentions) {
        double f1() {
            return 2 * precision * recall / Math.max(1e-9, precision + recall);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "P %.1f R %.1f F1 %.1f (%d mentions)", precision, recall, f1(), mentions);
        }
    }

    Result result() {
        Map<String, Integer> truths = new HashMap<>();
        Map<String, Integer> answers = new HashMap<>();
        Map<Item, Integer> both = new HashMap<>();
        for (Item item : items) {
            truths.merge(item.truth(), 1, Integer::sum);
            answers.merge(item.answer(), 1, Integer::sum);
            both.merge(item, 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Item item : items) {
            int shared = both.getOrDefault(item, 0);
            precision += (double) shared / answers.getOrDefault(item.answer(), 1);
            recall += (double) shared / truths.getOrDefault(item.truth(), 1);
        }
        int mentions = Math.max(1, items.size());
        return new Result(100 * precision / mentions, 100 * recall / mentions, items.size());
    }
}
