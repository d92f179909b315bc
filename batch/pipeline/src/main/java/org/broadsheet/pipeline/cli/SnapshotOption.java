package org.broadsheet.pipeline.cli;

import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dataset a verb reads, and which of its snapshots. */
final class SnapshotOption extends DatasetOption {
    @Option(
            names = "--snapshot",
            paramLabel = "N",
            description =
                    "An older snapshot; 'broadsheet snapshots' lists those that are kept (default: the current one).")
    private @Nullable Integer number;

    /** The current snapshot, whichever is asked for. */
    Snapshot current(DatasetFolder folder) {
        return super.published(folder);
    }

    @Override
    Snapshot published(DatasetFolder folder) {
        return published(folder, number);
    }
}
