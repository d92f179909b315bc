package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.sql.SQLException;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.maintain.Compaction;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Retention;
import org.broadsheet.pipeline.publish.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts small files together, and deletes snapshots whose time is over. */
@Command(
        name = "compact",
        header = "Put small files together, and delete snapshots whose time is over.",
        description = {
            "",
            "Each partition's files under 32 MB become one; the rows are the same. 'ingest' does so by itself where a"
                    + " partition has more than 16 small files of about one size. Readers of a kept snapshot keep their"
                    + " files.",
            ""
        },
        footer = {"", "Examples:", "  broadsheet compact", "  broadsheet compact --keep-snapshots 1 --keep-for 0s"},
        mixinStandardHelpOptions = true)
final class CompactVerb extends MaintenanceVerb {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RetentionOptions retention;

    CompactVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws SQLException, IOException {
        Retention keep = retention.retention();
        DatasetFolder folder = dataset().folder();
        dataset().published(folder);
        tell(work(folder, (locked, runId) -> {
            Snapshot current = dataset().published(locked);
            Compaction compaction = Compaction.all(current);
            if (compaction.isEmpty()) {
                new Publication(locked, current.partitionBy()).keeping(keep).deleteExpired();
                return "no partition of " + dataset().location() + " has small files to put together";
            }
            Snapshot next = compaction.publish(locked, runId, keep);
            return "snapshot " + next.number() + " of " + dataset().location() + " has "
                    + next.files().size() + " files where snapshot " + current.number() + " had "
                    + current.files().size();
        }));
        return ExitCode.DONE.number();
    }
}
