package org.broadsheet.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.TemporaryDataset;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublicationTest {
    @RegisterExtension
    private final TemporaryDataset dataset = new TemporaryDataset();

    /** Whatever a test did: every snapshot that is kept has all its files as they were published. */
    @AfterEach
    void everyKeptSnapshotIsWhole() {
        if (Files.exists(dataset.path("_CURRENT.json"))) {
            for (Snapshot snapshot : new Snapshots(dataset.folder()).all()) {
                assertEquals(List.of(), Integrity.damaged(dataset.folder(), snapshot), "snapshot " + snapshot.number());
            }
        }
    }

    private Snapshot publish(@Nullable Snapshot parent, String runId, int from, int to) throws IOException {
        List<StagedFile> staged = dataset.stage(runId, SampleArticles.samples(from, to));
        return new Publication(dataset.folder(), PartitionBy.MONTH).publish(parent, runId, staged, List.of());
    }

    @Test
    void whatIsPublishedIsReadBackByDuckDb() throws IOException, SQLException {
        Snapshot first = publish(null, "run-1", 0, 40);
        assertEquals("40", dataset.ask("SELECT count(*) FROM articles"));
        assertEquals("40", dataset.ask("SELECT count(*) FROM inputs"));
        assertEquals("80", dataset.ask("SELECT count(*) FROM entities"));
        assertEquals(
                List.of("2026-01-01 31", "2026-02-01 9"),
                dataset.list(
                        "SELECT published_month || ' ' || count(*) FROM quotes GROUP BY published_month ORDER BY 1"));
        assertEquals(
                "We waited long, and it holds at least 40 ships.",
                dataset.ask("SELECT DISTINCT array_to_string([substring(body,"
                        + " s.start_offset + 1, s.end_offset - s.start_offset) for s in spans], ' ')"
                        + " FROM quotes JOIN articles USING (article_id)"));
        assertEquals(
                "2026-01-02 07:30:00.005+00",
                dataset.ask("SELECT published_at::VARCHAR FROM articles WHERE published_on = DATE '2026-01-02'"));
        assertEquals(
                Map.of(Table.ARTICLES, 40L).get(Table.ARTICLES), first.rows().get(Table.ARTICLES));
        assertFalse(Files.exists(dataset.folder().staging("run-1")));
    }

    @Test
    void aPlainGlobOverTheFolderSeesTheSameRows() throws IOException, SQLException {
        Snapshot first = publish(null, "run-1", 0, 40);
        publish(first, "run-2", 40, 50);
        String glob = dataset.root().toString().replace("'", "''") + "/articles/**/*.parquet";
        try (Connection connection = DuckDb.modest(dataset.beside("spill")).open()) {
            assertEquals(
                    List.of("50"), SampleDataset.list(connection, "SELECT count(*) FROM read_parquet('" + glob + "')"));
            assertEquals(
                    List.of("DATE"),
                    SampleDataset.list(
                            connection,
                            "SELECT DISTINCT typeof(published_month) FROM read_parquet('" + glob
                                    + "', hive_partitioning = true)"));
        }
    }

    @Test
    void theFileListAloneNamesEveryFileForDuckDb() throws IOException, SQLException {
        publish(null, "run-1", 0, 40);
        String list = dataset.root().toString().replace("'", "''") + "/_files.parquet";
        try (Connection connection = DuckDb.modest(dataset.beside("spill")).open()) {
            assertEquals(
                    List.of("articles 40", "_inputs 40"),
                    SampleDataset.list(
                            connection,
                            "SELECT split_part(path, '/', 1) || ' ' || sum(rows)::INT FROM '" + list
                                    + "' WHERE table_name IN ('articles', 'inputs')"
                                    + " GROUP BY split_part(path, '/', 1) ORDER BY 1 DESC"));
        }
    }

    @Test
    void aSecondRunAddsFilesAndRetiresOthersAtOnce() throws IOException, SQLException {
        Snapshot first = publish(null, "run-1", 0, 40);
        List<LiveFile> january = first.files().stream()
                .filter(file -> LocalDate.of(2026, 1, 1).equals(file.partition()))
                .toList();
        List<StagedFile> staged = dataset.stage("run-2", SampleArticles.samples(0, 20));
        Snapshot second = new Publication(dataset.folder(), PartitionBy.MONTH).publish(first, "run-2", staged, january);
        assertEquals("29", dataset.ask("SELECT count(*) FROM articles"));
        assertEquals("9", dataset.ask("SELECT count(*) FROM articles WHERE run_id = 'run-1'"));
        assertEquals(second, new Snapshots(dataset.folder()).current());
        assertEquals(List.of(first, second), new Snapshots(dataset.folder()).all());
        for (LiveFile file : january) {
            assertFalse(Files.exists(dataset.path(file.path())), file.path());
            assertTrue(Files.exists(dataset.path(".retired").resolve(file.path())), file.path());
        }
    }

    @Test
    void aSnapshotIsKeptWithItsFilesWhileItIsAmongTheNewestOrYoung() throws IOException {
        Retention two = new Retention(2, Duration.ofHours(1));
        Snapshot first = publish(null, "run-1", 0, 5);
        List<LiveFile> articles = first.files(Table.ARTICLES);
        Snapshot second = publishAt(first, "run-2", articles, second(0), two);
        Snapshot third = publishAt(second, "run-3", List.of(), second(3599), two);
        assertEquals(List.of(), Integrity.damaged(dataset.folder(), first));
        assertEquals(3, new Snapshots(dataset.folder()).manifests().size());
        Snapshot fourth = publishAt(third, "run-4", List.of(), second(3601), two);
        assertEquals(
                List.of(2, 3, 4),
                new Snapshots(dataset.folder())
                        .all().stream().map(Snapshot::number).toList());
        assertFalse(Files.exists(dataset.path(".retired/articles")));
        publishAt(fourth, "run-5", List.of(), second(9000), new Retention(1, Duration.ZERO));
        assertEquals(1, new Snapshots(dataset.folder()).manifests().size());
        DatasetException error = assertThrows(DatasetException.class, () -> new Snapshots(dataset.folder()).read(2));
        assertTrue(String.valueOf(error.getMessage()).contains("no snapshot 2 is kept"), error.toString());
    }

    @Test
    void anOlderSnapshotIsPublishedAgainWithItsVeryFiles() throws IOException, SQLException {
        Snapshot first = publish(null, "run-1", 0, 40);
        List<LiveFile> january = first.files().stream()
                .filter(file -> LocalDate.of(2026, 1, 1).equals(file.partition()))
                .toList();
        List<StagedFile> staged = dataset.stage("run-2", SampleArticles.samples(0, 20));
        Publication publication = new Publication(dataset.folder(), PartitionBy.MONTH);
        Snapshot second = publication.publish(first, "run-2", staged, january);
        Snapshot third = publication.rollBack(second, first, "run-3");
        assertEquals("40", dataset.ask("SELECT count(*) FROM articles WHERE run_id = 'run-1'"));
        assertEquals(Set.copyOf(first.files()), Set.copyOf(third.files()));
        for (Snapshot each : List.of(first, second, third)) {
            assertEquals(List.of(), Integrity.damaged(dataset.folder(), each));
        }
        Snapshot fourth = publication.rollBack(third, second, "run-4");
        assertEquals(Set.copyOf(second.files()), Set.copyOf(fourth.files()));
        assertEquals("29", dataset.ask("SELECT count(*) FROM articles"));
        assertEquals(Operation.ROLLBACK, fourth.operation());
    }

    @Test
    void aTableWithoutRowsCanBeRead() throws IOException, SQLException {
        List<StagedFile> staged = dataset.stage("run-1", SampleArticles.samples(0, 2)).stream()
                .filter(file -> file.table() == Table.ARTICLES || file.table() == Table.INPUTS)
                .toList();
        Snapshot first = new Publication(dataset.folder(), PartitionBy.MONTH).publish(null, "run-1", staged, List.of());
        String glob = dataset.root().toString().replace("'", "''");
        try (Connection connection = DuckDb.modest(dataset.beside("spill")).open()) {
            for (String table : List.of("rejects", "quotes")) {
                assertEquals(
                        List.of("0"),
                        SampleDataset.list(
                                connection,
                                "SELECT count(*) FROM read_parquet('" + glob + "/" + table + "/**/*.parquet')"));
            }
        }
        assertEquals("0", dataset.ask("SELECT count(*) FROM quotes"));
        Snapshot second = publish(first, "run-2", 2, 3);
        assertTrue(
                second.files().stream().filter(file -> !file.table().isLinked()).allMatch(file -> file.rows() > 0),
                second.toString());
        assertEquals("1", dataset.ask("SELECT count(*) FROM quotes"));
    }

    @Test
    void theManifestStaysSmallHoweverManyFilesThereAre() throws IOException {
        List<ExtractedArticle> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(SampleArticles.sample(i, LocalDate.of(2000, 1, 1).plusMonths(i)));
        }
        Publication publication = new Publication(dataset.folder(), PartitionBy.MONTH);
        Snapshot snapshot = publication.publish(null, "run-1", dataset.stage("run-1", many), List.of());
        // Tables that are linked have one file without rows each here.
        long linked = Table.all().stream()
                .filter(table -> table.isLinked() && !table.hidden())
                .count();
        assertEquals(402 + linked, snapshot.files().size());
        assertTrue(Files.size(dataset.path("_CURRENT.json")) < 1000);
        assertArrayEquals(
                Files.readAllBytes(dataset.path("_snapshots/1.parquet")),
                Files.readAllBytes(dataset.path("_files.parquet")));
    }

    private static Instant second(int second) {
        return Instant.parse("2026-03-01T00:00:00Z").plusSeconds(second);
    }

    private Snapshot publishAt(Snapshot parent, String runId, List<LiveFile> retired, Instant now, Retention retention)
            throws IOException {
        List<StagedFile> staged = dataset.stage(runId, List.of());
        return new Publication(dataset.folder(), PartitionBy.MONTH, Clock.fixed(now, ZoneOffset.UTC), retention)
                .publish(parent, runId, staged, retired);
    }

    @Test
    void aRunThatStartedFromAnOlderSnapshotPublishesNothing() throws IOException, SQLException {
        Snapshot first = publish(null, "run-1", 0, 5);
        publish(first, "run-2", 5, 6);
        List<StagedFile> staged = dataset.stage("run-3", SampleArticles.samples(6, 7));
        Publication publication = new Publication(dataset.folder(), PartitionBy.MONTH);
        DatasetException error =
                assertThrows(DatasetException.class, () -> publication.publish(first, "run-3", staged, List.of()));
        assertTrue(String.valueOf(error.getMessage()).contains("snapshot 2 was published meanwhile"), error.toString());
        assertEquals("6", dataset.ask("SELECT count(*) FROM articles"));
        assertTrue(Files.exists(staged.get(0).path()));
    }

    @Test
    void monthsAndDaysAreNotMixed() throws IOException {
        Snapshot first = publish(null, "run-1", 0, 5);
        List<StagedFile> staged = dataset.stage("run-2", SampleArticles.samples(0, 5), PartitionBy.DAY);
        Publication byDay = new Publication(dataset.folder(), PartitionBy.DAY);
        DatasetException error =
                assertThrows(DatasetException.class, () -> byDay.publish(first, "run-2", staged, List.of()));
        assertTrue(String.valueOf(error.getMessage()).contains("full refresh"), error.toString());
        Snapshot second = byDay.publish(first, "run-2", staged, first.files());
        assertEquals(PartitionBy.DAY, second.partitionBy());
    }

    @Test
    void onlyWhatTheRunStagedIsPublished() throws IOException {
        List<StagedFile> staged = dataset.stage("run-1", SampleArticles.samples(0, 5));
        Publication publication = new Publication(dataset.folder(), PartitionBy.MONTH);
        assertThrows(DatasetException.class, () -> publication.publish(null, "run-2", staged, List.of()));
        assertNull(new Snapshots(dataset.folder()).current());
    }

    @Test
    void aReaderThatLooksAllTheTimeAlwaysFindsAWholeManifest() throws Exception {
        Snapshot snapshot = publish(null, "run-0", 0, 1);
        Thread publisher = new Thread(() -> {
            try {
                Snapshot parent = snapshot;
                for (int i = 1; i <= 30; i++) {
                    List<StagedFile> staged = dataset.stage("run-" + i, SampleArticles.samples(i, i + 1));
                    parent = new Publication(dataset.folder(), PartitionBy.MONTH)
                            .publish(parent, "run-" + i, staged, List.of());
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        publisher.start();
        DatasetFolder folder = dataset.folder();
        int last = 0;
        int reads = 0;
        while (publisher.isAlive()) {
            Snapshot current = new Snapshots(folder).current();
            assertTrue(current != null && current.number() >= last, "after " + last + ": " + current);
            last = current.number();
            assertEquals(last, current.rows().get(Table.ARTICLES));
            reads++;
        }
        publisher.join();
        assertTrue(reads > 30, reads + " reads");
        assertEquals("31", dataset.ask("SELECT count(*) FROM articles"));
    }

    @Test
    void nothingButDataManifestsAndEmptyStagingIsLeft() throws IOException {
        Snapshot first = publish(null, "run-1", 0, 40);
        publish(first, "run-2", 40, 42);
        try (Stream<Path> all = Files.walk(dataset.root())) {
            List<String> strange = all.filter(Files::isRegularFile)
                    .map(file -> dataset.root().relativize(file).toString())
                    .filter(name -> !name.endsWith(".parquet"))
                    .sorted()
                    .toList();
            assertEquals(List.of("_CURRENT.json", "_snapshots/1.json", "_snapshots/2.json"), strange);
        }
    }

    @Test
    void whatLiesWhereAFileIsRetiredToIsNoEndOfPublications() throws IOException {
        Snapshot first = publish(null, "run-1", 0, 40);
        LiveFile articles = first.files(Table.ARTICLES).get(0);
        LiveFile quotes = first.files(Table.QUOTES).get(0);
        Path articlesRetired = dataset.path(".retired/" + articles.path());
        Path quotesRetired = dataset.path(".retired/" + quotes.path());
        Files.createDirectories(articlesRetired.getParent());
        Files.createDirectories(quotesRetired.getParent());
        Files.copy(dataset.path(articles.path()), articlesRetired);
        Files.writeString(quotesRetired, "another file of this name");
        Snapshot second = new Publication(dataset.folder(), PartitionBy.MONTH)
                .publish(first, "run-2", dataset.stage("run-2", List.of()), List.of(articles, quotes));
        assertEquals(second, new Snapshots(dataset.folder()).current());
        for (LiveFile file : List.of(articles, quotes)) {
            assertFalse(Files.exists(dataset.path(file.path())), file.path());
        }
        assertEquals("another file of this name", Files.readString(quotesRetired));
        // Nothing of it is lost: with its own file in place again, the first snapshot is whole.
        Files.move(Path.of(quotesRetired + "-2.parquet"), quotesRetired, StandardCopyOption.REPLACE_EXISTING);
    }
}
