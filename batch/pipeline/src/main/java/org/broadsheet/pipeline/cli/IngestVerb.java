package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.pipeline.job.DatasetHeldException;
import org.broadsheet.pipeline.job.IngestRequest;
import org.broadsheet.pipeline.job.IngestRun;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.plan.InputListing.NoSuchInputException;
import org.broadsheet.pipeline.plan.InputRef;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.read.ReadLimits;
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
            ""
        },
        footer = {
            "",
            "Examples:",
            "  broadsheet ingest seeds",
            "  broadsheet ingest --output /data/news --workers 4 '/data/raw/2025-*/*.jsonl.gz'",
            "  broadsheet ingest --dry-run seeds"
        },
        mixinStandardHelpOptions = true)
final class IngestVerb implements Callable<Integer> {
    private static final int MOST_WORKERS_BY_DEFAULT = 4;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files, folders (with all below them) and globs of text, HTML and JSON lines, gzip or not.")
    @SuppressWarnings("NullAway.Init")
    private List<String> inputs;

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
            defaultValue = "month",
            description = "How finely a new dataset is partitioned by publication date (default: month).")
    @SuppressWarnings("NullAway.Init")
    private PartitionBy partitionBy;

    @Option(
            names = "--max-article-bytes",
            paramLabel = "N",
            description = "Reject larger text and HTML files and longer JSON lines (default: 10000000).")
    private long maxArticleBytes = ReadLimits.DEFAULT.maxArticleBytes();

    @Option(
            names = "--max-input-bytes",
            paramLabel = "N",
            description = "Stop reading an input file at this size, after decompression (default: 20000000000).")
    private long maxInputBytes = ReadLimits.DEFAULT.maxInputBytes();

    IngestVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        IngestRequest request = request();
        // Told apart here from what fails later: this is something the caller has to change.
        dataset.folder();
        try {
            return (dryRun ? list(IngestRun.plan(request)) : run(request)).number();
        } catch (NoSuchInputException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        } catch (DatasetHeldException e) {
            throw new CommandException(
                    ExitCode.LOCKED, dataset.location() + " is being written to by " + e.holder(), e);
        } catch (AccessDeniedException e) {
            throw new CommandException(ExitCode.USAGE, "no permission to write " + e.getFile(), e);
        }
    }

    private IngestRequest request() {
        if (workers < 1) {
            throw CommandException.usage("--workers is " + workers + "; a run needs one at least");
        }
        if (maxArticleBytes < 1 || maxInputBytes < maxArticleBytes) {
            throw CommandException.usage("--max-article-bytes is " + maxArticleBytes + " and --max-input-bytes "
                    + maxInputBytes + "; the second cannot be less than the first, nor the first less than 1");
        }
        return new IngestRequest(
                inputs.stream()
                        .map(input -> Path.of(input).toAbsolutePath().toString())
                        .toList(),
                dataset.location(),
                fullRefresh,
                checksum,
                workers,
                partitionBy,
                new ReadLimits(maxArticleBytes, maxInputBytes));
    }

    private ExitCode list(Plan plan) {
        RowPrinter printer = RowFormat.TABLE.printer(terminal);
        printer.begin(List.of("source_uri", "bytes"));
        plan.splits().forEach(split -> {
            for (InputRef input : split.inputs()) {
                printer.row(List.of(input.sourceUri(), input.bytes()));
            }
        });
        printer.end();
        plan.rejections()
                .forEach(rejection -> tell(rejection.sourceUri() + " would be rejected: " + rejection.reason() + ": "
                        + rejection.detail()));
        tell(plan.listed() + " files listed, " + plan.unchanged() + " unchanged, " + plan.files() + " to read ("
                + plan.bytes() + " bytes); nothing was written");
        return ExitCode.DONE;
    }

    private ExitCode run(IngestRequest request) throws NoSuchInputException, DatasetHeldException, IOException {
        IngestRun run = new IngestRun(new SharedExtraction(), Clock.systemUTC());
        try (CleanStop stop = new CleanStop(() -> {
            tell("stopping where nothing is lost ...");
            run.stop();
        })) {
            List<RunReport> reports;
            if (terminal.errShown() && LogSettings.format() == LogFormat.TEXT) {
                try (ProgressDisplay display = new ProgressDisplay(terminal)) {
                    reports = run.run(request, display);
                }
            } else {
                RunProgress lines = new ProgressLines(this::tell, Clock.systemUTC());
                reports = run.run(request, lines);
            }
            reports.forEach(this::summarize);
            return exitCode(reports.get(reports.size() - 1));
        }
    }

    private void summarize(RunReport report) {
        if (LogSettings.format() == LogFormat.JSON) {
            tell(ReportText.of(report, dataset.location()).strip().replaceAll("\\R *", "; "));
        } else {
            terminal.err().print(ReportText.of(report, dataset.location()));
        }
    }

    private ExitCode exitCode(RunReport report) {
        return switch (report.status()) {
            case PUBLISHED, NOTHING_NEW -> ExitCode.DONE;
            case AUDIT_FAILED -> throw new CommandException(ExitCode.AUDIT_FAILED, message(report));
            case FAILED -> throw new CommandException(ExitCode.FAILED, message(report));
            case STOPPED -> ExitCode.FAILED;
        };
    }

    private static String message(RunReport report) {
        return report.message() == null ? "run " + report.runId() + " failed" : report.message();
    }

    private void tell(String message) {
        terminal.err()
                .print(LogSettings.format().line(Instant.now(), "INFO", IngestVerb.class.getName(), message, null));
    }
}
