package org.broadsheet.pipeline.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.pipeline.publish.PublicationIntent.Move;
import org.jspecify.annotations.Nullable;

/** The steps of a publication. Each can be done again after it was cut off anywhere, and then does what is left. */
final class PublicationSteps {
    /** How long a reader that knows a retired file may go on reading it. */
    private static final Duration RETIRED_FOR = Duration.ofHours(1);
    /** How many manifests are kept. Each lists every live file, so that keeping all would grow with the square. */
    private static final int SNAPSHOTS_KEPT = 100;

    private final DatasetFolder folder;
    private final Clock clock;

    PublicationSteps(DatasetFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void announce(PublicationIntent intent) {
        folder.write(PublicationIntent.placeOf(intent.snapshot().runId()), Manifest.write(intent));
    }

    /** Whether every file is in staging or in its table already. */
    boolean filesThere(PublicationIntent intent) {
        return intent.moves().stream().allMatch(move -> folder.exists(move.from()) || folder.exists(move.to()));
    }

    void moveIn(PublicationIntent intent) {
        Set<String> folders = new LinkedHashSet<>();
        for (Move move : intent.moves()) {
            if (folder.exists(move.from())) {
                folder.move(move.from(), move.to());
            }
            folders.add(DatasetFolder.folderOf(move.to()));
        }
        folders.forEach(folder::makeDurable);
    }

    /** From here on, and not before, the publication has taken place. */
    void commit(PublicationIntent intent) {
        String manifest = Manifest.write(intent.snapshot());
        folder.write(Snapshots.placeOf(intent.snapshot().number()), manifest);
        folder.write(Snapshots.CURRENT, manifest);
    }

    void retire(PublicationIntent intent) {
        Set<String> emptied = new LinkedHashSet<>();
        for (String place : intent.retired()) {
            if (folder.exists(place)) {
                folder.move(place, Publication.RETIRED + "/" + intent.snapshot().number() + "/" + place);
            }
            emptied.add(DatasetFolder.folderOf(place));
        }
        emptied.forEach(folder::deleteEmptyFolder);
    }

    /** Puts everything back as it was before. Only for a publication that has not taken place. */
    void undo(PublicationIntent intent, @Nullable Snapshot current) {
        Set<String> live = new HashSet<>();
        if (current != null) {
            current.files().forEach(file -> live.add(file.path()));
        }
        Set<String> emptied = new LinkedHashSet<>();
        for (Move move : intent.moves()) {
            if (!live.contains(move.to()) && folder.exists(move.to()) && !folder.exists(move.from())) {
                folder.move(move.to(), move.from());
            }
            emptied.add(DatasetFolder.folderOf(move.to()));
        }
        emptied.forEach(folder::deleteEmptyFolder);
        if (current == null || current.number() < intent.snapshot().number()) {
            folder.delete(Snapshots.placeOf(intent.snapshot().number()));
        }
        folder.delete(PublicationIntent.placeOf(intent.snapshot().runId()));
    }

    /** Deletes a run's staging folder, its intent first: what is left without one needs no recovery. */
    void discardStaging(String runId) {
        folder.delete(PublicationIntent.placeOf(runId));
        folder.delete(DatasetFolder.STAGING + "/" + runId);
    }

    /** Deletes retired files that no reader can still be reading, and manifests beyond those kept. */
    void discardOld(Snapshot current) {
        Snapshots snapshots = new Snapshots(folder);
        Set<Integer> manifests = Set.copyOf(snapshots.numbers());
        Instant since = clock.instant().minus(RETIRED_FOR);
        for (int number : retiredBy()) {
            if (!manifests.contains(number)
                    || snapshots.read(number).publishedAt().isBefore(since)) {
                folder.delete(Publication.RETIRED + "/" + number);
            }
        }
        for (int number : snapshots.numbers()) {
            if (number <= current.number() - SNAPSHOTS_KEPT) {
                folder.delete(Snapshots.placeOf(number));
            }
        }
    }

    private Set<Integer> retiredBy() {
        return folder.list(Publication.RETIRED).stream()
                .filter(name -> name.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
