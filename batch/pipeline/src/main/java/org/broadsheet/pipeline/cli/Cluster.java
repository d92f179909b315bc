package org.broadsheet.pipeline.cli;

import org.broadsheet.ReadingOptions;
import org.broadsheet.pipeline.job.SplitWorkers;
import org.broadsheet.pipeline.link.CopyJoin;
import org.jspecify.annotations.Nullable;

/** Who does work of {@code ingest} in the place of this process. */
public interface Cluster {
    /** Nobody. */
    Cluster NONE = new Cluster() {
        @Override
        public @Nullable SplitWorkers extracting(ReadingOptions options) {
            return null;
        }

        @Override
        public @Nullable CopyJoin joining() {
            return null;
        }
    };

    /**
     * Who extracts, reading so.
     *
     * @return null for threads of this process
     */
    @Nullable
    SplitWorkers extracting(ReadingOptions options);

    /** Who joins and compares texts where they are many; null for DuckDB and this process. */
    @Nullable
    CopyJoin joining();
}
