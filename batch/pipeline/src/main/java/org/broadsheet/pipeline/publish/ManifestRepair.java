package org.broadsheet.pipeline.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the newest whole snapshot current again where {@code _CURRENT.json} is lost or damaged. */
public final class ManifestRepair {
    private static final Logger LOG = LoggerFactory.getLogger(ManifestRepair.class);

    private final DatasetFolder folder;
    private final Snapshots snapshots;

    public ManifestRepair(DatasetFolder folder) {
        this.folder = folder;
        this.snapshots = new Snapshots(folder);
    }

    /**
     * Rebuilds {@code _CURRENT.json} from the newest snapshot whose list can be read and whose files are all there, or
     * else the newest whose list can be read. Its files are put back into the tables, and files that it does not have go
     * to {@code .retired}.
     *
     * @return the snapshot that is current again, or null where nothing was wrong
     * @throws DatasetException when no snapshot can be read, or the dataset is of a newer version
     */
    public @Nullable Snapshot repair() {
        clearDamagedIntents();
        dropDamagedManifests();
        boolean nothingThere = folder.list(Snapshots.FOLDER).isEmpty() && !hasTables();
        if (isReadable() || nothingThere) {
            return null;
        }
        if (snapshots.currentPlace() == null && DatasetLayout.firstPublicationCutOff(folder)) {
            // Recovery finishes or undoes it.
            return null;
        }
        Snapshot newest = newest();
        for (LiveFile file : newest.files()) {
            if (!folder.exists(file.path()) && folder.exists(file.retiredPath())) {
                folder.move(file.retiredPath(), file.path());
                folder.makeDurable(Places.folderOf(file.path()));
            }
        }
        String place = Snapshots.placeOf(newest.number());
        if (newest.formatVersion() > 1) {
            folder.write(
                    Snapshots.FILES,
                    folder.readBytes(snapshots.manifest(newest.number()).fileList()));
        }
        // Strays go first: once _CURRENT.json can be read nobody looks for them again.
        retireStrays(newest);
        folder.write(Snapshots.CURRENT, folder.read(place));
        if (folder.isShared()) {
            // There the newest is current.
            snapshots.numbers().stream()
                    .filter(number -> number > newest.number())
                    .forEach(number -> folder.delete(Snapshots.placeOf(number)));
        }
        return newest;
    }

    /**
     * A publication that nobody can finish or undo any more, because what it was about to do cannot be read: what it had
     * moved into the tables goes out of the way, and the next run begins anew.
     */
    private void clearDamagedIntents() {
        Intents intents = new Intents(folder);
        for (String runId : intents.runIds()) {
            String place = intents.placeOf(runId);
            if (isDamaged(place)) {
                if (isReadable()) {
                    retireStrays(Objects.requireNonNull(snapshots.current(), "it is readable"));
                }
                folder.delete(place);
                folder.delete(DatasetFolder.STAGING + "/" + runId);
            }
        }
    }

    /** An older snapshot of which nobody knows any more what it was is lost; the current one and the others are not. */
    private void dropDamagedManifests() {
        if (!isReadable()) {
            return;
        }
        int current = Objects.requireNonNull(snapshots.currentManifest(), "it is readable")
                .number();
        for (int number : snapshots.numbers()) {
            if (number < current && snapshots.readable(number) == null) {
                LOG.warn("snapshot {} is lost: {} is damaged", number, folder.location(Snapshots.placeOf(number)));
                folder.delete(Snapshots.placeOf(number));
                folder.delete(FileList.placeOf(number));
            }
        }
    }

    private boolean isDamaged(String place) {
        try {
            ManifestJson.intent(folder, place);
            return false;
        } catch (NewerVersionException e) {
            throw e;
        } catch (DatasetException e) {
            return true;
        }
    }

    private boolean isReadable() {
        try {
            return snapshots.current() != null;
        } catch (NewerVersionException e) {
            throw e;
        } catch (DatasetException e) {
            return false;
        }
    }

    private boolean hasTables() {
        return Table.all().stream().anyMatch(table -> folder.exists(table.folder()));
    }

    private Snapshot newest() {
        List<Integer> numbers = new ArrayList<>(snapshots.numbers());
        Collections.reverse(numbers);
        Snapshot readable = null;
        List<String> reasons = new ArrayList<>();
        for (int number : numbers) {
            try {
                Snapshot snapshot = snapshots.read(number);
                if (snapshots.isWhole(snapshot)) {
                    return snapshot;
                }
                readable = readable == null ? snapshot : readable;
            } catch (DatasetException e) {
                reasons.add(String.valueOf(e.getMessage()));
            }
        }
        if (readable == null) {
            throw new DatasetException(folder.name() + ": nothing to repair it from, no snapshot under "
                    + Snapshots.FOLDER + " can be read" + (reasons.isEmpty() ? "" : " (" + reasons.get(0) + ")")
                    + "; ingest into a new folder");
        }
        return readable;
    }

    /** What was moved in by a publication that never took place, or belongs to a snapshot whose list is lost. */
    private void retireStrays(Snapshot current) {
        Set<String> live = new HashSet<>();
        current.files().forEach(file -> live.add(file.path()));
        for (Table table : Table.all()) {
            for (String name : folder.list(table.folder())) {
                String place = table.folder() + "/" + name;
                List<String> files = name.endsWith(".parquet")
                        ? List.of(place)
                        : folder.list(place).stream()
                                .map(file -> place + "/" + file)
                                .toList();
                for (String file : files) {
                    if (live.contains(file)) {
                        continue;
                    }
                    if (folder.exists(Publication.RETIRED + "/" + file)) {
                        folder.delete(file);
                    } else {
                        folder.move(file, Publication.RETIRED + "/" + file);
                    }
                }
                if (!name.endsWith(".parquet")) {
                    folder.deleteEmptyFolder(place);
                }
            }
        }
    }
}
