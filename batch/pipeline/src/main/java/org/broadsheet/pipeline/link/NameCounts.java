package org.broadsheet.pipeline.link;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.article.ContentId;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * How many published articles name whom, counted once a file and kept, so that a run pays for the names that are new and
 * not for all that were ever published. A published file never changes: what is kept of it holds as long as the file is
 * part of the dataset, whatever else is corrected, compacted or rolled back, and is deleted with it.
 *
 * <p>Kept on the machine that runs, one small Parquet file {@code type, name, key, surname, articles} a file of entities.
 * The folder can be deleted at any time; the next run then counts every file once, one at a time.
 */
public final class NameCounts {
    private final Connection connection;
    private final Path folder;

    /**
     * @param folder where counts are kept; need not exist yet
     */
    public NameCounts(Connection connection, Path folder) {
        this.connection = connection;
        // Counts under other rules would be wrong: their folder has another name.
        this.folder = folder.resolve(ContentId.of(sql()));
    }

    /**
     * Makes the view {@code published_names(type, name, key, surname, articles)}, several rows a name, counting what has
     * not been counted yet.
     *
     * @param snapshot the published files, or null where there are none
     * @throws IOException when the disk does not take a count
     * @throws SQLException when DuckDB cannot read a published file
     */
    public void publish(DatasetFolder dataset, @Nullable Snapshot snapshot) throws IOException, SQLException {
        List<String> counts = new ArrayList<>();
        Set<Path> live = new HashSet<>();
        if (snapshot != null) {
            for (LiveFile file : snapshot.files(Table.ENTITIES)) {
                Path count = folder.resolve(file.sha256() + ".parquet");
                live.add(count);
                if (!Files.exists(count)) {
                    count(dataset.location(file.path()), count);
                }
                counts.add(count.toString());
            }
        }
        discardOthers(live);
        try (Statement statement = connection.createStatement()) {
            if (counts.isEmpty()) {
                view(statement, "named AS SELECT type, name FROM entities WHERE false");
                statement.execute("CREATE TEMP TABLE published_names AS " + sql());
            } else {
                view(
                        statement,
                        "published_names AS FROM read_parquet(" + SqlText.list(counts)
                                + ", hive_partitioning = false)");
            }
        }
    }

    /**
     * Makes the tables {@code staged_names} and {@code replaced_names}, of the same columns and one row a name: those of
     * the articles that this run publishes, and of the published ones that give way to them. After the decisions.
     */
    static void createStaged(Statement statement) throws SQLException {
        // Distinct, because two revisions of one article may be staged. By source, because an article may stand under
        // another id than it was staged with.
        view(
                statement,
                "named AS SELECT DISTINCT type, name, article_id FROM staged_entities WHERE article_id IN"
                        + " (SELECT staged_articles.article_id FROM staged_articles JOIN decisions USING (source_uri)"
                        + " WHERE decision IN ('NEW', 'REPLACES'))");
        statement.execute("CREATE OR REPLACE TEMP TABLE staged_names AS " + sql());
        view(
                statement,
                "named AS SELECT type, name FROM entities WHERE article_id IN"
                        + " (SELECT article_id FROM decisions WHERE decision = 'REPLACES'"
                        + " UNION SELECT article_id FROM retired)");
        statement.execute("CREATE OR REPLACE TEMP TABLE replaced_names AS " + sql());
    }

    private void count(String entities, Path count) throws IOException, SQLException {
        Files.createDirectories(folder);
        Path part = folder.resolve(count.getFileName() + ".part");
        try (Statement statement = connection.createStatement()) {
            view(
                    statement,
                    "named AS SELECT type, name FROM read_parquet(" + SqlText.literal(entities)
                            + ", hive_partitioning = false)");
            statement.execute("COPY (" + sql() + " ORDER BY key) TO " + SqlText.literal(part.toString())
                    + " (FORMAT parquet, COMPRESSION zstd)");
        }
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, count, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Counts of files that are no part of the dataset any more, and of former rules. */
    private void discardOthers(Set<Path> live) throws IOException {
        Path all = folder.getParent();
        if (all == null || !Files.isDirectory(all)) {
            return;
        }
        try (Stream<Path> files = Files.walk(all)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!live.contains(file) && !file.equals(folder) && !file.equals(all)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void view(Statement statement, String definition) throws SQLException {
        statement.execute("CREATE OR REPLACE TEMP VIEW " + definition);
    }

    private static String sql() {
        return SqlText.resource(NameCounts.class, "name_counts.sql");
    }
}
