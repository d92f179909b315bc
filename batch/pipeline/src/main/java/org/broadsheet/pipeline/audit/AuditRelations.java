package org.broadsheet.pipeline.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.broadsheet.pipeline.audit.AuditScope.AuditedFile;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.duckdb.ViewFile;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * What the rules query.
 *
 * <ul>
 *   <li>{@code articles, quotes, figures, entities, rejects, inputs}: every row of the dataset, as it is or would be.
 *   <li>{@code new_articles, ...}: the rows of the files that are audited themselves.
 *   <li>{@code kept_articles, ...}: the rows of the other files; they were audited when they were published.
 *   <li>{@code gone_articles, ...}: the rows of the files that give way.
 *   <li>{@code touched(article_id)} and {@code touched_articles, ...}: the rows, by their keys, to which a run can have
 *       done something, see {@code relations/touched.sql}.
 *   <li>{@code bodies(article_id, body)}: the articles to which new rows belong.
 *   <li>{@code claimed_text(what, id, article_id, ordinal, start_offset, end_offset, text, body_text)}: what new rows
 *       claim to be written in a body, beside what is written there.
 *   <li>{@code audited_files(table_name, location, rows, bytes, added)}: every file, with what it should hold.
 *   <li>{@code found_files(location, rows, bytes)}: the files that are audited themselves, with what they hold.
 *   <li>{@code run_counts(run_id, inputs, articles, repeats, rejects, unchanged, added_rejects)}: one row, or none
 *       without a run.
 *   <li>{@code enum_symbols(table_name, column_name, symbol)}: the closed sets of the schema.
 *   <li>{@code outlet_of(url, site)}: whose an article is.
 *   <li>{@code partition_of(day)}: the partition to which a day belongs.
 * </ul>
 */
final class AuditRelations {
    private AuditRelations() {}

    static void create(Connection connection, AuditScope scope) throws SQLException {
        List<AuditedFile> added =
                scope.files().stream().filter(AuditedFile::added).toList();
        List<AuditedFile> kept =
                scope.files().stream().filter(file -> !file.added()).toList();
        PartitionBy partitionBy = partitionBy(scope.files());
        DatasetViews.create(connection, "", partitionBy, views(scope.files()));
        DatasetViews.create(connection, "new_", partitionBy, views(added));
        DatasetViews.create(connection, "kept_", partitionBy, views(kept));
        // A full refresh may partition anew.
        DatasetViews.create(connection, "gone_", partitionBy(scope.retired()), views(scope.retired()));
        try (Statement statement = connection.createStatement()) {
            createMacro(statement, partitionBy);
            statement.execute(SqlText.resource(DuckDb.class, "outlet.sql"));
            createTouched(statement, kept.isEmpty());
            statement.execute(SqlText.resource(Audit.class, "relations/claimed_text.sql"));
            createFoundFiles(
                    statement, added.stream().map(AuditedFile::location).toList());
            createEnumSymbols(statement);
        }
        createAuditedFiles(connection, scope.files());
        createRunCounts(connection, scope);
    }

    private static PartitionBy partitionBy(List<AuditedFile> files) {
        return PartitionBy.ofPaths(files.stream().map(AuditedFile::location).toList());
    }

    private static List<ViewFile> views(List<AuditedFile> files) {
        return files.stream()
                .map(file -> new ViewFile(file.table(), file.location(), file.schemaVersion()))
                .toList();
    }

    private static void createTouched(Statement statement, boolean whole) throws SQLException {
        statement.execute(
                whole
                        ? "CREATE OR REPLACE TEMP TABLE touched (article_id VARCHAR)"
                        : SqlText.resource(Audit.class, "relations/touched_ids.sql"));
        statement.execute(SqlText.resource(Audit.class, "relations/touched.sql"));
    }

    private static void createMacro(Statement statement, PartitionBy partitionBy) throws SQLException {
        String partition = partitionBy == PartitionBy.MONTH ? "date_trunc('month', day)::DATE" : "day";
        statement.execute("CREATE OR REPLACE MACRO partition_of(day) AS " + partition);
    }

    private static void createFoundFiles(Statement statement, List<String> added) throws SQLException {
        statement.execute("CREATE OR REPLACE TEMP TABLE found_files (location VARCHAR, rows BIGINT, bytes BIGINT)");
        if (!added.isEmpty()) {
            String list = SqlText.list(added);
            statement.execute("INSERT INTO found_files SELECT file_name, num_rows, size"
                    + " FROM parquet_file_metadata(" + list + ") JOIN read_blob(" + list + ") ON filename = file_name");
        }
    }

    private static void createEnumSymbols(Statement statement) throws SQLException {
        statement.execute("CREATE OR REPLACE TEMP TABLE enum_symbols"
                + " (table_name VARCHAR, column_name VARCHAR, symbol VARCHAR)");
        for (Table table : Table.all()) {
            for (Schema.Field field : table.schema().getFields()) {
                for (String symbol : symbols(field.schema())) {
                    statement.execute("INSERT INTO enum_symbols VALUES ('" + table.view() + "', '" + field.name()
                            + "', '" + symbol + "')");
                }
            }
        }
    }

    private static List<String> symbols(Schema schema) {
        List<String> symbols = new ArrayList<>();
        switch (schema.getType()) {
            case ENUM -> symbols.addAll(schema.getEnumSymbols());
            case UNION -> schema.getTypes().forEach(type -> symbols.addAll(symbols(type)));
            case ARRAY -> symbols.addAll(symbols(schema.getElementType()));
            case RECORD -> schema.getFields().forEach(field -> symbols.addAll(symbols(field.schema())));
            default -> {
                // The other types have no closed set.
            }
        }
        return symbols;
    }

    private static void createAuditedFiles(Connection connection, List<AuditedFile> files) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE audited_files"
                    + " (table_name VARCHAR, location VARCHAR, rows BIGINT, bytes BIGINT, added BOOLEAN)");
        }
        try (DuckDBAppender rows =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "audited_files")) {
            for (AuditedFile file : files) {
                rows.beginRow();
                rows.append(file.table().view());
                rows.append(file.location());
                rows.append(file.rows());
                rows.append(file.bytes());
                rows.append(file.added());
                rows.endRow();
            }
        }
    }

    private static void createRunCounts(Connection connection, AuditScope scope) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE run_counts (run_id VARCHAR, inputs BIGINT,"
                    + " articles BIGINT, repeats BIGINT, rejects BIGINT, unchanged BIGINT, added_rejects BIGINT)");
        }
        RunCounts counts = scope.counts();
        if (counts == null) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO run_counts VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, counts.runId());
            insert.setLong(2, counts.inputs());
            insert.setLong(3, counts.articles());
            insert.setLong(4, counts.repeats());
            insert.setLong(5, counts.rejects());
            insert.setLong(6, counts.unchanged());
            insert.setLong(7, counts.rejectRows());
            insert.execute();
        }
    }
}
