package org.broadsheet.pipeline.job;

import java.util.List;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.read.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param inputs files, folders and globs; absolute, so that an unfinished run can go on from another working folder
 * @param output the dataset folder, a path or a URI
 * @param fullRefresh read inputs again that are published unchanged, and replace what they gave
 * @param checksum open every input to see whether it changed, whatever its size and time of change say
 * @param deleteMissing retire what files gave that are below an input and no more there
 * @param workers splits extracted at the same time
 * @param partitionBy how the tables are to be partitioned; null for as they are, by month for a new dataset
 * @param limits what one input may cost
 * @param rejectLimits how many rejects are too many
 */
public record IngestRequest(
        List<String> inputs,
        String output,
        boolean fullRefresh,
        boolean checksum,
        boolean deleteMissing,
        int workers,
        @Nullable PartitionBy partitionBy,
        ReadLimits limits,
        RejectLimits rejectLimits) {
    public IngestRequest {
        inputs = List.copyOf(inputs);
        if (workers < 1) {
            throw new IllegalArgumentException("a run needs a worker, not " + workers);
        }
    }

    /** A request that deletes nothing and takes the usual number of rejects. */
    public IngestRequest(
            List<String> inputs,
            String output,
            boolean fullRefresh,
            boolean checksum,
            int workers,
            @Nullable PartitionBy partitionBy,
            ReadLimits limits) {
        this(inputs, output, fullRefresh, checksum, false, workers, partitionBy, limits, RejectLimits.DEFAULT);
    }

    IngestRequest withWorkers(int number) {
        return new IngestRequest(
                inputs, output, fullRefresh, checksum, deleteMissing, number, partitionBy, limits, rejectLimits);
    }
}
