package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.ContentId;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Article;
import org.broadsheet.schema.DuplicateKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Publishes a dataset of any size without reading an article, for measuring what a large one costs. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes invented articles with quotes, figures and entities as a dataset of any size.",
            "Names are used as in news (Zipf); the same options give the same rows. It passes the audit."
        })
final class GenerateDataset implements Callable<Integer> {
    private static final String RUN_ID = "20200101T000000Z-000000";
    private static final Instant INGESTED_AT = Instant.parse("2020-01-01T00:00:00Z");

    @Option(names = "--articles", required = true, description = "Articles to publish.")
    private int articles;

    @Option(
            names = "--body-chars",
            defaultValue = "400",
            description = "About how long each is (default: ${DEFAULT-VALUE}).")
    private int bodyChars;

    @Option(
            names = "--months",
            defaultValue = "60",
            description = "Months over which they are spread (default: ${DEFAULT-VALUE}).")
    private int months;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed gives other articles.")
    private long seed;

    @Option(names = "--output", required = true, description = "Dataset folder, new or empty.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Override
    public Integer call() throws Exception {
        ProcessCost start = ProcessCost.now();
        Snapshot snapshot = publish(news(articles, bodyChars, months, seed), output);
        ProcessCost cost = ProcessCost.now().since(start);
        System.out.printf(
                "%s in %d files%nwall %.1f s, CPU %.1f s, peak resident memory %,.0f MB%n",
                snapshot.rows(),
                snapshot.files().size(),
                cost.wallSeconds(),
                cost.cpuSeconds(),
                ProcessCost.peakMegabytes());
        return 0;
    }

    static GeneratedNews news(int articles, int bodyChars, int months, long seed) {
        return new GeneratedNews(
                new NewsNames(Math.max(1000, articles)), articles, bodyChars, Math.min(months, articles), seed);
    }

    /**
     * Publishes generated articles as the first snapshot of a dataset.
     *
     * @throws IllegalArgumentException when there is something in the folder
     */
    static Snapshot publish(GeneratedNews news, Path output) throws Exception {
        requireEmpty(output);
        DatasetFolder dataset = DatasetFolder.open(output);
        Path staged = dataset.staging(RUN_ID).resolve("linked");
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<StagedFile>>> parts = new ArrayList<>();
            for (int month = 0; month < news.months(); month++) {
                int number = month;
                parts.add(workers.submit(() -> write(news, number, staged)));
            }
            List<StagedFile> files = new ArrayList<>();
            for (Future<List<StagedFile>> part : parts) {
                files.addAll(part.get());
            }
            return new Publication(dataset, PartitionBy.MONTH).publish(null, RUN_ID, files, List.of());
        } finally {
            workers.shutdownNow();
        }
    }

    /** @throws IllegalArgumentException when there is something in the folder */
    static void requireEmpty(Path output) throws IOException {
        if (Files.exists(output)) {
            try (Stream<Path> there = Files.list(output)) {
                if (there.findAny().isPresent()) {
                    throw new IllegalArgumentException(output + " is not empty");
                }
            }
        }
    }

    private static List<StagedFile> write(GeneratedNews news, int month, Path staged) throws Exception {
        Rows rows = new Rows(RUN_ID, INGESTED_AT);
        try (PartitionedWriter writer =
                new PartitionedWriter(staged, "generated-%04d".formatted(month), PartitionBy.MONTH)) {
            int first = news.firstOf(month);
            for (int number = first; number < news.firstOf(month + 1); number++) {
                ExtractedArticle extracted = news.article(number, month);
                writer.write(Table.ARTICLES, article(rows, extracted, news, number));
                writer.writeAll(Table.QUOTES, rows.quotes(extracted));
                writer.writeAll(Table.FIGURES, rows.figures(extracted));
                writer.writeAll(Table.ENTITIES, rows.entities(extracted));
                if (news.endsContainer(number)) {
                    writer.write(Table.INPUTS, input(rows, number));
                }
            }
            return writer.finish();
        }
    }

    private static Article article(Rows rows, ExtractedArticle extracted, GeneratedNews news, int number) {
        Article row = rows.article(extracted);
        int original = GeneratedNews.originalOf(number);
        if (original != number) {
            row.put("duplicate_of", news.articleId(original));
            row.put("duplicate_kind", DuplicateKind.EXACT);
            row.put("similarity", 1.0);
        }
        return row;
    }

    private static org.broadsheet.schema.Input input(Rows rows, int last) {
        String container = GeneratedNews.containerOf(last);
        int articles = GeneratedNews.placeInContainer(last) + 1;
        return rows.input(container, ContentId.of("generated", container), 1000L * articles, articles, 0);
    }
}
