package org.broadsheet.spark;

import java.io.IOException;
import java.util.Iterator;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.broadsheet.ReadingOptions;
import org.broadsheet.pipeline.job.SplitExtraction;
import org.broadsheet.pipeline.plan.Split;
import tools.jackson.databind.json.JsonMapper;

/** Extracts splits, each a JSON text, in an executor. */
final class SplitTask implements VoidFunction<Iterator<String>> {
    private static final long serialVersionUID = 1L;

    private final String runFolder;
    private final ReadingOptions options;
    private final TaskCounts counts;

    SplitTask(String runFolder, ReadingOptions options, TaskCounts counts) {
        this.runFolder = runFolder;
        this.options = options;
        this.counts = counts;
    }

    @Override
    public void call(Iterator<String> splits) throws IOException {
        TaskContext task = TaskContext.get();
        // Numbers of attempts begin anew with each application, of which a dead one may still have a task at work.
        String attempt = SparkEnv.get().conf().getAppId() + "-" + task.taskAttemptId();
        SparkHadoop.apply(SparkEnv.get().conf());
        try (SplitExtraction extraction = new SplitExtraction(runFolder, () -> ExecutorExtraction.of(options))) {
            while (splits.hasNext() && !task.isInterrupted()) {
                Split split = JsonMapper.shared().readValue(splits.next(), Split.class);
                extraction.extract(split, attempt, counts.counting(), task::isInterrupted);
            }
        }
    }
}
