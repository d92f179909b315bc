package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.sql.SQLException;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.maintain.Rollback;
import org.broadsheet.pipeline.maintain.Rollback.ForgottenSinceException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Publishes an older snapshot again. */
@Command(
        name = "rollback",
        header = "Publish an older snapshot again, as a new one.",
        description = {
            "",
            "The dataset is then what it was, and the snapshot that was current stays one of those that are kept. Inputs"
                    + " that were read since count as new again. Articles that were forgotten since stay forgotten only"
                    + " where 'forget --purge' took them out of the older snapshots too; else the rollback is refused.",
            ""
        },
        footer = {"", "Examples:", "  broadsheet snapshots", "  broadsheet rollback 41"},
        mixinStandardHelpOptions = true)
final class RollbackVerb extends MaintenanceVerb {
    @Parameters(paramLabel = "N", description = "Number of the snapshot, see 'broadsheet snapshots'.")
    private int number;

    RollbackVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws SQLException, IOException {
        DatasetFolder folder = dataset().folder();
        dataset().published(folder);
        Snapshot done = work(folder, (locked, runId) -> {
            Snapshot current = dataset().published(locked);
            if (number == current.number()) {
                throw CommandException.usage("snapshot " + number + " is the current one");
            }
            if (number > current.number() || number < 1) {
                throw CommandException.usage("there is no snapshot " + number + " before the current one, "
                        + current.number() + "; 'broadsheet snapshots' lists those that are kept");
            }
            try {
                return Rollback.publish(locked, current, new Snapshots(locked).read(number), runId);
            } catch (ForgottenSinceException e) {
                throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
            }
        });
        tell("snapshot " + done.number() + " of " + dataset().location() + " is what snapshot " + number + " was");
        return ExitCode.DONE.number();
    }
}
