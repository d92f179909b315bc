package org.broadsheet.pipeline.job;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/** Stops a split between two chunks once the run is asked to stop; it is done again when the run goes on. */
final class RunStoppedPolicy implements StepInterruptionPolicy {
    private final Run run;

    RunStoppedPolicy(Run run) {
        this.run = run;
    }

    @Override
    public void checkInterrupted(StepExecution stepExecution) throws JobInterruptedException {
        if (run.stopping() || stepExecution.isTerminateOnly()) {
            throw new JobInterruptedException("asked to stop");
        }
    }
}
