package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.plan.PlannedInputs;
import org.broadsheet.pipeline.plan.Split;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Extracts splits of a run in a process that is not the run's own: the same reading, extraction and writing as that of the
 * step {@code extractSplit}, and the same folder of the same rows. Any number of processes may have the same split in work
 * at the same time: each writes to a folder of its own, and the first that is complete becomes the split's.
 *
 * <p>Where the dataset lies on HDFS or S3, the files are written in a temporary folder of this machine and then copied there.
 */
public final class SplitExtraction implements AutoCloseable {
    private static final long NANOS_BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(2);

    private final RunFolder folder;
    private final @Nullable SharedSplits shared;
    private final PlannedInputs planned;
    private final Run.RunRequest run;
    private final ArticleExtraction extraction;
    private long lookedAt;

    /**
     * Takes up a run.
     *
     * @param runFolder where the run is found, as {@link SplitWorkers#extract} was told: a path, or an address
     * @param extraction asked for at the first article
     * @throws IOException when there is no run, as where this process does not see it
     * @throws org.broadsheet.pipeline.publish.DatasetException when the dataset's file system cannot be reached
     */
    public SplitExtraction(String runFolder, Supplier<Extraction> extraction) throws IOException {
        this.extraction = new ArticleExtraction(extraction);
        if (SharedSplits.isAddress(runFolder)) {
            Path temporary = Files.createTempDirectory("broadsheet-splits");
            this.folder = new RunFolder(temporary);
            this.shared = SharedSplits.at(runFolder, temporary);
            this.planned = shared.planned();
            try {
                this.run = shared.request();
            } catch (RuntimeException e) {
                close();
                throw e;
            }
            return;
        }
        this.folder = new RunFolder(Path.of(runFolder));
        this.shared = null;
        this.planned = folder.planned();
        try {
            this.run = JsonFile.read(folder.request(), Run.RunRequest.class);
        } catch (NoSuchFileException e) {
            throw new IOException(
                    folder.request() + " is not there for this worker: the folder of a dataset must be on a file system"
                            + " that all workers see under the same path, or on HDFS or S3");
        }
    }

    /**
     * Extracts a split, unless it is there.
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
        SplitReader reader = new SplitReader(planned, split, run.request().options(), progress::read);
        SplitWriter writer = new SplitWriter(run, folder, planned, split, reader, progress, attempt);
        ExecutionContext context = new ExecutionContext();
        try {
            reader.open(context);
            writer.open(context);
            while (!reader.exhausted() && !stopping.getAsBoolean() && !isDoneMeanwhile(split)) {
                writer.write(new Chunk<>(chunk(reader)));
            }
            writer.update(context);
        } finally {
            reader.close();
            writer.close();
            writer.discard();
        }
        if (shared != null && Files.isDirectory(folder.extracted(split))) {
            shared.complete(split, attempt, folder.extracted(split));
            UnfinishedRuns.deleteIfThere(folder.extracted(split));
        }
        return isDone(split);
    }

    private boolean isDone(Split split) {
        lookedAt = System.nanoTime();
        return shared == null ? Files.isDirectory(folder.extracted(split)) : shared.isDone(split);
    }

    /** A store is asked only now and then. */
    private boolean isDoneMeanwhile(Split split) {
        return (shared == null || System.nanoTime() - lookedAt > NANOS_BETWEEN_LOOKS) && isDone(split);
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

    /** Deletes what is left on this machine of a dataset that lies elsewhere. */
    @Override
    public void close() throws IOException {
        if (shared != null) {
            UnfinishedRuns.deleteIfThere(folder.root());
        }
    }
}
