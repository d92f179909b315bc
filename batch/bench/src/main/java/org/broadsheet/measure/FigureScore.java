package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The scoring rules of the published figure sets (CQE, EMNLP 2023), the same numbers as {@code tools/score_figures.py}
 * of the corpus: values within 1e-5, ranges only match ranges, a found figure is used up only when its unit fits as
 * well, and correct values are capped at the number of figures owed.
 */
final class FigureScore {

    /**
     * A figure as the sets write it.
     *
     * @param low the value, or the lower end of a range
     * @param high upper end of a range, or null
     * @param unit normalized unit
     * @param change one of {@code = ~ > < up down}, or null
     * @param concepts words of what is measured, or null
     */
    record Tag(
            double low,
            @Nullable Double high,
            String unit,
            @Nullable String change,
            @Nullable List<String> concepts) {}

    /** Matches by the five measures. */
    enum Measure {
        VALUE,
        UNIT,
        CHANGE,
        CONCEPT_PARTIAL,
        CONCEPT_COMPLETE
    }

    private int owed;
    private int found;
    private final int[] right = new int[Measure.values().length];

    int owed() {
        return owed;
    }

    int found() {
        return found;
    }

    /** Adds a sentence. */
    void add(List<Tag> gold, List<Tag> predicted) {
        List<Tag> owedTags = sorted(gold);
        List<Tag> left = sorted(predicted);
        owed += owedTags.size();
        found += left.size();
        int valuesLeft = owedTags.size();
        for (Tag tag : owedTags) {
            for (Tag candidate : List.copyOf(left)) {
                if (!sameValue(tag, candidate)) {
                    continue;
                }
                if (valuesLeft > 0) {
                    right[Measure.VALUE.ordinal()]++;
                    valuesLeft--;
                }
                countConcepts(tag, candidate);
                if (candidate.unit().equalsIgnoreCase(tag.unit())) {
                    right[Measure.UNIT.ordinal()]++;
                    removeSame(left, candidate);
                    break;
                }
            }
        }
    }

    private void countConcepts(Tag tag, Tag candidate) {
        if (tag.change() == null ? candidate.change() == null : tag.change().equals(candidate.change())) {
            right[Measure.CHANGE.ordinal()]++;
        }
        List<String> owedWords = tag.concepts();
        if (owedWords == null || owedWords.isEmpty()) {
            return;
        }
        List<String> words = candidate.concepts() == null ? List.of() : candidate.concepts();
        Set<String> wanted = lower(owedWords);
        Set<String> shared = lower(words);
        shared.retainAll(wanted);
        right[Measure.CONCEPT_PARTIAL.ordinal()] += shared.isEmpty() ? 0 : 1;
        boolean complete = shared.size() == owedWords.size() && owedWords.size() == words.size();
        right[Measure.CONCEPT_COMPLETE.ordinal()] += complete ? 1 : 0;
    }

    private static Set<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** The first tag equal to this one goes, as in the original. */
    private static void removeSame(List<Tag> tags, Tag tag) {
        tags.remove(tag);
    }

    private static List<Tag> sorted(List<Tag> tags) {
        List<Tag> sorted = new ArrayList<>(tags);
        sorted.sort(Comparator.comparing(Tag::unit));
        return sorted;
    }

    static boolean sameValue(Tag gold, Tag candidate) {
        if (gold.high() == null || candidate.high() == null) {
            return gold.high() == null && candidate.high() == null && close(gold.low(), candidate.low());
        }
        return close(gold.low(), candidate.low()) && close(gold.high(), candidate.high());
    }

    private static boolean close(double a, double b) {
        return Math.abs(a - b) <= 1e-8 + 1e-5 * Math.abs(b);
    }

    double precision(Measure measure) {
        return found == 0 ? 0 : 100.0 * right[measure.ordinal()] / found;
    }

    double recall(Measure measure) {
        return owed == 0 ? 0 : 100.0 * right[measure.ordinal()] / owed;
    }

    double f1(Measure measure) {
        double sum = precision(measure) + recall(measure);
        return sum == 0 ? 0 : 2 * precision(measure) * recall(measure) / sum;
    }
}
