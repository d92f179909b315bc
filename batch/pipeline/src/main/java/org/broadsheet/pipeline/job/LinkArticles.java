package org.broadsheet.pipeline.job;

import java.util.Map;
import org.broadsheet.pipeline.link.CopyJoin;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Decides over all articles, extracted and published, and writes the files to publish, unless too much was rejected. */
final class LinkArticles implements Tasklet {
    private final Run run;
    private final @Nullable CopyJoin join;

    LinkArticles(Run run, @Nullable CopyJoin join) {
        this.run = run;
        this.join = join;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws Exception {
        run.begin("linkArticles");
        Linked linked = Linking.link(run, Map.of(), join);
        TooManyRejectsException.check(run, linked);
        return RepeatStatus.FINISHED;
    }
}
