package org.broadsheet.pipeline.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.table.Table;

/**
 * Runs every rule over what a dataset is or would be. A rule is a query for the rows that break it, in a {@code .sql}
 * file beside this class, and is run because it lies there, or comes with a table that a program has registered; what it can
 * query is listed at {@link AuditRelations}. A row that is the fault of one article has its id in a column
 * {@code article_id}: that article can then be put aside. A query without that column, or a row that is null in it, is a
 * fault of the dataset.
 *
 * <p>So that a small run onto a large dataset costs little, rules look at the new rows where that is enough; those on
 * uniqueness and references look at touched rows, which are the new ones and those whose article has a row that is new
 * or gives way. Each file says which.
 */
public final class Audit {
    private static final String SQL = ".sql";
    /** Names of the rules, in order: a file each. */
    static final List<String> RULES = Resources.beside(Audit.class).stream()
            .filter(name -> name.endsWith(SQL))
            .map(name -> name.substring(0, name.length() - SQL.length()))
            .sorted()
            .toList();

    /** The tables of which {@code keys_unique.sql} knows more than their keys. */
    private static final Set<Table> OWN_KEYS =
            Set.of(Table.ARTICLES, Table.QUOTES, Table.FIGURES, Table.ENTITIES, Table.REJECTS, Table.INPUTS);

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
            results.add(run(connection, rule, query(rule)));
        }
        for (Table table : Table.all()) {
            if (!OWN_KEYS.contains(table)) {
                results.add(run(connection, table.view() + "_keys_unique", uniqueKeys(table)));
                if (table.partitioned()) {
                    results.add(run(connection, table.view() + "_partition_matches_date", matchingPartition(table)));
                }
            }
            for (Map.Entry<String, String> rule : table.auditRules().entrySet()) {
                results.add(run(connection, rule.getKey(), rule.getValue()));
            }
        }
        return new AuditReport(results);
    }

    /** The query of a rule, as it stands in its file. */
    public static String query(String rule) {
        return SqlText.resource(Audit.class, rule + SQL);
    }

    /** What {@code keys_unique.sql} says of the first tables, for every other. */
    private static String uniqueKeys(Table table) {
        String keys = String.join(", ", table.keyColumns());
        return "SELECT " + keys + ", count(*) AS rows FROM " + table.view() + " SEMI JOIN new_" + table.view()
                + " USING (" + keys + ") GROUP BY " + keys + " HAVING count(*) > 1";
    }

    /** What {@code partition_matches_date.sql} says of the first tables, for every other. */
    private static String matchingPartition(Table table) {
        return "SELECT * FROM (SELECT " + String.join(", ", table.keyColumns()) + ", " + table.dayColumn()
                + ", COLUMNS('^published_(month|day)$') AS partition_date FROM new_" + table.view()
                + ") WHERE partition_of(" + table.dayColumn() + ") IS DISTINCT FROM partition_date";
    }

    private static RuleResult run(Connection connection, String rule, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE offending AS " + query);
            long violations = 0;
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM offending")) {
                violations = count.next() ? count.getLong(1) : 0;
            }
            if (violations == 0) {
                return new RuleResult(rule, 0, List.of(), Set.of(), false);
            }
            List<String> samples = samples(statement);
            Set<String> articles = new HashSet<>();
            return new RuleResult(rule, violations, samples, articles, !namesArticles(statement, articles));
        } catch (SQLException e) {
            throw new SQLException("audit rule " + rule + ": " + e.getMessage(), e);
        }
    }

    /** Adds the articles to which the offending rows belong; false where some belong to none, or there are too many. */
    private static boolean namesArticles(Statement statement, Set<String> articles) throws SQLException {
        try (ResultSet column = statement.executeQuery(
                "SELECT 1 FROM duckdb_columns() WHERE table_name = 'offending' AND column_name = 'article_id'")) {
            if (!column.next()) {
                return false;
            }
        }
        try (ResultSet rows = statement.executeQuery("SELECT DISTINCT article_id FROM offending ORDER BY article_id"
                + " LIMIT " + (RuleResult.MOST_ARTICLES + 1))) {
            while (rows.next()) {
                String article = rows.getString(1);
                if (article == null || articles.size() == RuleResult.MOST_ARTICLES) {
                    return false;
                }
                articles.add(article);
            }
        }
        return true;
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
