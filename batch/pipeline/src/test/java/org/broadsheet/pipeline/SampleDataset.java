package org.broadsheet.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;

/** A dataset in a temporary folder: stages samples as the job does and reads back what is published. */
public class SampleDataset {
    private final Path root;

    public SampleDataset(Path root) {
        this.root = root;
    }

    public final Path root() {
        return root;
    }

    /** Where a file or folder of the dataset is, or would be. */
    public final Path path(String relative) {
        return root.resolve(relative);
    }

    public final DatasetFolder folder() {
        return DatasetFolder.open(root);
    }

    /** Stages all rows of samples, with an input each and one reject. */
    public final List<StagedFile> stage(String runId, List<ExtractedArticle> samples) throws IOException {
        return stage(runId, samples, PartitionBy.MONTH);
    }

    public final List<StagedFile> stage(String runId, List<ExtractedArticle> samples, PartitionBy partitionBy)
            throws IOException {
        Rows rows = new Rows(runId, SampleArticles.INGESTED_AT);
        Path staging = root.toAbsolutePath().resolve(".staging").resolve(runId).resolve("split-0");
        try (PartitionedWriter writer = new PartitionedWriter(staging, runId + "-0", partitionBy)) {
            for (ExtractedArticle sample : samples) {
                writer.write(Table.ARTICLES, rows.article(sample));
                writer.writeAll(Table.QUOTES, rows.quotes(sample));
                writer.writeAll(Table.FIGURES, rows.figures(sample));
                writer.writeAll(Table.ENTITIES, rows.entities(sample));
                String sourceUri = sample.article().sourceUri();
                writer.write(
                        Table.INPUTS, rows.input(sourceUri, sample.article().contentHash(), 500, 1, 0));
            }
            writer.write(
                    Table.REJECTS, rows.reject(new Rejection("bad.txt", Rejection.Reason.NO_LETTERS, "12 chars", 12)));
            return writer.finish();
        }
    }

    /** Publishes all rows of samples, by month. */
    public final Snapshot publish(String runId, List<ExtractedArticle> samples) throws IOException {
        return new Publication(folder(), PartitionBy.MONTH)
                .publish(new Snapshots(folder()).current(), runId, stage(runId, samples), List.of());
    }

    /** The current snapshot, of a dataset that has one. */
    public final Snapshot current() {
        return Objects.requireNonNull(new Snapshots(folder()).current());
    }

    /** Every row of every table that extraction fills, by its key and run. */
    public final List<String> rows() throws SQLException {
        return list(
                "SELECT article_id || run_id || published_month FROM articles UNION ALL"
                        + " SELECT quote_id || run_id FROM quotes UNION ALL SELECT figure_id || run_id FROM figures UNION ALL"
                        + " SELECT article_id || entity_id || run_id FROM entities UNION ALL"
                        + " SELECT source_uri || run_id FROM rejects UNION ALL SELECT source_uri || run_id FROM inputs ORDER BY 1");
    }

    /** The one value that a query over the published views gives, as text. */
    public final String ask(String query) throws SQLException {
        return String.join(" ", list(query));
    }

    /** The first column of a query over the published views, as text. */
    public final List<String> list(String query) throws SQLException {
        DatasetFolder folder = folder();
        try (Connection connection = DuckDb.modest(root.resolveSibling("spill")).open()) {
            DatasetViews.create(connection, folder, new Snapshots(folder).current());
            return list(connection, query);
        }
    }

    /** The first column of a query, as text. */
    public static List<String> list(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }
}
