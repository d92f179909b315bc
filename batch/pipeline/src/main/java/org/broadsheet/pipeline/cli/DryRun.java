package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.broadsheet.pipeline.cli.print.RowPrinter;
import org.broadsheet.pipeline.job.IngestRequest;
import org.broadsheet.pipeline.job.IngestRun;
import org.broadsheet.pipeline.plan.NoSuchInputException;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.publish.DatasetFolder;

/** What {@code ingest --dry-run} tells: the files that a run would read, and what it would reject. Nothing is written. */
final class DryRun {
    private final RowPrinter printer;
    private final Consumer<String> tell;

    /**
     * @param printer takes a row a file
     * @param tell takes what is told to people besides
     */
    DryRun(RowPrinter printer, Consumer<String> tell) {
        this.printer = printer;
        this.tell = tell;
    }

    /**
     * Lists.
     *
     * @throws NoSuchInputException when an INPUT names nothing
     */
    void list(DatasetFolder dataset, IngestRequest request) throws NoSuchInputException, IOException {
        printer.begin(List.of("source_uri", "bytes", "pieces"));
        Map<String, String> whole = new TreeMap<>();
        Plan plan = IngestRun.plan(dataset, request, file -> {
            printer.row(List.of(file.input().sourceUri(), file.input().bytes(), file.pieces()));
            if (file.whole() != null) {
                whole.put(file.input().sourceUri(), file.whole());
            }
        });
        printer.end();
        whole.forEach((source, why) -> tell.accept(source + " is large and read by one worker: " + why));
        request.fields().pairs().forEach(pair -> tell.accept("column named: --map " + pair));
        plan.rejections()
                .forEach(rejection -> tell.accept(rejection.sourceUri() + " would be rejected: " + rejection.reason()
                        + ": " + rejection.detail()));
        tell.accept(plan.listed() + " files listed, " + plan.unchanged() + " unchanged, " + plan.files() + " to read ("
                + plan.bytes() + " bytes); nothing was written");
    }
}
