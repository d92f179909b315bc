package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.ContentId;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * What linking decided for a run.
 *
 * @param decisions what becomes of each extracted article, by its source
 * @param copies the original of each article of this run that is a copy, by article id
 * @param names the canonical name of each entity name of this run that has another
 * @param replaced ids of the published articles whose rows give way to this run's
 * @param repointed the new original of each published article that has another one now; an empty original means that
 *     it is no copy any more
 */
public record Links(
        Map<String, Decision> decisions,
        Map<String, String> copies,
        Map<EntityName, String> names,
        Set<String> replaced,
        Map<String, Repointed> repointed) {

    /** What becomes of an extracted article. */
    public enum Decision {
        /** A row of its own. */
        NEW,
        /** A row in place of the published one. */
        REPLACES,
        /** The published row says the same. */
        UNCHANGED,
        /** A later revision is there. */
        SUPERSEDED;

        /** Whether the article becomes a row. */
        public boolean kept() {
            return this == NEW || this == REPLACES;
        }
    }

    /**
     * A name as an article's entity carries it.
     *
     * @param type name of the entity type
     */
    public record EntityName(String type, String name) {
        /** The entity id that goes with it. */
        public String entityId() {
            return ContentId.of("entity", type, name);
        }
    }

    /**
     * A published article's new original.
     *
     * @param of article id, or null where the article is no copy any more
     */
    public record Repointed(@Nullable String of) {}

    public Links {
        decisions = Map.copyOf(decisions);
        copies = Map.copyOf(copies);
        names = Map.copyOf(names);
        replaced = Set.copyOf(replaced);
        repointed = Map.copyOf(repointed);
    }

    /**
     * Decides over the views {@code staged_articles} and {@code staged_entities} (this run) and {@code articles}, {@code
     * entities} and {@code published_names} (published, see {@link NameCounts}).
     *
     * @param fullRefresh let this run's articles replace published ones that say the same
     * @throws SQLException when DuckDB cannot read a staged or published file
     */
    public static Links of(Connection connection, boolean fullRefresh) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET VARIABLE full_refresh = " + fullRefresh);
            statement.execute(SqlText.resource(Links.class, "decisions.sql"));
            statement.execute(SqlText.resource(Links.class, "copies.sql"));
            NameCounts.createStaged(statement);
            statement.execute(SqlText.resource(Links.class, "names.sql"));
            return new Links(
                    decisions(statement),
                    copies(statement),
                    names(statement),
                    replaced(statement),
                    repointed(statement));
        }
    }

    /** How many articles met a decision. */
    public int count(Decision decision) {
        return (int) decisions.values().stream().filter(decision::equals).count();
    }

    private static Map<String, Decision> decisions(Statement statement) throws SQLException {
        Map<String, Decision> decisions = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT source_uri, decision FROM decisions")) {
            while (rows.next()) {
                decisions.put(rows.getString(1), Decision.valueOf(rows.getString(2)));
            }
        }
        return decisions;
    }

    private static Map<String, String> copies(Statement statement) throws SQLException {
        Map<String, String> copies = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT article_id, duplicate_of FROM copies WHERE NOT is_published AND duplicate_of IS NOT NULL")) {
            while (rows.next()) {
                copies.put(rows.getString(1), rows.getString(2));
            }
        }
        return copies;
    }

    private static Map<EntityName, String> names(Statement statement) throws SQLException {
        Map<EntityName, String> names = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT type, name, canonical FROM names")) {
            while (rows.next()) {
                names.put(new EntityName(rows.getString(1), rows.getString(2)), rows.getString(3));
            }
        }
        return names;
    }

    private static Set<String> replaced(Statement statement) throws SQLException {
        Set<String> replaced = new HashSet<>();
        try (ResultSet rows = statement.executeQuery("SELECT article_id FROM decisions WHERE decision = 'REPLACES'")) {
            while (rows.next()) {
                replaced.add(rows.getString(1));
            }
        }
        return replaced;
    }

    private static Map<String, Repointed> repointed(Statement statement) throws SQLException {
        Map<String, Repointed> repointed = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT article_id, duplicate_of FROM copies "
                + "WHERE is_published AND duplicate_of IS DISTINCT FROM published_duplicate_of")) {
            while (rows.next()) {
                repointed.put(rows.getString(1), new Repointed(rows.getString(2)));
            }
        }
        return repointed;
    }
}
