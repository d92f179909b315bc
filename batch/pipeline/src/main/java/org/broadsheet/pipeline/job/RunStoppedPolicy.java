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
            // The chunk step takes the exception for the end of its work and would report COMPLETED; only this makes it
            // report STOPPED, without which the split would never be done again.
            stepExecution.setTerminateOnly();
            throw new JobInterruptedException("asked to stop");
        }
    }
}
