package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.link.LinkedTables;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.PartitionBy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Publishes a large dataset with its linked tables, for measuring what an increment costs on one. */
@Command(
        name = "base",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes invented articles (as 'bench generate' does) with stories, statements, claims and names linked.",
            "A block of them is linked by the pipeline itself; the dataset is that block over and over, each time at the"
                    + " months after the last and with rare names of its own. 'bench increments' adds to it."
        })
final class GenerateBase implements Callable<Integer> {
    private static final String LINK_RUN = "20200102T000000Z-000000";
    private static final int MONTHS = 60;

    @Option(
            names = "--articles",
            defaultValue = "1000000",
            description = "Articles to publish, spread over 60 months (default: ${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--blocks",
            defaultValue = "20",
            description = "Into how many equal blocks they fall, a divisor of 60 (default: ${DEFAULT-VALUE}).")
    private int blocks;

    @Option(
            names = "--body-chars",
            defaultValue = "400",
            description = "About how long each is (default: ${DEFAULT-VALUE}).")
    private int bodyChars;

    @Option(names = "--output", required = true, description = "Dataset folder, new or empty.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Override
    public Integer call() throws Exception {
        if (blocks < 1 || MONTHS % blocks != 0) {
            throw new IllegalArgumentException("--blocks " + blocks + " is no divisor of " + MONTHS);
        }
        GenerateDataset.requireEmpty(output);
        int months = MONTHS / blocks;
        Path work = Files.createTempDirectory(output.toAbsolutePath().getParent(), "base");
        try {
            ProcessCost start = ProcessCost.now();
            DatasetFolder block = DatasetFolder.open(work.resolve("block"));
            Snapshot linked = link(
                    block,
                    GenerateDataset.publish(
                            GenerateDataset.news(articles / blocks, bodyChars, months, 1), work.resolve("block")));
            print("block", linked, start);
            Snapshot all = new RepeatedDataset(block, linked, months, blocks).publish(DatasetFolder.open(output));
            print("all", all, start);
        } finally {
            Increments.delete(work);
        }
        return 0;
    }

    private static void print(String what, Snapshot snapshot, ProcessCost start) throws IOException {
        ProcessCost cost = ProcessCost.now().since(start);
        System.out.printf(
                "%s: %s%nwall %.1f s, CPU %.1f s, peak resident memory %,.0f MB%n",
                what, snapshot.rows(), cost.wallSeconds(), cost.cpuSeconds(), ProcessCost.peakMegabytes());
    }

    private static Snapshot link(DatasetFolder block, Snapshot snapshot) throws SQLException, IOException {
        LinkedTables.Update update;
        Files.createDirectories(block.staging(LINK_RUN));
        try (Connection connection = DuckDb.ofRun(block, LINK_RUN).open()) {
            update = LinkedTables.update(
                    connection,
                    block,
                    LINK_RUN,
                    block.staging(LINK_RUN).resolve("linked"),
                    LINK_RUN,
                    new LinkedTables.Changes(snapshot, PartitionBy.MONTH, List.of(), List.of(), List.of()));
        }
        return new Publication(block, PartitionBy.MONTH).publish(snapshot, LINK_RUN, update.added(), update.retired());
    }
}
