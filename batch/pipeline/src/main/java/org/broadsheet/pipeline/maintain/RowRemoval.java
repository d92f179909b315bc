package org.broadsheet.pipeline.maintain;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.duckdb.ViewFile;
import org.broadsheet.pipeline.link.LinkedTables;
import org.broadsheet.pipeline.link.Links.Original;
import org.broadsheet.pipeline.link.Links.Repointed;
import org.broadsheet.pipeline.link.OrphanedCopies;
import org.broadsheet.pipeline.maintain.RewriteAudit.Rewrite;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.publish.Snapshots.LocatedFile;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Article;
import org.broadsheet.schema.Figure;
import org.broadsheet.schema.Input;
import org.broadsheet.schema.Quote;
import org.broadsheet.schema.Reject;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles and lost files out of a snapshot so that what stays is still a dataset: the rows of a gone article go
 * from every table, copies of it get another original, and references to rows that were lost become null.
 *
 * <p>What is affected is decided in {@code removal.sql}; only files that hold something affected are written again.
 */
final class RowRemoval {
    private final DatasetFolder folder;
    private final Snapshot snapshot;
    private final List<LocatedFile> located;
    private final Set<LiveFile> lost;
    private final UnaryOperator<FileRewrite.RowChange> spoiling;

    private final Set<String> gone = new HashSet<>();
    private final Map<String, Repointed> repointed = new HashMap<>();
    private final Set<String> lostQuotes = new HashSet<>();
    private final Set<String> lostEntities = new HashSet<>();
    /** Articles of which rows name something that was lost. */
    private final Set<String> mendedArticles = new HashSet<>();

    private final Set<String> forgottenInputs = new HashSet<>();
    /** Sources of the articles that go: what was rejected of them goes too. */
    private final Set<String> endedRejects = new HashSet<>();

    private final Map<Table, Long> removed = new LinkedHashMap<>();

    /**
     * What a removal comes to.
     *
     * @param added files written in the place of others
     * @param retired files that are no part of the dataset any more, lost ones included
     * @param removed rows that are in no file any more, by table; rows of lost files not counted
     * @param inputs sources of the inputs that the next run reads again
     */
    record Removed(
            List<StagedFile> added, List<LiveFile> retired, Map<Table, Long> removed, Collection<String> inputs) {}

    RowRemoval(DatasetFolder folder, Snapshot snapshot, Collection<LiveFile> lost) {
        this(folder, snapshot, lost, UnaryOperator.identity());
    }

    /** For tests, which spoil what is written to see it refused. */
    RowRemoval(
            DatasetFolder folder,
            Snapshot snapshot,
            Collection<LiveFile> lost,
            UnaryOperator<FileRewrite.RowChange> spoiling) {
        this.spoiling = spoiling;
        this.located = new Snapshots(folder).located(snapshot);
        this.folder = folder;
        this.snapshot = snapshot;
        this.lost = Set.copyOf(lost);
    }

    /**
     * Writes what is left of the affected files into the run's staging folder, and audits it.
     *
     * @param articles ids of the articles to be taken out
     * @throws RefusedException when what is left would be no sound dataset, or not exactly these articles would be gone
     */
    Removed write(String runId, Collection<String> articles) throws SQLException, IOException {
        return write(runId, runId, articles, new RewriteAudit(folder, snapshot, runId)::require);
    }

    /**
     * The same for a snapshot that is not the current one. It is not audited by the rules, which may have come after it:
     * only that no other rows go.
     *
     * @throws RefusedException when not exactly these articles would be gone
     */
    Removed writeOlder(String runId, Collection<String> articles) throws SQLException, IOException {
        String prefix = runId + "-of-" + snapshot.number();
        return write(runId, prefix, articles, new RewriteAudit(folder, snapshot, runId)::requireRows);
    }

    private interface Check {
        void require(Rewrite rewrite) throws SQLException, IOException;
    }

    private Removed write(String runId, String prefix, Collection<String> articles, Check check)
            throws SQLException, IOException {
        List<LocatedFile> rewritten;
        try (Connection connection = DuckDb.ofRun(folder, runId).open()) {
            decide(connection, articles);
            rewritten = affected(connection);
        }
        List<StagedFile> written =
                FileRewrite.write(folder, snapshot, runId, prefix, rewritten, spoiling.apply(this::kept));
        List<LiveFile> before = rewritten.stream().map(LocatedFile::file).toList();
        Set<String> mended = new HashSet<>(repointed.keySet());
        mended.addAll(mendedArticles);
        List<LiveFile> retired = new ArrayList<>(lost);
        retired.addAll(before);
        LinkedTables.Update linked;
        try (Connection connection = DuckDb.ofRun(folder, runId).open()) {
            linked = LinkedTables.update(
                    connection,
                    folder,
                    runId,
                    folder.staging(runId).resolve(prefix),
                    prefix,
                    new LinkedTables.Changes(snapshot, snapshot.partitionBy(), written, retired, lost));
        }
        check.require(new Rewrite(
                before,
                lost,
                written,
                lost.isEmpty() ? articles : gone,
                mended,
                forgottenInputs,
                endedRejects,
                linked));
        retired.addAll(linked.retired());
        List<StagedFile> added = new ArrayList<>(written);
        added.addAll(linked.added());
        return new Removed(added, retired, removed, forgottenInputs);
    }

    private List<LocatedFile> kept(Table table) {
        return located.stream()
                .filter(file -> file.file().table().equals(table) && !lost.contains(file.file()))
                .toList();
    }

