package org.broadsheet.pipeline.job;

import java.util.List;
import java.util.Objects;
import org.broadsheet.across.NamesFile;
import org.broadsheet.pipeline.plan.InputForms;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.read.FieldMap;
import org.broadsheet.read.ReadLimits;
import org.broadsheet.read.ReadOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param inputs files, folders and globs; absolute, so that an unfinished run can go on from another working folder; and
 *     {@code -} for standard input
 * @param output the dataset folder, a path or a URI
 * @param fullRefresh read inputs again that are published unchanged, and replace what they gave
 * @param checksum open every input to see whether it changed, whatever its size and time of change say
 * @param deleteMissing retire what files gave that are below an input and no more there
 * @param workers splits extracted at the same time
 * @param partitionBy how the tables are to be partitioned; null for as they are, by month for a new dataset
 * @param limits what one input may cost
 * @param fields which columns of records are which fields, beside the usual names
 * @param rejectLimits how many rejects are too many
 * @param names the rows of the names file that the dataset is to remember; null for the one that it remembers
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
        FieldMap fields,
        RejectLimits rejectLimits,
        @Nullable List<NamesFile.Row> names) {
    public IngestRequest {
        inputs = List.copyOf(inputs);
        // A run that an earlier version left unfinished named none.
        fields = Objects.requireNonNullElse(fields, FieldMap.NONE);
        names = names == null ? null : List.copyOf(names);
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
        this(
                inputs,
                output,
                fullRefresh,
                checksum,
                false,
                workers,
                partitionBy,
                limits,
                FieldMap.NONE,
                RejectLimits.DEFAULT,
                null);
    }

    /** A request under the names file that the dataset remembers. */
    public IngestRequest(
            List<String> inputs,
            String output,
            boolean fullRefresh,
            boolean checksum,
            boolean deleteMissing,
            int workers,
            @Nullable PartitionBy partitionBy,
            ReadLimits limits,
            FieldMap fields,
            RejectLimits rejectLimits) {
        this(
                inputs,
                output,
                fullRefresh,
                checksum,
                deleteMissing,
                workers,
                partitionBy,
                limits,
                fields,
                rejectLimits,
                null);
    }

    /** The same with a names file. */
    public IngestRequest withNames(@Nullable List<NamesFile.Row> rows) {
        return new IngestRequest(
                inputs,
                output,
                fullRefresh,
                checksum,
                deleteMissing,
                workers,
                partitionBy,
                limits,
                fields,
                rejectLimits,
                rows);
    }

    /** How its inputs are read. */
    ReadOptions options() {
        return InputForms.options(limits, fields);
    }

    /** The same with columns named. */
    public IngestRequest withFields(FieldMap columns) {
        return new IngestRequest(
                inputs,
                output,
                fullRefresh,
                checksum,
                deleteMissing,
                workers,
                partitionBy,
                limits,
                columns,
                rejectLimits,
                names);
    }

    IngestRequest withInputs(List<String> others) {
        return new IngestRequest(
                others,
                output,
                fullRefresh,
                checksum,
                deleteMissing,
                workers,
                partitionBy,
                limits,
                fields,
                rejectLimits,
                names);
    }

    IngestRequest withWorkers(int number) {
        return new IngestRequest(
                inputs,
                output,
                fullRefresh,
                checksum,
                deleteMissing,
                number,
                partitionBy,
                limits,
                fields,
                rejectLimits,
                names);
    }
}
