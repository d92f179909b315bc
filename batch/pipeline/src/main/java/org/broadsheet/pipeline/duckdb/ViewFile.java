package org.broadsheet.pipeline.duckdb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.broadsheet.pipeline.table.SchemaVersion;
import org.broadsheet.pipeline.table.Table;

/**
 * A file that a view reads.
 *
 * @param location where it lies, in a form that DuckDB opens
 * @param schemaVersion version of the columns that it was written with
 */
public record ViewFile(Table table, String location, int schemaVersion) {

    /** A file that was just written. */
    public static ViewFile current(Table table, String location) {
        return new ViewFile(table, location, SchemaVersion.CURRENT);
    }

    /** The files of a snapshot. */
    public static List<ViewFile> of(Collection<LocatedFile> files) {
        List<ViewFile> all = new ArrayList<>();
        for (LocatedFile located : files) {
            LiveFile file = located.file();
            all.add(new ViewFile(file.table(), located.location(), file.schemaVersion()));
        }
        return all;
    }
}