    private void decide(Connection connection, Collection<String> articles) throws SQLException {
        List<ViewFile> files = new ArrayList<>();
        for (Table table : Table.all()) {
            files.addAll(ViewFile.of(kept(table)));
        }
        DatasetViews.create(connection, "", snapshot.partitionBy(), files);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE asked AS SELECT unnest(" + SqlText.list(articles)
                    + "::VARCHAR[]) AS article_id");
            statement.execute("CREATE TEMP TABLE lost AS SELECT * FROM (VALUES ('', NULL::DATE)" + lostPlaces()
                    + ") AS lost(table_name, partition) WHERE table_name <> ''");
            String partition = snapshot.partitionBy() == PartitionBy.MONTH ? "date_trunc('month', day)::DATE" : "day";
            statement.execute("CREATE TEMP MACRO partition_of(day) AS " + partition);
            statement.execute(SqlText.resource(RowRemoval.class, "removal.sql"));
            read(statement, "SELECT article_id, NULL FROM gone", (id, none) -> gone.add(id));
            repointed.putAll(OrphanedCopies.settle(
                    statement,
                    "SELECT article_id, duplicate_of, content_hash, body FROM articles SEMI JOIN orphans USING (article_id)"
                            + " ORDER BY duplicate_of, coalesce(published_at, CAST(published_on AS TIMESTAMPTZ))"
                            + " NULLS LAST, source_uri, article_id"));
            read(statement, "SELECT article_id, quote_id FROM lost_quotes", (article, quote) -> {
                mendedArticles.add(article);
                lostQuotes.add(String.valueOf(quote));
            });
            read(statement, "SELECT article_id, entity_id FROM lost_entities", (article, entity) -> {
                mendedArticles.add(article);
                lostEntities.add(article + " " + entity);
            });
            read(statement, "SELECT source_uri, NULL FROM again", (uri, none) -> forgottenInputs.add(uri));
            read(statement, "SELECT source_uri, NULL FROM gone_sources", (uri, none) -> endedRejects.add(uri));
        }
    }

    private String lostPlaces() {
        StringBuilder places = new StringBuilder();
        for (LiveFile file : lost) {
            places.append(", (")
                    .append(SqlText.literal(file.table().view()))
                    .append(", ")
                    .append(file.partition() == null ? "NULL" : "DATE '" + file.partition() + "'")
                    .append(")");
        }
        return places.toString();
    }

    private interface RowOfTwo {
        void take(String first, @Nullable String second);
    }

    private static void read(Statement statement, String query, RowOfTwo row) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                row.take(rows.getString(1), rows.getString(2));
            }
        }
    }

    /** The files that hold a row of a touched article, or an input that is to be read again. */
    private List<LocatedFile> affected(Connection connection) throws SQLException {
        List<LocatedFile> affected = new ArrayList<>();
        for (Table table : Table.all()) {
            boolean bySource = table.equals(Table.INPUTS) || table.equals(Table.REJECTS);
            String column = bySource ? "source_uri" : "article_id";
            List<LocatedFile> files = kept(table);
            if (files.isEmpty() || table.isLinked() || table.schema().getField(column) == null) {
                continue;
            }
            List<String> locations = files.stream().map(LocatedFile::location).toList();
            String among = table.equals(Table.INPUTS) ? "again" : bySource ? "gone_sources" : "touched";
            Set<String> found = new HashSet<>();
            try (Statement statement = connection.createStatement()) {
                String query = "SELECT DISTINCT filename, NULL FROM read_parquet(" + SqlText.list(locations)
                        + ", filename = true, hive_partitioning = false, union_by_name = true) WHERE " + column
                        + " IN (SELECT " + column + " FROM " + among + ")";
                read(statement, query, (name, none) -> found.add(name));
            }
            files.stream().filter(file -> found.contains(file.location())).forEach(affected::add);
        }
        return affected;
    }

    /** The row as it stays, or null where it goes. */
    private @Nullable SpecificRecord kept(Table table, SpecificRecord row) {
        Schema.Field articleId = table.schema().getField("article_id");
        boolean stays = row instanceof Input input
                ? !forgottenInputs.contains(input.getSourceUri())
                : row instanceof Reject reject
                        ? !endedRejects.contains(reject.getSourceUri())
                        : articleId == null || !gone.contains((String) row.get(articleId.pos()));
        if (!stays) {
            removed.merge(table, 1L, Long::sum);
            return null;
        }
        mend(row);
        return row;
    }

    /** Rows are ours alone, fresh from a file: they are changed in place. */
    private void mend(SpecificRecord row) {
        Repointed mended = row instanceof Article article ? repointed.get(article.getArticleId()) : null;
        if (mended != null) {
            Original original = mended.to();
            set(row, "duplicate_of", original == null ? null : original.of());
            set(row, "duplicate_kind", original == null ? null : original.kind());
            set(row, "similarity", original == null ? null : original.similarity());
        } else if (row instanceof Quote quote
                && lostEntities.contains(quote.getArticleId() + " " + quote.getSpeakerEntityId())) {
            set(row, "speaker_entity_id", null);
            set(row, "speaker_name", null);
        } else if (row instanceof Figure figure) {
            if (figure.getQuoteId() != null && lostQuotes.contains(figure.getQuoteId())) {
                set(row, "quote_id", null);
            }
            if (lostEntities.contains(figure.getArticleId() + " " + figure.getHolderEntityId())) {
                set(row, "holder_entity_id", null);
                set(row, "holder_name", null);
            }
        }
    }

    private static void set(SpecificRecord row, String column, @Nullable Object value) {
        row.put(row.getSchema().getField(column).pos(), value);
    }
}
