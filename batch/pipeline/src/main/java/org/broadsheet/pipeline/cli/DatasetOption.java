package org.broadsheet.pipeline.cli;

import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import picocli.CommandLine.Option;

/** Which dataset a verb works on. */
final class DatasetOption {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Folder of the dataset (default: output).")
    @SuppressWarnings("NullAway.Init")
    private String location;

    String location() {
        return location;
    }

    /**
     * The folder, which need not exist.
     *
     * @throws CommandException when it is something else than a dataset, or a newer one
     */
    DatasetFolder folder() {
        try {
            return DatasetFolder.open(location);
        } catch (DatasetException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * What is published.
     *
     * @throws CommandException when nothing is
     */
    Snapshot published(DatasetFolder folder) {
        Snapshot current = new Snapshots(folder).current();
        if (current == null) {
            throw CommandException.usage(
                    location + " holds no published dataset; make one with 'broadsheet ingest INPUT --output "
                            + location + "', or name another with --output");
        }
        return current;
    }
}
