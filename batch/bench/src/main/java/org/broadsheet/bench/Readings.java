package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.pipeline.plan.InputForms;
import org.broadsheet.read.FieldMap;
import org.broadsheet.read.InputFile;
import org.broadsheet.read.RawArticles;
import org.broadsheet.read.ReadLimits;
import org.broadsheet.read.StoredInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures what reading costs by itself: CPU seconds and peak memory over files of any form. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads files of any form and nothing else, and prints what they gave, CPU seconds and peak memory.",
            "How much memory is enough is seen with BROADSHEET_JAVA_OPTIONS=-Xmx64m."
        })
final class Readings implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of raw articles.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            ProcessCost start = ProcessCost.now();
            Map<String, Integer> outcomes = new TreeMap<>();
            long characters = 0;
            try (RawArticles articles = InputFile.open(
                    StoredInput.of(file),
                    String.valueOf(file.getFileName()),
                    InputForms.options(ReadLimits.DEFAULT, FieldMap.NONE))) {
                while (articles.hasNext()) {
                    Outcome<RawArticle> outcome = articles.next();
                    if (outcome instanceof Outcome.Accepted<RawArticle> accepted) {
                        characters += accepted.value().content().length();
                        outcomes.merge("articles", 1, Integer::sum);
                    } else if (outcome instanceof Outcome.Rejected<RawArticle> rejected) {
                        outcomes.merge(rejected.rejection().reason().name(), 1, Integer::sum);
                    }
                }
            }
            ProcessCost cost = ProcessCost.now().since(start);
            double megabytes = Files.size(file) / 1e6;
            System.out.printf(
                    "%s: %.1f MB, %s, %d characters; %.2f CPU s (%.0f MB a CPU second), %.2f s, peak %.0f MB resident%n",
                    file.getFileName(),
                    megabytes,
                    outcomes,
                    characters,
                    cost.cpuSeconds(),
                    megabytes / cost.cpuSeconds(),
                    cost.wallSeconds(),
                    ProcessCost.peakMegabytes());
        }
        return 0;
    }
}
