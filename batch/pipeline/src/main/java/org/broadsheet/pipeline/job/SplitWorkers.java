package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.broadsheet.pipeline.plan.Split;

/** Those who extract the splits of a run in the place of this process's own threads: the executors of a cluster, say. */
public interface SplitWorkers {
    /**
     * Has splits extracted, each as {@link SplitExtraction} does it; returns once they are where the run is found. What was
     * done stays when this fails or is stopped: the run goes on with the rest, here or in another process.
     *
     * @param runFolder where the run is found: the path of its folder, which who extracts must see as this process does, or
     *     an address on HDFS or S3 where the dataset lies there
     * @param splits those to be extracted
     * @param progress to be told what was extracted
     * @param stopping whether the run is to stop: then this returns soon, whatever is left
     * @throws IOException when a split cannot be extracted
     */
    void extract(String runFolder, List<Split> splits, RunProgress progress, BooleanSupplier stopping)
            throws IOException, InterruptedException;
}
