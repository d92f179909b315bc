package org.broadsheet.pipeline.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.pipeline.table.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes snapshots whose time is over and the retired files that only they had. A file goes before the list that names
 * it, so that a crash in between leaves nothing that nobody knows of.
 */
final class ExpiredSnapshots {
    /** How long format 1 kept retired files. */
    private static final Duration KEPT_BY_FORMAT_1 = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredSnapshots.class);

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
        List<Manifest> kept;
        try {
            kept = snapshots.manifests();
        } catch (DatasetException e) {
            LOG.warn("{}; until then nothing is deleted", e.getMessage());
            return;
        }
        List<Manifest> expired = expired(kept, retention);
        discardRetiredOfFormat1();
        if (!expired.isEmpty()) {
            kept = new ArrayList<>(kept);
            kept.removeAll(expired);
            Set<String> needed = new HashSet<>();
            if (addFiles(kept, needed)) {
                for (Manifest manifest : expired) {
                    delete(manifest, needed);
                }
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
            if (manifest.formatVersion() == 1
                    && !expired.contains(manifest)
                    && !snapshots.isWhole(snapshots.read(manifest.number()))) {
                expired.add(manifest);
            }
        }
        return expired;
    }

    private void delete(Manifest manifest, Set<String> needed) {
        Set<String> emptied = new LinkedHashSet<>();
        for (LiveFile file : filesOf(manifest)) {
            if (!needed.contains(file.path())) {
                folder.delete(file.retiredPath());
                emptied.add(Places.folderOf(file.retiredPath()));
            }
        }
        for (String place : emptied) {
            folder.deleteEmptyFolder(place);
            if (place.contains("=")) {
                folder.deleteEmptyFolder(Places.folderOf(place));
            }
        }
        forget(manifest);
    }

    /** Where its list is damaged, {@link #sweep} finds what only it had. */
    private List<LiveFile> filesOf(Manifest manifest) {
        try {
            return snapshots.read(manifest.number()).files();
        } catch (DatasetException e) {
            LOG.warn("{}; its time is over, and 'broadsheet compact' deletes what only it had", e.getMessage());
            return List.of();
        }
    }

    /** Deletes a snapshot's manifest and list. */
    void forget(Manifest manifest) {
        folder.delete(Snapshots.placeOf(manifest.number()));
        if (manifest.formatVersion() > 1) {
            folder.delete(manifest.fileList());
        }
        folder.delete(FileList.placeOf(manifest.number()));
    }

    /** Deletes every retired file that no snapshot has, whatever left it there, and lists that no manifest names. */
    void sweep() {
        Set<String> needed = new HashSet<>();
        Set<String> lists = new HashSet<>();
        List<Manifest> kept = snapshots.manifests();
        if (!addFiles(kept, needed)) {
            return;
        }
        kept.forEach(manifest -> lists.add(manifest.fileList()));
        for (String name : folder.list(Snapshots.FOLDER)) {
            String place = Snapshots.FOLDER + "/" + name;
            if (name.endsWith(".parquet") && !lists.contains(place) && !isComing(name, kept)) {
                folder.delete(place);
            }
        }
        for (Table table : Table.all()) {
            sweep(table, needed);
        }
    }

    /** Whether another machine may be about to publish what a list is for. */
    private boolean isComing(String list, List<Manifest> kept) {
        if (!folder.isShared()) {
            return false;
        }
        int current = kept.isEmpty() ? 0 : kept.get(kept.size() - 1).number();
        return Integer.parseInt(list.replaceFirst("[^0-9].*", "")) > current;
    }

    private void sweep(Table table, Set<String> needed) {
        for (String name : folder.list(Publication.RETIRED + "/" + table.folder())) {
            String place = table.folder() + "/" + name;
            List<String> files = name.endsWith(".parquet")
                    ? List.of(place)
                    : folder.list(Publication.RETIRED + "/" + place).stream()
                            .map(file -> place + "/" + file)
                            .toList();
            files.stream()
                    .filter(file -> !needed.contains(file))
                    .forEach(file -> folder.delete(Publication.RETIRED + "/" + file));
            if (!name.endsWith(".parquet")) {
                folder.deleteEmptyFolder(Publication.RETIRED + "/" + place);
            }
        }
        folder.deleteEmptyFolder(Publication.RETIRED + "/" + table.folder());
    }

    /** Adds the files of snapshots that are kept; false where a list is damaged, and nobody knows what it names. */
    private boolean addFiles(List<Manifest> kept, Set<String> files) {
        try {
            for (Manifest manifest : kept) {
                snapshots.read(manifest.number()).files().forEach(file -> files.add(file.path()));
            }
            return true;
        } catch (DatasetException e) {
            LOG.warn("{}; until its time is over nothing is deleted", e.getMessage());
            return false;
        }
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
