package org.broadsheet.pipeline.maintain;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.Integrity.Damaged;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;

/** Publishes an older snapshot again, once it is known to be what it was, and that it brings nothing back that was forgotten. */
public final class Rollback {
    private Rollback() {}

    /**
     * Publishes.
     *
     * @param current the current snapshot
     * @param older one that is kept
     * @return the new one
     * @throws DatasetException when a file of the older one is damaged, it breaks a rule of the audit, or it holds an article
     *     that was forgotten since; nothing is published then
     */
    public static Snapshot publish(DatasetFolder folder, Snapshot current, Snapshot older, String runId)
            throws SQLException, IOException {
        if (!ForgottenRows.in(folder, older, List.of(), runId).isEmpty()) {
            throw new ForgottenSinceException(older);
        }
        List<Damaged> damaged = Integrity.damaged(folder, older);
        if (!damaged.isEmpty()) {
            throw new RefusedException(folder.name() + ": snapshot " + older.number() + " is not whole any more, "
                    + damaged.size() + " of its " + older.files().size() + " files are damaged or missing, say "
                    + damaged.get(0).place() + "; 'broadsheet check --snapshot " + older.number() + " --output "
                    + folder.name() + "' lists them; nothing was published");
        }
        new RewriteAudit(folder, current, runId).requireSound(older);
        return new Publication(folder, older.partitionBy()).rollBack(current, older, runId);
    }

    /** The older snapshot holds an article that was forgotten since. */
    public static final class ForgottenSinceException extends DatasetException {
        private static final long serialVersionUID = 1L;

        ForgottenSinceException(Snapshot snapshot) {
            super("snapshot " + snapshot.number() + " holds an article that was forgotten since; 'broadsheet forget"
                    + " --purge' with its address takes it out of the older snapshots too, 'broadsheet forget --undo'"
                    + " lets it back");
        }
    }
}
