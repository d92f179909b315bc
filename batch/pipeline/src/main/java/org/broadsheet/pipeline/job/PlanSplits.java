package org.broadsheet.pipeline.job;

import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Planning;
import org.broadsheet.pipeline.plan.SourceRoots;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Lists the inputs, leaves out what the published snapshot holds unchanged, and cuts the rest into splits. */
final class PlanSplits implements Tasklet {
    private final Run run;

    PlanSplits(Run run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws Exception {
        run.begin("planSplits");
        SourceRoots roots = Sources.named(run.dataset(), run.request().inputs());
        Plan plan = planning(run.request(), run.dataset())
                .plan(
                        run.request().inputs(),
                        roots,
                        run.folder().listed(),
                        run.folder().plannedFile());
        JsonFile.write(run.folder().plan(), plan);
        return RepeatStatus.FINISHED;
    }

    /** How a request is planned over a dataset's current snapshot. */
    static Planning planning(IngestRequest request, DatasetFolder dataset) {
        return new Planning(
                dataset,
                IngestRun.stateOf(dataset).resolve("fingerprints.parquet"),
                request.checksum(),
                request.fullRefresh(),
                request.options());
    }
}
