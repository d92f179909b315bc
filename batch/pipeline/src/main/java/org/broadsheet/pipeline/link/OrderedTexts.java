package org.broadsheet.pipeline.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.pipeline.duckdb.SqlText;

/**
 * Texts in a file of its own in the order in which they are asked for, so that asking for some reads about these and not
 * all that a run has brought, in whatever order its inputs came.
 */
final class OrderedTexts implements AutoCloseable {
    /** Texts of which all are read where one is asked for. */
    private static final int READ_TOGETHER = 2048;

    private final Statement statement;
    private final String places;
    private final Path file;

    /**
     * Writes the file, into the folder where the database puts what memory does not hold.
     *
     * @param places table of {@code (article_id, place)}
     * @param texts query for {@code article_id} and {@code body} of all of them
     */
    OrderedTexts(Statement statement, String places, String texts) throws SQLException {
        this.statement = statement;
        this.places = places;
        try (ResultSet row = statement.executeQuery("SELECT current_setting('temp_directory')")) {
            row.next();
            file = Path.of(row.getString(1)).resolve(places + ".parquet");
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new SQLException(file + ": " + e, e);
        }
        statement.execute("COPY (SELECT place, article_id, body FROM (" + texts + ") JOIN " + places
                + " USING (article_id) ORDER BY place) TO " + SqlText.literal(file.toString())
                + " (FORMAT parquet, ROW_GROUP_SIZE " + READ_TOGETHER + ")");
    }

    /** Query for {@code place}, {@code article_id} and {@code body} of those from one place to before another. */
    String between(long from, long to) {
        return "SELECT place, article_id, body FROM read_parquet(" + SqlText.literal(file.toString())
                + ") WHERE place >= " + from + " AND place < " + to;
    }

    /** Those of the articles in {@code asked(article_id)} that it has, by id. */
    Map<String, String> asked() throws SQLException {
        long first;
        long last;
        try (ResultSet row = statement.executeQuery(
                "SELECT min(place), max(place) FROM " + places + " SEMI JOIN asked USING (article_id)")) {
            row.next();
            first = row.getLong(1);
            last = row.wasNull() ? -1 : row.getLong(2);
        }
        Map<String, String> texts = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(
                between(first, last + 1) + " AND article_id IN (SELECT article_id FROM asked)")) {
            while (rows.next()) {
                texts.put(rows.getString(2), rows.getString(3));
            }
        }
        return texts;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
