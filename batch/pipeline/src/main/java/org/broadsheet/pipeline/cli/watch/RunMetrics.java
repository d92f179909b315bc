package org.broadsheet.pipeline.cli.watch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.jspecify.annotations.Nullable;

/**
 * The last run of a dataset as gauges in Prometheus' text format 0.0.4, for the textfile collector of its node exporter. Each
 * has a label {@code dataset}, so that files of several datasets can lie in one folder.
 */
public final class RunMetrics {
    private final String dataset;
    private final StringBuilder text = new StringBuilder();

    private RunMetrics(String dataset) {
        this.dataset = dataset;
    }

    /**
     * The file's text.
     *
     * @param dataset path of the dataset
     * @param report of the run that was asked for; null where it failed before there was one
     * @param finished when it ended
     * @param lastSuccess when a run last succeeded, this one included; null where none ever did
     */
    public static String of(
            String dataset, @Nullable RunReport report, Instant finished, @Nullable Instant lastSuccess) {
        RunMetrics metrics = new RunMetrics(dataset);
        Status status = report == null ? Status.FAILED : report.status();
        metrics.head("run_status", "How the last run ended: 1 for its status, 0 for the others.");
        for (Status each : Status.values()) {
            metrics.line("run_status", "status", each.name(), each == status ? 1 : 0);
        }
        metrics.head("run_finished_timestamp_seconds", "When the last run ended.");
        metrics.line("run_finished_timestamp_seconds", null, "", seconds(finished));
        if (lastSuccess != null) {
            metrics.head(
                    "last_success_timestamp_seconds",
                    "When the dataset was last known to be up to date with its inputs.");
            metrics.line("last_success_timestamp_seconds", null, "", seconds(lastSuccess));
        }
        if (report != null) {
            metrics.run(report);
        }
        return metrics.text.toString();
    }

    private void run(RunReport report) {
        Integer snapshot = report.snapshot();
        if (snapshot != null) {
            head("run_snapshot", "Number of the snapshot that the last run published.");
            line("run_snapshot", null, "", snapshot);
        }
        head("run_seconds", "Wall time of the last run.");
        line("run_seconds", null, "", report.seconds());
        family("run_files", "Input files of the last run.", "fate", report.files());
        family("run_articles", "Articles of the last run.", "fate", report.articles());
        family("run_rows", "Rows that the last run added.", "table", report.rows());
        family("run_rejects", "Inputs that gave no article in the last run.", "reason", report.rejects());
        family("run_audit_violations", "Rows that broke an audit rule in the last run.", "rule", report.audit());
        family("run_step_seconds", "Wall time of the last run's steps.", "step", report.stepSeconds());
        head("run_warnings", "What failed after the last run had published.");
        line("run_warnings", null, "", report.warnings().size());
    }

    private void family(String name, String help, String label, Map<String, ? extends Number> values) {
        if (!values.isEmpty()) {
            head(name, help);
            values.forEach((key, value) -> line(name, label, key, value));
        }
    }

    private void head(String name, String help) {
        text.append("# HELP broadsheet_").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE broadsheet_").append(name).append(" gauge\n");
    }

    private void line(String name, @Nullable String label, String value, Number number) {
        text.append("broadsheet_")
                .append(name)
                .append("{dataset=\"")
                .append(escaped(dataset))
                .append('"');
        if (label != null) {
            text.append(',').append(label).append("=\"").append(escaped(value)).append('"');
        }
        text.append("} ").append(number).append('\n');
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    /** In digits without an exponent, to the millisecond. */
    private static Number seconds(Instant time) {
        return new BigDecimal(String.format(Locale.ROOT, "%d.%03d", time.getEpochSecond(), time.getNano() / 1_000_000));
    }
}
