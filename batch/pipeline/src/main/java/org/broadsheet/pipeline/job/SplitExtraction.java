package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.plan.Split;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Extracts splits of a run in a process that is not the run's own: the same reading, extraction and writing as that of the
 * step {@code extractSplit}, and the same folder of the same rows. Any number of processes may have the same split in work
 * at the same time: each writes to a folder of its own, and the first that is complete becomes the split's.
 */
public final class SplitExtraction {
    private final RunFolder folder;
    private final Run.RunRequest run;
    private final ArticleExtraction extraction;

    /**
     * Takes up a run.
     *
     * @param runFolder its folder, where its own process has written what was asked
     * @param extraction asked for at the first article
     * @throws IOException when the folder is not that of a run, as where this process does not see it
     */
    public SplitExtraction(Path runFolder, Supplier<Extraction> extraction) throws IOException {
        this.folder = new RunFolder(runFolder);
        this.extraction = new ArticleExtraction(extraction);
        try {
            this.run = JsonFile.read(folder.request(), Run.RunRequest.class);
        } catch (NoSuchFileException e) {
            throw new IOException(
                    folder.request() + " is not there for this worker: the folder of a dataset must be on a file system"
                            + " that all workers see under the same path");
        }
    }

    /**
     * Extracts a split, unless its folder is there.
     *
     * @param attempt what tells this attempt from all others at the split, of this process and of others; part of a file's
     *     name
     * @param progress is told what is extracted
     * @param stopping asked now and then whether to give up
     * @return whether the split is extracted, and not given up
     * @throws IOException when what it gives cannot be written
     */
    public boolean extract(Split split, String attempt, RunProgress progress, BooleanSupplier stopping)
            throws IOException {
        if (isDone(split)) {
            return true;
        }
        SplitReader reader =
                new SplitReader(folder.planned(), split, run.request().options(), progress::read);
        SplitWriter writer = new SplitWriter(run, folder, split, reader, progress, attempt);
        ExecutionContext context = new ExecutionContext();
        try {
            reader.open(context);
            writer.open(context);
            while (!reader.exhausted() && !stopping.getAsBoolean() && !isDone(split)) {
                writer.write(new Chunk<>(chunk(reader)));
            }
            writer.update(context);
        } finally {
            reader.close();
            writer.close();
            writer.discard();
        }
        return isDone(split);
    }

    private boolean isDone(Split split) {
        return Files.isDirectory(folder.extracted(split));
    }

    private List<ExtractedItem> chunk(SplitReader reader) {
        List<ExtractedItem> items = new ArrayList<>(IngestArticlesJob.CHUNK_ARTICLES);
        while (items.size() < IngestArticlesJob.CHUNK_ARTICLES) {
            RawItem raw = reader.read();
            if (raw == null) {
                break;
            }
            items.add(extraction.process(raw));
        }
        return items;
    }
}
