package org.broadsheet.pipeline.cli;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.broadsheet.pipeline.cli.print.PlainValue;
import org.broadsheet.pipeline.cli.print.RowPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One statement of DuckDB's SQL that only reads: SELECT in all its forms (WITH, FROM, VALUES), DESCRIBE, SUMMARIZE, SHOW.
 * Whether a text is one is asked of DuckDB's own parser, which turns no other statement into a tree.
 */
final class SelectStatement {
    /** Looking whether the output is still read flushes it. */
    private static final int ROWS_BETWEEN_LOOKS = 1000;
    /** How DuckDB begins to tell a fault that another statement would not mend. */
    private static final Pattern OUR_FAULT =
            Pattern.compile("(?:.*: )?(?:IO|Out of Memory|INTERNAL|FATAL|Interrupt|HTTP) Error");

    private final String sql;
    private final boolean limited;

    /**
     * Checks a text.
     *
     * @throws CommandException when it is no SQL, not one statement or one that does more than read
     */
    SelectStatement(Connection duckDb, String sql) throws SQLException {
        JsonNode tree = treeOf(duckDb, sql);
        if (tree.get("error").asBoolean()) {
            throw CommandException.usage(
                    tree.get("error_type").asString().equals("parser")
                            ? "SQL: " + tree.get("error_message").asString()
                            : "sql takes a SELECT (also WITH, FROM, VALUES, DESCRIBE, SUMMARIZE, SHOW), nothing that"
                                    + " writes, sets or pivots");
        }
        int statements = tree.get("statements").size();
        if (statements != 1) {
            throw CommandException.usage("sql takes one statement, not " + statements);
        }
        this.sql = sql;
        this.limited = isLimited(tree.get("statements").get(0).get("node"));
    }

    private static boolean isLimited(JsonNode query) {
        for (JsonNode modifier : query.path("modifiers")) {
            if (modifier.path("type").asString().startsWith("LIMIT")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says itself how many rows it wants, by LIMIT. */
    boolean isLimited() {
        return limited;
    }

    private static JsonNode treeOf(Connection duckDb, String sql) throws SQLException {
        try (PreparedStatement parse = duckDb.prepareStatement("SELECT json_serialize_sql(?)")) {
            parse.setString(1, sql);
            try (ResultSet parsed = parse.executeQuery()) {
                parsed.next();
                return JsonMapper.shared().readTree(parsed.getString(1));
            }
        }
    }

    /**
     * Runs it.
     *
     * @param stop asked now and then whether nobody reads the output any more
     * @throws CommandException when DuckDB refuses it, such as for a column that does not exist, or fails
     */
    void print(Connection duckDb, RowPrinter printer, BooleanSupplier stop) {
        try (Statement statement = duckDb.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData shape = rows.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= shape.getColumnCount(); i++) {
                columns.add(shape.getColumnLabel(i));
            }
            printer.begin(columns);
            for (long row = 0; rows.next() && !(row % ROWS_BETWEEN_LOOKS == 0 && stop.getAsBoolean()); row++) {
                if (!printer.wantsRow()) {
                    printer.skipped();
                    continue;
                }
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    values.add(PlainValue.of(rows.getObject(i)));
                }
                printer.row(values);
            }
            printer.end();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The statement as it was given. */
    String sql() {
        return sql;
    }

    /** What DuckDB said about a statement, with whose fault it is. */
    static CommandException failure(SQLException thrown) {
        String message = firstPart(String.valueOf(thrown.getMessage()));
        ExitCode exitCode = OUR_FAULT.matcher(message).lookingAt() ? ExitCode.FAILED : ExitCode.USAGE;
        return new CommandException(exitCode, "SQL: " + message, thrown);
    }

    /** DuckDB's message without the copy of the statement that it marks the place in. */
    private static String firstPart(String message) {
        int copy = message.indexOf("\nLINE ");
        return (copy < 0 ? message : message.substring(0, copy)).strip();
    }
}
