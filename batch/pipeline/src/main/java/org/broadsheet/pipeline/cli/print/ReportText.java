package org.broadsheet.pipeline.cli.print;

import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.job.RunReport.CompactionOutcome;
import org.broadsheet.pipeline.link.SharedIdentity;

/** A run's report for a person who waited for it. */
public final class ReportText {
    /** Further ones stand in the report's file. */
    private static final int MOST_SHARED = 5;

    private ReportText() {}

    /** A few lines, each with its end. */
    public static String of(RunReport report, String output) {
        StringBuilder text = new StringBuilder(headline(report, output) + "\n");
        line(text, "files", counts(report.files()));
        line(text, "articles", counts(report.articles()));
        line(text, "rows", counts(report.rows()));
        line(text, "rejects", counts(report.rejects()));
        line(text, "audit", counts(report.audit()));
        line(text, "languages", languages(report));
        for (SharedIdentity shared :
                report.sharedIdentities().stream().limit(MOST_SHARED).toList()) {
            line(text, "kept both", shared.identity() + ": " + String.join(", ", shared.sources()));
        }
        CompactionOutcome compaction = report.compaction();
        if (compaction != null) {
            line(text, "compacted", compaction(compaction));
        }
        report.warnings().forEach(warning -> line(text, "warning", warning));
        line(text, "time", time(report));
        return text.toString();
    }

    /** How a run ended, in one line without its end. */
    public static String headline(RunReport report, String output) {
        return "run " + report.runId() + " " + outcome(report, output);
    }

    private static String outcome(RunReport report, String output) {
        return switch (report.status()) {
            case PUBLISHED -> "published snapshot " + report.snapshot() + " of " + output;
            case NOTHING_NEW -> nothingNew(report, output);
            case REJECTED -> "published nothing: too much of the input was rejected";
            case AUDIT_FAILED -> "published nothing: the audit found faults";
            case OUTRUN ->
                "published nothing: another machine was faster; the next ingest into " + output + " goes on with it";
            case STOPPED -> "was stopped; the next ingest into " + output + " goes on with it";
            case FAILED -> "failed; the next ingest into " + output + " goes on with it";
        };
    }

    private static String compaction(CompactionOutcome compaction) {
        return compaction.failure() == null
                ? compaction.filesBefore() + " files into " + compaction.files() + ", which is snapshot "
                        + compaction.snapshot()
                : "nothing: " + compaction.failure();
    }

    private static String nothingNew(RunReport report, String output) {
        int listed = report.files().getOrDefault("listed", 0);
        int passedOver = report.files().getOrDefault("passed_over", 0);
        int rejected = report.articles().getOrDefault("rejected", 0);
        if (listed == 0) {
            return passedOver == 0
                    ? "found no files to read"
                    : "found no files to read: " + passedOver + " passed over (" + counts(report.passedOver())
                            + "), which are not read from a folder; name a file to have its form told";
        }
        return "found nothing new: " + output + " holds every input as it is"
                + (rejected == 0 ? "" : ", and what was rejected is rejected as before");
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

    /** What the articles lack whose language has not all rules: "12 articles in fr: no rules, so ...". */
    private static String languages(RunReport report) {
        StringJoiner told = new StringJoiner("; ");
        if (!report.withoutRules().isEmpty()) {
            told.add(articlesIn(report.withoutRules()) + ": no rules, so article, dates and copies only");
        }
        if (!report.figuresOnly().isEmpty()) {
            told.add(articlesIn(report.figuresOnly()) + ": rules of figures only, so no quotes and entities");
        }
        return told.toString();
    }

    private static String articlesIn(Map<String, Integer> byLanguage) {
        return byLanguage.entrySet().stream()
                .map(count -> String.format(
                        "%,d %s in %s",
                        count.getValue(), count.getValue() == 1 ? "article" : "articles", count.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(String.format("  %-9s %s%n", name, value));
        }
    }
}
