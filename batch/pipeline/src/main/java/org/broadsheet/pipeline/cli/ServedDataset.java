package org.broadsheet.pipeline.cli;

import java.sql.Connection;
import java.sql.SQLException;
import org.broadsheet.pipeline.dashboard.PageSource;
import org.broadsheet.pipeline.dashboard.ServedSnapshot;

/**
 * A dataset behind a server.
 *
 * @param option which dataset, and which of its snapshots
 */
record ServedDataset(DatasetOption option) implements ServedSnapshot.Dataset {
    @Override
    public PageSource newest() {
        return DashboardFile.source(option);
    }

    @Override
    public Connection open(PageSource source) throws SQLException {
        return PublishedDataset.open(option.folder(), source.snapshot()).connection();
    }
}
