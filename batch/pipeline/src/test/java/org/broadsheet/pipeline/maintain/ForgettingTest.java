package org.broadsheet.pipeline.maintain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.TemporaryDataset;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Retention;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.publish.Tombstones;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Article;
import org.broadsheet.schema.DuplicateKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Articles that are forgotten leave the dataset, and purged ones every snapshot of it. */
class ForgettingTest {
    private static final List<String> ALL_TABLES = List.of("articles", "quotes", "figures", "entities");

    @RegisterExtension
    private final TemporaryDataset dataset = new TemporaryDataset();

    /** An original and two near copies of it, in three months. */
    private void publishCopies() throws IOException, SQLException {
        List<ExtractedArticle> samples = List.of(
                SampleArticles.sample(1, LocalDate.of(2026, 1, 5)),
                SampleArticles.sample(2, LocalDate.of(2026, 3, 5)),
                SampleArticles.sample(3, LocalDate.of(2026, 2, 5)),
                SampleArticles.sample(4, null));
        Rows rows = new Rows("run-1", SampleArticles.INGESTED_AT);
        String original = samples.get(0).article().articleId();
        Path staging = dataset.folder().staging("run-1");
        try (PartitionedWriter writer = new PartitionedWriter(staging, "run-1", PartitionBy.MONTH)) {
            for (ExtractedArticle sample : samples) {
                Article.Builder article = Article.newBuilder(rows.article(sample));
                int number = samples.indexOf(sample);
                if (number == 1 || number == 2) {
                    article.setDuplicateOf(original)
                            .setDuplicateKind(DuplicateKind.NEAR)
                            .setSimilarity(0.9);
                }
                writer.write(Table.ARTICLES, article.build());
                writer.writeAll(Table.QUOTES, rows.quotes(sample));
                writer.writeAll(Table.FIGURES, rows.figures(sample));
                writer.writeAll(Table.ENTITIES, rows.entities(sample));
                String uri = sample.article().sourceUri();
                writer.write(Table.INPUTS, rows.input(uri, sample.article().contentHash(), 500, 1, 0));
            }
            new Publication(dataset.folder(), PartitionBy.MONTH).publish(null, "run-1", writer.finish(), List.of());
        }
        SoundDataset.check(dataset.folder());
    }

    @Test
    void aForgottenArticleLeavesEveryTableAndItsCopiesGetAnotherOriginal() throws IOException, SQLException {
        publishCopies();
        String id = dataset.ask("SELECT article_id FROM articles WHERE url = 'https://news.example/1'");
        Forgetting done = Forgetting.forget(
                dataset.folder(), "run-2", List.of("https://news.example/1?utm_source=x", "https://news.example/none"));
        assertEquals(List.of(id), done.articles());
        assertEquals(List.of("https://news.example/none"), done.unknown());
        for (String table : List.of("articles", "quotes", "figures", "entities")) {
            assertEquals("0", dataset.ask("SELECT count(*) FROM " + table + " WHERE article_id = '" + id + "'"));
        }
        assertEquals(
                List.of("https://news.example/2 https://news.example/3 0.43", "https://news.example/3 none null"),
                dataset.list(
                        "SELECT a.url || ' ' || coalesce(o.url, 'none') || ' ' || coalesce(round(a.similarity, 2)::VARCHAR,"
                                + " 'null') FROM articles a LEFT JOIN articles o ON a.duplicate_of = o.article_id"
                                + " WHERE a.url IS NOT NULL ORDER BY 1"));
        Tombstones tombstones = Tombstones.read(dataset.folder());
        assertTrue(tombstones.forgotten(id, null));
        assertTrue(tombstones.forgotten("0f", "https://news.example/1"));
        assertTrue(tombstones.forgotten("0f", "https://news.example/none"));
        assertFalse(tombstones.forgotten("0f", "https://news.example/2"));
        assertFalse(Files.readString(dataset.path("_tombstones.json")).contains("news.example"));
        assertEquals(List.of(), Integrity.damaged(dataset.folder(), new Snapshots(dataset.folder()).read(1)));
        SoundDataset.check(dataset.folder());
        Forgetting.undo(dataset.folder(), List.of("https://news.example/1", "https://news.example/none"));
        assertTrue(Tombstones.read(dataset.folder()).isEmpty());
    }

