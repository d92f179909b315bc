package org.broadsheet.pipeline.maintain;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.duckdb.ViewFile;
import org.broadsheet.pipeline.link.LinkedTables;
import org.broadsheet.pipeline.maintain.RewriteAudit.Rewrite;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles and lost files out of a snapshot so that what stays is still a dataset: the rows of a gone article go
 * from every table, copies of it get another original, and references to rows that were lost become null.
 *
 * <p>What is affected is decided by {@link RemovalPlan}; only files that hold something affected are written again.
 */
final class RowRemoval {
    private final DatasetFolder folder;
    private final Snapshot snapshot;
    private final List<LocatedFile> located;
    private final Set<LiveFile> lost;
    private final UnaryOperator<FileRewrite.RowChange> spoiling;

    private final Map<Table, Long> removed = new LinkedHashMap<>();

    /**
     * What a removal comes to.
     *
     * @param added files written in the place of others
     * @param retired files that are no part of the dataset any more, lost ones included
     * @param removed rows that are in no file any more, by table; rows of lost files not counted
     * @param inputs sources of the inputs that the next run reads again
     */
    record Removed(
            List<StagedFile> added, List<LiveFile> retired, Map<Table, Long> removed, Collection<String> inputs) {}

    RowRemoval(DatasetFolder folder, Snapshot snapshot, Collection<LiveFile> lost) {
        this(folder, snapshot, lost, UnaryOperator.identity());
    }

    /** For tests, which spoil what is written to see it refused. */
    RowRemoval(
            DatasetFolder folder,
            Snapshot snapshot,
            Collection<LiveFile> lost,
            UnaryOperator<FileRewrite.RowChange> spoiling) {
        this.spoiling = spoiling;
        this.located = new Snapshots(folder).located(snapshot);
        this.folder = folder;
        this.snapshot = snapshot;
        this.lost = Set.copyOf(lost);
    }

    /**
     * Writes what is left of the affected files into the run's staging folder, and audits it.
     *
     * @param articles ids of the articles to be taken out
     * @throws RefusedException when what is left would be no sound dataset, or not exactly these articles would be gone
     */
    Removed write(String runId, Collection<String> articles) throws SQLException, IOException {
        return write(runId, runId, articles, new RewriteAudit(folder, snapshot, runId)::require);
    }

    /**
     * The same for a snapshot that is not the current one. It is not audited by the rules, which may have come after it:
     * only that no other rows go.
     *
     * @throws RefusedException when not exactly these articles would be gone
     */
    Removed writeOlder(String runId, Collection<String> articles) throws SQLException, IOException {
        String prefix = runId + "-of-" + snapshot.number();
        return write(runId, prefix, articles, new RewriteAudit(folder, snapshot, runId)::requireRows);
    }

    private interface Check {
        void require(Rewrite rewrite) throws SQLException, IOException;
    }

    private Removed write(String runId, String prefix, Collection<String> articles, Check check)
            throws SQLException, IOException {
        RemovalPlan plan;
        List<LocatedFile> rewritten;
        try (Connection connection = DuckDb.ofRun(folder, runId).open()) {
            plan = decide(connection, articles);
            rewritten = affected(connection);
        }
        List<StagedFile> written = FileRewrite.write(
                folder, snapshot, runId, prefix, rewritten, spoiling.apply((table, row) -> kept(plan, table, row)));
        List<LiveFile> before = rewritten.stream().map(LocatedFile::file).toList();
        List<LiveFile> retired = new ArrayList<>(lost);
        retired.addAll(before);
        LinkedTables.Update linked;
        try (Connection connection = DuckDb.ofRun(folder, runId).open()) {
            linked = LinkedTables.update(
                    connection,
                    folder,
                    runId,
                    folder.staging(runId).resolve(prefix),
                    prefix,
                    new LinkedTables.Changes(snapshot, snapshot.partitionBy(), written, retired, lost));
        }
        check.require(new Rewrite(
                before,
                lost,
                written,
                lost.isEmpty() ? articles : plan.gone(),
                plan.mended(),
                plan.inputs(),
                plan.endedRejects(),
                linked));
        retired.addAll(linked.retired());
        List<StagedFile> added = new ArrayList<>(written);
        added.addAll(linked.added());
        return new Removed(added, retired, removed, plan.inputs());
    }

    private List<LocatedFile> kept(Table table) {
        return located.stream()
                .filter(file -> file.file().table().equals(table) && !lost.contains(file.file()))
                .toList();
    }

    private RemovalPlan decide(Connection connection, Collection<String> articles) throws SQLException {
        List<ViewFile> files = new ArrayList<>();
        for (Table table : Table.all()) {
            files.addAll(ViewFile.of(kept(table)));
        }
        DatasetViews.create(connection, "", snapshot.partitionBy(), files);
        return RemovalPlan.decide(connection, snapshot.partitionBy(), articles, lost);
    }

    /** The files that hold a row of a touched article, or an input that is to be read again. */
    private List<LocatedFile> affected(Connection connection) throws SQLException {
        List<LocatedFile> affected = new ArrayList<>();
        for (Table table : Table.all()) {
            boolean bySource = table.equals(Table.INPUTS) || table.equals(Table.REJECTS);
            String column = bySource ? "source_uri" : "article_id";
            List<LocatedFile> files = kept(table);
            if (files.isEmpty() || table.isLinked() || table.schema().getField(column) == null) {
                continue;
            }
            List<String> locations = files.stream().map(LocatedFile::location).toList();
            String among = table.equals(Table.INPUTS) ? "again" : bySource ? "gone_sources" : "touched";
            Set<String> found = new HashSet<>();
            try (Statement statement = connection.createStatement()) {
                String query = "SELECT DISTINCT filename FROM read_parquet(" + SqlText.list(locations)
                        + ", filename = true, hive_partitioning = false, union_by_name = true) WHERE " + column
                        + " IN (SELECT " + column + " FROM " + among + ")";
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
            files.stream().filter(file -> found.contains(file.location())).forEach(affected::add);
        }
        return affected;
    }

    /** The row as it stays, or null where it goes. */
    private @Nullable SpecificRecord kept(RemovalPlan plan, Table table, SpecificRecord row) {
        SpecificRecord kept = plan.kept(table, row);
        if (kept == null) {
            removed.merge(table, 1L, Long::sum);
        }
        return kept;
    }
}
