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

    /**
     * A request with the usual of everything else: one worker, nothing read again or deleted, the usual limits.
     *
     * @param inputs see {@link #inputs()}
     * @param output see {@link #output()}
     */
    public static Builder of(List<String> inputs, String output) {
        return new Builder(inputs, output);
    }

    /** The same, to be asked for with other values. */
    public Builder with() {
        return of(inputs, output)
                .fullRefresh(fullRefresh)
                .checksum(checksum)
                .deleteMissing(deleteMissing)
                .workers(workers)
                .partitionBy(partitionBy)
                .limits(limits)
                .fields(fields)
                .rejectLimits(rejectLimits)
                .names(names);
    }

    /** How its inputs are read. */
    ReadOptions options() {
        return InputForms.options(limits, fields);
    }

    /** Takes the values of a request, each named; see the components of {@link IngestRequest}. For one thread. */
    public static final class Builder {
        private List<String> inputs;
        private final String output;
        private boolean fullRefresh;
        private boolean checksum;
        private boolean deleteMissing;
        private int workers = 1;
        private @Nullable PartitionBy partitionBy;
        private ReadLimits limits = ReadLimits.DEFAULT;
        private FieldMap fields = FieldMap.NONE;
        private RejectLimits rejectLimits = RejectLimits.DEFAULT;
        private @Nullable List<NamesFile.Row> names;

        private Builder(List<String> inputs, String output) {
            this.inputs = inputs;
            this.output = output;
        }

        public Builder inputs(List<String> others) {
            inputs = others;
            return this;
        }

        public Builder fullRefresh(boolean yes) {
            fullRefresh = yes;
            return this;
        }

        public Builder checksum(boolean yes) {
            checksum = yes;
            return this;
        }

        public Builder deleteMissing(boolean yes) {
            deleteMissing = yes;
            return this;
        }

        public Builder workers(int number) {
            workers = number;
            return this;
        }

        public Builder partitionBy(@Nullable PartitionBy column) {
            partitionBy = column;
            return this;
        }

        public Builder limits(ReadLimits most) {
            limits = most;
            return this;
        }

        public Builder fields(FieldMap columns) {
            fields = columns;
            return this;
        }

        public Builder rejectLimits(RejectLimits most) {
            rejectLimits = most;
            return this;
        }

        public Builder names(@Nullable List<NamesFile.Row> rows) {
            names = rows;
            return this;
        }

        /**
         * The request.
         *
         * @throws IllegalArgumentException without a worker
         */
        public IngestRequest build() {
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
                    names);
        }
    }
}
