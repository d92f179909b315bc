package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.article.Article;

/** Pages that readers tripped over: word F1 of the body against the text of the article that a careful tool keeps. */
final class MeasureReadability {
    private record Score(String id, WordOverlap overlap) {}

    private final List<Score> scores = new ArrayList<>();

    /** Cleans the pages of a folder with a folder a page, or none where it is missing. */
    MeasureReadability(Path readability) throws IOException {
        if (!Files.isDirectory(readability)) {
            return;
        }
        try (Stream<Path> folders = Files.list(readability)) {
            for (Path folder : folders.sorted().toList()) {
                Path expected = folder.resolve("expected.html");
                Path source = folder.resolve("source.html");
                if (Files.exists(expected) && Files.exists(source)) {
                    Article article = CleanedPage.clean(TruthPage.read(source));
                    String truth = VisibleText.of(Files.readString(expected, StandardCharsets.UTF_8));
                    scores.add(new Score(
                            folder.getFileName().toString(),
                            WordOverlap.of(article == null ? "" : article.body().toString(), truth)));
                }
            }
        }
    }

    void report(Scores reached, PrintStream out) {
        double f1 = mean(scores);
        out.printf(
                Locale.ROOT,
                "readability %d pages  F1 %.4f  tuned on %.4f, held out %.4f%n",
                scores.size(),
                f1,
                mean(scores.stream().filter(s -> !CorpusPart.isHeldOut(s.id())).toList()),
                mean(scores.stream().filter(s -> CorpusPart.isHeldOut(s.id())).toList()));
        if (!scores.isEmpty()) {
            reached.put("readability f1", 100 * f1);
        }
    }

    /** Prints a line for each page that is not held out, worst first. */
    void printPages(PrintStream out) {
        scores.stream()
                .filter(s -> !CorpusPart.isHeldOut(s.id()))
                .sorted(Comparator.comparingDouble(s -> s.overlap().f1()))
                .forEach(s -> out.printf(
                        Locale.ROOT,
                        "readability %s F1 %.3f P %.3f R %.3f%n",
                        s.id(),
                        s.overlap().f1(),
                        s.overlap().precision(),
                        s.overlap().recall()));
    }

    private static double mean(List<Score> scores) {
        return scores.stream().mapToDouble(s -> s.overlap().f1()).average().orElse(0);
    }
}
