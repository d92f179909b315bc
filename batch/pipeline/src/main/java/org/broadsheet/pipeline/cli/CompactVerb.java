package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.broadsheet.pipeline.cli.print.Terminal;
import org.broadsheet.pipeline.maintain.Compaction;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Retention;
import org.broadsheet.pipeline.publish.RetentionSetting;
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
                    + " files. How long snapshots are kept is remembered, and every publication goes by it.",
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
        Integer snapshots = retention.snapshots();
        Duration time = retention.time();
        DatasetFolder folder = dataset().folder();
        dataset().published(folder);
        tell(work(folder, (locked, runId) -> {
            Snapshot current = dataset().published(locked);
            Retention keep = RetentionSetting.change(locked, snapshots, time);
            String kept = "; kept are " + RetentionOptions.told(keep);
            Compaction compaction = Compaction.all(current);
            if (compaction.isEmpty()) {
                new Publication(locked, current.partitionBy()).deleteExpired();
                return "no partition of " + dataset().location() + " has small files to put together" + kept;
            }
            Snapshot next = compaction.publish(locked, runId);
            new Publication(locked, current.partitionBy()).deleteExpired();
            return "snapshot " + next.number() + " of " + dataset().location() + " has "
                    + next.files().size() + " files where snapshot " + current.number() + " had "
                    + current.files().size() + kept;
        }));
        return ExitCode.DONE.number();
    }
}
