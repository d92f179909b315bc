package org.broadsheet.pipeline.maintain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.broadsheet.pipeline.audit.Audit;
import org.broadsheet.pipeline.audit.AuditScope;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;

/** What {@code broadsheet check} looks at, for the end of every test that publishes. */
public final class SoundDataset {
    private SoundDataset() {}

    /** The current snapshot passes the audit, and every snapshot that is kept has all its files as they were published. */
    public static void check(DatasetFolder folder) throws SQLException {
        for (Snapshot snapshot : new Snapshots(folder).all()) {
            assertEquals(List.of(), Integrity.damaged(folder, snapshot), "snapshot " + snapshot.number());
        }
        Snapshot current = new Snapshots(folder).current();
        assertNotNull(current);
        try (Connection connection =
                DuckDb.modest(folder.localPath().resolveSibling("spill")).open()) {
            assertEquals(
                    List.of(),
                    Audit.run(connection, AuditScope.ofSnapshot(folder, current))
                            .failures());
        }
    }
}
