package org.broadsheet.pipeline.cli;

import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
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
        Snapshot current = current(folder);
        Integer asked = number;
        if (asked == null || asked == current.number()) {
            return current;
        }
        try {
            return new Snapshots(folder).read(asked);
        } catch (DatasetException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
