package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.broadsheet.pipeline.cli.print.LogSettings;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.job.DatasetHeldException;
import org.broadsheet.pipeline.job.Maintenance;
import org.broadsheet.pipeline.maintain.RefusedException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.OutrunException;
import picocli.CommandLine.Mixin;

/** A verb that changes a dataset without reading inputs, one at a time like a run. */
abstract class MaintenanceVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DatasetOption dataset;

    MaintenanceVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    DatasetOption dataset() {
        return dataset;
    }

    Terminal terminal() {
        return terminal;
    }

    /** Works on the dataset with its lock held. */
    <T> T work(DatasetFolder folder, Maintenance.Work<T> work) throws SQLException, IOException {
        return held(() -> Maintenance.run(folder, work));
    }

    /** Work that takes the lock itself. */
    interface LockedWork<T> {
        T run() throws DatasetHeldException, SQLException, IOException;
    }

    <T> T held(LockedWork<T> work) throws SQLException, IOException {
        try {
            return work.run();
        } catch (RefusedException e) {
            throw new CommandException(ExitCode.AUDIT_FAILED, String.valueOf(e.getMessage()), e);
        } catch (OutrunException e) {
            throw new CommandException(ExitCode.LOCKED, e.getMessage() + "; try again", e);
        } catch (DatasetHeldException e) {
            throw new CommandException(
                    ExitCode.LOCKED, dataset.location() + " is being written to by " + e.holder(), e);
        }
    }

    void tell(String message) {
        LogSettings.tell(terminal, getClass(), message);
    }
}
