package org.broadsheet.pipeline.publish;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.pipeline.publish.PublicationIntent.Added;
import org.jspecify.annotations.Nullable;

/** The steps of a publication. Each can be done again after it was cut off anywhere, and then does what is left. */
final class PublicationSteps {
    private final DatasetFolder folder;

    PublicationSteps(DatasetFolder folder) {
        this.folder = folder;
    }

    void announce(PublicationIntent intent) {
        folder.write(PublicationIntent.placeOf(intent.runId()), ManifestJson.write(intent));
    }

    /** Whether every file is where it comes from or in its table already. */
    boolean filesThere(PublicationIntent intent) {
        return intent.added().stream()
                .allMatch(added -> folder.exists(added.from())
                        || folder.exists(added.file().path()));
    }

    void moveIn(PublicationIntent intent) {
        Set<String> folders = new LinkedHashSet<>();
        for (Added added : intent.added()) {
            if (folder.exists(added.from())) {
                folder.move(added.from(), added.file().path());
            }
            folders.add(DatasetFolder.folderOf(added.file().path()));
        }
        folders.forEach(folder::makeDurable);
    }

    /** Once {@code _CURRENT.json} is in place, and not before, the publication has taken place. */
    void commit(Snapshot snapshot) {
        byte[] list = Snapshots.list(snapshot);
        Manifest manifest = manifest(snapshot, Snapshots.listOf(snapshot.number()), list, null, null);
        folder.write(Snapshots.listOf(snapshot.number()), list);
        folder.write(Snapshots.placeOf(snapshot.number()), ManifestJson.write(manifest));
        folder.write(Snapshots.CURRENT, ManifestJson.write(manifest));
    }

    /**
     * The manifest of a snapshot.
     *
     * @param place of its file list
     * @param list that list
     * @param rewrittenBy the run that rewrote it after it was published, or null
     * @param rewrittenAt when, or null
     */
    static Manifest manifest(
            Snapshot snapshot, String place, byte[] list, @Nullable String rewrittenBy, @Nullable Instant rewrittenAt) {
        Map<String, Long> rows = new LinkedHashMap<>();
        snapshot.rows().forEach((table, count) -> {
            if (!table.hidden()) {
                rows.put(table.view(), count);
            }
        });
        return new Manifest(
                snapshot.number(),
                snapshot.parent(),
                snapshot.runId(),
                snapshot.operation(),
                snapshot.publishedAt(),
                snapshot.formatVersion(),
                snapshot.schemaVersion(),
                snapshot.partitionBy(),
                place,
                Sha256.of(list),
                snapshot.files().size(),
                snapshot.files().stream().mapToLong(LiveFile::bytes).sum(),
                rows,
                rewrittenBy,
                rewrittenAt);
    }

    /** Gives readers that cannot follow {@code _CURRENT.json} the list that it names. */
    void showFiles(int number) {
        // Format 1 lists its files in the manifest.
        folder.write(Snapshots.FILES, Snapshots.list(new Snapshots(folder).read(number)));
    }

    void retire(PublicationIntent intent) {
        Set<String> emptied = new LinkedHashSet<>();
        Set<String> filled = new LinkedHashSet<>();
        for (String place : intent.retired()) {
            String target = Publication.RETIRED + "/" + place;
            if (folder.exists(place)) {
                folder.move(place, target);
            }
            filled.add(DatasetFolder.folderOf(target));
            emptied.add(DatasetFolder.folderOf(place));
        }
        filled.stream().filter(folder::exists).forEach(folder::makeDurable);
        emptied.forEach(folder::deleteEmptyFolder);
    }

    /** Puts everything back as it was before. Only for a publication that has not taken place. */
    void undo(PublicationIntent intent, @Nullable Snapshot current) {
        Set<String> live = new HashSet<>();
        if (current != null) {
            current.files().forEach(file -> live.add(file.path()));
        }
        Set<String> emptied = new LinkedHashSet<>();
        Set<String> filled = new LinkedHashSet<>();
        for (Added added : intent.added()) {
            String place = added.file().path();
            if (!live.contains(place) && folder.exists(place) && !folder.exists(added.from())) {
                folder.move(place, added.from());
                filled.add(DatasetFolder.folderOf(added.from()));
            }
            emptied.add(DatasetFolder.folderOf(place));
        }
        filled.forEach(folder::makeDurable);
        emptied.forEach(folder::deleteEmptyFolder);
        // A table's folder without files would make the next run look for what says what is in it.
        intent.added()
                .forEach(added -> folder.deleteEmptyFolder(added.file().table().folder()));
        if (current == null || current.number() < intent.number()) {
            folder.delete(Snapshots.placeOf(intent.number()));
            folder.delete(Snapshots.listOf(intent.number()));
        }
        folder.delete(PublicationIntent.placeOf(intent.runId()));
    }

    /** Deletes a run's staging folder, its intent first: what is left without one needs no recovery. */
    void discardStaging(String runId) {
        String intent = PublicationIntent.placeOf(runId);
        if (folder.exists(intent)) {
            folder.delete(intent);
            folder.makeDurable(DatasetFolder.folderOf(intent));
        }
        folder.delete(DatasetFolder.STAGING + "/" + runId);
    }
}
