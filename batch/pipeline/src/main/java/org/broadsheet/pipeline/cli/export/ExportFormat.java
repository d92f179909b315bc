package org.broadsheet.pipeline.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.pipeline.duckdb.SqlText;

/** The form of an exported file, told by how its name ends. */
public enum ExportFormat {
    /**
     * RFC 4180 with a header line and line feeds; null is nothing, an empty text {@code ""}; lists are JSON. A text that
     * a spreadsheet would run as a formula has an apostrophe before it (OWASP, "CSV Injection").
     */
    CSV {
        @Override
        public long write(Connection duckDb, String rows, Path file, ExportOptions options) throws SQLException {
            Function<ExportColumn, String> text = options.exact() ? ExportFormat::text : ExportFormat::harmless;
            String columns = columns(duckDb, rows).stream()
                    .map(column -> text.apply(column) + " AS "
                            + (options.exact() ? column : harmlessName(column)).identifier())
                    .collect(Collectors.joining(", "));
            return copy(
                    duckDb, "SELECT " + columns + " FROM (" + rows + "\n)", file, "FORMAT csv, HEADER true", options);
        }
    },

    /** An object a line; lists are arrays, structs objects, dates and times ISO 8601, NaN and infinity null. */
    JSONL {
        @Override
        public long write(Connection duckDb, String rows, Path file, ExportOptions options) throws SQLException {
            String columns = columns(duckDb, rows).stream()
                    .map(column -> json(column) + " AS " + column.identifier())
                    .collect(Collectors.joining(", "));
            return copy(duckDb, "SELECT " + columns + " FROM (" + rows + "\n)", file, "FORMAT json", options);
        }
    },

    /** One file, with DuckDB's types, compressed by zstd. */
    PARQUET {
        @Override
        public long write(Connection duckDb, String rows, Path file, ExportOptions options) throws SQLException {
            return copy(duckDb, rows, file, "FORMAT parquet, COMPRESSION zstd", options);
        }
    },

    /** One sheet, see {@link SheetFile}. */
    XLSX {
        @Override
        public long write(Connection duckDb, String rows, Path file, ExportOptions options)
                throws SQLException, IOException, ExportRefusedException {
            return SheetFile.write(duckDb, rows, file);
        }
    };

    /** Of these a spreadsheet takes the rest of a cell for a formula; the last four are wide forms of the first. */
    private static final String FORMULA_STARTS =
            "('=', '+', '-', '@', chr(9), chr(10), chr(13), '\uff1d', '\uff0b', '\uff0d', '\uff20')";

    /**
     * The form of a file of some name.
     *
     * @throws ExportRefusedException when the name's ending tells none
     */
    public static ExportFormat of(String fileName) throws ExportRefusedException {
        String name = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        boolean gzip = isGzip(fileName);
        if (name.endsWith(".csv")) {
            return CSV;
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return JSONL;
        }
        if (name.endsWith(".parquet") && !gzip) {
            return PARQUET;
        }
        if (name.endsWith(".xlsx") && !gzip) {
            return XLSX;
        }
        throw new ExportRefusedException("--to " + fileName
                + " does not say which form to write; let it end in .csv, .jsonl, .parquet or .xlsx, the first two also"
                + " with .gz");
    }

    /** Whether a file of this name is compressed as a whole. */
    public static boolean isGzip(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /**
     * Writes the rows of a query.
     *
     * @param rows a query, without a semicolon
     * @param file an empty file, which DuckDB may write
     * @return how many rows were written
     * @throws ExportRefusedException when the form cannot hold them
     */
    public abstract long write(Connection duckDb, String rows, Path file, ExportOptions options)
            throws SQLException, IOException, ExportRefusedException;

    static List<ExportColumn> columns(Connection duckDb, String rows) throws SQLException {
        List<ExportColumn> columns = new ArrayList<>();
        try (Statement statement = duckDb.createStatement();
                ResultSet described = statement.executeQuery("DESCRIBE (" + rows + "\n)")) {
            while (described.next()) {
                columns.add(new ExportColumn(described.getString("column_name"), described.getString("column_type")));
            }
        }
        return columns;
    }

    private static long copy(Connection duckDb, String rows, Path file, String format, ExportOptions options)
            throws SQLException {
        String compression = options.gzip() ? ", COMPRESSION gzip" : "";
        try (Statement statement = duckDb.createStatement()) {
            statement.execute("COPY (" + rows + "\n) TO " + SqlText.literal(file.toString()) + " (" + format
                    + compression + ", USE_TMP_FILE false)");
            return statement.getLargeUpdateCount();
        }
    }

    private static String text(ExportColumn column) {
        if (column.isNested()) {
            return "to_json(" + column.identifier() + ")::VARCHAR";
        }
        return column.type().equals("BLOB") ? "lower(hex(" + column.identifier() + "))" : column.isoTime();
    }

    private static String harmless(ExportColumn column) {
        if (column.isPlain() || column.isNested() || column.type().startsWith("TIMESTAMP")) {
            return text(column);
        }
        String text = text(column) + "::VARCHAR";
        return "CASE WHEN left(" + text + ", 1) IN " + FORMULA_STARTS + " THEN '''' || " + text + " ELSE " + text
                + " END";
    }

    /** A query may name its columns as it likes. */
    private static ExportColumn harmlessName(ExportColumn column) {
        boolean formula = column.name().matches("(?s)[=+\\-@\\t\\n\\r\uff1d\uff0b\uff0d\uff20].*");
        return formula ? new ExportColumn("'" + column.name(), column.type()) : column;
    }

    private static String json(ExportColumn column) {
        String name = column.identifier();
        if (column.isFloating()) {
            return "CASE WHEN isfinite(" + name + ") THEN " + name + " END";
        }
        return column.type().equals("BLOB") ? "lower(hex(" + name + "))" : column.isoTime();
    }
}
