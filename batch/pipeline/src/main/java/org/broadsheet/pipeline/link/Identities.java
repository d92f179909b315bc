package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.broadsheet.article.ContentId;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.link.SharedTexts.Published;
import org.jspecify.annotations.Nullable;

/**
 * Settles under which id each article of a run stands, in the table {@code incoming}. An article comes with the id that
 * it has by itself; what is published, and what else the run holds, can give it another:
 *
 * <ol>
 *   <li>a file of one article has the id under which its source is published;
 *   <li>a new file that says what a file said that is gone is that file renamed, and keeps its id;
 *   <li>a file whose own id another source has by now (it was renamed, and this one has its old name) gets a new one;
 *   <li>texts under one address, or one record id, that have little in common are articles of their own, and each keeps
 *       its id while its text is corrected: what is published under the address is recognized by its text.
 * </ol>
 */
final class Identities {
    private final Connection connection;
    private final Map<String, String> ids = new HashMap<>();
    private final List<SharedIdentity> shared = new ArrayList<>();

    private Identities(Connection connection) {
        this.connection = connection;
    }

    /**
     * Settles the ids.
     *
     * @param isGone whether a source is no file any more
     * @return the texts that share an identity and are kept apart
     */
    static List<SharedIdentity> settle(Connection connection, Predicate<String> isGone) throws SQLException {
        Identities identities = new Identities(connection);
        if (identities.any("SELECT 1 FROM incoming WHERE identity = 'SOURCE' LIMIT 1")) {
            identities.settleKnownSources();
            identities.settleRenamed(isGone);
            identities.settleTaken();
        }
        identities.settleSharedTexts();
        return List.copyOf(identities.shared);
    }

    private boolean any(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void settleKnownSources() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT source_uri, article_id FROM articles"
                        + " WHERE url IS NULL AND source_uri IN"
                        + " (SELECT source_uri FROM incoming WHERE identity = 'SOURCE')")) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getString(2));
            }
        }
        write();
    }

    /** In order, each file that is gone lends its id once. A dataset of format 1 names its sources otherwise. */
    private void settleRenamed(Predicate<String> isGone) throws SQLException {
        Set<String> lent = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("WITH unsettled AS"
                        + " (SELECT * FROM incoming WHERE identity = 'SOURCE' AND NOT settled),"
                        + " published AS (SELECT article_id, source_uri, content_hash FROM articles"
                        + " WHERE url IS NULL AND NOT contains(source_uri, '#')"
                        + " AND content_hash IN (SELECT content_hash FROM unsettled))"
                        + " SELECT unsettled.source_uri, published.article_id, published.source_uri,"
                        + " inputs.article_ids IS NULL AND inputs.fingerprint = read_inputs.fingerprint"
                        + " FROM unsettled JOIN published USING (content_hash)"
                        + " LEFT JOIN inputs ON inputs.source_uri = published.source_uri"
                        + " LEFT JOIN read_inputs ON read_inputs.source_uri = unsettled.source_uri"
                        + " WHERE published.source_uri NOT IN (SELECT source_uri FROM listed)"
                        + " ORDER BY unsettled.position, published.source_uri")) {
            while (rows.next()) {
                String source = rows.getString(1);
                String id = rows.getString(2);
                boolean sameFileUnderItsOldName = rows.getBoolean(4);
                if (!ids.containsKey(source)
                        && !lent.contains(id)
                        && (sameFileUnderItsOldName || isGone.test(rows.getString(3)))) {
                    ids.put(source, id);
                    lent.add(id);
                }
            }
        }
        write();
    }

    private void settleTaken() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT incoming.source_uri, incoming.content_hash FROM incoming"
                                + " JOIN articles USING (article_id) WHERE incoming.identity = 'SOURCE'"
                                + " AND NOT incoming.settled AND articles.source_uri <> incoming.source_uri")) {
            while (rows.next()) {
                ids.put(rows.getString(1), ContentId.of("source", rows.getString(1), rows.getString(2)));
            }
        }
        write();
    }

    /**
     * Texts under one address are looked at where there are several, of this run or published; under one record id, where
     * several are of this run, or one is published that says something else.
     */
    private void settleSharedTexts() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlText.resource(Identities.class, "shared_texts.sql"));
        }
        if (!any("SELECT 1 FROM shared_ids LIMIT 1")) {
            return;
        }
        Map<String, List<Published>> published = published();
        String id = null;
        String url = null;
        SharedTexts texts = null;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT incoming.article_id, incoming.source_uri,"
                        + " incoming.content_hash, staged.body, incoming.url FROM incoming"
                        + " JOIN (SELECT source_uri, body FROM staged_articles) AS staged USING (source_uri)"
                        + " WHERE incoming.article_id IN (SELECT article_id FROM shared_ids)"
                        + " AND incoming.identity <> 'SOURCE'"
                        + " ORDER BY incoming.article_id, incoming.published_at NULLS LAST,"
                        + " incoming.published_on NULLS LAST, incoming.content_hash, incoming.position")) {
            while (rows.next()) {
                if (texts == null || !rows.getString(1).equals(id)) {
                    take(texts, id, url);
                    id = rows.getString(1);
                    url = rows.getString(5);
                    texts = new SharedTexts(id, published.getOrDefault(id, List.of()));
                }
                texts.add(rows.getString(2), rows.getString(3), rows.getString(4));
            }
        }
        take(texts, id, url);
        write();
    }

    private void take(@Nullable SharedTexts texts, @Nullable String id, @Nullable String url) {
        if (texts == null || id == null) {
            return;
        }
        ids.putAll(texts.ids());
        List<String> sources = texts.sourcesApart();
        if (!sources.isEmpty()) {
            shared.add(new SharedIdentity(url == null ? id : url, sources));
        }
    }

    /** What is published of the texts that share an id, the one that has it first. */
    private Map<String, List<Published>> published() throws SQLException {
        Map<String, List<Published>> published = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT siblings.shared_id, articles.article_id,"
                        + " articles.source_uri, articles.body,"
                        + " split_part(articles.source_uri, '#', 1) NOT IN (SELECT source_uri FROM read_inputs)"
                        + " FROM siblings JOIN articles ON articles.article_id = siblings.article_id"
                        + " ORDER BY siblings.shared_id, articles.article_id <> siblings.shared_id,"
                        + " articles.article_id")) {
            while (rows.next()) {
                published
                        .computeIfAbsent(rows.getString(1), id -> new ArrayList<>())
                        .add(new Published(
                                rows.getString(2), rows.getString(3), rows.getString(4), rows.getBoolean(5)));
            }
        }
        return published;
    }

    /** Writes what was settled into {@code incoming}. */
    private void write() throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        TempRows.fill(
                connection,
                "settled_ids",
                "source_uri VARCHAR, article_id VARCHAR",
                ids.entrySet().stream()
                        .map(id -> List.of(id.getKey(), id.getValue()))
                        .toList());
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE incoming SET article_id = settled_ids.article_id, settled = true"
                    + " FROM settled_ids WHERE settled_ids.source_uri = incoming.source_uri");
        }
        ids.clear();
    }
}
