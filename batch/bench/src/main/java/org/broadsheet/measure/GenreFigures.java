package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.Figure;
import org.broadsheet.measure.GenreScore.FoundFigure;
import org.broadsheet.measure.GenreScore.Range;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Scores the figures of articles of all kinds. */
final class GenreFigures {
    private static final double SAME_VALUE = 1e-6;
    private final GenreCounts counts;

    GenreFigures(GenreCounts counts) {
        this.counts = counts;
    }

    /** Adds the figures of an article. */
    void add(String text, List<JsonNode> owed, List<FoundFigure> found) {
        Set<Integer> used = new HashSet<>();
        Set<Integer> clean = new HashSet<>();
        for (JsonNode truth : owed) {
            boolean required = truth.get("required").asBoolean();
            int hit = hit(text, truth, found, used);
            counts.count("figures owed", required);
            counts.count("figures owed found", required && hit >= 0);
            if (hit >= 0) {
                used.add(hit);
                if (addFields(truth, found.get(hit).figure(), required)) {
                    clean.add(hit);
                }
            }
        }
        for (int j = 0; j < found.size(); j++) {
            if (found.get(j).figure().confidence() >= RowTable.FIGURES.trusted()) {
                counts.count("figures trusted", true);
                counts.count("figures trusted clean", clean.contains(j));
            }
        }
        counts.add("figures found", found.size());
        counts.add("figures true", used.size());
    }

    private static boolean sameUnit(JsonNode truth, Figure figure) {
        return GenreUnits.folded(figure.unit()).equals(GenreUnits.folded(GenreText.textOf(truth.get("unit"))));
    }

    private static boolean sameBound(JsonNode truth, Figure figure) {
        return figure.bound().name().equals(GenreText.textOf(truth.get("bound")));
    }

    private static int hit(String text, JsonNode truth, List<FoundFigure> found, Set<Integer> used) {
        Range range = new Range(
                text.offsetByCodePoints(0, truth.get("start").asInt()),
                text.offsetByCodePoints(0, truth.get("end").asInt()));
        for (int j = 0; j < found.size(); j++) {
            if (!used.contains(j)
                    && found.get(j).range().overlaps(range)
                    && sameValue(truth, found.get(j).figure())) {
                return j;
            }
        }
        return -1;
    }

    private static boolean sameValue(JsonNode truth, Figure figure) {
        if (!GenreText.isNull(truth.get("value"))) {
            Double value = figure.value();
            return value != null && close(value, truth.get("value").asDouble());
        }
        if (GenreText.isNull(truth.get("low")) || GenreText.isNull(truth.get("high"))) {
            return true;
        }
        Double low = figure.valueLow();
        Double high = figure.valueHigh();
        return low != null
                && high != null
                && close(low, truth.get("low").asDouble())
                && close(high, truth.get("high").asDouble());
    }

    static boolean close(double a, double b) {
        return Math.abs(a - b) <= SAME_VALUE * Math.max(1, Math.abs(b));
    }

    /** Counts what is right of a figure; whether all of it is. */
    private boolean addFields(JsonNode truth, Figure figure, boolean required) {
        boolean unit = sameUnit(truth, figure);
        boolean bound = sameBound(truth, figure);
        boolean subject = sameSubject(truth, figure.subject());
        boolean holder = sameWords(GenreText.textOf(truth.get("holder")), figure.holderName());
        boolean time = sameWords(
                GenreText.textOf(truth.get("time")),
                figure.time() == null ? null : figure.time().text());
        counts.count("figures owed unit", required && unit);
        counts.count("unit", unit);
        counts.count("bound", bound);
        counts.count("subject", subject);
        counts.count("holder", holder);
        counts.count("time", time);
        boolean clean = unit && bound && subject && holder && time;
        counts.count("figures clean", clean);
        return clean;
    }

    private static boolean sameSubject(JsonNode truth, @Nullable String ours) {
        String subject = GenreText.textOf(truth.get("subject"));
        boolean none = ours == null || ours.isEmpty();
        if (subject == null || subject.isEmpty()) {
            return none;
        }
        List<String> alternatives = new ArrayList<>(List.of(subject));
        if (!GenreText.isNull(truth.get("subject_or"))) {
            truth.get("subject_or").forEach(other -> alternatives.add(other.asString()));
        }
        if (alternatives.stream().anyMatch(one -> GenreText.meet(ours, one))) {
            return true;
        }
        Set<String> counted = GenreText.fullWords(GenreText.textOf(truth.get("text")));
        counted.addAll(GenreText.fullWords(GenreText.textOf(truth.get("unit"))));
        return none && counted.containsAll(GenreText.fullWords(subject));
    }

    private static boolean sameWords(@Nullable String truth, @Nullable String ours) {
        return truth == null || truth.isEmpty() ? ours == null || ours.isEmpty() : GenreText.meet(ours, truth);
    }
}
