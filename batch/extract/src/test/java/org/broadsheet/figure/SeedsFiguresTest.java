package org.broadsheet.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.LoadedStages;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.FigureTime;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures that a careful reader must find in the seeds of the corpus; skipped where the corpus is absent. */
class SeedsFiguresTest {
    @Test
    void everyRequiredFigureIsFoundWithValueUnitBoundAndTime() throws IOException {
        Path corpus = corpus();
        assumeTrue(Files.isDirectory(corpus.resolve("gold")), "no corpus at " + corpus + ": set -Dbroadsheet.corpus");
        List<String> missing = new ArrayList<>();
        int owed = 0;
        try (Stream<Path> files = Files.list(corpus.resolve("gold"))) {
            for (Path file : files.sorted().toList()) {
                JsonNode gold = JsonMapper.shared().readTree(Files.readString(file));
                if (!gold.has("figures")) {
                    continue;
                }
                List<Figure> found = figures(corpus, file, gold);
                for (JsonNode figure : gold.get("figures")) {
                    if (figure.get("required").asBoolean()) {
                        owed++;
                        if (found.stream().noneMatch(candidate -> matches(figure, candidate))) {
                            missing.add(figure + " among " + found);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(owed > 0, "the gold of " + corpus + " owes no figure");
    }

    private List<Figure> figures(Path corpus, Path file, JsonNode gold) throws IOException {
        String name = file.getFileName().toString().replace(".json", ".txt");
        String text = Files.readString(corpus.resolve("seeds").resolve(name));
        String day = textOf(gold, "published_on");
        Publication publication =
                day == null ? Publication.UNKNOWN : new Publication(null, LocalDate.parse(day), PublishedBasis.TEXT);
        return LoadedStages.figures(LoadedStages.parsed(Article.ofPlainText(name, text, publication)));
    }

    private static boolean matches(JsonNode gold, Figure figure) {
        String unit = figure.unitOf() == null ? figure.unit() : figure.unit() + " of " + figure.unitOf();
        return figure.kind().name().equals(gold.get("kind").asString())
                && figure.value() != null
                && Math.abs(figure.value() - gold.get("value").asDouble()) < 1e-6 * figure.value()
                && singular(gold.get("unit").asString()).equals(singular(String.valueOf(unit)))
                && figure.bound().name().equals(gold.get("bound").asString())
                && (!gold.has("time") || matchesTime(gold.get("time"), figure.time()));
    }

    private static boolean matchesTime(JsonNode gold, @Nullable FigureTime time) {
        if (time == null || !gold.get("text").asString().contains(time.text())) {
            return false;
        }
        String by = textOf(gold, "by");
        String start = textOf(gold, "start");
        String end = textOf(gold, "end");
        LocalDate to = time.to();
        return (by == null || to != null && to.toString().startsWith(by))
                && (start == null || start.equals(String.valueOf(time.from())))
                && (end == null || end.equals(String.valueOf(to)));
    }

    private static String singular(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static @Nullable String textOf(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static Path corpus() {
        return Path.of(Optional.ofNullable(System.getProperty("broadsheet.corpus"))
                .or(() -> Optional.ofNullable(System.getenv("BROADSHEET_CORPUS")))
                .orElse("../../../shared/corpus"));
    }
}
