package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.plan.InputRef;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.PlannedInputs;
import org.broadsheet.pipeline.plan.Planning;
import org.broadsheet.pipeline.plan.SourceRoots;
import org.broadsheet.pipeline.plan.Split;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.read.ReadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the plan of a run over many small files of which few are new. */
@Command(
        name = "plans",
        mixinStandardHelpOptions = true,
        description = {
            "Writes small files into a temporary folder and plans runs over them: the first, one after all are published,"
                    + " one after a file was added, and one with --checksum. Nothing is extracted."
        })
final class Plans implements Callable<Integer> {
    private static final int FILES_IN_FOLDER = 1000;
    private static final String RUN_ID = "20200101T000000Z-000000";

    @Option(names = "--files", defaultValue = "1000000", description = "Files (default: ${DEFAULT-VALUE}).")
    private int files;

    private Path work = Path.of("");

    @Override
    public Integer call() throws Exception {
        work = Files.createTempDirectory("broadsheet-plans");
        try {
            for (int file = 0; file < files; file++) {
                write(file);
            }
            Plan first = plan("every file is new", false);
            publish(first);
            plan("nothing is new", false);
            write(files);
            plan("one file is new", false);
            plan("one file is new, --checksum", true);
        } finally {
            Increments.delete(work);
        }
        return 0;
    }

    private void write(int file) throws IOException {
        Path folder = work.resolve("in").resolve("%05d".formatted(file / FILES_IN_FOLDER));
        if (file % FILES_IN_FOLDER == 0) {
            Files.createDirectories(folder);
        }
        Files.writeString(folder.resolve("article-" + file + ".txt"), "article " + file);
    }

    private Plan plan(String what, boolean checksum) throws Exception {
        DatasetFolder dataset = dataset();
        Path inputs = work.resolve("in");
        ProcessCost start = ProcessCost.now();
        Plan plan = new Planning(
                        dataset, work.resolve("out/.state/fingerprints.parquet"), checksum, false, ReadOptions.DEFAULT)
                .plan(
                        List.of(inputs.toString()),
                        SourceRoots.NONE.with(List.of(inputs)),
                        work.resolve("listed.parquet"),
                        plannedFile());
        ProcessCost cost = ProcessCost.now().since(start);
        System.out.printf(
                "%,d files, %s: %,d to read, wall %.1f s, CPU %.1f s, peak of the process %,.0f MB%n",
                files, what, plan.files(), cost.wallSeconds(), cost.cpuSeconds(), ProcessCost.peakMegabytes());
        return plan;
    }

    /** As if every planned file had been read. */
    private void publish(Plan plan) throws Exception {
        DatasetFolder dataset = dataset();
        Rows rows = new Rows(RUN_ID, Instant.parse("2020-01-01T00:00:00Z"));
        try (PartitionedWriter writer =
                new PartitionedWriter(dataset.staging(RUN_ID).resolve("linked"), RUN_ID, PartitionBy.MONTH)) {
            for (Split split : plan.splits()) {
                for (InputRef input : planned().of(split)) {
                    writer.write(Table.INPUTS, rows.input(input.sourceUri(), input.fingerprint(), input.bytes(), 1, 0));
                }
            }
            new Publication(dataset, PartitionBy.MONTH)
                    .publish(new Snapshots(dataset).current(), RUN_ID, writer.finish(), List.of());
        }
    }

    private PlannedInputs planned() {
        return new PlannedInputs(plannedFile());
    }

    private Path plannedFile() {
        return work.resolve("planned.jsonl");
    }

    private DatasetFolder dataset() {
        return DatasetFolder.open(work.resolve("out"));
    }
}
