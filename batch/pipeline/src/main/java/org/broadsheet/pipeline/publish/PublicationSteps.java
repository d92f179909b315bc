package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.broadsheet.pipeline.publish.PublicationIntent.Added;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of a publication. Each can be done again after it was cut off anywhere, and then does what is left. */
final class PublicationSteps {
    private static final Logger LOG = LoggerFactory.getLogger(PublicationSteps.class);

    private final DatasetFolder folder;
    private final Intents intents;

    PublicationSteps(DatasetFolder folder) {
        this.folder = folder;
        this.intents = new Intents(folder);
    }

    void announce(PublicationIntent intent) {
        folder.write(intents.placeOf(intent.runId()), ManifestJson.write(intent));
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
            folders.add(Places.folderOf(added.file().path()));
        }
        folders.forEach(folder::makeDurable);
    }

    /**
     * Once {@code _CURRENT.json} is in place, and not before, the publication has taken place; in a shared dataset once the
     * numbered manifest is, of which there is one for each number.
     *
     * @throws OutrunException when another machine has published a snapshot of this number
     */
    void commit(Snapshot snapshot) {
        byte[] list = FileList.write(snapshot);
        int number = snapshot.number();
        String numbered = Snapshots.placeOf(number);
        if (!folder.isShared()) {
            String manifest = ManifestJson.write(Manifest.of(snapshot, FileList.placeOf(number), list));
            folder.write(FileList.placeOf(number), list);
            folder.write(numbered, manifest);
            folder.write(Snapshots.CURRENT, manifest);
            return;
        }
        String place = FileList.placeOf(number, snapshot.runId());
        String manifest = ManifestJson.write(Manifest.of(snapshot, place, list));
        folder.write(place, list);
        Manifest current = new Snapshots(folder).currentManifest();
        // A number is free again when the time of its snapshot is over.
        boolean free = current == null || current.number() < number;
        if (!free || !folder.create(numbered, snapshot.runId(), manifest.getBytes(StandardCharsets.UTF_8))) {
            throw new OutrunException(outrun(folder, number));
        }
    }

    private static String outrun(DatasetFolder folder, int number) {
        return folder.name() + ": another machine published snapshot " + number
                + " first; of this run nothing is published";
    }

    /**
     * Gives readers that cannot follow {@code _CURRENT.json} the list that it names. In a shared dataset it is written here
     * too, for readers that do not look for the newest manifest.
     */
    void showFiles() {
        Snapshots snapshots = new Snapshots(folder);
        Snapshot current = Objects.requireNonNull(snapshots.current(), "it was published");
        if (folder.isShared()) {
            folder.write(Snapshots.CURRENT, folder.read(Snapshots.placeOf(current.number())));
        }
        // Format 1 lists its files in the manifest.
        folder.write(Snapshots.FILES, FileList.write(current));
    }

    void retire(PublicationIntent intent) {
        Set<String> emptied = new LinkedHashSet<>();
        Set<String> filled = new LinkedHashSet<>();
        for (String place : intent.retired()) {
            String target = Publication.RETIRED + "/" + place;
            if (folder.exists(place)) {
                retireOnce(place, target);
            }
            filled.add(Places.folderOf(target));
            emptied.add(Places.folderOf(place));
        }
        filled.stream().filter(folder::exists).forEach(folder::makeDurable);
        emptied.forEach(folder::deleteEmptyFolder);
    }

    /** Two machines may finish the same publication at the same time: then the other one has done it. */
    private void retireOnce(String place, String target) {
        try {
            retire(place, target);
        } catch (DatasetException e) {
            if (!folder.isShared() || folder.exists(place) || !folder.exists(target)) {
                throw e;
            }
        }
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
        // Another machine may find it long after, and of an older snapshot some files may not be out of the way yet.
        List<Snapshot> kept =
                folder.isShared() ? new Snapshots(folder).all() : current == null ? List.of() : List.of(current);
        kept.forEach(snapshot -> snapshot.files().forEach(file -> live.add(file.path())));
        Set<String> emptied = new LinkedHashSet<>();
        Set<String> filled = new LinkedHashSet<>();
        for (Added added : intent.added()) {
            String place = added.file().path();
            if (folder.isShared() && added.isStaged()) {
                // It was copied there, or is half copied.
                folder.delete(Places.unfinished(place));
            }
            if (!live.contains(place) && folder.exists(place)) {
                putBack(added, filled);
            }
            emptied.add(Places.folderOf(place));
        }
        filled.forEach(folder::makeDurable);
        emptied.forEach(folder::deleteEmptyFolder);
        // A table's folder without files would make the next run look for what says what is in it.
        intent.added()
                .forEach(added -> folder.deleteEmptyFolder(added.file().table().folder()));
        if (folder.isShared()) {
            folder.delete(FileList.placeOf(intent.number(), intent.runId()));
            folder.delete(Places.unfinished(Snapshots.placeOf(intent.number()), intent.runId()));
        } else if (current == null || current.number() < intent.number()) {
            folder.delete(Snapshots.placeOf(intent.number()));
            folder.delete(FileList.placeOf(intent.number()));
        }
        folder.delete(intents.placeOf(intent.runId()));
    }

    private void putBack(Added added, Set<String> filled) {
        String place = added.file().path();
        if (folder.isShared() && added.isStaged()) {
            folder.delete(place);
        } else if (!folder.exists(added.from())) {
            folder.move(place, added.from());
            filled.add(Places.folderOf(added.from()));
        }
    }

    /** Deletes a run's staging folder, its intent first: what is left without one needs no recovery. */
    void discardStaging(String runId) {
        String intent = intents.placeOf(runId);
        if (folder.exists(intent)) {
            folder.delete(intent);
            folder.makeDurable(Places.folderOf(intent));
        }
        folder.delete(DatasetFolder.STAGING + "/" + runId);
    }
}
