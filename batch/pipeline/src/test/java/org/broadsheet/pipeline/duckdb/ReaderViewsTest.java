package org.broadsheet.pipeline.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.StoredDataset;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderViewsTest {
    @TempDir
    private Path temporary;

    private static List<String> ask(Path root, String query) throws SQLException {
        String database = root.resolve(ReaderViews.NAME).toString();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database)) {
            return SampleDataset.list(connection, query);
        }
    }

    @Test
    void theViewsFollowThePublicationsThatComeAfterThem() throws IOException, SQLException {
        Path root = temporary.resolve("it's [a] folder?");
        SampleDataset dataset = new SampleDataset(root);
        DatasetFolder folder = dataset.folder();
        Publication publication = new Publication(folder, PartitionBy.MONTH);
        Snapshot first = publication.publish(
                null,
                "run-1",
                dataset.stage(
                        "run-1",
                        List.of(SampleArticles.sample(1, LocalDate.of(2026, 1, 31)), SampleArticles.sample(2, null))),
                List.of());
        ReaderViews.write(folder);
        assertEquals(
                List.of("2026-01-01 1", "null 1"),
                ask(
                        root,
                        "SELECT coalesce(published_month::VARCHAR, 'null') || ' ' || count(*) FROM articles"
                                + " GROUP BY published_month ORDER BY 1"));
        assertEquals(List.of("DATE"), ask(root, "SELECT DISTINCT typeof(published_month) FROM quotes"));
        List<LiveFile> undated = first.files().stream()
                .filter(file -> file.table().partitioned() && file.partition() == null)
                .toList();
        publication.publish(first, "run-2", dataset.stage("run-2", SampleArticles.samples(40, 45)), undated);
        assertEquals(List.of("6"), ask(root, "SELECT count(*) FROM articles"));
        assertEquals(List.of("6"), ask(root, "SELECT count(*) FROM quotes WHERE published_on IS NOT NULL"));
        assertEquals(List.of("2"), ask(root, "SELECT count(*) FROM rejects"));
    }

    @Test
    void aMovedFolderSaysSoAndIsPutRight() throws IOException, SQLException {
        Path root = temporary.resolve("old");
        SampleDataset dataset = new SampleDataset(root);
        new Publication(dataset.folder(), PartitionBy.MONTH)
                .publish(null, "run-1", dataset.stage("run-1", SampleArticles.samples(0, 3)), List.of());
        ReaderViews.write(dataset.folder());
        Path moved = Files.move(root, temporary.resolve("new"));
        SQLException error = assertThrows(SQLException.class, () -> ask(moved, "SELECT count(*) FROM articles"));
        assertTrue(String.valueOf(error.getMessage()).contains("the_dataset_was_moved"), error.toString());
        ReaderViews.write(DatasetFolder.open(moved));
        assertEquals(List.of("3"), ask(moved, "SELECT count(*) FROM articles"));
    }

    @Test
    void filesOfFormat1AreReadToo() throws IOException, SQLException {
        Path root = temporary.resolve("data");
        StoredDataset.copyTo("format-1", root);
        SampleDataset dataset = new SampleDataset(root);
        DatasetFolder folder = dataset.folder();
        new Publication(folder, PartitionBy.MONTH)
                .publish(
                        new Snapshots(folder).current(),
                        "run-2",
                        dataset.stage("run-2", List.of(SampleArticles.sample(1, null))),
                        List.of());
        ReaderViews.write(folder);
        assertEquals(
                List.of("5 2"),
                ask(root, "SELECT count(*) || ' ' || count(*) FILTER (published_month IS NULL)" + " FROM articles"));
    }
}
