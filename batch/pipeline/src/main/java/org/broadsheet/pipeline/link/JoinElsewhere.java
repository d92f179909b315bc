package org.broadsheet.pipeline.link;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.broadsheet.pipeline.duckdb.ViewFile;

/**
 * Who joins texts in the place of DuckDB, with what it takes.
 *
 * @param join is asked
 * @param published the files of the published tables
 * @param spool folder for what is kept of its answers
 * @param stopping whether the run is to stop
 */
public record JoinElsewhere(CopyJoin join, List<ViewFile> published, Path spool, BooleanSupplier stopping) {
    public JoinElsewhere {
        published = List.copyOf(published);
    }
}
