package org.broadsheet.pipeline.maintain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.link.Links.Original;
import org.broadsheet.pipeline.link.Links.Repointed;
import org.broadsheet.pipeline.link.OrphanedCopies;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Article;
import org.broadsheet.schema.Figure;
import org.broadsheet.schema.Input;
import org.broadsheet.schema.Quote;
import org.broadsheet.schema.Reject;
import org.jspecify.annotations.Nullable;

/**
 * Which rows go with articles and lost files, and what rows that stay have to refer to instead: what {@code removal.sql}
 * decides, applied to one row at a time.
 *
 * @param gone ids of the articles that go
 * @param repointed by article id the new original of each copy whose original goes
 * @param lostQuotes ids of quotes that were lost
 * @param lostEntities entities that were lost, as {@link #key} writes them
 * @param mendedArticles articles of which rows name something that was lost
 * @param inputs sources of the inputs that are read again
 * @param endedRejects sources of the articles that go: what was rejected of them goes too
 */
record RemovalPlan(
        Set<String> gone,
        Map<String, Repointed> repointed,
        Set<String> lostQuotes,
        Set<String> lostEntities,
        Set<String> mendedArticles,
        Set<String> inputs,
        Set<String> endedRejects) {

    /**
     * Decides over the views of a snapshot. Leaves {@code touched}, {@code again} and {@code gone_sources}, by which the files
     * are found that hold something of it.
     *
     * @param articles ids of the articles to be taken out
     * @param lost files that are no part of the views
     */
    static RemovalPlan decide(
            Connection connection, PartitionBy partitionBy, Collection<String> articles, Collection<LiveFile> lost)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE asked AS SELECT unnest(" + SqlText.list(articles)
                    + "::VARCHAR[]) AS article_id");
            statement.execute("CREATE TEMP TABLE lost AS SELECT * FROM (VALUES ('', NULL::DATE)" + places(lost)
                    + ") AS lost(table_name, partition) WHERE table_name <> ''");
            String partition = partitionBy == PartitionBy.MONTH ? "date_trunc('month', day)::DATE" : "day";
            statement.execute("CREATE TEMP MACRO partition_of(day) AS " + partition);
            statement.execute(SqlText.resource(RemovalPlan.class, "removal.sql"));
            Map<String, Repointed> repointed = OrphanedCopies.settle(
                    statement,
                    "SELECT article_id, duplicate_of, content_hash, body FROM articles SEMI JOIN orphans USING (article_id)"
                            + " ORDER BY duplicate_of, coalesce(published_at, CAST(published_on AS TIMESTAMPTZ))"
                            + " NULLS LAST, source_uri, article_id");
            Set<String> lostQuotes = new HashSet<>();
            Set<String> lostEntities = new HashSet<>();
            Set<String> mended = new HashSet<>();
            try (ResultSet rows = statement.executeQuery("SELECT article_id, quote_id FROM lost_quotes")) {
                while (rows.next()) {
                    mended.add(rows.getString(1));
                    lostQuotes.add(rows.getString(2));
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT article_id, entity_id FROM lost_entities")) {
                while (rows.next()) {
                    mended.add(rows.getString(1));
                    lostEntities.add(key(rows.getString(1), rows.getString(2)));
                }
            }
            return new RemovalPlan(
                    strings(statement, "SELECT article_id FROM gone"),
                    repointed,
                    lostQuotes,
                    lostEntities,
                    mended,
                    strings(statement, "SELECT source_uri FROM again"),
                    strings(statement, "SELECT source_uri FROM gone_sources"));
        }
    }

    private static String places(Collection<LiveFile> lost) {
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

    private static Set<String> strings(Statement statement, String query) throws SQLException {
        Set<String> strings = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    /** An entity of an article, by which it is found. */
    private static String key(String articleId, @Nullable String entityId) {
        return articleId + " " + entityId;
    }

    /** Ids of the articles of which rows that stay are changed. */
    Set<String> mended() {
        Set<String> mended = new HashSet<>(repointed.keySet());
        mended.addAll(mendedArticles);
        return mended;
    }

    /** The row as it stays, or null where it goes. It is changed in place: it has to be the caller's alone. */
    @Nullable
    SpecificRecord kept(Table table, SpecificRecord row) {
        Schema.Field articleId = table.schema().getField("article_id");
        boolean stays = row instanceof Input input
                ? !inputs.contains(input.getSourceUri())
                : row instanceof Reject reject
                        ? !endedRejects.contains(reject.getSourceUri())
                        : articleId == null || !gone.contains((String) row.get(articleId.pos()));
        if (!stays) {
            return null;
        }
        mend(row);
        return row;
    }

    private void mend(SpecificRecord row) {
        Repointed mended = row instanceof Article article ? repointed.get(article.getArticleId()) : null;
        if (mended != null) {
            Original original = mended.to();
            set(row, "duplicate_of", original == null ? null : original.of());
            set(row, "duplicate_kind", original == null ? null : original.kind());
            set(row, "similarity", original == null ? null : original.similarity());
        } else if (row instanceof Quote quote
                && lostEntities.contains(key(quote.getArticleId(), quote.getSpeakerEntityId()))) {
            set(row, "speaker_entity_id", null);
            set(row, "speaker_name", null);
        } else if (row instanceof Figure figure) {
            if (figure.getQuoteId() != null && lostQuotes.contains(figure.getQuoteId())) {
                set(row, "quote_id", null);
            }
            if (lostEntities.contains(key(figure.getArticleId(), figure.getHolderEntityId()))) {
                set(row, "holder_entity_id", null);
                set(row, "holder_name", null);
            }
        }
    }

    private static void set(SpecificRecord row, String column, @Nullable Object value) {
        row.put(row.getSchema().getField(column).pos(), value);
    }
}
