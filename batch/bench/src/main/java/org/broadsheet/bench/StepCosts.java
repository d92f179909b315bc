package org.broadsheet.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;

/** Takes the CPU seconds of this process by step of a run; what comes before the first step is the start of the process. */
final class StepCosts implements RunProgress {
    private final Map<String, Double> cpuSeconds = new LinkedHashMap<>();
    private String step = "start";
    private ProcessCost begin = new ProcessCost(0, 0);

    @Override
    public void planned(Plan plan, int splitsDone) {
        next("extract");
    }

    @Override
    public void extracted(int articles, int rejects) {
        // Counted with its step.
    }

    @Override
    public void splitDone(Split split) {
        // Counted with its step.
    }

    @Override
    public void step(String name) {
        next(name.replaceAll("[A-Z].*", ""));
    }

    private void next(String name) {
        ProcessCost now = ProcessCost.now();
        cpuSeconds.merge(step, now.since(begin).cpuSeconds(), Double::sum);
        begin = now;
        step = name;
    }

    /** What the steps have cost, once the last has ended. */
    RunCost finish() throws IOException {
        next("");
        return new RunCost(cpuSeconds, ProcessCost.peakMegabytes());
    }
}
