package org.broadsheet.pipeline.maintain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.Random;
import java.util.stream.Stream;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.StoredDataset;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.DatasetLocation;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.ManifestRepair;
import org.broadsheet.pipeline.publish.Operation;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaintenanceTest {
    private static final String ALL_ROWS = "SELECT article_id || run_id || published_month FROM articles UNION ALL"
            + " SELECT quote_id || run_id FROM quotes UNION ALL SELECT figure_id || run_id FROM figures UNION ALL"
            + " SELECT article_id || entity_id || run_id FROM entities UNION ALL"
            + " SELECT source_uri || run_id FROM rejects UNION ALL SELECT source_uri || run_id FROM inputs ORDER BY 1";

    @TempDir
    private Path temporary;

    private Path root = Path.of("");
    private SampleDataset dataset = new SampleDataset(root);

    @BeforeEach
    void startWithoutDataset() {
        root = temporary.resolve("it's data");
        dataset = new SampleDataset(root);
    }

    private DatasetFolder folder() {
        return dataset.folder();
    }

    private Snapshot current() {
        Snapshot current = new Snapshots(folder()).current();
        assertNotNull(current);
        return current;
    }

    private Snapshot publish(String runId, List<ExtractedArticle> samples) throws IOException {
        return new Publication(folder(), PartitionBy.MONTH)
                .publish(new Snapshots(folder()).current(), runId, dataset.stage(runId, samples), List.of());
    }

    private void compactWhereNeeded(String runId) throws SQLException, IOException {
        Compaction compaction = Compaction.needed(current());
        if (!compaction.isEmpty()) {
            compaction.publish(folder(), runId);
        }
    }

    @Test
    void manySmallFilesBecomeOneAPartitionAndTheRowsStay() throws IOException, SQLException {
        for (int i = 0; i < 18; i++) {
            publish("run-" + (100 + i), SampleArticles.samples(i, i + 1));
        }
        Snapshot before = current();
        List<String> rows = dataset.list(ALL_ROWS);
        assertEquals(18, before.files(Table.QUOTES).size());
        compactWhereNeeded("run-117-compact");
        Snapshot after = current();
        assertEquals(Operation.COMPACT, after.operation());
        for (Table table : Table.all()) {
            // Of the hidden tables those without rows have no file.
            int files = table.hidden() && before.files(table).isEmpty() ? 0 : 1;
            assertEquals(files, after.files(table).size(), table.view());
        }
        assertEquals(rows, dataset.list(ALL_ROWS));
        assertTrue(Compaction.needed(after).isEmpty());
        assertTrue(Compaction.all(after).isEmpty());
        assertEquals(List.of(), Integrity.damaged(folder(), before), "readers of a kept snapshot lose no file");
        SoundDataset.check(folder());
    }

    @Test
    void hourlyRunsOfAYearKeepTheNumberOfFilesAndTheCostOfARunSmall() throws IOException, SQLException {
        int most = 0;
        long rewritten = 0;
        for (int i = 0; i < 120; i++) {
            String runId = "run-" + (1000 + i);
            Snapshot before = publish(runId, List.of(SampleArticles.sample(i, LocalDate.of(2026, 1, 5))));
            compactWhereNeeded(runId + "-compact");
            most = Math.max(most, current().files().size());
            if (current().number() > before.number()) {
                rewritten += current().files(Table.ARTICLES).stream()
                        .filter(file -> file.runId().equals(runId + "-compact"))
                        .mapToLong(LiveFile::rows)
                        .sum();
            }
        }
        assertTrue(most <= 6 * (2 * Compaction.MOST_SMALL_FILES + 2), most + " files");
        assertTrue(rewritten <= 120 * 4, rewritten + " rows were written again");
        assertEquals("120", dataset.ask("SELECT count(*) FROM articles"));
        SoundDataset.check(folder());
    }

    @Test
    void aDatasetOfFormat1IsCompactedIntoTodaysForm() throws IOException, SQLException {
        StoredDataset.copyTo("format-1", root);
        List<String> rows = dataset.list(ALL_ROWS);
        Snapshot old = current();
        Snapshot next = Compaction.all(old).publish(folder(), "run-9");
        assertEquals(Snapshot.FORMAT_VERSION, next.formatVersion());
        assertEquals(rows, dataset.list(ALL_ROWS));
        assertTrue(Files.exists(root.resolve("articles/published_month=0001-01-01")));
        assertFalse(Files.exists(root.resolve("articles/published_month=__HIVE_DEFAULT_PARTITION__")));
        SoundDataset.check(folder());
        Snapshot back = new Publication(folder(), PartitionBy.MONTH).rollBack(next, old, "run-10");
        assertEquals(rows, dataset.list(ALL_ROWS));
        assertEquals(3, back.number());
        SoundDataset.check(folder());
    }

    /** An original and two near copies of it, in three months. */
    private void publishCopies() throws IOException, SQLException {
        List<ExtractedArticle> samples = List.of(
                SampleArticles.sample(1, LocalDate.of(2026, 1, 5)),
                SampleArticles.sample(2, LocalDate.of(2026, 3, 5)),
                SampleArticles.sample(3, LocalDate.of(2026, 2, 5)),
                SampleArticles.sample(4, null));
        Rows rows = new Rows("run-1", SampleArticles.INGESTED_AT);
        String original = samples.get(0).article().articleId();
        Path staging = folder().staging("run-1");
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
                for (var quote : rows.quotes(sample)) {
                    writer.write(Table.QUOTES, quote);
                }
                for (var figure : rows.figures(sample)) {
                    writer.write(Table.FIGURES, figure);
                }
                for (var entity : rows.entities(sample)) {
                    writer.write(Table.ENTITIES, entity);
                }
                String uri = sample.article().sourceUri();
                writer.write(Table.INPUTS, rows.input(uri, sample.article().contentHash(), 500, 1, 0));
            }
            new Publication(folder(), PartitionBy.MONTH).publish(null, "run-1", writer.finish(), List.of());
        }
        SoundDataset.check(folder());
    }

    @Test
    void aForgottenArticleLeavesEveryTableAndItsCopiesGetAnotherOriginal() throws IOException, SQLException {
        publishCopies();
        String id = dataset.ask("SELECT article_id FROM articles WHERE url = 'https://news.example/1'");
        Forgetting done = Forgetting.forget(
                folder(), "run-2", List.of("https://news.example/1?utm_source=x", "https://news.example/none"));
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
        Tombstones tombstones = Tombstones.read(folder());
        assertTrue(tombstones.forgotten(id, null));
        assertTrue(tombstones.forgotten("0f", "https://news.example/1"));
        assertTrue(tombstones.forgotten("0f", "https://news.example/none"));
        assertFalse(tombstones.forgotten("0f", "https://news.example/2"));
        assertFalse(Files.readString(root.resolve("_tombstones.json")).contains("news.example"));
        assertEquals(List.of(), Integrity.damaged(folder(), new Snapshots(folder()).read(1)));
        SoundDataset.check(folder());
        Forgetting.undo(folder(), List.of("https://news.example/1", "https://news.example/none"));
        assertTrue(Tombstones.read(folder()).isEmpty());
    }

    private static final List<String> ALL_TABLES = List.of("articles", "quotes", "figures", "entities");

    private String rowsOf(Snapshot snapshot, String id) throws SQLException {
        try (Connection connection = DuckDb.modest(temporary.resolve("spill")).open()) {
            DatasetViews.create(connection, folder(), snapshot);
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
        publish("run-2", List.of(SampleArticles.sample(9, LocalDate.of(2026, 2, 7))));
        assertEquals("1 of 4, 1 of 4, 1 of 4, 2 of 8", rowsOf(new Snapshots(folder()).read(1), id));
        List<String> told = new ArrayList<>();
        Forgetting done = Forgetting.purge(folder(), "run-3", List.of(id), told::addAll);
        assertEquals(List.of(id, "samples/3.txt", "https://news.example/3"), told.subList(0, 3));
        assertEquals(List.of(1, 2), done.rewritten());
        assertEquals(
                List.of("1 null", "2 null", "3 null"),
                new Snapshots(folder())
                        .manifests().stream()
                                .map(manifest -> manifest.number() + " "
                                        + (manifest.number() == 3
                                                ? manifest.rewrittenBy()
                                                : "run-3".equals(manifest.rewrittenBy()) ? null : "?"))
                                .toList());
        assertEquals("0 of 3, 0 of 3, 0 of 3, 0 of 6", rowsOf(new Snapshots(folder()).read(1), id));
        assertEquals("0 of 4, 0 of 4, 0 of 4, 0 of 8", rowsOf(new Snapshots(folder()).read(2), id));
        SoundDataset.check(folder());
        Rollback.publish(folder(), current(), new Snapshots(folder()).read(1), "run-4");
        assertEquals("3", dataset.ask("SELECT count(*) FROM articles"));
        SoundDataset.check(folder());
        // Done again, as after a crash, it finds nothing left to do.
        Forgetting again = Forgetting.purge(folder(), "run-5", List.of(id), articles -> {});
        assertEquals(List.of(), again.rewritten());
        assertEquals(List.of(id), again.unknown());
        new Publication(folder(), PartitionBy.MONTH)
                .keeping(new Retention(1, Duration.ZERO))
                .deleteExpired();
        try (Stream<Path> all = Files.walk(root.resolve(".retired"))) {
            assertEquals(List.of(), all.filter(Files::isRegularFile).toList());
        }
        assertEquals(List.of("4.json", "4.parquet"), folder().list("_snapshots"));
    }

    @Test
    void anOlderSnapshotThatIsDamagedGoesWhenAnArticleIsPurged() throws IOException, SQLException {
        publishCopies();
        String id = dataset.ask("SELECT article_id FROM articles WHERE url = 'https://news.example/3'");
        Forgetting.forget(folder(), "run-2", List.of(id));
        LiveFile retired = new Snapshots(folder())
                .read(1).files().stream()
                        .filter(file -> Files.exists(root.resolve(".retired/" + file.path())))
                        .findFirst()
                        .orElseThrow();
        Files.write(root.resolve(".retired/" + retired.path()), new byte[7]);
        Forgetting done = Forgetting.purge(folder(), "run-3", List.of(id), articles -> {});
        assertEquals(List.of(1), done.dropped());
        assertEquals(1, new Snapshots(folder()).manifests().size());
        assertFalse(Files.exists(root.resolve(".retired/" + retired.path())));
        SoundDataset.check(folder());
    }

    @Test
    void aDamagedListOfAnOlderSnapshotStopsNoPublication() throws IOException, SQLException {
        publish("run-1", SampleArticles.samples(0, 2));
        publish("run-2", SampleArticles.samples(2, 3));
        Files.write(root.resolve("_snapshots/1.parquet"), new byte[7]);
        new Publication(folder(), PartitionBy.MONTH)
                .keeping(new Retention(1, Duration.ZERO))
                .publish(current(), "run-3", dataset.stage("run-3", SampleArticles.samples(3, 4)), List.of());
        assertEquals("4", dataset.ask("SELECT count(*) FROM articles"));
        assertEquals(1, new Snapshots(folder()).manifests().size());
    }

    @Test
    void everyFlippedBitIsFound() throws IOException {
        publish("run-1", SampleArticles.samples(0, 40));
        Random random = new Random(7);
        List<LiveFile> files = current().files();
        for (int i = 0; i < 60; i++) {
            LiveFile file = files.get(random.nextInt(files.size()));
            Path path = root.resolve(file.path());
            byte[] content = Files.readAllBytes(path);
            int at = random.nextInt(content.length);
            content[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(path, content);
            assertEquals(
                    List.of(file),
                    Integrity.damaged(folder(), current()).stream()
                            .map(Integrity.Damaged::file)
                            .toList());
            content = Files.readAllBytes(path);
            content[at] = 0;
            Files.write(path, restored(file, content, at));
        }
    }

    private byte[] restored(LiveFile file, byte[] content, int at) throws IOException {
        for (int value = 0; value < 256; value++) {
            content[at] = (byte) value;
            Files.write(root.resolve(file.path()), content);
            if (Integrity.damaged(folder(), current()).isEmpty()) {
                return content;
            }
        }
        throw new AssertionError("no byte makes " + file.path() + " what it was");
    }

    @Test
    void aDamagedFileIsTakenOutWithWhatRefersToItAndItsInputsAreReadAgain() throws IOException, SQLException {
        for (Table table : List.of(Table.ARTICLES, Table.QUOTES, Table.FIGURES, Table.ENTITIES, Table.REJECTS)) {
            startWithoutDataset();
            root = temporary.resolve(table.view());
            dataset = new SampleDataset(root);
            publish("run-1", SampleArticles.samples(0, 40));
            LiveFile damaged = current().files(table).get(0);
            Path path = root.resolve(damaged.path());
            byte[] content = Files.readAllBytes(path);
            Files.write(path, java.util.Arrays.copyOf(content, content.length / 2));
            Repair repair = Repair.repair(folder(), "run-2");
            assertEquals(1, repair.damaged().size());
            Snapshot next = repair.snapshot();
            assertNotNull(next);
            assertEquals(Operation.REPAIR, next.operation());
            assertEquals(List.of(), Integrity.damaged(folder(), next));
            if (table != Table.REJECTS) {
                assertEquals(31, repair.inputs().size(), table.view());
                assertEquals("9", dataset.ask("SELECT count(*) FROM inputs"));
            }
            assertEquals(table == Table.ARTICLES ? "9" : "40", dataset.ask("SELECT count(*) FROM articles"));
            assertNull(Repair.repair(folder(), "run-3").snapshot());
        }
    }

    @Test
    void aLostManifestIsRebuiltFromTheNewestWholeSnapshot() throws IOException, SQLException {
        publish("run-1", SampleArticles.samples(0, 5));
        publish("run-2", SampleArticles.samples(5, 9));
        List<String> rows = dataset.list(ALL_ROWS);
        Files.delete(root.resolve("_CURRENT.json"));
        assertThrows(DatasetException.class, this::folder);
        Snapshot restored =
                new ManifestRepair(DatasetFolder.openDamaged(DatasetLocation.of(root.toString(), null))).repair();
        assertNotNull(restored);
        assertEquals(2, restored.number());
        assertEquals(rows, dataset.list(ALL_ROWS));
        SoundDataset.check(folder());

        Files.writeString(root.resolve("_CURRENT.json"), "{");
        Files.write(root.resolve("_snapshots/2.parquet"), new byte[7]);
        assertThrows(DatasetException.class, this::folder);
        restored = new ManifestRepair(DatasetFolder.openDamaged(DatasetLocation.of(root.toString(), null))).repair();
        assertNotNull(restored);
        assertEquals(1, restored.number());
        assertEquals("5", dataset.ask("SELECT count(*) FROM articles"));
        assertNull(new ManifestRepair(folder()).repair());
    }

    @Test
    void whereNothingIsLeftToRepairFromItIsSaid() throws IOException {
        publish("run-1", SampleArticles.samples(0, 5));
        Files.delete(root.resolve("_CURRENT.json"));
        Files.delete(root.resolve("_snapshots/1.json"));
        DatasetException error = assertThrows(
                DatasetException.class,
                () -> new ManifestRepair(DatasetFolder.openDamaged(DatasetLocation.of(root.toString(), null)))
                        .repair());
        assertTrue(String.valueOf(error.getMessage()).contains("nothing to repair it from"), error.toString());
    }

    @Test
    void aSnapshotExpiresWithItsTime() throws IOException, SQLException {
        for (int i = 0; i < 4; i++) {
            publish("run-" + i, SampleArticles.samples(i, i + 1));
        }
        new Publication(folder(), PartitionBy.MONTH)
                .keeping(new Retention(2, Duration.ZERO))
                .deleteExpired();
        List<Integer> kept = new ArrayList<>();
        new Snapshots(folder()).manifests().forEach(manifest -> kept.add(manifest.number()));
        assertEquals(List.of(3, 4), kept);
        SoundDataset.check(folder());
    }
}
