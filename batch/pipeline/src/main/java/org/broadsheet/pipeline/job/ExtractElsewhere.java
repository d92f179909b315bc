package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.util.List;
import org.broadsheet.pipeline.plan.Split;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The step {@code extractArticles} where others than this process's threads extract the splits. */
final class ExtractElsewhere implements Tasklet {
    private final Run run;
    private final SplitWorkers workers;

    ExtractElsewhere(Run run, SplitWorkers workers) {
        this.run = run;
        this.workers = workers;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext)
            throws IOException, InterruptedException, JobInterruptedException {
        run.checkStopping();
        run.beginExtraction();
        List<Split> open = run.openSplits();
        if (!open.isEmpty()) {
            extract(open);
        }
        List<Split> left = run.openSplits();
        if (!left.isEmpty()) {
            run.checkStopping();
            throw new IOException(run.folder().extracted(left.get(0)) + " and " + (left.size() - 1)
                    + " more are not there, though the workers say that all splits are extracted: the folder of a dataset"
                    + " must be on a file system that this process and all workers see under the same path, or on HDFS or"
                    + " S3");
        }
        if (run.dataset().isShared()) {
            run.sharedSplits().delete();
        }
        return RepeatStatus.FINISHED;
    }

    private void extract(List<Split> open) throws IOException, InterruptedException {
        if (!run.dataset().isShared()) {
            workers.extract(run.folder().root().toString(), open, run.progress(), run::stopping);
            return;
        }
        SharedSplits shared = run.sharedSplits();
        shared.offer(run.folder());
        workers.extract(shared.address(), open, run.progress(), run::stopping);
        if (!run.stopping()) {
            shared.fetch(run.folder(), open);
        }
    }
}
