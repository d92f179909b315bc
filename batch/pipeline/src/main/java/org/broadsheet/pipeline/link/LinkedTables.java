package org.broadsheet.pipeline.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.across.NamesFile;
import org.broadsheet.pipeline.duckdb.ColumnType;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.duckdb.ViewFile;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.parquet.TableReader;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Integrity;
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
    private static final String BETWEEN = "\u001f";

    /** Linked tables that have rows as soon as another has. */
    private static final Map<Table, Table> MADE_OF = Map.of(
            Table.SIGNATURES, Table.ARTICLES,
            Table.STORY_ARTICLES, Table.ARTICLES,
            Table.STORIES, Table.ARTICLES,
            Table.ENTITY_NAMES, Table.ENTITIES);

    private final Connection connection;
    private final DatasetFolder dataset;
    private final String runId;
    private final Path folder;
    private final String prefix;
    private final Changes changes;
    private final List<LocatedFile> kept = new ArrayList<>();
    private final List<LiveFile> retired = new ArrayList<>();
    private final Map<Table, Long> rows = new LinkedHashMap<>();
    /** Whether {@code touched} has all articles; null before it is made. */
    private @Nullable Boolean touchesAll;

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
                && (parent == null || linked.stream().noneMatch(table -> begins(table, parent)));
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
            runSteps(statement, linked);
            for (Table table : linked) {
                try {
                    long begin = System.nanoTime();
                    update(statement, table, writer);
                    LOG.debug("{} took {} ms", table.view(), (System.nanoTime() - begin) / 1_000_000);
                } catch (SQLException e) {
                    throw new SQLException("linking table " + table.view() + ": " + e.getMessage(), e);
                }
            }
            return new Update(writer.finish(), List.copyOf(retired), Map.copyOf(rows));
        }
    }

    /** How the published tables are partitioned. */
    private PartitionBy before() {
        Snapshot parent = changes.parent();
        return parent == null ? changes.partitionBy() : parent.partitionBy();
    }

    private void createViews(List<Table> linked, List<ViewFile> added, List<ViewFile> gone) throws SQLException {
        PartitionBy before = before();
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
    private void runSteps(Statement statement, List<Table> linked) throws SQLException {
        for (Table table : linked) {
            statement.execute("CREATE TEMP TABLE linked_" + table.view() + " AS SELECT " + typed(table) + " FROM "
                    + table.view() + " LIMIT 0");
            statement.execute("CREATE TEMP TABLE leaving_" + table.view() + " AS SELECT "
                    + String.join(", ", table.keyColumns()) + " FROM " + table.view() + " LIMIT 0");
        }
        createTouched(statement, linked.stream().anyMatch(this::begins));
        statement.execute("SET VARIABLE complete = " + isComplete(linked));
        statement.execute("SET VARIABLE all_names = " + beginsNames());
        KnownNames.give(connection, changes.names());
        for (LinkStep step : LinkStep.ALL) {
            long begin = System.nanoTime();
            step.run(connection);
            LOG.debug("{} took {} ms", step.getClass().getSimpleName(), (System.nanoTime() - begin) / 1_000_000);
        }
    }

    /** Whether a table has no rows yet, or has lost some. */
    private boolean begins(Table table) {
        return begins(table, changes.parent()) || !changes.lost().isEmpty();
    }

    /**
     * Whether a table has yet to be made: one that goes with another has no rows although that has, or one that readers see
     * has no file, not even one without rows. That a table is empty tells nothing by itself: often nothing conflicts, no
     * id has changed, and no names file was given.
     */
    private static boolean begins(Table table, @Nullable Snapshot parent) {
        if (parent == null) {
            return true;
        }
        Table of = MADE_OF.get(table);
        return of == null
                ? !table.hidden() && parent.files(table).isEmpty()
                : rows(parent, of) > 0 && rows(parent, table) == 0;
    }

    /** Whether each published article has its linked rows, so that what comes and goes tells what changes. */
    private boolean isComplete(List<Table> linked) {
        Snapshot parent = changes.parent();
        return parent != null
                && linked.stream().noneMatch(this::begins)
                && rows(parent, Table.SIGNATURES) == rows(parent, Table.ARTICLES)
                && rows(parent, Table.STORY_ARTICLES) == rows(parent, Table.ARTICLES);
    }

    private static long rows(Snapshot snapshot, Table table) {
        return snapshot.files(table).stream().mapToLong(LiveFile::rows).sum();
    }

    /** Whether it cannot be told from the rows that come and go which names change. */
    private boolean beginsNames() {
        return begins(Table.ENTITY_NAMES)
                || changes.lost().stream().anyMatch(file -> file.table().equals(Table.ENTITIES));
    }

    /** Makes the table {@code touched}, unless it is as it has to be: nothing that it is made of changes while tables are linked. */
    private void createTouched(Statement statement, boolean all) throws SQLException {
        if (touchesAll != null && touchesAll == all) {
            return;
        }
        touchesAll = all;
        String every = changes.lost().isEmpty() ? "SELECT article_id FROM articles" : everyArticle();
        statement.execute("CREATE OR REPLACE TEMP TABLE touched AS "
                + (all ? every : touched("gone_") + " UNION " + touched("new_")));
        statement.execute(
                "CREATE OR REPLACE TEMP TABLE touched_before AS " + (all ? "FROM touched" : touched("gone_")));
    }

    /** Of rows that were lost it is not known whose they were: linked rows may still name articles that are there no more. */
    private static String everyArticle() {
        return Table.all().stream()
                .filter(table -> table.equals(Table.ARTICLES)
                        || table.isLinked() && table.schema().getField("article_id") != null)
                .map(table -> "SELECT article_id FROM " + table.view())
                .collect(Collectors.joining(" UNION "));
    }

    private void update(Statement statement, Table table, PartitionedWriter writer) throws SQLException, IOException {
        createTouched(statement, begins(table));
        String keys = String.join(", ", table.keyColumns());
        String said = columns(table)
                .filter(column -> !column.equals("run_id") || table.keyColumns().contains(column))
                .collect(Collectors.joining(", "));
        statement.execute(
                "CREATE OR REPLACE TEMP TABLE given AS SELECT " + typed(table) + " FROM (" + table.linkedRows() + ")");
        // Keys alone first: whole rows are read of the files only that hold one of them.
        List<LocatedFile> published =
                kept.stream().filter(file -> file.file().table().equals(table)).toList();
        meet(statement, table, keys, published);
        DatasetViews.create(connection, "met_", table, before(), met(statement, published));
        statement.execute("CREATE OR REPLACE TEMP TABLE same AS SELECT " + keys + " FROM (SELECT " + said
                + " FROM given SEMI JOIN met USING (" + keys + ") INTERSECT SELECT " + said + " FROM met_"
                + table.view()
                + " SEMI JOIN given USING (" + keys + "))");
        statement.execute("CREATE OR REPLACE TEMP TABLE leaving AS SELECT DISTINCT " + keys
                + " FROM met ANTI JOIN same USING (" + keys + ")");
        rewrite(statement, table, published, writer);
        add(statement, table, keys, writer);
    }

    private static Stream<String> columns(Table table) {
        return table.schema().getFields().stream().map(Schema.Field::name);
    }

    /** Its columns with their types, whatever types the query gives. */
    private static String typed(Table table) {
        return table.schema().getFields().stream()
                .map(field -> "CAST(" + field.name() + " AS " + ColumnType.of(field.schema()) + ") AS " + field.name())
                .collect(Collectors.joining(", "));
    }

    private static String touched(String prefix) {
        return Table.all().stream()
                .filter(table -> !table.isLinked() && table.schema().getField("article_id") != null)
                .map(table -> "SELECT article_id FROM " + prefix + table.view())
                .collect(Collectors.joining(" UNION "));
    }

    /**
     * Makes {@code met}: which published rows are given again or may go, and the files that hold them. Of articles that are new
     * no row is published.
     */
    private static void meet(Statement statement, Table table, String keys, List<LocatedFile> published)
            throws SQLException {
        String rows = published.isEmpty()
                ? "(SELECT *, '' AS filename FROM " + table.view() + " WHERE false)"
                : "read_parquet("
                        + SqlText.list(
                                published.stream().map(LocatedFile::location).toList())
                        + ", filename = true, hive_partitioning = false, union_by_name = true)";
        String asked = table.linkedGone();
        String ofArticles = table.schema().getField("article_id") == null
                ? ""
                : " UNION SELECT " + keys + ", filename FROM " + rows + " SEMI JOIN touched_before USING (article_id)";
        statement.execute("CREATE OR REPLACE TEMP TABLE asked_keys AS SELECT " + keys + " FROM given"
                + (asked == null ? "" : " UNION SELECT " + keys + " FROM (" + asked + ")"));
        statement.execute("CREATE OR REPLACE TEMP TABLE met AS SELECT " + keys + ", filename FROM " + rows
                + " SEMI JOIN asked_keys USING (" + keys + ")" + ofArticles);
    }

    private static List<ViewFile> met(Statement statement, List<LocatedFile> published) throws SQLException {
        Set<String> locations = locations(statement, "SELECT DISTINCT filename FROM met");
        return ViewFile.of(published.stream()
                .filter(file -> locations.contains(file.location()))
                .toList());
    }

    private static Set<String> locations(Statement statement, String query) throws SQLException {
        Set<String> locations = new HashSet<>();
        try (ResultSet files = statement.executeQuery(query)) {
            while (files.next()) {
                locations.add(files.getString(1));
            }
        }
        return locations;
    }

    /** Writes the published files again that hold a row which leaves; all of them where the partitions change. */
    private void rewrite(Statement statement, Table table, List<LocatedFile> published, PartitionedWriter writer)
            throws SQLException, IOException {
        if (published.isEmpty()) {
            return;
        }
        Set<String> leaving = new HashSet<>();
        try (ResultSet keys = statement.executeQuery("SELECT concat_ws(chr(31), "
                + table.keyColumns().stream().map(key -> key + "::VARCHAR").collect(Collectors.joining(", "))
                + ") FROM leaving")) {
            while (keys.next()) {
                leaving.add(keys.getString(1));
            }
        }
        boolean all = before() != changes.partitionBy() && table.partitioned();
        Set<String> affected = leaving.isEmpty()
                ? Set.of()
                : locations(
                        statement,
                        "SELECT DISTINCT filename FROM met SEMI JOIN leaving USING ("
                                + String.join(", ", table.keyColumns()) + ")");
        for (LocatedFile file : published) {
            if (all || affected.contains(file.location())) {
                Integrity.requireWhole(dataset, file);
                copy(table, table.rowType(), Path.of(file.location()), leaving, writer);
                retired.add(file.file());
            }
        }
    }

    /** Adds the rows that are new or other than before. DuckDB writes them, and they are read under the table's schema. */
    private void add(Statement statement, Table table, String keys, PartitionedWriter writer)
            throws SQLException, IOException {
        Path given = folder.resolve(".given-" + table.view() + ".parquet");
        Files.createDirectories(folder);
        String times = table.schema().getFields().stream()
                .filter(field -> ColumnType.of(field.schema()).equals("TIMESTAMPTZ"))
                .map(field -> "epoch_ms(" + field.name() + ") AS " + field.name())
                .collect(Collectors.joining(", "));
        statement.execute("COPY (SELECT * " + (times.isEmpty() ? "" : "REPLACE (" + times + ") ")
                + "FROM given ANTI JOIN same USING (" + keys + ") ORDER BY " + keys + ") TO "
                + SqlText.literal(given.toString()) + " (FORMAT parquet)");
        long added = copy(table, table.rowType(), given, Set.of(), writer);
        Files.delete(given);
        rows.put(table, added);
    }

    private static <T extends SpecificRecord> long copy(
            Table table, Class<T> rowType, Path file, Set<String> without, PartitionedWriter writer)
            throws IOException {
        long copied = 0;
        try (TableReader<T> reader = new TableReader<>(table, rowType, file)) {
            for (T row = reader.read(); row != null; row = reader.read()) {
                if (without.isEmpty() || !without.contains(key(table, row))) {
                    writer.write(table, row);
                    copied++;
                }
            }
        }
        return copied;
    }

    private static String key(Table table, SpecificRecord row) {
        return table.keyColumns().stream()
                .map(column ->
                        String.valueOf(row.get(table.schema().getField(column).pos())))
                .collect(Collectors.joining(BETWEEN));
    }
}
