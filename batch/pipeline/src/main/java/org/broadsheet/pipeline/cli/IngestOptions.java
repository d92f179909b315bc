package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.broadsheet.across.NamesFile;
import org.broadsheet.pipeline.cli.config.Configuration;
import org.broadsheet.pipeline.job.IngestRequest;
import org.broadsheet.pipeline.plan.InputListing;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a run is asked: what it reads, and how. */
final class IngestOptions {
    private static final int MOST_WORKERS_BY_DEFAULT = 4;
    private static final String STDIN = "-";

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description =
                    "Files, folders (with all below them) and globs of text, HTML, JSON, CSV, feeds, WARC, Parquet,"
                            + " also at hdfs:// and s3a://; - for JSON lines on standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--full-refresh",
            description =
                    "Read unchanged inputs again too, and replace what they gave; start over a run that was cut off.")
    private boolean fullRefresh;

    @Option(
            names = "--checksum",
            description =
                    "Open every input to see whether it changed; else one of the same size and time of change counts as"
                            + " unchanged.")
    private boolean checksum;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Threads that extract (default: one a processor, at most 4).")
    private int workers = Math.min(MOST_WORKERS_BY_DEFAULT, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--partition-by",
            paramLabel = "month|day",
            description =
                    "How finely the dataset is partitioned by publication date (default: as it is, by month where it"
                            + " is new). Only with --full-refresh can it be changed.")
    private @Nullable PartitionBy partitionBy;

    @Option(
            names = "--delete-missing",
            description = "Retire what files gave that lay below an INPUT and are gone (default: it stays).")
    private boolean deleteMissing;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FieldOptions fieldOptions;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private NamesOption names;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LimitOptions limits;

    /**
     * What a run into a dataset is asked.
     *
     * @throws CommandException when an option cannot be as it is
     */
    IngestRequest request(DatasetOption dataset) throws IOException {
        if (inputs.isEmpty()) {
            throw CommandException.usage("an INPUT is missing: name files or folders, or set inputs in [ingest] of "
                    + dataset.location() + "/" + Configuration.NAME);
        }
        if (workers < 1) {
            throw CommandException.usage("--workers is " + workers + "; a run needs one at least");
        }
        if (inputs.stream().filter(STDIN::equals).count() > 1) {
            throw CommandException.usage("INPUT - is given twice; standard input can be read once");
        }
        NamesFile own = names.read();
        return IngestRequest.of(
                        inputs.stream()
                                .map(input -> input.equals(STDIN) ? input : InputListing.absolute(input))
                                .toList(),
                        dataset.location())
                .fullRefresh(fullRefresh)
                .checksum(checksum)
                .deleteMissing(deleteMissing)
                .workers(workers)
                .partitionBy(partitionBy)
                .limits(limits.read())
                .fields(fieldOptions.map())
                .rejectLimits(limits.rejects())
                .names(own == null ? null : own.rows())
                .build();
    }

    /** Refuses what would be ignored: partitions are those of the dataset until all of it is written again. */
    void checkPartitions(DatasetOption dataset) {
        Snapshot current = new Snapshots(dataset.folder()).current();
        if (partitionBy != null && !fullRefresh && current != null && current.partitionBy() != partitionBy) {
            String is = current.partitionBy().name().toLowerCase(Locale.ROOT);
            throw CommandException.usage(dataset.location() + " is partitioned by " + is + ", not by "
                    + partitionBy.name().toLowerCase(Locale.ROOT)
                    + "; leave --partition-by out, or add --full-refresh to have all of it written again");
        }
    }

    /** Whether JSON lines are read from standard input. */
    boolean readStandardInput() {
        return inputs.contains(STDIN);
    }
}
