package org.broadsheet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Figure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Scores statements and figures against complete truth: a port of the corpus's {@code tools/score_genres.py}, which
 * defines the matching; the numbers are the same.
 */
final class GenreScore {
    static final double[] CONFIDENCES = {0, .7, .9};
    private static final List<String> FIELDS = List.of("unit", "bound", "subject", "holder", "time");

    /** A stretch of UTF-16 indices, end exclusive. */
    record Range(int from, int to) {
        boolean overlaps(Range other) {
            return from < other.to && other.from < to;
        }
    }

    /** A statement as found. */
    record FoundStatement(
            String kind,
            List<Range> spans,
            @Nullable Range speaker,
            @Nullable String speakerName,
            double confidence) {}

    /** A figure as found. */
    record FoundFigure(Range range, Figure figure) {}

    private final GenreCounts counts = new GenreCounts();
    private final GenreStatements ofStatements = new GenreStatements(counts);
    private final GenreFigures ofFigures = new GenreFigures(counts);
    private int articles;

    /** Adds an article: a line of the truth and what was found in its text. */
    void add(JsonNode truth, List<FoundStatement> statements, List<FoundFigure> figures) {
        articles++;
        String text = truth.get("text").asString();
        ofStatements.add(text, list(truth.get("statements")), statements);
        ofFigures.add(text, list(truth.get("figures")), figures);
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }

    String table() {
        StringBuilder table = new StringBuilder("articles " + articles + "\n");
        table.append("statements owed: found ").append(counts.share("owed found", "owed"));
        table.append("  with the right speaker ")
                .append(counts.share("owed right", "owed"))
                .append('\n');
        ofStatements
                .kinds()
                .forEach((kind, n) -> table.append(String.format(
                        Locale.ROOT,
                        "   %-9s with the right speaker %5.1f (%d of %d)%n",
                        kind,
                        AttributionScore.percent(n[1], n[0]),
                        n[1],
                        n[0])));
        for (double level : CONFIDENCES) {
            String all = "found " + level;
            table.append("statements at >= " + level + ": true ").append(counts.share("true " + level, all));
            table.append(" speaker right ").append(counts.share("right " + level, all));
            table.append("  clean ").append(counts.share("clean " + level, all)).append('\n');
        }
        table.append("figures owed: found with value ").append(counts.share("figures owed found", "figures owed"));
        table.append("  and unit ")
                .append(counts.share("figures owed unit", "figures owed"))
                .append('\n');
        table.append("figures predicted: in the truth ").append(counts.share("figures true", "figures found"));
        table.append("  clean ")
                .append(counts.share("figures clean", "figures found"))
                .append('\n');
        table.append("figures at >= " + RowTable.FIGURES.trusted() + ": in the truth and clean ")
                .append(counts.share("figures trusted clean", "figures trusted"))
                .append('\n');
        table.append("   of those in the truth:");
        FIELDS.forEach(field ->
                table.append(String.format(Locale.ROOT, "  %s %.1f", field, counts.percent(field, "figures true"))));
        return table.append('\n').toString();
    }

    Scores scores() {
        Scores scores = new Scores();
        scores.put("statements found", counts.percent("owed found", "owed"));
        scores.put("statements speaker right", counts.percent("owed right", "owed"));
        for (double level : CONFIDENCES) {
            scores.put("statements true at " + level, counts.percent("true " + level, "found " + level));
            scores.put("statements clean at " + level, counts.percent("clean " + level, "found " + level));
        }
        scores.put("figures value", counts.percent("figures owed found", "figures owed"));
        scores.put("figures value and unit", counts.percent("figures owed unit", "figures owed"));
        scores.put("figures true", counts.percent("figures true", "figures found"));
        scores.put(
                "figures clean at " + RowTable.FIGURES.trusted(),
                counts.percent("figures trusted clean", "figures trusted"));
        scores.put("figures clean", counts.percent("figures clean", "figures found"));
        FIELDS.forEach(field -> scores.put("figures " + field, counts.percent(field, "figures true")));
        return scores;
    }
}
