package org.broadsheet.pipeline.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.SchemaVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a publication is about to do, written before it does anything, so that whoever finds it after a crash can finish
 * or undo it. It holds what changes, not what stays.
 *
 * @param formatVersion version of the layout
 * @param number of the snapshot to be published
 * @param parent the snapshot it is made from, or null
 * @param runId the run that publishes
 * @param operation what it does
 * @param publishedAt when
 * @param partitionBy how the new snapshot is partitioned
 * @param added files that become part of the dataset
 * @param retired files of the parent that are no part of it any more, places relative to the dataset folder
 */
record PublicationIntent(
        int formatVersion,
        int number,
        @Nullable Integer parent,
        String runId,
        Operation operation,
        Instant publishedAt,
        PartitionBy partitionBy,
        List<Added> added,
        List<String> retired) {

    /**
     * A file's way into its table.
     *
     * @param from place relative to the dataset folder, in staging or among the retired files
     * @param file what it will be
     */
    record Added(String from, LiveFile file) {
        Added {
            if (!(from.startsWith(DatasetFolder.STAGING + "/") || from.startsWith(Publication.RETIRED + "/"))
                    || ("/" + from + "/").contains("/../")) {
                throw new IllegalArgumentException(
                        from + " is no place in " + DatasetFolder.STAGING + " or " + Publication.RETIRED);
            }
        }

        /** Whether it comes from staging, and not from among the retired files. */
        boolean isStaged() {
            return from.startsWith(DatasetFolder.STAGING + "/");
        }
    }

    PublicationIntent {
        added = List.copyOf(added);
        retired = List.copyOf(retired);
    }

    /** The snapshot that is there once the publication has taken place. */
    Snapshot snapshot(@Nullable Snapshot from) {
        List<LiveFile> files = new ArrayList<>(from == null ? List.of() : from.files());
        Set<String> gone = new HashSet<>(retired);
        files.removeIf(file -> gone.contains(file.path()));
        added.forEach(each -> files.add(each.file()));
        files.sort(Comparator.comparing(LiveFile::path));
        return new Snapshot(
                number,
                parent,
                runId,
                operation,
                publishedAt,
                Snapshot.FORMAT_VERSION,
                SchemaVersion.CURRENT,
                partitionBy,
                files);
    }
}
