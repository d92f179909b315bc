package org.broadsheet.pipeline.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.plan.InputListing;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Lists the inputs, leaves out what the published snapshot holds unchanged, and cuts the rest into splits. */
final class PlanSplits implements Tasklet {
    private final Run run;

    PlanSplits(Run run) {
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) throws Exception {
        run.begin("planSplits");
        Plan plan = plan(run.request(), InputListing.of(run.request().inputs()), run.dataset());
        JsonFile.write(run.folder().plan(), plan);
        run.progress().planned(run.plan(), 0);
        return RepeatStatus.FINISHED;
    }

    /** The plan over a dataset's current snapshot. */
    static Plan plan(IngestRequest request, InputListing listing, DatasetFolder dataset) {
        Snapshot current = new Snapshots(dataset).current();
        if (current == null || request.fullRefresh()) {
            return Plan.of(listing, fingerprints -> Set.of());
        }
        return Plan.of(listing, fingerprints -> known(dataset, current, fingerprints));
    }

    private static Set<String> known(DatasetFolder dataset, @Nullable Snapshot snapshot, Set<String> fingerprints) {
        if (fingerprints.isEmpty()) {
            return Set.of();
        }
        Set<String> known = new HashSet<>();
        try (Connection connection =
                DuckDb.modest(dataset.staging("duckdb-spill")).open()) {
            DatasetViews.create(connection, dataset, snapshot);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TEMP TABLE listed (fingerprint VARCHAR)");
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO listed VALUES (?)")) {
                for (String fingerprint : fingerprints) {
                    insert.setString(1, fingerprint);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT DISTINCT fingerprint FROM inputs SEMI JOIN listed USING (fingerprint)")) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new DatasetException(
                    dataset.localPath() + ": cannot read which inputs are published: " + e.getMessage(), e);
        }
        return known;
    }
}
