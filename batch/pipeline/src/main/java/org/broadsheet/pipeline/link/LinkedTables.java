package org.broadsheet.pipeline.link;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.across.NamesFile;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.duckdb.ViewFile;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables up to date whose rows are made from other tables' (see {@link Table#linkedBy}), once it is known which
 * rows of those come and go. What their queries can ask:
 *
 * <ul>
 *   <li>{@code articles, quotes, ...}: every row of the other tables as they will be; {@code new_articles, ...} those of
 *       files that are new, {@code gone_articles, ...} those of files that give way;
 *   <li>a linked table's own name: its rows as they are published;
 *   <li>{@code touched(article_id)}: the articles of which something may have changed; all where the table is new;
 *   <li>{@code getvariable('run_id')}: the run; {@code getvariable('complete')}: whether each published article has its
 *       linked rows; {@code outlet_of(url, site)}: whose an article is.
 * </ul>
 *
 * <p>Before the queries the {@linkplain LinkStep steps} run, which leave what several tables need.
 *
 * <p>A row replaces the published one of the same key; rows that say the same, {@code run_id} apart, stay as they are.
 * Published rows of touched articles that are not given again go.
 */
public final class LinkedTables {
    private static final Logger LOG = LoggerFactory.getLogger(LinkedTables.class);
    private final Connection connection;
    private final DatasetFolder dataset;
    private final String runId;
    private final Path folder;
    private final String prefix;
    private final Changes changes;
    private final BegunTables tables;
    private final List<LocatedFile> kept = new ArrayList<>();
    private final List<LiveFile> retired = new ArrayList<>();
    private final Map<Table, Long> rows = new LinkedHashMap<>();

    /**
     * What a run or another operation does to the other tables.
     *
     * @param parent the snapshot it begins with, or null
     * @param partitionBy how the tables will be partitioned
     * @param added files that are new
     * @param retired files of {@code parent} that give way
     * @param lost those of them that cannot be read
     * @param names the rows of the names file that is to be remembered, or null where the one that is goes on
     */
    public record Changes(
            @Nullable Snapshot parent,
            PartitionBy partitionBy,
            List<StagedFile> added,
            Collection<LiveFile> retired,
            Collection<LiveFile> lost,
            @Nullable List<NamesFile.Row> names) {
        /** Changes under the names file that is remembered. */
        public Changes(
                @Nullable Snapshot parent,
                PartitionBy partitionBy,
                List<StagedFile> added,
                Collection<LiveFile> retired,
                Collection<LiveFile> lost) {
            this(parent, partitionBy, added, retired, lost, null);
        }

        /** How the published tables are partitioned. */
        PartitionBy partitionedBefore() {
            return parent == null ? partitionBy : parent.partitionBy();
        }
    }

    /**
     * What becomes of the linked tables.
     *
     * @param added complete files
     * @param retired published files that give way
     * @param rows rows that are new or other than before, by table
     */
    public record Update(List<StagedFile> added, List<LiveFile> retired, Map<Table, Long> rows) {
        /** Nothing becomes of them. */
        public static final Update NONE = new Update(List.of(), List.of(), Map.of());
    }

    private LinkedTables(
            Connection connection, DatasetFolder dataset, String runId, Path folder, String prefix, Changes changes) {
        this.connection = connection;
        this.dataset = dataset;
        this.runId = runId;
        this.folder = folder;
        this.prefix = prefix;
        this.changes = changes;
        this.tables = new BegunTables(changes);
    }

    /**
     * Writes the files that the linked tables need.
     *
     * @param connection an empty database, used for this alone
     * @param folder where they go
     * @param prefix start of their names, another one for each snapshot that one run writes files for
     * @throws SQLException when a query fails; the message names the table
     */
    public static Update update(
            Connection connection, DatasetFolder dataset, String runId, Path folder, String prefix, Changes changes)
            throws SQLException, IOException {
        List<Table> linked = Table.all().stream().filter(Table::isLinked).toList();
        if (linked.isEmpty() || isUpToDate(linked, changes)) {
            return Update.NONE;
        }
        return new LinkedTables(connection, dataset, runId, folder, prefix, changes).update(linked);
    }

