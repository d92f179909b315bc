package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.broadsheet.across.NamesFile;
import org.broadsheet.pipeline.cli.config.Configuration;
import org.broadsheet.pipeline.cli.print.LogFormat;
import org.broadsheet.pipeline.cli.print.LogSettings;
import org.broadsheet.pipeline.cli.print.ProgressDisplay;
import org.broadsheet.pipeline.cli.print.ProgressLines;
import org.broadsheet.pipeline.cli.print.RowFormat;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.job.DatasetHeldException;
import org.broadsheet.pipeline.job.IngestRequest;
import org.broadsheet.pipeline.job.IngestRun;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.job.SplitWorkers;
import org.broadsheet.pipeline.plan.InputListing;
import org.broadsheet.pipeline.plan.NoSuchInputException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the job. */
@Command(
        name = "ingest",
        header = "Read raw articles into a dataset: extract, link, audit, publish.",
        description = {
            "",
            "Skips what the dataset holds unchanged, goes on with a run that was cut off, and publishes all tables at"
                    + " once or, when the audit finds a fault, nothing. The summary goes to stderr and to"
                    + " DIR/_runs/RUN_ID.json. SIGTERM and Ctrl-C stop the run where nothing is lost.",
            "",
            "With - JSON lines are read from standard input. They are kept in the dataset until the run has ended, so that"
                    + " a run that is killed loses none of them. Lines that were read before are known again by the whole"
                    + " of what was piped; other lines replace nothing but articles of the same address.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet ingest seeds",
            "  broadsheet ingest --output /data/news --workers 4 '/data/raw/2025-*/*.jsonl.gz'",
            "  broadsheet ingest --output s3a://bucket/news 's3a://crawls/2025/*.warc.gz'",
            "  broadsheet ingest --dry-run seeds",
            "  broadsheet ingest --output /data/news --metrics /var/lib/node_exporter/news.prom /data/inbox",
            "  curl -s https://example.org/feed.jsonl | broadsheet ingest -",
            "  broadsheet ingest --quiet --format json seeds | jq .articles"
        },
        mixinStandardHelpOptions = true)
final class IngestVerb implements Callable<Integer> {
    private static final int MOST_WORKERS_BY_DEFAULT = 4;
    private static final String STDIN = "-";

    private final Terminal terminal;
    private final Cluster cluster;

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description =
                    "Files, folders (with all below them) and globs of text, HTML, JSON, CSV, feeds, WARC, Parquet,"
                            + " also at hdfs:// and s3a://; - for JSON lines on standard input.")
    private List<String> inputs = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DatasetOption dataset;

    @Option(names = "--dry-run", description = "List the files that a run would read; write nothing.")
    private boolean dryRun;

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
    private RetentionOptions retention;

    @Option(
            names = "--dashboard",
            description = "Write the page that 'broadsheet dashboard' writes once the run has succeeded: "
                    + DashboardFile.NAME + " in the dataset's folder.")
    private boolean dashboard;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private WatchOptions watches;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LimitOptions limits;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Take every article for this language (ISO 639-1, such as en), whatever is found."
                    + " Inputs that were published unchanged are read again only with --full-refresh.")
    private @Nullable String language;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description =
                    "The summary: as text on stderr, or as JSON on stdout, an object on a line for each run, those"
                            + " that were gone on with first (default: text). Of --dry-run: a table, or an array of objects.")
    @SuppressWarnings("NullAway.Init")
    private SummaryFormat format;

    /** @param cluster who does work in the place of this process */
    IngestVerb(Terminal terminal, Cluster cluster) {
        this.terminal = terminal;
        this.cluster = cluster;
    }

    @Override
    public Integer call() throws IOException {
        IngestRequest request = request();
        // Told apart here from what fails later: this is something the caller has to change.
        checkPartitions(dataset.folder());
        try {
            return (dryRun ? list(request) : watched(request)).number();
        } catch (NoSuchInputException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        } catch (DatasetHeldException e) {
            throw new CommandException(
                    ExitCode.LOCKED, dataset.location() + " is being written to by " + e.holder(), e);
        } catch (AccessDeniedException e) {
            throw new CommandException(ExitCode.USAGE, "no permission to write " + e.getFile(), e);
        }
    }

    private IngestRequest request() throws IOException {
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
        if (dryRun && inputs.contains(STDIN)) {
            throw CommandException.usage("--dry-run cannot look at standard input without reading it");
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
    private void checkPartitions(DatasetFolder folder) {
        Snapshot current = new Snapshots(folder).current();
        if (partitionBy != null && !fullRefresh && current != null && current.partitionBy() != partitionBy) {
            String is = current.partitionBy().name().toLowerCase(Locale.ROOT);
            throw CommandException.usage(dataset.location() + " is partitioned by " + is + ", not by "
                    + partitionBy.name().toLowerCase(Locale.ROOT)
                    + "; leave --partition-by out, or add --full-refresh to have all of it written again");
        }
    }

    private ExitCode list(IngestRequest request) throws NoSuchInputException, IOException {
        RowFormat rows = format == SummaryFormat.JSON ? RowFormat.JSON : RowFormat.TABLE;
        new DryRun(rows.printer(terminal), this::tell).list(dataset.folder(), request);
        return ExitCode.DONE;
    }

    /** Runs, and tells those who watch how it ended. */
    private ExitCode watched(IngestRequest request) throws NoSuchInputException, DatasetHeldException, IOException {
        watches.begin(dataset.folder(), request.inputs());
        try {
            return run(request);
        } catch (CommandException e) {
            // A run with a report, which is told already.
            throw e;
        } catch (DatasetHeldException e) {
            watches.kept(dataset.location() + " is being written to by " + e.holder());
            throw e;
        } catch (NoSuchInputException | IOException | RuntimeException e) {
            watches.ended(dataset.folder(), null, e.getMessage());
            throw e;
        }
    }

    private ExitCode run(IngestRequest request) throws NoSuchInputException, DatasetHeldException, IOException {
        String taken = LanguageCode.checked(language);
        IngestRun run = new IngestRun(new SharedExtraction(taken), Clock.systemUTC())
                .keeping(retention.snapshots(), retention.time())
                .reading(terminal.in())
                .workingIn(dataset.work());
        SplitWorkers workers = cluster.extracting(taken);
        if (workers != null) {
            run.extractingBy(workers);
        }
        run.joiningBy(cluster.joining());
        try (CleanStop stop = new CleanStop(this::tell, run::stop)) {
            List<RunReport> reports;
            if (terminal.errShown() && LogSettings.format() == LogFormat.TEXT && !LogSettings.quiet()) {
                try (ProgressDisplay display = new ProgressDisplay(terminal)) {
                    reports = run.run(request, display);
                }
            } else {
                RunProgress lines = new ProgressLines(this::tell, Clock.systemUTC());
                reports = run.run(request, lines);
            }
            reports.forEach(new RunEnding(terminal, format, dataset.location())::summarize);
            RunReport last = reports.isEmpty() ? null : reports.get(reports.size() - 1);
            watches.ended(dataset.folder(), last, last == null ? null : last.message());
            if (dashboard) {
                DashboardFile.renew(dataset, reports).ifPresent(this::tell);
            }
            return RunEnding.codeOf(reports);
        }
    }

    private void tell(String message) {
        LogSettings.tell(terminal, IngestVerb.class, message);
    }
}
