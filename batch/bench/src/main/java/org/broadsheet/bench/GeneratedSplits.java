package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.job.SplitWorkers;
import org.broadsheet.pipeline.job.WrittenSplit;
import org.broadsheet.pipeline.link.SplitContents;
import org.broadsheet.pipeline.link.SplitFiles;
import org.broadsheet.pipeline.plan.InputRef;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;

/**
 * Gives generated articles with their rows as the splits of a run, so that a run links, audits and publishes them without
 * extracting anything. The files that it plans only stand for what they would hold: each for the articles of a {@linkplain
 * GeneratedNews#containerOf container} of that name.
 *
 * @param workers how many splits are written at once
 */
record GeneratedSplits(GeneratedNews news, int workers) implements SplitWorkers {
    private static final int FILE_BYTES = 1000;

    /** Java option under which a split has one of the files. */
    static final String ONE_FILE_A_SPLIT = "-Dbroadsheet.split-bytes=" + FILE_BYTES;

    /** Writes the files that stand for some articles, beginning with the first of a container. */
    static void write(Path inputs, int from, int to) throws IOException {
        Files.createDirectories(inputs);
        String padding = " ".repeat(FILE_BYTES - 1) + "\n";
        for (int number = from; number < to; number += GeneratedNews.CONTAINER_ARTICLES) {
            Files.writeString(inputs.resolve(GeneratedNews.containerOf(number)), padding);
        }
    }

    @Override
    public void extract(String runFolder, List<Split> splits, RunProgress progress, BooleanSupplier stopping)
            throws IOException, InterruptedException {
        Path folder = Path.of(runFolder);
        Rows rows = new Rows(folder.getFileName() + "", Instant.now());
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (Split split : splits) {
                all.add(threads.submit(() -> {
                    WrittenSplit written = new WrittenSplit(folder, split);
                    List<InputRef> inputs = written.inputs();
                    written.write(files -> write(files, inputs, rows));
                    return split;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private SplitContents write(SplitFiles files, List<InputRef> inputs, Rows rows) throws IOException {
        List<SplitContents.Item> items = new ArrayList<>();
        for (InputRef input : inputs) {
            int first = GeneratedNews.firstOfContainer(
                    input.sourceUri().substring(input.sourceUri().lastIndexOf('/') + 1));
            int articles = Math.min(GeneratedNews.CONTAINER_ARTICLES, news.articles() - first);
            for (int number = first; number < first + articles; number++) {
                items.add(write(files, news.article(number, news.monthOf(number), input.sourceUri()), rows));
            }
            files.write(
                    Table.INPUTS,
                    List.of(rows.input(input.sourceUri(), input.fingerprint(), input.bytes(), articles, 0)));
        }
        return new SplitContents(items, items.size(), List.of(), null);
    }

    private static SplitContents.Item write(SplitFiles files, ExtractedArticle extracted, Rows rows)
            throws IOException {
        files.write(Table.ARTICLES, List.of(rows.article(extracted)));
        files.write(Table.QUOTES, rows.quotes(extracted));
        files.write(Table.FIGURES, rows.figures(extracted));
        files.write(Table.ENTITIES, rows.entities(extracted));
        String language = extracted.article().language();
        return new SplitContents.Item(
                extracted.article().sourceUri(),
                extracted.quotes().size(),
                extracted.figures().size(),
                extracted.entities().size(),
                language,
                language);
    }
}
