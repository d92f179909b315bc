package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How much of its original each near copy has. */
final class CopySimilarities {
    private CopySimilarities() {}

    /** Measures what each near copy shares with its original, unless that is known. */
    static void measure(Connection connection, Statement statement) throws SQLException {
        statement.execute("UPDATE near_decided SET similarity = published_similarity WHERE duplicate_kind = 'NEAR'"
                + " AND published_kind = 'NEAR' AND duplicate_of = published_duplicate_of");
        statement.execute("CREATE OR REPLACE TEMP TABLE unmeasured AS SELECT article_id, duplicate_of,"
                + " row_number() OVER (ORDER BY duplicate_of, article_id) AS place"
                + " FROM near_decided WHERE duplicate_kind = 'NEAR' AND similarity IS NULL");
        if (!TempRows.holds(statement, "unmeasured")) {
            return;
        }
        statement.execute("CREATE OR REPLACE TEMP TABLE measured_places AS SELECT article_id, place FROM unmeasured"
                + " UNION ALL SELECT duplicate_of, min(place) FROM unmeasured GROUP BY duplicate_of");
        String days = PublishedDays.of(statement, "articles SEMI JOIN measured_places USING (article_id)");
        try (OrderedTexts texts = new OrderedTexts(
                        statement,
                        "measured_places",
                        PairTexts.query("article_id IN (SELECT article_id FROM measured_places)", days));
                MadeRows measured = new MadeRows(connection, "measured", "article_id VARCHAR, similarity DOUBLE")) {
            PairTexts pairTexts = new PairTexts(connection);
            List<ArticlePair> pairs =
                    pairs(statement, "SELECT article_id, duplicate_of FROM unmeasured ORDER BY place");
            for (int from = 0; from < pairs.size(); from += PairTexts.AT_ONCE) {
                List<ArticlePair> some = pairs.subList(from, Math.min(pairs.size(), from + PairTexts.AT_ONCE));
                Map<String, String> bodies = pairTexts.read(some, texts);
                for (ArticlePair pair : some) {
                    measured.add(pair.one(), pairTexts.similarity(bodies, pair));
                }
            }
        }
        statement.execute("UPDATE near_decided SET similarity = measured.similarity FROM measured"
                + " WHERE measured.article_id = near_decided.article_id");
    }

    private static List<ArticlePair> pairs(Statement statement, String query) throws SQLException {
        List<ArticlePair> pairs = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.add(new ArticlePair(rows.getString(1), rows.getString(2)));
            }
        }
        return pairs;
    }
}
