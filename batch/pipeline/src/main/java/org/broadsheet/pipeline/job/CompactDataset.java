package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.sql.SQLException;
import org.broadsheet.pipeline.maintain.Compaction;
import org.broadsheet.pipeline.publish.PublishedException;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Puts small files together where there are many, as a publication of its own. What the run was asked for is published by
 * then: a fault here is told in the run's report and fails nothing, and the next run tries again.
 */
final class CompactDataset implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(CompactDataset.class);

    private final Run run;

    CompactDataset(Run run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws IOException {
        run.progress().step("compactDataset");
        if (run.aftermath().isCutOff() || run.stopping()) {
            return RepeatStatus.FINISHED;
        }
        Snapshot current = new Snapshots(run.dataset()).current();
        Compaction compaction = current == null ? null : Compaction.needed(current);
        if (compaction != null && !compaction.isEmpty()) {
            compact(compaction);
        }
        return RepeatStatus.FINISHED;
    }

    private void compact(Compaction compaction) throws IOException {
        String id = run.id() + "-compact";
        int before = compaction.snapshot().files().size();
        try {
            Snapshot next = compaction.publish(run.dataset(), id);
            run.aftermath().compacted(next.number(), before, next.files().size());
            run.aftermath().writeViews(run.dataset());
        } catch (PublishedException e) {
            run.aftermath().cutOff(String.valueOf(e.getMessage()));
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.debug("compaction of {}", run.dataset().name(), e);
            run.aftermath().compactionFailed(before, String.valueOf(e.getMessage()));
            UnfinishedRuns.deleteIfThere(run.dataset().staging(id));
        }
    }
}
