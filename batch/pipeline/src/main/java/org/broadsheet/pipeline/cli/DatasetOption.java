package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.sql.SQLException;
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

    /** Something asked of the published snapshot. */
    interface Question<T> {
        T ask() throws SQLException, IOException;
    }

    /**
     * Asks of one snapshot. A run that publishes meanwhile moves the files it replaces out of the way, at worst between
     * the moment in which their names are read and that in which they are opened; the question is then asked again, of
     * the new snapshot. It must print nothing before it has its answer.
     */
    <T> T answer(Question<T> question) throws SQLException, IOException {
        while (true) {
            int asked = published(folder()).number();
            try {
                return question.ask();
            } catch (SQLException | CommandException e) {
                if (published(folder()).number() == asked) {
                    throw e;
                }
            }
        }
    }
}
