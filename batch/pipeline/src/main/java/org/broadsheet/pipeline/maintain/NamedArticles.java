package org.broadsheet.pipeline.maintain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.clean.CanonicalUrl;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Tombstones;
import org.jspecify.annotations.Nullable;

/** Articles by the ids and addresses that they were named by, and which articles that is in which snapshot. */
final class NamedArticles {
    /** What is shorter could be any word of a report. */
    private static final int LEAST_TRACE = 12;

    private final Collection<String> names;
    private final Map<String, Set<String>> idsByName = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> idsBySnapshot = new LinkedHashMap<>();
    private final Set<String> traces = new LinkedHashSet<>();

    /**
     * Articles that were not looked for yet. No snapshot need hold one any more for its name to be in a report.
     *
     * @param names ids (32 hex digits) and addresses
     */
    NamedArticles(Collection<String> names) {
        this.names = names;
        for (String name : names) {
            addTrace(name);
            addTrace(key(name));
        }
    }

    private void addTrace(@Nullable String trace) {
        if (trace != null && trace.length() >= LEAST_TRACE) {
            traces.add(trace);
        }
    }

    /** Looks for them in a snapshot too. */
    void find(DatasetFolder folder, Snapshot snapshot, String runId) throws SQLException {
        try (Connection connection = DuckDb.ofRun(folder, runId).open();
                Statement statement = connection.createStatement()) {
            DatasetViews.create(connection, folder, snapshot);
            for (String name : names) {
                String url = CanonicalUrl.of(name);
                String condition = (url == null ? "article_id" : "url") + " = " + SqlText.literal(key(name));
                try (ResultSet rows = statement.executeQuery(
                        "SELECT article_id, url, source_uri, title FROM articles WHERE " + condition)) {
                    while (rows.next()) {
                        add(name, snapshot, rows.getString(1));
                        traces.add(rows.getString(3));
                        addTrace(rows.getString(2));
                        addTrace(rows.getString(4));
                    }
                }
            }
        }
    }

    private void add(String name, Snapshot snapshot, String articleId) {
        traces.add(articleId);
        idsByName.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(articleId);
        idsBySnapshot
                .computeIfAbsent(snapshot.number(), key -> new LinkedHashSet<>())
                .add(articleId);
    }

    /** What the snapshots call an article: the address as they write it, or the id. */
    private static String key(String name) {
        String url = CanonicalUrl.of(name);
        return url == null ? name : url;
    }

    /** Ids of those found in a snapshot. */
    Set<String> idsIn(Snapshot snapshot) {
        return idsBySnapshot.getOrDefault(snapshot.number(), Set.of());
    }

    /** What tells of them elsewhere: names, ids, addresses, sources and longer titles. */
    Set<String> traces() {
        return traces;
    }

    /** Keeps them from coming back, those that no snapshot has too. */
    void writeTombstones(DatasetFolder folder) {
        for (String name : names) {
            Set<String> all = new LinkedHashSet<>(idsByName.getOrDefault(name, Set.of()));
            all.add(key(name));
            Tombstones.add(folder, all);
        }
    }

    /** What became of them. */
    Forgetting forgotten(@Nullable Snapshot snapshot, List<Integer> rewritten, List<Integer> dropped) {
        Set<String> ids = new LinkedHashSet<>();
        idsByName.values().forEach(ids::addAll);
        return new Forgetting(
                List.copyOf(ids),
                names.stream().filter(name -> !idsByName.containsKey(name)).toList(),
                snapshot,
                rewritten,
                dropped);
    }
}
