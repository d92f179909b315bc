package org.broadsheet.pipeline.publish;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published states of a dataset. {@code _CURRENT.json} is the manifest of the current one, a copy of
 * {@code _snapshots/<number>.json}: whoever has read it knows every file of every table.
 */
public final class Snapshots {
    static final String CURRENT = "_CURRENT.json";
    static final String FOLDER = "_snapshots";

    private final DatasetFolder folder;

    public Snapshots(DatasetFolder folder) {
        this.folder = folder;
    }

    /**
     * The current snapshot, or null where nothing has been published.
     *
     * @throws DatasetException when its manifest is damaged or of a newer format
     */
    public @Nullable Snapshot current() {
        return folder.exists(CURRENT) ? readManifest(CURRENT) : null;
    }

    /**
     * A snapshot by its number. Its files are all there only while it is current and for an hour after.
     *
     * @throws DatasetException when there is none of that number, or its manifest is damaged or of a newer format
     */
    public Snapshot read(int number) {
        String place = placeOf(number);
        if (!folder.exists(place)) {
            throw new DatasetException(folder.localPath() + ": no snapshot " + number);
        }
        return readManifest(place);
    }

    /** Every snapshot that is kept, oldest first; the last is the current one. */
    public List<Snapshot> all() {
        Snapshot current = current();
        List<Snapshot> snapshots = new ArrayList<>();
        if (current != null) {
            for (int number : numbers()) {
                // One that was being written when a run died is not published.
                if (number <= current.number()) {
                    snapshots.add(read(number));
                }
            }
        }
        return snapshots;
    }

    /** Whether a snapshot is or was the current one. */
    boolean published(Snapshot snapshot) {
        Snapshot current = current();
        return current != null
                && snapshot.number() <= current.number()
                && folder.exists(placeOf(snapshot.number()))
                && read(snapshot.number()).equals(snapshot);
    }

    /** Numbers of the manifests that are kept, ascending. */
    List<Integer> numbers() {
        return folder.list(FOLDER).stream()
                .filter(name -> name.matches("[1-9][0-9]{0,8}\\.json"))
                .map(name -> Integer.valueOf(name.substring(0, name.indexOf('.'))))
                .sorted()
                .toList();
    }

    static String placeOf(int number) {
        return FOLDER + "/" + number + ".json";
    }

    private Snapshot readManifest(String place) {
        return Manifest.read(folder.location(place), folder.read(place), Snapshot.class);
    }
}
