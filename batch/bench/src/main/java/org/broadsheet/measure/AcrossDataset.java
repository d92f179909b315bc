package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.Extraction;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.job.IngestRequest;
import org.broadsheet.pipeline.job.IngestRun;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.job.RunReport;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;

/** Articles of the corpus brought into a dataset by the application's own job, and what its tables say belongs together. */
final class AcrossDataset {
    private static final String INPUT = "articles.jsonl";

    private AcrossDataset() {}

    /** An article with its text as the corpus gives it; {@code line} is the JSON that is ingested. */
    record Source(String id, String text, String line) {}

    /**
     * Ingests and links them.
     *
     * @param folder empty; left with the dataset in it
     * @throws IOException when the job does not publish
     */
    static AcrossLinks of(List<Source> articles, Path folder, Annotator annotator) throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("in"));
        Path input = inputs.resolve(INPUT);
        Files.write(input, articles.stream().map(Source::line).toList());
        Path output = folder.resolve("out");
        try {
            IngestRequest request = IngestRequest.of(List.of(inputs.toString()), output.toString())
                    .partitionBy(PartitionBy.MONTH)
                    .build();
            List<RunReport> reports =
                    new IngestRun(() -> new Extraction(annotator), Clock.systemUTC()).run(request, RunProgress.SILENT);
            RunReport last = reports.get(reports.size() - 1);
            if (last.status() != RunReport.Status.PUBLISHED) {
                throw new IOException(input + " was not published: " + last.message());
            }
            return read(articles, DatasetFolder.open(output.toString()), folder.resolve("spill"));
        } catch (SQLException e) {
            throw new IOException(output + ": " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(input + " cannot be ingested: " + e.getMessage(), e);
        }
    }

    private static AcrossLinks read(List<Source> articles, DatasetFolder dataset, Path spill)
            throws SQLException, IOException {
        Snapshot snapshot = new Snapshots(dataset).current();
        if (snapshot == null) {
            throw new IOException(dataset.location("") + " has no snapshot");
        }
        try (Connection connection = DuckDb.modest(spill).open();
                Statement statement = connection.createStatement()) {
            DatasetViews.create(connection, dataset, snapshot);
            Map<String, Source> sources = new HashMap<>();
            Map<String, TextAlignment> alignments = new HashMap<>();
            try (ResultSet rows = statement.executeQuery("SELECT article_id, body,"
                    + " regexp_extract(source_uri, '#line=(\\d+)', 1)::INTEGER FROM articles")) {
                while (rows.next()) {
                    Source source = articles.get(rows.getInt(3) - 1);
                    sources.put(rows.getString(1), source);
                    alignments.put(rows.getString(1), TextAlignment.of(rows.getString(2), source.text()));
                }
            }
            Reading reading = new Reading(statement, sources, alignments);
            return new AcrossLinks(
                    reading.groups("SELECT story_id, article_id, NULL, NULL FROM story_articles"),
                    reading.groups("SELECT coalesce(duplicate_of, article_id), article_id, NULL, NULL FROM articles"),
                    reading.groups("SELECT statement_id, q.article_id, start_offset, end_offset"
                            + " FROM statement_quotes JOIN quotes AS q USING (quote_id)"),
                    reading.groups("SELECT claim_id, f.article_id, start_offset, end_offset"
                            + " FROM claim_figures JOIN figures AS f USING (figure_id)"),
                    reading.groups("SELECT claim_id || other_claim_id, f.article_id, start_offset, end_offset"
                            + " FROM claim_conflicts AS c JOIN LATERAL (SELECT min_by(figure_id, (published_on,"
                            + " figure_id)) AS figure_id, claim_id AS one FROM claim_figures GROUP BY claim_id) AS m"
                            + " ON m.one IN (c.claim_id, c.other_claim_id) JOIN figures AS f USING (figure_id)"));
        }
    }

    private record Reading(Statement statement, Map<String, Source> sources, Map<String, TextAlignment> alignments) {
        /**
         * Groups of at least two.
         *
         * @param query for group, article, start, end
         */
        List<List<AcrossMention>> groups(String query) throws SQLException {
            Map<String, List<AcrossMention>> groups = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery(query + " ORDER BY ALL")) {
                while (rows.next()) {
                    String article = rows.getString(2);
                    Source source = sources.get(article);
                    TextAlignment alignment = alignments.get(article);
                    if (source == null || alignment == null) {
                        throw new SQLException("article " + article + " is none of those ingested");
                    }
                    List<AcrossMention> group = groups.computeIfAbsent(rows.getString(1), id -> new ArrayList<>());
                    int start = rows.getInt(3);
                    group.add(
                            rows.wasNull()
                                    ? AcrossMention.of(source.id())
                                    : new AcrossMention(
                                            source.id(), alignment.start(start), alignment.end(rows.getInt(4))));
                }
            }
            return groups.values().stream().filter(group -> group.size() > 1).toList();
        }
    }
}
