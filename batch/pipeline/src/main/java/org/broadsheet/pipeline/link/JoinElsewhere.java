package org.broadsheet.pipeline.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.broadsheet.pipeline.duckdb.ViewFile;

/**
 * Who joins texts in the place of DuckDB, with what it takes.
 *
 * @param join is asked
 * @param published the files of the published tables
 * @param reach where it finds the files of texts
 * @param spool folder for what is kept of its answers
 * @param stopping whether the run is to stop
 */
public record JoinElsewhere(
        CopyJoin join, List<ViewFile> published, Reach reach, Path spool, BooleanSupplier stopping) {
    public JoinElsewhere {
        published = List.copyOf(published);
    }

    /** Makes files that this process has be found by those who join. */
    @FunctionalInterface
    public interface Reach {
        /** Those who join see files under the same paths. */
        Reach SAME_PATHS = texts -> texts;

        /**
         * The same texts with paths or addresses under which their files are found.
         *
         * @throws IOException when that cannot be brought about
         */
        CopyTexts reached(CopyTexts texts) throws IOException;
    }
}
