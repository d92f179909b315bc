package org.broadsheet.pipeline.job;

import java.util.Map;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Decides over all articles, extracted and published, and writes the files to publish, unless too much was rejected. */
final class LinkArticles implements Tasklet {
    private final Run run;

    LinkArticles(Run run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws Exception {
        run.begin("linkArticles");
        Linked linked = Linking.link(run, Map.of());
        TooManyRejectsException.check(run, linked);
        return RepeatStatus.FINISHED;
    }
}
