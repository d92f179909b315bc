package org.broadsheet.pipeline.job;

import java.util.List;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.read.ReadLimits;

/**
 * What a run is asked to do.
 *
 * @param inputs files, folders and globs; absolute, so that an unfinished run can go on from another working folder
 * @param output the dataset folder, a path or a URI
 * @param fullRefresh read inputs again that are published unchanged, and replace what they gave
 * @param checksum open every input to see whether it changed, whatever its size and time of change say
 * @param workers splits extracted at the same time
 * @param partitionBy how the tables of a new dataset are partitioned
 * @param limits what one input may cost
 */
public record IngestRequest(
        List<String> inputs,
        String output,
        boolean fullRefresh,
        boolean checksum,
        int workers,
        PartitionBy partitionBy,
        ReadLimits limits) {
    public IngestRequest {
        inputs = List.copyOf(inputs);
        if (workers < 1) {
            throw new IllegalArgumentException("a run needs a worker, not " + workers);
        }
    }

    IngestRequest withWorkers(int number) {
        return new IngestRequest(inputs, output, fullRefresh, checksum, number, partitionBy, limits);
    }
}
