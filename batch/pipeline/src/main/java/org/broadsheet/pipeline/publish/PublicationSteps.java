package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.pipeline.publish.PublicationIntent.Added;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of a publication. Each can be done again after it was cut off anywhere, and then does what is left. */
final class PublicationSteps {
    private static final Logger LOG = LoggerFactory.getLogger(PublicationSteps.class);

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
                retire(place, target);
            }
            filled.add(DatasetFolder.folderOf(target));
            emptied.add(DatasetFolder.folderOf(place));
        }
        filled.stream().filter(folder::exists).forEach(folder::makeDurable);
        emptied.forEach(folder::deleteEmptyFolder);
    }

    /** Nothing that is in the way ends a run: the publication has taken place. */
    private void retire(String place, String target) {
        if (!folder.exists(target)) {
            folder.move(place, target);
        } else if (sha256(place).equals(sha256(target))) {
            folder.delete(place);
        } else {
            String other = free(target);
            LOG.warn(
                    "{} holds something else than {}, which gives way and is kept as {}: of the older snapshots that have"
                            + " this file, only those can be read whose file lies at {}",
                    target,
                    place,
                    other,
                    target);
            folder.move(place, other);
        }
    }

    /** A name beside it that no file has. */
    private String free(String target) {
        int number = 2;
        while (folder.exists(target + "-" + number + ".parquet")) {
            number++;
        }
        return target + "-" + number + ".parquet";
    }

    private String sha256(String place) {
        try (InputStream in = folder.stream(place)) {
            return Sha256.of(in);
        } catch (IOException e) {
            throw new DatasetException(folder.location(place) + ": cannot be read: " + e, e);
        }
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