    private static boolean isUpToDate(List<Table> linked, Changes changes) {
        Snapshot parent = changes.parent();
        return changes.names() == null
                && changes.added().isEmpty()
                && changes.retired().isEmpty()
                && (parent == null || linked.stream().noneMatch(table -> BegunTables.isToMake(table, parent)));
    }

    private Update update(List<Table> linked) throws SQLException, IOException {
        List<LocatedFile> gone = new ArrayList<>();
        Snapshot parent = changes.parent();
        if (parent != null) {
            Set<LiveFile> leaving = new HashSet<>(changes.retired());
            for (LocatedFile file : new Snapshots(dataset).located(parent)) {
                (leaving.contains(file.file()) ? gone : kept).add(file);
            }
        }
        gone.removeIf(file -> changes.lost().contains(file.file()));
        List<ViewFile> added = changes.added().stream()
                .map(file -> ViewFile.current(file.table(), file.path().toString()))
                .toList();
        createViews(linked, added, ViewFile.of(gone));
        try (PartitionedWriter writer = new PartitionedWriter(folder, prefix + "-linked", changes.partitionBy());
                Statement statement = connection.createStatement()) {
            statement.execute("SET VARIABLE run_id = " + SqlText.literal(runId));
            statement.execute(SqlText.resource(DuckDb.class, "outlet.sql"));
            TouchedArticles touched =
                    new TouchedArticles(statement, !changes.lost().isEmpty());
            runSteps(statement, linked, touched);
            for (Table table : linked) {
                try {
                    long begin = System.nanoTime();
                    touched.make(tables.begins(table));
                    update(table, writer);
                    LOG.debug("{} took {} ms", table.view(), (System.nanoTime() - begin) / 1_000_000);
                } catch (SQLException e) {
                    throw new SQLException("linking table " + table.view() + ": " + e.getMessage(), e);
                }
            }
            return new Update(writer.finish(), List.copyOf(retired), Map.copyOf(rows));
        }
    }

    private void createViews(List<Table> linked, List<ViewFile> added, List<ViewFile> gone) throws SQLException {
        PartitionBy before = changes.partitionedBefore();
        List<ViewFile> published = ViewFile.of(kept);
        List<ViewFile> others = new ArrayList<>(added);
        published.stream().filter(file -> !file.table().isLinked()).forEach(others::add);
        DatasetViews.create(connection, "", changes.partitionBy(), others);
        DatasetViews.create(connection, "new_", changes.partitionBy(), added);
        DatasetViews.create(connection, "gone_", before, gone);
        // Theirs are partitioned as they were until they are written again.
        DatasetViews.create(
                connection,
                "published_",
                before,
                published.stream().filter(file -> file.table().isLinked()).toList());
        try (Statement statement = connection.createStatement()) {
            for (Table table : linked) {
                statement.execute("CREATE OR REPLACE VIEW " + table.view() + " AS FROM published_" + table.view());
            }
        }
    }

    /** A step works for several tables: where one of them begins, it works over all articles. */
    private void runSteps(Statement statement, List<Table> linked, TouchedArticles touched) throws SQLException {
        for (Table table : linked) {
            statement.execute("CREATE TEMP TABLE linked_" + table.view() + " AS SELECT "
                    + LinkedRows.typed(table) + " FROM "
                    + table.view() + " LIMIT 0");
            statement.execute("CREATE TEMP TABLE leaving_" + table.view() + " AS SELECT "
                    + String.join(", ", table.keyColumns()) + " FROM " + table.view() + " LIMIT 0");
        }
        touched.make(linked.stream().anyMatch(tables::begins));
        statement.execute("SET VARIABLE complete = " + tables.isComplete(linked));
        statement.execute("SET VARIABLE all_names = " + tables.beginsNames());
        KnownNames.give(connection, changes.names());
        for (LinkStep step : LinkStep.ALL) {
            long begin = System.nanoTime();
            step.run(connection);
            LOG.debug("{} took {} ms", step.getClass().getSimpleName(), (System.nanoTime() - begin) / 1_000_000);
        }
    }

    private void update(Table table, PartitionedWriter writer) throws SQLException, IOException {
        List<LocatedFile> published =
                kept.stream().filter(file -> file.file().table().equals(table)).toList();
        LinkedRows.Written written =
                new LinkedRows(connection, dataset, folder, changes, table, published).update(writer);
        retired.addAll(written.retired());
        rows.put(table, written.added());
    }
}
