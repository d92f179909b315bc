package org.broadsheet.pipeline.cli;

import java.time.Instant;
import java.util.List;
import org.broadsheet.pipeline.cli.print.JsonText;
import org.broadsheet.pipeline.cli.print.LogFormat;
import org.broadsheet.pipeline.cli.print.LogSettings;
import org.broadsheet.pipeline.cli.print.ReportText;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.job.RunReport;

/** How runs ended, told to who called for them: a summary of each, and the exit code of the last. */
final class RunEnding {
    private final Terminal terminal;
    private final SummaryFormat format;
    private final String dataset;

    /** @param dataset where the dataset is, as the caller named it */
    RunEnding(Terminal terminal, SummaryFormat format, String dataset) {
        this.terminal = terminal;
        this.format = format;
        this.dataset = dataset;
    }

    void summarize(RunReport report) {
        if (format == SummaryFormat.JSON) {
            terminal.out().println(JsonText.compact(report.fields()));
            // A process that is being stopped ends as soon as the run has.
            terminal.out().flush();
        } else if (LogSettings.quiet()) {
            return;
        } else if (LogSettings.format() == LogFormat.JSON) {
            terminal.err()
                    .print(LogFormat.jsonLine(
                            Instant.now(),
                            "INFO",
                            IngestVerb.class.getName(),
                            ReportText.headline(report, dataset),
                            report.fields()));
        } else {
            terminal.err().print(ReportText.of(report, dataset));
        }
    }

    /**
     * The exit code of the last run, or that of a failure where none was reported.
     *
     * @throws CommandException when it ended with something to tell
     */
    static ExitCode codeOf(List<RunReport> reports) {
        if (reports.isEmpty()) {
            return ExitCode.FAILED;
        }
        RunReport last = reports.get(reports.size() - 1);
        return switch (last.status()) {
            case PUBLISHED, NOTHING_NEW -> ExitCode.DONE;
            case AUDIT_FAILED -> throw new CommandException(ExitCode.AUDIT_FAILED, message(last));
            case OUTRUN -> throw new CommandException(ExitCode.LOCKED, message(last));
            case FAILED, REJECTED -> throw new CommandException(ExitCode.FAILED, message(last));
            case STOPPED -> ExitCode.FAILED;
        };
    }

    private static String message(RunReport report) {
        return report.message() == null ? "run " + report.runId() + " failed" : report.message();
    }
}
