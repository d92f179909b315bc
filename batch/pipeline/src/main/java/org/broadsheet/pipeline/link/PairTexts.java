package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.across.NearCopy;

/** Reads the texts of pairs of articles, and tells how much of them they share. */
final class PairTexts {
    /** Pairs whose texts are read at once. */
    static final int AT_ONCE = 2_000;

    /** Texts that are kept as they were read: one is compared with several, mostly one after the other. */
    private static final int KEPT_TEXTS = 500;

    private final Connection connection;
    private final Map<String, NearCopy.ReadText> lastRead = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, NearCopy.ReadText> eldest) {
            return size() > KEPT_TEXTS;
        }
    };

    PairTexts(Connection connection) {
        this.connection = connection;
    }

    /**
     * Query for the texts of articles of this run and published ones, wherever they lie.
     *
     * @param days SQL that holds of the days of all that are asked for
     */
    static String query(String condition, String days) {
        return "SELECT near_fresh.article_id, body FROM staged_articles JOIN near_fresh USING (source_uri)"
                + " WHERE NOT is_published AND near_fresh." + condition
                + " UNION ALL SELECT article_id, body FROM articles WHERE " + condition + " AND "
                + days
                + " AND article_id NOT IN (SELECT article_id FROM near_fresh WHERE NOT is_published)"
                + " AND article_id NOT IN (SELECT article_id FROM near_leaving)";
    }

    /**
     * Their texts, as far as the file has them, by article id; also leaves the ids in {@code asked}.
     *
     * @param pairs few enough to be held in memory, see {@link #AT_ONCE}
     */
    Map<String, String> read(List<ArticlePair> pairs, OrderedTexts texts) throws SQLException {
        List<String> ids = new ArrayList<>();
        pairs.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        TempRows.fillColumn(connection, "asked", "article_id", ids);
        return texts.asked();
    }

    /** The share of their texts in common, 0 to 1. */
    double similarity(Map<String, String> texts, ArticlePair pair) throws SQLException {
        return NearCopy.similarity(read(texts, pair.one()), read(texts, pair.other()));
    }

    private NearCopy.ReadText read(Map<String, String> texts, String articleId) throws SQLException {
        NearCopy.ReadText known = lastRead.get(articleId);
        if (known != null) {
            return known;
        }
        String text = texts.get(articleId);
        if (text == null) {
            throw new SQLException("article " + articleId + " has no text");
        }
        NearCopy.ReadText read = new NearCopy.ReadText(text);
        lastRead.put(articleId, read);
        return read;
    }
}
