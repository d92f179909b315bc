package org.broadsheet.pipeline.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.broadsheet.pipeline.duckdb.SqlText;

/**
 * Runs every rule over what a dataset is or would be. A rule is a query for the rows that break it, in a {@code .sql}
 * file beside this class; what it can query is listed at {@link AuditRelations}.
 *
 * <p>So that a small run onto a large dataset costs little, rules look at the new rows where that is enough; those on
 * uniqueness and references look at touched rows, which are the new ones and those whose article has a row that is new
 * or gives way. Each file says which.
 */
public final class Audit {
    /** Names of the rules: a file each. */
    static final List<String> RULES = List.of(
            "article_resolves",
            "copies_resolve",
            "counts_balance",
            "counts_of_text",
            "enums_known",
            "files_match_manifest",
            "holder_resolves",
            "ids_are_hex",
            "keys_unique",
            "mentions_in_order",
            "nulls_together",
            "offsets_yield_text",
            "paragraphs_in_body",
            "partition_matches_date",
            "quote_resolves",
            "quote_spans_yield_text",
            "speaker_resolves",
            "values_in_range");

    private static final int SAMPLES = 5;
    private static final int SAMPLE_LENGTH = 80;

    private Audit() {}

    /**
     * Runs the rules.
     *
     * @param connection an empty DuckDB database; left with the relations of the scope in it
     * @return what each rule found; the audit passed when nothing did
     * @throws SQLException when a file cannot be read or DuckDB runs out of its limits
     */
    public static AuditReport run(Connection connection, AuditScope scope) throws SQLException {
        AuditRelations.create(connection, scope);
        List<RuleResult> results = new ArrayList<>();
        for (String rule : RULES) {
            results.add(run(connection, rule));
        }
        return new AuditReport(results);
    }

    /** The query of a rule, as it stands in its file. */
    public static String query(String rule) {
        return SqlText.resource(Audit.class, rule + ".sql");
    }

    private static RuleResult run(Connection connection, String rule) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE offending AS " + query(rule));
            long violations = 0;
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM offending")) {
                violations = count.next() ? count.getLong(1) : 0;
            }
            return new RuleResult(rule, violations, violations == 0 ? List.of() : samples(statement));
        } catch (SQLException e) {
            throw new SQLException("audit rule " + rule + ": " + e.getMessage(), e);
        }
    }

    private static List<String> samples(Statement statement) throws SQLException {
        List<String> samples = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT * FROM offending ORDER BY ALL LIMIT " + SAMPLES)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                StringJoiner sample = new StringJoiner(", ");
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    sample.add(columns.getColumnName(i) + "=" + shortened(String.valueOf(rows.getObject(i))));
                }
                samples.add(sample.toString());
            }
        }
        return samples;
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ");
        if (line.length() <= SAMPLE_LENGTH) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(SAMPLE_LENGTH - 1)) ? SAMPLE_LENGTH - 1 : SAMPLE_LENGTH;
        return line.substring(0, end) + "…";
    }
}
