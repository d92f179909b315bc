package org.broadsheet.pipeline.publish;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.pipeline.table.Table;

/** What a folder must look like to be taken for a dataset: nobody's other files are ever written between. */
final class DatasetLayout {
    /** What a dataset holds beside its tables. */
    private static final List<String> OWN = List.of(
            DatasetFolder.STAGING,
            Intents.FOLDER,
            DatasetFolder.EXTRACTING,
            Publication.RETIRED,
            Snapshots.CURRENT,
            Snapshots.FILES,
            Snapshots.FOLDER,
            Tombstones.PLACE,
            RetentionSetting.PLACE,
            "broadsheet.duckdb",
            "_if_this_is_not_found_the_dataset_was_moved_so_run_broadsheet_check",
            ".state",
            "_runs",
            "_iceberg");
    /**
     * What file managers, file systems and Git leave in a folder that is still empty to its owner; its README, and the
     * command line's configuration for it.
     */
    private static final List<String> NOBODYS =
            List.of(".DS_Store", ".gitignore", ".gitkeep", "lost+found", "README.md", "broadsheet.toml");

    private DatasetLayout() {}

    /**
     * Checks that a folder is a dataset, empty, or not there yet.
     *
     * @throws DatasetException when it is something else, a dataset without its {@code _CURRENT.json}, or one of a newer
     *     format
     */
    static void check(DatasetFolder folder) {
        if (new Snapshots(folder).current() != null) {
            return;
        }
        if (!folder.isShared() && Files.isRegularFile(folder.localPath())) {
            throw new DatasetException(folder.name()
                    + ": a file, not the folder of a dataset; name a folder that is empty or does not exist");
        }
        Set<String> strange = new TreeSet<>(folder.list(""));
        strange.removeAll(NOBODYS);
        strange.removeIf(name -> OWN.contains(MachineName.finished(name)));
        OWN.forEach(own -> {
            strange.remove(own);
            // It is being written, or its writer died in the middle of it.
            strange.remove(Places.unfinished(own));
        });
        boolean tables = Table.all().stream()
                        .map(Table::folder)
                        .filter(strange::remove)
                        .filter(table -> !folder.list(table).isEmpty())
                        .count()
                > 0;
        if (!strange.isEmpty()) {
            throw new DatasetException(folder.name() + ": not a Broadsheet dataset (it has '"
                    + strange.iterator().next() + "' in it); choose an empty folder or one that does not exist");
        }
        if (tables && !firstPublicationCutOff(folder)) {
            throw new DatasetException(folder.name() + ": has tables but no " + Snapshots.CURRENT
                    + ", which says what of them is published; 'broadsheet repair --output " + folder.name()
                    + "' publishes the newest whole snapshot again");
        }
    }

    /** Whether the tables' files were moved in by a first publication that was cut off before it was complete. */
    static boolean firstPublicationCutOff(DatasetFolder folder) {
        return new Snapshots(folder).numbers().size() <= 1
                && !new Intents(folder).runIds().isEmpty();
    }
}
