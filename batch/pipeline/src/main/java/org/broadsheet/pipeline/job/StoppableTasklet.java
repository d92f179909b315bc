package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.sql.SQLException;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A tasklet whose query was cut off because the run is to stop has been stopped and has not failed; it is done again. */
final class StoppableTasklet implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(StoppableTasklet.class);

    private final Run run;
    private final Tasklet tasklet;

    StoppableTasklet(Run run, Tasklet tasklet) {
        this.run = run;
        this.tasklet = tasklet;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws Exception {
        try {
            return tasklet.execute(contribution, chunkContext);
        } catch (SQLException | IOException e) {
            if (run.stopping()) {
                LOG.debug("a query, or what others do for it, was cut off", e);
                throw new JobInterruptedException("asked to stop");
            }
            throw e instanceof SQLException fault ? DuckDb.explained(fault) : e;
        }
    }
}
