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
import java.util.Objects;
import java.util.Set;

/**
 * The texts of {@code near_texts} by number, and after them the published ones that are met. Of the former twelve bytes each
 * are held, of the latter their ids, too.
 */
final class NearTexts {
    private final int[] days;
    private final int[] sizes;
    private final int undated;
    private final Chains chains;
    private final Map<String, Integer> published = new HashMap<>();
    private final List<String> publishedIds = new ArrayList<>();

    private NearTexts(int count, int undated) {
        days = new int[count];
        sizes = new int[count];
        this.undated = undated;
        chains = new Chains(count);
    }

    /** Reads what {@code near_texts} and {@code near_shingles} tell. Equal texts are chained. */
    static NearTexts read(Statement statement) throws SQLException {
        NearTexts texts;
        try (ResultSet row =
                statement.executeQuery("SELECT count(*), count(*) FILTER (published_on IS NULL) FROM near_texts")) {
            row.next();
            texts = new NearTexts(row.getInt(1), row.getInt(2));
        }
        try (ResultSet rows = statement.executeQuery("SELECT number, published_on, size,"
                + " min(number) OVER (PARTITION BY content_hash) FROM near_texts LEFT JOIN"
                + " (SELECT number, count(*) AS size FROM near_shingles GROUP BY number) USING (number)")) {
            while (rows.next()) {
                int number = rows.getInt(1);
                texts.days[number] = CopyRule.day(rows.getDate(2));
                texts.sizes[number] = rows.getInt(3);
                texts.chains.join(number, rows.getInt(4));
            }
        }
        return texts;
    }

    /** How many texts there are, the published ones that are met aside. */
    int fresh() {
        return days.length;
    }

    /** How many of them, the first, have no day. */
    int undated() {
        return undated;
    }

    int day(int number) {
        return days[number];
    }

    /** How many hashes a text has. */
    int size(int number) {
        return sizes[number];
    }

    /** Which texts are chained by copying. */
    Chains chains() {
        return chains;
    }

    /** The first of the numbers, from {@code undated} on, whose day is in the window before that of another. */
    int firstNear(int number, int window) {
        int first = number;
        while (first > undated && days[first - 1] >= days[number] - window) {
            first--;
        }
        return first;
    }

    /** The number of a published article, chained to the original of the copies to which it belongs. */
    int published(String articleId, String original) {
        int number = published(articleId);
        chains.join(number, published(original));
        return number;
    }

    private int published(String articleId) {
        return published.computeIfAbsent(articleId, id -> {
            publishedIds.add(id);
            return chains.add();
        });
    }

    /** The ids of pairs, in their order. */
    List<ArticlePair> ids(Connection connection, List<CopyChains.Pair> pairs) throws SQLException {
        Set<Long> asked = new HashSet<>();
        for (CopyChains.Pair pair : pairs) {
            asked.add((long) pair.one());
            asked.add((long) pair.other());
        }
        TempRows.fill(
                connection,
                "asked_numbers",
                "number BIGINT",
                asked.stream()
                        .filter(number -> number < days.length)
                        .map(List::of)
                        .toList());
        Map<Integer, String> ids = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT number, article_id FROM near_texts SEMI JOIN asked_numbers USING (number)")) {
            while (rows.next()) {
                ids.put(rows.getInt(1), rows.getString(2));
            }
        }
        return pairs.stream()
                .map(pair -> new ArticlePair(id(ids, pair.one()), id(ids, pair.other())))
                .toList();
    }

    private String id(Map<Integer, String> ids, int number) {
        return number < days.length ? Objects.requireNonNull(ids.get(number)) : publishedIds.get(number - days.length);
    }
}
