package org.broadsheet.pipeline.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Deletes snapshots whose time is over and the retired files that only they had. A file goes before the list that names
 * it, so that a crash in between leaves nothing that nobody knows of.
 */
final class ExpiredSnapshots {
    /** How long format 1 kept retired files. */
    private static final Duration KEPT_BY_FORMAT_1 = Duration.ofHours(1);

    private final DatasetFolder folder;
    private final Snapshots snapshots;
    private final Clock clock;

    ExpiredSnapshots(DatasetFolder folder, Clock clock) {
        this.folder = folder;
        this.snapshots = new Snapshots(folder);
        this.clock = clock;
    }

    /** Deletes what need not be kept any more. */
    void delete(Retention retention) {
        List<Manifest> kept = snapshots.manifests();
        List<Manifest> expired = expired(kept, retention);
        discardRetiredOfFormat1();
        if (!expired.isEmpty()) {
            kept = new ArrayList<>(kept);
            kept.removeAll(expired);
            Set<String> needed = new HashSet<>();
            for (Manifest manifest : kept) {
                snapshots.read(manifest.number()).files().forEach(file -> needed.add(file.path()));
            }
            for (Manifest manifest : expired) {
                delete(manifest, needed);
            }
        }
    }

    /** The last is current and stays. What follows one tells when it was replaced. */
    private List<Manifest> expired(List<Manifest> kept, Retention retention) {
        Instant now = clock.instant();
        List<Manifest> expired = new ArrayList<>();
        for (int i = 0; i < kept.size() - retention.snapshots(); i++) {
            if (!kept.get(i + 1).publishedAt().plus(retention.time()).isAfter(now)) {
                expired.add(kept.get(i));
            }
        }
        // Format 1 kept manifests for longer than files.
        for (Manifest manifest : kept.subList(0, Math.max(0, kept.size() - 1))) {
            if (manifest.formatVersion() == 1 && !expired.contains(manifest) && !isWhole(manifest)) {
                expired.add(manifest);
            }
        }
        return expired;
    }

    private boolean isWhole(Manifest manifest) {
        return snapshots.read(manifest.number()).files().stream()
                .allMatch(file -> folder.exists(file.path()) || folder.exists(file.retiredPath()));
    }

    private void delete(Manifest manifest, Set<String> needed) {
        Set<String> emptied = new LinkedHashSet<>();
        for (LiveFile file : snapshots.read(manifest.number()).files()) {
            if (!needed.contains(file.path())) {
                folder.delete(file.retiredPath());
                emptied.add(DatasetFolder.folderOf(file.retiredPath()));
            }
        }
        for (String place : emptied) {
            folder.deleteEmptyFolder(place);
            if (place.contains("=")) {
                folder.deleteEmptyFolder(DatasetFolder.folderOf(place));
            }
        }
        folder.delete(Snapshots.placeOf(manifest.number()));
        folder.delete(Snapshots.listOf(manifest.number()));
    }

    /** Format 1 put retired files under the number of the snapshot that dropped them, and kept them for an hour. */
    private void discardRetiredOfFormat1() {
        List<Integer> numbers = snapshots.numbers();
        for (String name : folder.list(Publication.RETIRED)) {
            if (name.matches("[1-9][0-9]{0,8}")) {
                int number = Integer.parseInt(name);
                if (!numbers.contains(number)
                        || snapshots
                                .manifest(number)
                                .publishedAt()
                                .plus(KEPT_BY_FORMAT_1)
                                .isBefore(clock.instant())) {
                    folder.delete(Publication.RETIRED + "/" + name);
                }
            }
        }
    }
}
