package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.ReadingOptions;
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
import org.broadsheet.pipeline.plan.NoSuchInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    private final Terminal terminal;
    private final Cluster cluster;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private IngestOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DatasetOption dataset;

    @Option(names = "--dry-run", description = "List the files that a run would read; write nothing.")
    private boolean dryRun;

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

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Take every article for this language (ISO 639-1, such as en), whatever is found."
                    + " Inputs that were published unchanged are read again only with --full-refresh.")
    private @Nullable String language;

    @Option(
            names = "--second-reader",
            description =
                    "Have a network read the figures of English texts once more: holders, subjects and confidence are better, and"
                            + " reading takes some seven times as long. Inputs that were published unchanged are read again"
                            + " only with --full-refresh.")
    private boolean secondReader;

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
        IngestRequest request = options.request(dataset);
        if (dryRun && options.readStandardInput()) {
            throw CommandException.usage("--dry-run cannot look at standard input without reading it");
        }
        // Told apart here from what fails later: this is something the caller has to change.
        options.checkPartitions(dataset);
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
        ReadingOptions reading = AskedReading.of(language, secondReader);
        IngestRun run = new IngestRun(new SharedExtraction(reading), Clock.systemUTC())
                .keeping(retention.snapshots(), retention.time())
                .reading(terminal.in())
                .workingIn(dataset.work());
        SplitWorkers workers = cluster.extracting(reading);
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
