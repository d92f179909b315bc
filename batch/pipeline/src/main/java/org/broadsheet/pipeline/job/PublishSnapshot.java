package org.broadsheet.pipeline.job;

import java.util.Objects;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.OutrunException;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.PublishedException;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Makes the audited files the dataset, all tables at once. */
final class PublishSnapshot implements Tasklet {
    private final Run run;

    PublishSnapshot(Run run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws Exception {
        run.begin("publishSnapshot");
        Linked linked = run.linked();
        Snapshot parent = new Snapshots(run.dataset()).current();
        if (!Objects.equals(linked.parent(), parent == null ? null : parent.number())) {
            String message = "run " + run.id() + " was linked against snapshot " + linked.parent()
                    + ", which is not the current one";
            throw run.dataset().isShared()
                    ? new OutrunException(message + ": another machine published first")
                    : new DatasetException(message + "; run again with --full-refresh to start over");
        }
        if (!linked.nothingNew()) {
            // Staging, and with it what the report is made of, is gone once the snapshot is there.
            RunReports.keepStacks(run, linked);
            RunReports.prepare(run);
            try {
                new Publication(run.dataset(), run.partitionBy(parent))
                        .publish(parent, run.id(), linked.added(), linked.retired());
                RunReports.keepPrepared(run);
                run.aftermath().writeViews(run.dataset());
            } catch (PublishedException e) {
                run.aftermath().cutOff(String.valueOf(e.getMessage()));
            }
        }
        return RepeatStatus.FINISHED;
    }
}
