package org.broadsheet.pipeline.job;

import java.sql.Connection;
import org.broadsheet.pipeline.audit.Audit;
import org.broadsheet.pipeline.audit.AuditReport;
import org.broadsheet.pipeline.audit.AuditScope;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.publish.Snapshots;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Audits what the dataset would be. A rule that finds a row ends the run; what was staged is kept to be looked at. */
final class AuditDataset implements Tasklet {
    private final Run run;

    AuditDataset(Run run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws Exception {
        run.begin("auditDataset");
        Linked linked = run.linked();
        if (linked.nothingNew()) {
            return RepeatStatus.FINISHED;
        }
        AuditScope scope = AuditScope.ofRun(
                run.dataset(),
                new Snapshots(run.dataset()).current(),
                linked.added(),
                linked.retired(),
                linked.counts());
        try (Connection connection = DuckDb.modest(run.folder().spill()).open()) {
            AuditReport report = Audit.run(connection, scope);
            if (!report.passed()) {
                JsonFile.write(run.folder().setAside(), report);
                throw new AuditFailedException(report, run.folder());
            }
        }
        return RepeatStatus.FINISHED;
    }
}
