package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.DatasetLocation;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dataset a verb works on. */
class DatasetOption {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "output",
            description =
                    "Folder of the dataset, or its address, hdfs://NAMENODE/FOLDER or s3a://BUCKET/FOLDER (default:"
                            + " output).")
    @SuppressWarnings("NullAway.Init")
    private String location;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description =
                    "Local folder for what a dataset on HDFS or S3 needs on this machine: unfinished runs, and copies"
                            + " of its files (default: one of the dataset's own in ~/.cache/broadsheet).")
    private @Nullable Path work;

    String location() {
        return location;
    }

    /** The work folder that was asked for, or null. */
    @Nullable
    Path work() {
        return work;
    }

    /** Where the dataset lies. */
    DatasetLocation place() {
        return DatasetLocation.of(location, work);
    }

    /**
     * The folder, which need not exist.
     *
     * @throws CommandException when it is something else than a dataset, or a newer one
     */
    DatasetFolder folder() {
        try {
            return DatasetFolder.open(place());
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
        return found(new Snapshots(folder).current());
    }

    /**
     * One of the published snapshots.
     *
     * @param number of one that is kept, or null for the current one
     * @throws CommandException when nothing is published, or none of that number is kept
     */
    final Snapshot published(DatasetFolder folder, @Nullable Integer number) {
        Snapshot current = found(new Snapshots(folder).current());
        if (number == null || number == current.number()) {
            return current;
        }
        try {
            return new Snapshots(folder).read(number);
        } catch (DatasetException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private <T> T found(@Nullable T published) {
        if (published == null) {
            throw CommandException.usage(
                    location + " holds no published dataset; make one with 'broadsheet ingest INPUT --output "
                            + location + "', or name another with --output");
        }
        return published;
    }

    private int currentNumber() {
        return found(new Snapshots(folder()).currentManifest()).number();
    }

    /** Something asked of the published snapshot. */
    interface Question<T> {
        T ask() throws SQLException, IOException;
    }

    /**
     * Asks of one snapshot. A run that publishes meanwhile moves the files it replaces out of the way, at worst between
     * the moment in which their names are read and that in which they are opened; the question is then asked again, of
     * the new snapshot. It must print nothing before it has its answer. So it is for an older snapshot, whose files a
     * publication moves too.
     */
    <T> T answer(Question<T> question) throws SQLException, IOException {
        while (true) {
            int asked = currentNumber();
            try {
                return question.ask();
            } catch (SQLException | CommandException e) {
                if (currentNumber() == asked) {
                    throw e;
                }
            }
        }
    }
}