    private String rowsOf(Snapshot snapshot, String id) throws SQLException {
        try (Connection connection = DuckDb.modest(dataset.beside("spill")).open()) {
            DatasetViews.create(connection, dataset.folder(), snapshot);
            List<String> counts = new ArrayList<>();
            for (String table : ALL_TABLES) {
                counts.addAll(SampleDataset.list(
                        connection,
                        "SELECT count(*) || ' of ' || (SELECT count(*) FROM " + table + ") FROM " + table
                                + " WHERE article_id = '" + id + "'"));
            }
            return String.join(", ", counts);
        }
    }

    @Test
    void purgingTakesAnArticleOutOfEverySnapshotAndKeepsTheSnapshots() throws IOException, SQLException {
        publishCopies();
        String id = dataset.ask("SELECT article_id FROM articles WHERE url = 'https://news.example/3'");
        dataset.publish("run-2", List.of(SampleArticles.sample(9, LocalDate.of(2026, 2, 7))));
        assertEquals("1 of 4, 1 of 4, 1 of 4, 2 of 8", rowsOf(new Snapshots(dataset.folder()).read(1), id));
        List<String> told = new ArrayList<>();
        Forgetting done = Forgetting.purge(dataset.folder(), "run-3", List.of(id), told::addAll);
        assertEquals(List.of(id, "samples/3.txt", "https://news.example/3"), told.subList(0, 3));
        assertEquals(List.of(1, 2), done.rewritten());
        assertEquals(
                List.of("1 null", "2 null", "3 null"),
                new Snapshots(dataset.folder())
                        .manifests().stream()
                                .map(manifest -> manifest.number() + " "
                                        + (manifest.number() == 3
                                                ? manifest.rewrittenBy()
                                                : "run-3".equals(manifest.rewrittenBy()) ? null : "?"))
                                .toList());
        assertEquals("0 of 3, 0 of 3, 0 of 3, 0 of 6", rowsOf(new Snapshots(dataset.folder()).read(1), id));
        assertEquals("0 of 4, 0 of 4, 0 of 4, 0 of 8", rowsOf(new Snapshots(dataset.folder()).read(2), id));
        SoundDataset.check(dataset.folder());
        Rollback.publish(dataset.folder(), dataset.current(), new Snapshots(dataset.folder()).read(1), "run-4");
        assertEquals("3", dataset.ask("SELECT count(*) FROM articles"));
        SoundDataset.check(dataset.folder());
        // Done again, as after a crash, it finds nothing left to do.
        Forgetting again = Forgetting.purge(dataset.folder(), "run-5", List.of(id), articles -> {});
        assertEquals(List.of(), again.rewritten());
        assertEquals(List.of(id), again.unknown());
        new Publication(dataset.folder(), PartitionBy.MONTH)
                .keeping(new Retention(1, Duration.ZERO))
                .deleteExpired();
        try (Stream<Path> all = Files.walk(dataset.path(".retired"))) {
            assertEquals(List.of(), all.filter(Files::isRegularFile).toList());
        }
        assertEquals(List.of("4.json", "4.parquet"), dataset.folder().list("_snapshots"));
    }

    @Test
    void anOlderSnapshotThatIsDamagedGoesWhenAnArticleIsPurged() throws IOException, SQLException {
        publishCopies();
        String id = dataset.ask("SELECT article_id FROM articles WHERE url = 'https://news.example/3'");
        Forgetting.forget(dataset.folder(), "run-2", List.of(id));
        LiveFile retired = new Snapshots(dataset.folder())
                .read(1).files().stream()
                        .filter(file -> Files.exists(dataset.path(".retired/" + file.path())))
                        .findFirst()
                        .orElseThrow();
        Files.write(dataset.path(".retired/" + retired.path()), new byte[7]);
        Forgetting done = Forgetting.purge(dataset.folder(), "run-3", List.of(id), articles -> {});
        assertEquals(List.of(1), done.dropped());
        assertEquals(1, new Snapshots(dataset.folder()).manifests().size());
        assertFalse(Files.exists(dataset.path(".retired/" + retired.path())));
        SoundDataset.check(dataset.folder());
    }
}
