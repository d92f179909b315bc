package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.pipeline.audit.AuditReport;
import org.broadsheet.pipeline.audit.RuleResult;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * How a run ended, which its report tells beside what the run's folder holds.
 *
 * @param status how it ended
 * @param message one line for a person, or null where the status says it all
 * @param snapshot number of the snapshot that it published, or null
 * @param stepSeconds wall time of each step in this process
 */
record RunOutcome(
        Status status, @Nullable String message, @Nullable Integer snapshot, Map<String, Double> stepSeconds) {
    /** The report of a run that ended so. */
    RunReport report(Run run, Instant now) throws IOException {
        Linked linked = Files.exists(run.folder().linkedList()) ? run.linked() : null;
        return new RunReport(
                run.id(),
                status,
                message,
                run.startedAt(),
                now.truncatedTo(ChronoUnit.MILLIS),
                snapshot,
                run.request().inputs(),
                files(run),
                Files.exists(run.folder().plan()) ? run.plan().passedOver() : Map.of(),
                linked == null ? Map.of() : linked.articles(),
                linked == null ? Map.of() : rows(linked.rows()),
                linked == null ? Map.of() : linked.rejects(),
                linked == null ? List.of() : linked.rejectExamples(),
                linked == null ? List.of() : linked.shared(),
                linked == null ? 0 : linked.words(),
                linked == null ? Map.of() : linked.withoutRules(),
                linked == null ? Map.of() : linked.figuresOnly(),
                stepSeconds,
                audit(run),
                run.aftermath().compaction(),
                run.aftermath().warnings());
    }

    private static Map<String, Integer> files(Run run) {
        Map<String, Integer> files = new LinkedHashMap<>();
        if (Files.exists(run.folder().plan())) {
            Plan plan = run.plan();
            files.put("listed", plan.listed());
            files.put("unchanged", plan.unchanged());
            files.put("read", plan.files());
            files.put(
                    "passed_over",
                    plan.passedOver().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
        return files;
    }

    private static Map<String, Long> rows(Map<Table, Long> rows) {
        Map<String, Long> named = new LinkedHashMap<>();
        for (Table table : Table.all()) {
            if (!table.hidden()) {
                named.put(table.view(), rows.getOrDefault(table, 0L));
            }
        }
        return named;
    }

    private static Map<String, Long> audit(Run run) throws IOException {
        Map<String, Long> found = new LinkedHashMap<>();
        if (Files.exists(run.folder().auditFailed())) {
            AuditReport report = JsonFile.read(run.folder().auditFailed(), AuditReport.class);
            for (RuleResult result : report.failures()) {
                found.put(result.rule(), result.violations());
            }
        }
        return found;
    }

    /** The steps of the job itself; splits run inside {@code extractArticles}. */
    static Map<String, Double> stepSeconds(JobExecution execution) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (StepExecution step : execution.getStepExecutions()) {
            LocalDateTime start = step.getStartTime();
            LocalDateTime end = step.getEndTime();
            if (start != null && end != null && !step.getStepName().contains(":")) {
                seconds.put(step.getStepName(), Duration.between(start, end).toMillis() / 1000.0);
            }
        }
        return seconds;
    }
}
