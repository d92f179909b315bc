package org.broadsheet.pipeline.dashboard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.pipeline.dashboard.ColumnBytes.Encoding;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * What the page counts: every row of a snapshot in narrow columns, and the lists that the numbers in them stand for.
 *
 * @param tables of each table its columns: name, encoding, number of values and bytes, in the order of {@code columns}
 * @param columns the bytes of all columns, one behind the other, as {@link Deflated} writes them
 * @param lists of each list its columns, as JSON, as {@link Deflated} writes it
 */
record PageCounts(Map<String, List<List<Object>>> tables, String columns, String lists) {
    /** Files in {@code columns}; a panel that needs more adds one. */
    private static final List<String> TABLES = List.of(
            "articles",
            "quotes",
            "abouts",
            "figures",
            "names",
            "points",
            "pairs",
            "story_articles",
            "statement_quotes",
            "claim_figures",
            "claim_conflicts");
    /** Files in {@code lists}. */
    private static final List<String> LISTS = List.of(
            "names",
            "outlets",
            "languages",
            "units",
            "quantities",
            "pair_topics",
            "printed",
            "stories",
            "statements",
            "claims",
            "rejects",
            "runs",
            "totals");

    private static final String DELTA = "_delta";

    /** Numbers the rows of the snapshot that the connection has views of, and reads them. */
    static PageCounts read(Connection duckDb, PageLimits limits) throws SQLException {
        limits.set(duckDb);
        try (Statement statement = duckDb.createStatement()) {
            statement.execute(SqlText.resource(PageCounts.class, "rows.sql"));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, List<List<Object>>> tables = new LinkedHashMap<>();
        for (String table : TABLES) {
            List<List<Object>> shapes = new ArrayList<>();
            readColumns(duckDb, "columns/" + table + ".sql").forEach((name, column) -> {
                byte[] values = column.toByteArray();
                shapes.add(List.of(name, column.encoding().name(), column.count(), values.length));
                bytes.writeBytes(values);
            });
            tables.put(table, shapes);
        }
        Map<String, Object> lists = new LinkedHashMap<>();
        for (String list : LISTS) {
            lists.put(list, readList(duckDb, "lists/" + list + ".sql"));
        }
        return new PageCounts(
                tables,
                Deflated.base64(bytes.toByteArray()),
                Deflated.base64(PageJson.of(lists).getBytes(StandardCharsets.UTF_8)));
    }

    /** The files of all its queries. */
    static List<String> queries() {
        return Stream.concat(
                        TABLES.stream().map(table -> "columns/" + table + ".sql"),
                        LISTS.stream().map(list -> "lists/" + list + ".sql"))
                .toList();
    }

    private static Map<String, ColumnBytes> readColumns(Connection duckDb, String query) throws SQLException {
        Map<String, ColumnBytes> columns = new LinkedHashMap<>();
        try (Statement statement = duckDb.createStatement();
                ResultSet rows = statement.executeQuery(SqlText.resource(PageCounts.class, query))) {
            ResultSetMetaData shape = rows.getMetaData();
            List<ColumnBytes> inOrder = new ArrayList<>();
            for (int i = 1; i <= shape.getColumnCount(); i++) {
                String name = shape.getColumnLabel(i);
                boolean delta = name.endsWith(DELTA);
                ColumnBytes column = new ColumnBytes(
                        shape.getColumnType(i) == Types.DOUBLE
                                ? Encoding.FRACTION
                                : delta ? Encoding.DELTA : Encoding.PLAIN);
                columns.put(delta ? name.substring(0, name.length() - DELTA.length()) : name, column);
                inOrder.add(column);
            }
            while (rows.next()) {
                for (int i = 0; i < inOrder.size(); i++) {
                    inOrder.get(i).add(number(rows, i + 1, query));
                }
            }
        }
        return columns;
    }

    private static Number number(ResultSet rows, int column, String query) throws SQLException {
        if (rows.getObject(column) instanceof Number number) {
            return number;
        }
        throw new IllegalStateException(
                query + " gives no number but " + rows.getObject(column) + " in its column " + column);
    }

    private static Map<String, List<@Nullable Object>> readList(Connection duckDb, String query) throws SQLException {
        Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();
        try (Statement statement = duckDb.createStatement();
                ResultSet rows = statement.executeQuery(SqlText.resource(PageCounts.class, query))) {
            ResultSetMetaData shape = rows.getMetaData();
            for (int i = 1; i <= shape.getColumnCount(); i++) {
                columns.put(shape.getColumnLabel(i), new ArrayList<>());
            }
            while (rows.next()) {
                int i = 1;
                for (List<@Nullable Object> values : columns.values()) {
                    values.add(rows.getObject(i++));
                }
            }
        }
        return columns;
    }
}
