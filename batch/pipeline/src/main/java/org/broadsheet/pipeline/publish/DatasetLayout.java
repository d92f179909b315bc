package org.broadsheet.pipeline.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.pipeline.table.Table;

/** What a folder must look like to be taken for a dataset: nobody's other files are ever written between. */
final class DatasetLayout {
    /** What a dataset holds beside its tables. */
    private static final List<String> OWN =
            List.of(DatasetFolder.STAGING, Publication.RETIRED, Snapshots.CURRENT, Snapshots.FOLDER, ".state", "_runs");
    /** What file managers, file systems and Git leave in a folder that is still empty to its owner. */
    private static final List<String> NOBODYS = List.of(".DS_Store", ".gitignore", ".gitkeep", "lost+found");

    private DatasetLayout() {}

    /**
     * Checks that a folder is a dataset, empty, or not there yet.
     *
     * @throws DatasetException when it is something else, or a dataset of a newer format
     */
    static void check(DatasetFolder folder) {
        if (folder.exists(Snapshots.CURRENT)) {
            new Snapshots(folder).current();
            return;
        }
        Set<String> strange = new TreeSet<>(folder.list(""));
        strange.removeAll(NOBODYS);
        OWN.forEach(strange::remove);
        // The first manifest is being written, or its writer died in the middle of it.
        strange.remove(DatasetFolder.unfinished(Snapshots.CURRENT));
        if (folder.exists(DatasetFolder.STAGING)) {
            // The first publication may have been cut off after it moved files and before it was complete.
            Arrays.stream(Table.values()).map(Table::folder).forEach(strange::remove);
        }
        if (!strange.isEmpty()) {
            throw new DatasetException(folder.localPath() + ": not a Broadsheet dataset (it has '"
                    + strange.iterator().next() + "' in it); choose an empty folder or one that does not exist");
        }
    }
}
