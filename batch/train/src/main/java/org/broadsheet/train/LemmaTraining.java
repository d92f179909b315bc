package org.broadsheet.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.broadsheet.annotate.Lemmatizer;
import org.broadsheet.annotate.Lemmatizer.Change;

/**
 * Learns from pairs of inflected and base form how endings change: for each ending the change that most words with it
 * have, kept where it differs from that of the next shorter ending.
 */
final class LemmaTraining {
    /** Words that must show a change before other words with the ending are given it. */
    private static final int FEWEST = 4;

    private final SortedMap<String, Map<Change, Integer>> counts = new TreeMap<>();
    private final SortedMap<String, Change> words = new TreeMap<>();

    /** Adds a pair; {@code inflection} is a letter of {@link Lemmatizer#inflection}. The first pair of a form counts. */
    void add(char inflection, String form, String base) {
        int same = 0;
        while (same < Math.min(form.length(), base.length()) && form.charAt(same) == base.charAt(same)) {
            same++;
        }
        Change change = new Change(form.length() - same, base.substring(same));
        if (words.putIfAbsent(inflection + form, change) != null) {
            return;
        }
        for (int from = Math.max(1, form.length() - Lemmatizer.LONGEST_ENDING); from <= form.length(); from++) {
            if (change.cut() <= form.length() - from) {
                counts.computeIfAbsent(inflection + form.substring(from), key -> new HashMap<>())
                        .merge(change, 1, Integer::sum);
            }
        }
    }

    /** The endings that are worth keeping, and the words that no ending gets right. */
    SortedMap<String, Change> changes() {
        SortedMap<String, Change> kept = new TreeMap<>();
        List<String> endings = new ArrayList<>(counts.keySet());
        endings.sort((one, other) ->
                one.length() != other.length() ? Integer.compare(one.length(), other.length()) : one.compareTo(other));
        for (String ending : endings) {
            Map<Change, Integer> counted = counts.getOrDefault(ending, Map.of());
            Change most = most(counted);
            if (counted.getOrDefault(most, 0) >= FEWEST && !most.equals(inherited(kept, ending, 2))) {
                kept.put(ending, most);
            }
        }
        words.forEach((form, change) -> {
            if (!change.equals(inherited(kept, form, Math.max(2, form.length() - Lemmatizer.LONGEST_ENDING)))) {
                kept.put(form.charAt(0) + "" + Lemmatizer.WHOLE + form.substring(1), change);
            }
        });
        return kept;
    }

    private static Change most(Map<Change, Integer> counted) {
        return counted.entrySet().stream()
                .max(Map.Entry.<Change, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString()))
                .orElseThrow()
                .getKey();
    }

    /** What is kept for the longest part of an ending that starts at {@code from} or later; a letter stands before it. */
    private static Change inherited(SortedMap<String, Change> kept, String ending, int from) {
        for (int i = from; i <= ending.length(); i++) {
            Change change = kept.get(ending.charAt(0) + ending.substring(i));
            if (change != null) {
                return change;
            }
        }
        return new Change(0, "");
    }
}
