package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.StageFault;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.link.SplitContents;
import org.broadsheet.pipeline.link.SplitFiles;
import org.broadsheet.pipeline.plan.InputRef;
import org.broadsheet.pipeline.plan.PlannedInputs;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Input;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/**
 * Writes what a split gives into one folder, which is renamed to its name once it is complete. A folder half written by
 * an earlier attempt of the same name is thrown away; where another attempt has completed the split meanwhile, this one
 * is. For use by one thread.
 */
class SplitWriter implements ItemStreamWriter<ExtractedItem> {
    private final IngestRequest request;
    private final RunProgress progress;
    private final PlannedInputs planned;
    private final Split split;
    private final SplitReader reader;
    private final Rows rows;
    private final Path part;
    private final Path done;

    private final Map<InputRef, InputCount> counts = new LinkedHashMap<>();
    private final List<SplitContents.Item> items = new ArrayList<>();
    private int inputs;
    /** Sources of articles that are there without all of their rows. */
    private final List<String> shortened = new ArrayList<>();

    private boolean broken;
    private @Nullable SplitFiles files;

    /**
     * @param attempt what tells it from other attempts at the same split that may be going on at the same time, or empty
     *     where there are none
     */
    SplitWriter(
            Run.RunRequest run,
            RunFolder folder,
            PlannedInputs planned,
            Split split,
            SplitReader reader,
            RunProgress progress,
            String attempt) {
        this.request = run.request();
        this.progress = progress;
        this.planned = planned;
        this.split = split;
        this.reader = reader;
        this.rows = new Rows(run.runId(), run.startedAt());
        this.done = folder.extracted(split);
        this.part = done.resolveSibling(done.getFileName() + (attempt.isEmpty() ? "" : "." + attempt) + ".part");
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            UnfinishedRuns.deleteIfThere(part);
            Files.createDirectories(part);
            files = new SplitFiles(part);
        } catch (IOException e) {
            throw new ItemStreamException(e);
        }
    }

    @Override
    public void write(Chunk<? extends ExtractedItem> chunk) throws IOException {
        broken = true;
        inputs += chunk.size();
        int rejects = 0;
        for (ExtractedItem item : chunk) {
            InputCount count = counts.computeIfAbsent(item.input(), input -> new InputCount());
            if (item.article() instanceof Outcome.Accepted<ExtractedArticle> accepted) {
                write(accepted.value());
                tell(accepted.value());
                count.articles++;
            } else {
                Rejection rejection = ((Outcome.Rejected<ExtractedArticle>) item.article()).rejection();
                files().write(Table.REJECTS, List.of(rows.reject(rejection)));
                count.add(rejection, item.input());
                rejects++;
            }
        }
        broken = false;
        progress.extracted(chunk.size() - rejects, rejects);
    }

    private void write(ExtractedArticle extracted) throws IOException {
        List<? extends SpecificRecord> quotes = rows.quotes(extracted);
        List<? extends SpecificRecord> figures = rows.figures(extracted);
        List<? extends SpecificRecord> entities = rows.entities(extracted);
        files().write(Table.ARTICLES, List.of(rows.article(extracted)));
        files().write(Table.QUOTES, quotes);
        files().write(Table.FIGURES, figures);
        files().write(Table.ENTITIES, entities);
        items.add(new SplitContents.Item(
                extracted.article().sourceUri(),
                quotes.size(),
                figures.size(),
                entities.size(),
                extracted.article().language(),
                extracted.rulesLanguage()));
    }

    /** Tells the stages that gave nothing, as one reject beside the article, and keeps their stacks. */
    private void tell(ExtractedArticle extracted) throws IOException {
        if (extracted.faults().isEmpty()) {
            return;
        }
        boolean thrown = false;
        StringJoiner detail = new StringJoiner("; ");
        for (StageFault fault : extracted.faults()) {
            thrown |= fault.cause() != null;
            detail.add(fault.stage().name().toLowerCase(Locale.ROOT) + ": " + fault.detail());
            Files.writeString(
                    part.resolve(RunFolder.STACKS),
                    extracted.article().sourceUri() + " " + fault.stage() + "\n" + fault.stack(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        files().write(
                        Table.REJECTS,
                        List.of(rows.reject(new Rejection(
                                extracted.article().sourceUri(),
                                thrown ? Rejection.Reason.EXTRACTION_FAILED : Rejection.Reason.OVER_BUDGET,
                                "published without rows: " + detail,
                                extracted.article().rawCharCount()))));
        shortened.add(extracted.article().sourceUri());
    }

    /**
     * Completes the split once the reader is at its end. Here and not in a listener after the step, because by then the
     * split would count as done, whatever became of its files. The chunk step calls this after a failed write too.
     */
    @Override
    public void update(ExecutionContext context) {
        if (files == null || broken || !reader.exhausted()) {
            return;
        }
        try {
            SplitContents contents = split.piece() == null ? ofFiles(files) : ofPiece();
            files.close();
            files = null;
            if (contents.piece() != null && contents.piece().lost() != null) {
                // Nothing of it is kept: what was read before it was found changed may end inside a record.
                UnfinishedRuns.deleteIfThere(part);
                Files.createDirectories(part);
            }
            JsonFile.write(part.resolve(SplitContents.FILE), contents);
            complete();
        } catch (IOException e) {
            throw new ItemStreamException(e);
        }
        progress.splitDone(split);
    }

    private void complete() throws IOException {
        try {
            Files.move(part, done, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // A folder is never moved onto one that holds something: another attempt was faster, and gave the same
            // rows.
            if (!Files.isDirectory(done)) {
                throw e;
            }
            UnfinishedRuns.deleteIfThere(part);
        }
    }

    private SplitContents ofFiles(SplitFiles open) throws IOException {
        for (Map.Entry<InputRef, InputCount> input : counts.entrySet()) {
            InputCount count = input.getValue();
            Optional<ReadBytes.Fingerprint> read = reader.fingerprint(input.getKey());
            if (count.unread == null && read.isPresent()) {
                open.write(Table.INPUTS, List.of(row(input.getKey(), read.get(), count)));
            }
        }
        return new SplitContents(items, inputs, shortened, null);
    }

    private SplitContents ofPiece() throws IOException {
        InputRef input = planned.of(split).get(0);
        InputCount count = counts.getOrDefault(input, new InputCount());
        Optional<Rejection> lost = reader.lost().or(() -> Optional.ofNullable(count.unread));
        if (lost.isPresent()) {
            return new SplitContents(List.of(), 0, List.of(), new InputCount().piece(input, false, lost.get()));
        }
        return new SplitContents(items, inputs, shortened, count.piece(input, dependsOnOptions(count), null));
    }

    private boolean dependsOnOptions(InputCount count) {
        return count.limited || !request.options().fields().isEmpty();
    }

    private Input row(InputRef input, ReadBytes.Fingerprint read, InputCount count) {
        Input row = rows.input(input.sourceUri(), read.fingerprint(), read.bytes(), count.articles, count.rejects);
        return Input.newBuilder(row)
                .setLimits(dependsOnOptions(count) ? request.options().text() : null)
                .build();
    }

    @Override
    public void close() {
        if (files != null) {
            try {
                files.close();
            } catch (IOException e) {
                throw new ItemStreamException(e);
            } finally {
                files = null;
            }
        }
    }

    /** Throws away what is not complete, for whom no later attempt of the same name does. */
    void discard() throws IOException {
        UnfinishedRuns.deleteIfThere(part);
    }

    private SplitFiles files() {
        if (files == null) {
            throw new IllegalStateException(split.folder() + " is not open for writing");
        }
        return files;
    }
}
