package org.broadsheet.pipeline.maintain;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.clean.CanonicalUrl;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.maintain.RowRemoval.Removed;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Operation;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Retention;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.publish.Tombstones;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles out for good: their rows leave the current snapshot, and a tombstone keeps them from coming back.
 *
 * @param articles ids of the published articles that were meant
 * @param unknown ids and addresses that name no published article; they get a tombstone all the same
 * @param snapshot the snapshot without them, or null where nothing had to be taken out
 */
public record Forgetting(
        List<String> articles,
        List<String> unknown,
        @Nullable Snapshot snapshot) {
    public Forgetting {
        articles = List.copyOf(articles);
        unknown = List.copyOf(unknown);
    }

    private record Named(Set<String> ids, List<Set<String>> knownBy, List<String> unknown) {}

    /**
     * Forgets. The tombstones are written first: a crash between the two leaves rows that doing it again takes out.
     *
     * @param names ids (32 hex digits) and addresses
     * @param purge also delete every older snapshot, with the files that only they have
     */
    public static Forgetting forget(DatasetFolder folder, String runId, Collection<String> names, boolean purge)
            throws SQLException, IOException {
        Snapshot current = new Snapshots(folder).current();
        Named named = named(folder, current, names);
        named.knownBy().forEach(all -> Tombstones.add(folder, all));
        Snapshot next = current;
        if (current != null && (!named.ids().isEmpty() || purge)) {
            Retention retention = purge ? new Retention(1, Duration.ZERO) : Retention.DEFAULT;
            Removed removed = new RowRemoval(folder, current, List.of()).write(runId, named.ids());
            next = new Publication(folder, current.partitionBy())
                    .keeping(retention)
                    .publish(current, runId, Operation.FORGET, removed.added(), removed.retired());
        }
        return new Forgetting(List.copyOf(named.ids()), named.unknown(), next);
    }

    /** Takes tombstones away; the articles come back when their inputs are read again. */
    public static void undo(DatasetFolder folder, Collection<String> names) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            all.add(name);
            String url = CanonicalUrl.of(name);
            if (url != null) {
                all.add(url);
            }
        }
        Tombstones.remove(folder, all);
    }

    private static Named named(DatasetFolder folder, @Nullable Snapshot snapshot, Collection<String> names)
            throws SQLException {
        Set<String> ids = new LinkedHashSet<>();
        List<Set<String>> knownBy = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        try (Connection connection = DuckDb.modest(folder.localPath().resolve(".state/spill"))
                        .open();
                Statement statement = connection.createStatement()) {
            DatasetViews.create(connection, folder, snapshot);
            for (String name : names) {
                String url = CanonicalUrl.of(name);
                String key = url == null ? name : url;
                List<String> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("SELECT article_id FROM articles WHERE "
                        + (url == null ? "article_id" : "url") + " = " + SqlText.literal(key))) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                if (found.isEmpty()) {
                    unknown.add(name);
                }
                ids.addAll(found);
                Set<String> all = new LinkedHashSet<>(found);
                all.add(key);
                knownBy.add(all);
            }
        }
        return new Named(ids, knownBy, unknown);
    }
}
