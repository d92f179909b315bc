package org.broadsheet.pipeline.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An article of the audited run whose own rows break rules.
 *
 * @param articleId its id
 * @param sourceUri where it came from
 * @param rawCharCount size of what it came from, code points
 * @param rules the rules that it breaks, in order
 */
public record FaultyArticle(String articleId, String sourceUri, long rawCharCount, List<String> rules) {
    public FaultyArticle {
        rules = List.copyOf(rules);
    }

    /**
     * Those that a report names.
     *
     * @param connection that on which the audit ran
     * @param runId the run: articles of earlier runs are no fault of its
     */
    public static List<FaultyArticle> of(Connection connection, AuditReport report, String runId) throws SQLException {
        Map<String, Set<String>> rules = new TreeMap<>();
        for (RuleResult result : report.failures()) {
            for (String article : result.articles()) {
                rules.computeIfAbsent(article, id -> new TreeSet<>()).add(result.rule());
            }
        }
        List<FaultyArticle> faulty = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT source_uri, raw_char_count FROM new_articles WHERE article_id = ? AND run_id = ?")) {
            for (Map.Entry<String, Set<String>> article : rules.entrySet()) {
                query.setString(1, article.getKey());
                query.setString(2, runId);
                try (ResultSet row = query.executeQuery()) {
                    if (row.next()) {
                        faulty.add(new FaultyArticle(
                                article.getKey(), row.getString(1), row.getLong(2), List.copyOf(article.getValue())));
                    }
                }
            }
        }
        return faulty;
    }
}
