package org.broadsheet.pipeline.maintain;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.clean.CanonicalUrl;
import org.broadsheet.pipeline.maintain.RowRemoval.Removed;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.Manifest;
import org.broadsheet.pipeline.publish.Operation;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.SnapshotRewrite;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.broadsheet.pipeline.publish.Tombstones;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes articles out for good: their rows leave the current snapshot, and a tombstone keeps them from coming back.
 *
 * @param articles ids of the articles that were meant, of all snapshots that were looked at
 * @param unknown ids and addresses that name no article; they get a tombstone all the same
 * @param snapshot the snapshot without them, or null where nothing is published
 * @param rewritten numbers of older snapshots out of which they were taken
 * @param dropped numbers of older snapshots that could not be read any more, and were deleted
 */
public record Forgetting(
        List<String> articles,
        List<String> unknown,
        @Nullable Snapshot snapshot,
        List<Integer> rewritten,
        List<Integer> dropped) {
    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    public Forgetting {
        articles = List.copyOf(articles);
        unknown = List.copyOf(unknown);
        rewritten = List.copyOf(rewritten);
        dropped = List.copyOf(dropped);
    }

    /** What else holds traces of articles: reports, and the work of runs that are unfinished. */
    public interface Elsewhere {
        /**
         * Takes them out of there.
         *
         * @param traces what tells of them: what they were called when this was asked for, and the ids, addresses, sources
         *     and longer titles that snapshots give them
         */
        void forget(Set<String> traces) throws IOException;
    }

    /**
     * Forgets. The tombstones are written first: a crash between the two leaves rows that doing it again takes out.
     *
     * @param names ids (32 hex digits) and addresses
     * @throws RefusedException when not exactly the rows of these articles would be gone
     */
    public static Forgetting forget(DatasetFolder folder, String runId, Collection<String> names)
            throws SQLException, IOException {
        Snapshot current = new Snapshots(folder).current();
        NamedArticles named = new NamedArticles(names);
        if (current != null) {
            named.find(folder, current, runId);
        }
        named.writeTombstones(folder);
        return named.forgotten(takeOut(folder, runId, current, named), List.of(), List.of());
    }

    /**
     * Forgets, and takes the articles out of every older snapshot too, and out of whatever else may hold a trace of them.
     * Snapshots keep their numbers. Cut off anywhere, it is done again with the same names.
     *
     * @param names ids (32 hex digits) and addresses
     */
    public static Forgetting purge(DatasetFolder folder, String runId, Collection<String> names, Elsewhere elsewhere)
            throws SQLException, IOException {
        Snapshots snapshots = new Snapshots(folder);
        Snapshot current = snapshots.current();
        List<Snapshot> older = new ArrayList<>();
        List<Integer> dropped = new ArrayList<>();
        NamedArticles named = new NamedArticles(names);
        for (Manifest manifest : snapshots.manifests()) {
            if (current != null && manifest.number() != current.number()) {
                Snapshot whole = whole(folder, manifest);
                if (whole == null) {
                    dropped.add(manifest.number());
                    SnapshotRewrite.drop(folder, manifest);
                } else {
                    named.find(folder, whole, runId);
                    older.add(whole);
                }
            }
        }
        if (current != null) {
            named.find(folder, current, runId);
            older.add(current);
        }
        named.writeTombstones(folder);
        elsewhere.forget(named.traces());
        Snapshot next = takeOut(folder, runId, current, named);
        List<Integer> rewritten = new ArrayList<>();
        Set<Integer> kept = snapshots.manifests().stream().map(Manifest::number).collect(Collectors.toSet());
        for (Snapshot each : older) {
            boolean isOlder = next != null && each.number() < next.number() && kept.contains(each.number());
            if (isOlder && rewrite(folder, runId, each, named)) {
                rewritten.add(each.number());
            }
        }
        SnapshotRewrite.sweep(folder);
        return named.forgotten(next, rewritten, dropped);
    }

    /** The snapshot, or null where its list or a file that only older ones have is damaged. */
    private static @Nullable Snapshot whole(DatasetFolder folder, Manifest manifest) {
        try {
            Snapshot snapshot = new Snapshots(folder).read(manifest.number());
            for (LocatedFile file : new Snapshots(folder).located(snapshot)) {
                if (!file.place().equals(file.file().path())) {
                    Integrity.requireWhole(folder, file);
                }
            }
            return snapshot;
        } catch (DatasetException e) {
            LOG.warn("snapshot {} cannot be read and is deleted: {}", manifest.number(), e.getMessage());
            return null;
        }
    }

    private static @Nullable Snapshot takeOut(
            DatasetFolder folder, String runId, @Nullable Snapshot current, NamedArticles named)
            throws SQLException, IOException {
        Set<String> ids = current == null ? Set.of() : named.idsIn(current);
        if (current == null || ids.isEmpty()) {
            return current;
        }
        Removed removed = new RowRemoval(folder, current, List.of()).write(runId, ids);
        return new Publication(folder, current.partitionBy())
                .publish(current, runId, Operation.FORGET, removed.added(), removed.retired());
    }

    private static boolean rewrite(DatasetFolder folder, String runId, Snapshot older, NamedArticles named)
            throws SQLException, IOException {
        Set<String> ids = named.idsIn(older);
        if (ids.isEmpty()) {
            return false;
        }
        Removed removed = new RowRemoval(folder, older, List.of()).writeOlder(runId, ids);
        new SnapshotRewrite(folder, older, runId).replace(removed.added(), removed.retired());
        return true;
    }

    /** Takes tombstones away; the articles come back when their inputs are read again. */
    public static void undo(DatasetFolder folder, Collection<String> names) {
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
}
