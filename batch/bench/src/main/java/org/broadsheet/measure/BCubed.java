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

    /** Precision, recall and F1, in percent. */
    String scores() {
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
        precision = 100 * precision / Math.max(1, items.size());
        recall = 100 * recall / Math.max(1, items.size());
        return String.format(
                Locale.ROOT,
                "P %.1f R %.1f F1 %.1f (%d mentions)",
                precision,
                recall,
                2 * precision * recall / Math.max(1e-9, precision + recall),
                items.size());
    }
}
