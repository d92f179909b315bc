package org.broadsheet.pipeline.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.pipeline.table.Table;

/**
 * A Parquet file in a table's folder that the current snapshot has not. Readers that go by a plain pattern take its rows
 * for published ones.
 *
 * @param place relative to the dataset folder
 */
public record UnlistedFile(Table table, String place) {
    private static final String PARQUET = ".parquet";

    /**
     * Every such file, table by table. While a run publishes, there may be some that are gone or listed a moment later.
     *
     * @param current the current snapshot: of an older one, files lie elsewhere
     */
    public static List<UnlistedFile> in(DatasetFolder folder, Snapshot current) {
        Set<String> listed = new HashSet<>();
        current.files().forEach(file -> listed.add(file.path()));
        List<UnlistedFile> unlisted = new ArrayList<>();
        for (Table table : Table.all()) {
            addUnlisted(folder, table, table.folder(), listed, unlisted);
        }
        return unlisted;
    }

    /** Hidden files and those that begin with an underscore are passed over by readers, too. */
    private static void addUnlisted(
            DatasetFolder folder, Table table, String place, Set<String> listed, List<UnlistedFile> unlisted) {
        for (String name : folder.list(place).stream().sorted().toList()) {
            String inner = place + "/" + name;
            if (name.startsWith(".") || name.startsWith("_")) {
                continue;
            }
            if (!name.endsWith(PARQUET)) {
                addUnlisted(folder, table, inner, listed, unlisted);
            } else if (!listed.contains(inner)) {
                unlisted.add(new UnlistedFile(table, inner));
            }
        }
    }
}
