package org.broadsheet.pipeline.cli;

import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.pipeline.job.RunReport;

/** A run's report for a person who waited for it. */
final class ReportText {
    private ReportText() {}

    /** A few lines, each with its end. */
    static String of(RunReport report, String output) {
        StringBuilder text = new StringBuilder("run " + report.runId() + " " + outcome(report, output) + "\n");
        line(text, "files", counts(report.files()));
        line(text, "articles", counts(report.articles()));
        line(text, "rows", counts(report.rows()));
        line(text, "rejects", counts(report.rejects()));
        line(text, "audit", counts(report.audit()));
        line(text, "time", time(report));
        return text.toString();
    }

    private static String outcome(RunReport report, String output) {
        return switch (report.status()) {
            case PUBLISHED -> "published snapshot " + report.snapshot() + " of " + output;
            case NOTHING_NEW -> "found nothing new: " + output + " holds every input as it is";
            case AUDIT_FAILED -> "published nothing: the audit found faults";
            case STOPPED -> "was stopped; the next ingest into " + output + " goes on with it";
            case FAILED -> "failed; the next ingest into " + output + " goes on with it";
        };
    }

    private static String time(RunReport report) {
        double seconds = report.seconds();
        long articles = report.rows().getOrDefault("articles", 0L);
        String speed = articles == 0 || seconds == 0
                ? ""
                : String.format(
                        ", %.1f articles and %,.0f words a second", articles / seconds, report.words() / seconds);
        String steps = report.stepSeconds().entrySet().stream()
                .map(step -> String.format("%s %.1f", step.getKey(), step.getValue()))
                .collect(Collectors.joining(", ", " (", ")"));
        return String.format("%.1f s%s%s", seconds, speed, report.stepSeconds().isEmpty() ? "" : steps);
    }

    /** "9 new, 1 rejected", without what there is none of. Reasons keep the form in which they can be asked for. */
    private static String counts(Map<String, ? extends Number> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue().longValue() != 0)
                .map(count -> String.format("%,d %s", count.getValue().longValue(), count.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(String.format("  %-8s  %s%n", name, value));
        }
    }
}
