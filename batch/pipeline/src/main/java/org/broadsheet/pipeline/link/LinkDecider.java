package org.broadsheet.pipeline.link;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.link.Links.Decision;
import org.broadsheet.pipeline.link.Links.Original;
import org.broadsheet.pipeline.link.Links.RejectKey;
import org.broadsheet.pipeline.link.Links.Repointed;
import org.broadsheet.pipeline.link.Links.Standing;
import org.broadsheet.schema.DuplicateKind;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of what a run has extracted. The deciding is in SQL: {@code incoming.sql}, {@code decisions.sql} and
 * those that follow leave tables, of which the last are read here.
 */
public final class LinkDecider {
    private LinkDecider() {}

    /**
     * Decides over the views {@code staged_articles, ...} (this run) and {@code articles, ...} (published), and
     * over {@code listed(source_uri, planned)}, the sources that the inputs of
     * this run name, and whether it has read them.
     *
     * @param elsewhere who joins and compares texts where they are many; null for DuckDB and this process alone
     * @throws SQLException when DuckDB cannot read a staged or published file
     * @throws IOException when those elsewhere cannot
     */
    public static Links decide(Connection connection, LinkRequest request, @Nullable JoinElsewhere elsewhere)
            throws SQLException, IOException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET VARIABLE full_refresh = " + request.fullRefresh());
            statement.execute("SET VARIABLE delete_missing = " + request.deleteMissing());
            TempRows.fillColumn(
                    connection, "set_aside", "source_uri", request.setAside().keySet());
            statement.execute(SqlText.resource(LinkDecider.class, "incoming.sql"));
            List<SharedIdentity> shared = Identities.settle(connection, request.isGone());
            TempRows.fillColumn(connection, "forgotten", "source_uri", forgotten(statement, request));
            TempRows.fillColumn(connection, "gone", "source_uri", gone(statement, request));
            statement.execute(SqlText.resource(LinkDecider.class, "decisions.sql"));
            statement.execute(SqlText.resource(LinkDecider.class, "retired.sql"));
            if (!strings(statement, "SELECT article_id FROM lost LIMIT 1").isEmpty()) {
                statement.execute(SqlText.resource(LinkDecider.class, "still_given.sql"));
            }
            TempRows.fill(
                    connection,
                    "other_rejects",
                    "source_uri VARCHAR, reason VARCHAR, detail VARCHAR, bytes BIGINT",
                    otherRejects(request));
            statement.execute(SqlText.resource(LinkDecider.class, "standing.sql"));
            statement.execute(SqlText.resource(LinkDecider.class, "copies.sql"));
            NearCopies.find(connection, statement, elsewhere);
            return new Links(
                    counts(statement),
                    others(statement),
                    pairs(statement, "SELECT source_uri, article_id FROM incoming WHERE settled"),
                    copies(statement),
                    strings(statement, "SELECT article_id FROM decisions WHERE decision = 'REPLACES'"),
                    strings(statement, "SELECT article_id FROM retired"),
                    repointed(statement),
                    standing(statement),
                    shared);
        }
    }

    private static List<String> forgotten(Statement statement, LinkRequest request) throws SQLException {
        List<String> forgotten = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT source_uri, article_id, url FROM incoming")) {
            while (rows.next()) {
                if (request.isForgotten().test(rows.getString(2), rows.getString(3))) {
                    forgotten.add(rows.getString(1));
                }
            }
        }
        return forgotten;
    }

    /** Of the sources on which something depends, those that are gone. */
    private static List<String> gone(Statement statement, LinkRequest request) throws SQLException {
        String ofArticles = "SELECT split_part(source_uri, '#', 1) AS source_uri FROM articles";
        String candidates = request.deleteMissing()
                ? ofArticles + " UNION SELECT source_uri FROM inputs"
                : ofArticles + " WHERE article_id IN (SELECT article_id FROM incoming)";
        List<String> gone = new ArrayList<>();
        for (String source : strings(
                statement,
                "SELECT DISTINCT source_uri FROM (" + candidates
                        + " UNION SELECT split_part(source_uri, '#', 1) FROM rejects)"
                        + " WHERE source_uri NOT IN (SELECT source_uri FROM listed)")) {
            if (request.isGone().test(source)) {
                gone.add(source);
            }
        }
        return gone;
    }

    private static List<List<Object>> otherRejects(LinkRequest request) {
        List<List<Object>> rows = new ArrayList<>();
        for (Rejection rejection : request.allRejections()) {
            rows.add(List.of(rejection.sourceUri(), rejection.reason().name(), rejection.detail(), rejection.bytes()));
        }
        return rows;
    }

    private static Standing standing(Statement statement) throws SQLException {
        Set<RejectKey> rejects = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("SELECT run_id, source_uri FROM dropped_rejects")) {
            while (rows.next()) {
                rejects.add(new RejectKey(rows.getString(1), rows.getString(2)));
            }
        }
        return new Standing(
                strings(
                        statement,
                        "SELECT source_uri FROM dropped_inputs WHERE source_uri IN (SELECT source_uri FROM inputs)"),
                rejects,
                strings(statement, "SELECT source_uri FROM known_rejects"));
    }

    private static Set<String> strings(Statement statement, String query) throws SQLException {
        Set<String> strings = new LinkedHashSet<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static Map<String, String> pairs(Statement statement, String query) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }

    private static Map<Decision, Integer> counts(Statement statement) throws SQLException {
        Map<Decision, Integer> counts = new EnumMap<>(Decision.class);
        try (ResultSet rows = statement.executeQuery("SELECT decision, count(*) FROM decisions GROUP BY decision")) {
            while (rows.next()) {
                counts.put(Decision.valueOf(rows.getString(1)), rows.getInt(2));
            }
        }
        return counts;
    }

    private static Map<String, Decision> others(Statement statement) throws SQLException {
        Map<String, Decision> decisions = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT source_uri, decision FROM decisions WHERE decision <> '" + Decision.NEW + "'")) {
            while (rows.next()) {
                decisions.put(rows.getString(1), Decision.valueOf(rows.getString(2)));
            }
        }
        return decisions;
    }

    private static Map<String, Original> copies(Statement statement) throws SQLException {
        Map<String, Original> copies = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT article_id, duplicate_of, duplicate_kind, similarity"
                + " FROM near_decided WHERE NOT is_published AND duplicate_of IS NOT NULL")) {
            while (rows.next()) {
                copies.put(rows.getString(1), original(rows));
            }
        }
        return copies;
    }

    private static Map<String, Repointed> repointed(Statement statement) throws SQLException {
        Map<String, Repointed> repointed = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT article_id, duplicate_of, duplicate_kind, similarity"
                + " FROM near_decided WHERE is_published AND (duplicate_of IS DISTINCT FROM published_duplicate_of"
                + " OR duplicate_kind IS DISTINCT FROM published_kind"
                + " OR similarity IS DISTINCT FROM published_similarity)")) {
            while (rows.next()) {
                repointed.put(rows.getString(1), new Repointed(rows.getString(2) == null ? null : original(rows)));
            }
        }
        return repointed;
    }

    private static Original original(ResultSet row) throws SQLException {
        return new Original(row.getString(2), DuplicateKind.valueOf(row.getString(3)), row.getDouble(4));
    }
}
