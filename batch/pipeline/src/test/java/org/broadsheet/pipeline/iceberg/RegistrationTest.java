package org.broadsheet.pipeline.iceberg;

import static org.broadsheet.pipeline.table.Table.ARTICLES;
import static org.broadsheet.pipeline.table.Table.FIGURES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Types;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.broadsheet.pipeline.maintain.Forgetting;
import org.broadsheet.pipeline.publish.DatasetException;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Retention;
import org.broadsheet.pipeline.publish.RetentionSetting;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots in a catalog that needs no server, read as any engine reads them: its files, each with what it is said to hold. */
class RegistrationTest {
    private static final Retention ONE = new Retention(1, Duration.ZERO);

    @TempDir
    private Path temporary;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    private SampleDataset dataset() {
        return new SampleDataset(temporary.resolve("news"));
    }

    private Snapshot publish(PartitionBy by) throws IOException {
        List<ExtractedArticle> samples = new ArrayList<>(SampleArticles.samples(0, 20));
        samples.add(SampleArticles.sample(90, null));
        return new Publication(dataset().folder(), by)
                .publish(null, "run-1", dataset().stage("run-1", samples, by), List.of());
    }

    /** Ten more articles, and those of January 2026 are gone. */
    private Snapshot publishMore(Snapshot before) throws IOException {
        return new Publication(dataset().folder(), PartitionBy.MONTH)
                .publish(
                        before,
                        "run-2",
                        dataset().stage("run-2", SampleArticles.samples(50, 60)),
                        before.files().stream()
                                .filter(file -> LocalDate.of(2026, 1, 1).equals(file.partition()))
                                .toList());
    }

    private CatalogSettings settings(String file) throws IOException {
        Path properties = temporary.resolve("catalog.properties");
        Files.writeString(
                properties,
                "name=test\ntype=jdbc\nuri=jdbc:sqlite:" + temporary.resolve(file) + "\nwarehouse=file://"
                        + temporary.resolve("warehouse") + "\n");
        return CatalogSettings.read(properties);
    }

    private Registration.Told register(Snapshot snapshot, Retention retention) throws IOException {
        try (Registration registration = open("catalog.db")) {
            return registration.register(snapshot, retention);
        }
    }

    private Registration open(String file) throws IOException {
        return Registration.open(dataset().folder(), settings(file), "press", Clock.fixed(now, ZoneOffset.UTC));
    }

    private Table table(String name) throws IOException {
        return catalog().loadTable(TableIdentifier.of("press", name));
    }

    private Catalog catalog() throws IOException {
        return settings("catalog.db").open();
    }

    /** The rows of a table under a tag, or the current ones, read from the files that the catalog names. */
    private long rows(String name, String tag) throws IOException, SQLException {
        Table table = table(name);
        Map<String, DataFile> files =
                TableFiles.of(table, table.snapshot(table.refs().get(tag).snapshotId()));
        long told = files.values().stream().mapToLong(DataFile::recordCount).sum();
        long read = 0;
        if (!files.isEmpty()) {
            try (Connection connection =
                            DuckDb.modest(temporary.resolve("spill")).open();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT count(*) FROM read_parquet("
                            + SqlText.list(files.keySet().stream()
                                    .map(address -> address.substring("file://".length()))
                                    .toList())
                            + ")")) {
                rows.next();
                read = rows.getLong(1);
            }
        }
        assertEquals(told, read);
        return read;
    }

    private List<Path> linked() throws IOException {
        Path folder = temporary.resolve("news/_iceberg");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }

    @Test
    void everyTableIsThereWithItsRowsAndColumns() throws IOException, SQLException {
        Snapshot snapshot = publish(PartitionBy.MONTH);
        Registration.Told told = register(snapshot, Retention.DEFAULT);

        Map<org.broadsheet.pipeline.table.Table, Long> rows = snapshot.rows();
        for (org.broadsheet.pipeline.table.Table each : org.broadsheet.pipeline.table.Table.all()) {
            if (!each.hidden()) {
                assertEquals(rows.get(each), rows(each.view(), "main"), each.view());
                assertEquals(
                        each.schema().getFields().stream()
                                .map(field -> field.name())
                                .toList(),
                        table(each.view()).schema().columns().stream()
                                .map(Types.NestedField::name)
                                .toList());
            }
        }
        assertEquals(
                snapshot.files().stream()
                        .filter(file -> !file.table().hidden() && file.rows() > 0)
                        .count(),
                told.added());
        Schema quotes = table("quotes").schema();
        assertEquals(Types.DateType.get(), quotes.findType("published_on"));
        assertEquals(Types.IntegerType.get(), quotes.findType("spans.element.start_offset"));
        assertTrue(quotes.findField("speaker_name").doc().contains("canonical"), quotes.toString());
        assertEquals(Types.TimestampType.withZone(), table("articles").schema().findType("published_at"));
    }

    @Test
    void nothingIsCopied() throws IOException {
        Snapshot snapshot = publish(PartitionBy.MONTH);
        register(snapshot, Retention.DEFAULT);

        List<Path> linked = linked();
        assertFalse(linked.isEmpty());
        Path data = temporary.resolve("news/_iceberg/test.press/data");
        for (Path link : linked) {
            Path file = temporary.resolve("news").resolve(data.relativize(link).toString());
            assertTrue(Files.isSameFile(file, link), link.toString());
        }
    }

    @Test
    void aQueryForDaysReadsTheFilesOfTheirMonthsAlone() throws IOException {
        for (PartitionBy by : PartitionBy.values()) {
            temporary = Files.createTempDirectory(temporary, by.name());
            register(publish(by), Retention.DEFAULT);

            Set<String> read = new TreeSet<>();
            try (CloseableIterable<FileScanTask> tasks = table("articles")
                    .newScan()
                    .filter(Expressions.and(
                            Expressions.greaterThanOrEqual("published_on", "2026-01-01"),
                            Expressions.lessThan("published_on", "2026-02-01")))
                    .planFiles()) {
                tasks.forEach(task -> read.add(task.file().location().replaceAll(".*/(published_[^/]*)/.*", "$1")));
            }
            assertFalse(read.isEmpty());
            assertTrue(read.stream().allMatch(folder -> folder.startsWith(by.column() + "=2026-01-")), read.toString());
        }
    }

    @Test
    void textsOfArticlesAreNotInTheCatalogsMetadata() throws IOException {
        register(publish(PartitionBy.MONTH), Retention.DEFAULT);

        Table articles = table("articles");
        int body = articles.schema().findField("body").fieldId();
        int published = articles.schema().findField("published_on").fieldId();
        Set<Integer> bounded = new TreeSet<>();
        try (CloseableIterable<FileScanTask> tasks =
                articles.newScan().includeColumnStats().planFiles()) {
            tasks.forEach(task -> bounded.addAll(task.file().lowerBounds().keySet()));
        }
        assertTrue(bounded.contains(published));
        assertFalse(bounded.contains(body));
    }

    @Test
    void theNextSnapshotTakesThePlaceOfTheFirstWhichStaysUnderItsTag() throws IOException, SQLException {
        Snapshot first = publish(PartitionBy.MONTH);
        register(first, Retention.DEFAULT);
        Snapshot second = publishMore(first);
        Registration.Told told = register(second, Retention.DEFAULT);

        assertEquals(List.of(1, 2), told.kept());
        assertEquals(second.rows().get(ARTICLES), rows("articles", "main"));
        assertEquals(second.rows().get(ARTICLES), rows("articles", "broadsheet-2"));
        assertEquals(first.rows().get(ARTICLES), rows("articles", "broadsheet-1"));
        assertTrue(told.removed() > 0 && told.removed() < first.files().size(), told.toString());

        assertEquals(0, register(second, Retention.DEFAULT).added());
    }

    @Test
    void aRegisteredSnapshotOutlivesItsRetirement() throws IOException, SQLException {
        Snapshot first = publish(PartitionBy.MONTH);
        register(first, Retention.DEFAULT);
        publishMore(first);
        DatasetFolder folder = dataset().folder();
        RetentionSetting.change(folder, 1, Duration.ZERO);
        new Publication(folder, PartitionBy.MONTH).deleteExpired();

        long gone = first.files().stream()
                .filter(file -> !folder.exists(file.path()) && !folder.exists(".retired/" + file.path()))
                .count();
        assertTrue(gone > 0, "nothing was retired");
        assertEquals(first.rows().get(ARTICLES), rows("articles", "main"));
    }

    @Test
    void whatIsNotKeptGoesWithItsLinksAndMetadata() throws IOException {
        Snapshot first = publish(PartitionBy.MONTH);
        register(first, ONE);
        now = now.plusSeconds(60);
        Snapshot second = publishMore(first);
        Registration.Told told = register(second, ONE);

        assertEquals(List.of(2), told.kept());
        assertEquals(Set.of("main", "broadsheet-2"), table("articles").refs().keySet());
        assertEquals(1, table("articles").snapshots().spliterator().estimateSize());
        assertEquals("false", table("articles").properties().get("gc.enabled"));
        assertEquals(
                second.files().stream()
                        .filter(file -> !file.table().hidden() && file.rows() > 0)
                        .count(),
                linked().size());
    }

    @Test
    void aColumnThatCameLaterIsAdded() throws IOException, SQLException {
        Snapshot snapshot = publish(PartitionBy.MONTH);
        register(snapshot, Retention.DEFAULT);
        table("quotes").updateSchema().deleteColumn("cue_lemma").commit();

        register(snapshot, Retention.DEFAULT);

        Table quotes = table("quotes");
        assertEquals(Types.StringType.get(), quotes.schema().findType("cue_lemma"));
        assertTrue(quotes.properties().get("schema.name-mapping.default").contains("cue_lemma"));
    }

    @Test
    void afterAPurgeNoSecondNameHoldsTheArticle() throws IOException, SQLException {
        Snapshot first = publish(PartitionBy.MONTH);
        register(first, Retention.DEFAULT);
        String id = SampleArticles.samples(0, 1).get(0).article().articleId();
        Forgetting.purge(dataset().folder(), "run-3", List.of(id), traces -> {});
        int before = linked().size();

        assertEquals(List.of("test"), Registration.forgetRetired(dataset().folder()));
        assertTrue(linked().size() < before);

        Snapshot second = new Snapshots(dataset().folder()).current();
        Registration.Told told = register(second, Retention.DEFAULT);
        assertEquals(List.of(2), told.kept());
        assertEquals(second.rows().get(ARTICLES), rows("articles", "main"));
        assertEquals(List.of(), Registration.forgetRetired(dataset().folder()));
    }

    @Test
    void aRegistrationThatWasCutOffIsCompletedByTheNext() throws IOException, SQLException {
        Snapshot first = publish(PartitionBy.MONTH);
        try (Registration registration = open("catalog.db")) {
            // The file of one table is gone: what comes before it is registered, what comes after it is not.
            Path figures = temporary
                    .resolve("news")
                    .resolve(first.files(FIGURES).get(0).path());
            Path aside = temporary.resolve("aside.parquet");
            Files.move(figures, aside);
            assertThrows(IOException.class, () -> registration.register(first, Retention.DEFAULT));
            Files.move(aside, figures);
        }
        register(first, Retention.DEFAULT);

        assertEquals(first.rows().get(FIGURES), rows("figures", "main"));
        assertEquals(first.rows().get(ARTICLES), rows("articles", "main"));
    }

    @Test
    void aTableOfSomebodyElseIsLeftAlone() throws IOException {
        Snapshot snapshot = publish(PartitionBy.MONTH);
        Catalog catalog = catalog();
        ((org.apache.iceberg.catalog.SupportsNamespaces) catalog).createNamespace(Namespace.of("press"));
        catalog.createTable(
                TableIdentifier.of("press", "quotes"),
                new Schema(Types.NestedField.optional(1, "mine", Types.StringType.get())));

        DatasetException refused = assertThrows(DatasetException.class, () -> register(snapshot, Retention.DEFAULT));
        assertTrue(refused.getMessage().contains("press.quotes"), refused.getMessage());
        assertFalse(catalog().tableExists(TableIdentifier.of("press", "articles")), "nothing was changed");
        assertThrows(DatasetException.class, () -> open("catalog.db").drop());
    }

    @Test
    void anotherDatasetsTablesAreLeftAlone() throws IOException {
        Snapshot snapshot = publish(PartitionBy.MONTH);
        register(snapshot, Retention.DEFAULT);
        SampleDataset other = new SampleDataset(temporary.resolve("other"));
        Snapshot others = new Publication(other.folder(), PartitionBy.MONTH)
                .publish(null, "run-1", other.stage("run-1", SampleArticles.samples(0, 3)), List.of());

        try (Registration registration =
                Registration.open(other.folder(), settings("catalog.db"), "press", Clock.fixed(now, ZoneOffset.UTC))) {
            DatasetException refused =
                    assertThrows(DatasetException.class, () -> registration.register(others, Retention.DEFAULT));
            assertTrue(refused.getMessage().contains(temporary.resolve("news").toString()), refused.getMessage());
        }
    }

    @Test
    void anotherCatalogOfTheNameIsRefused() throws IOException {
        register(publish(PartitionBy.MONTH), Retention.DEFAULT);

        DatasetException refused = assertThrows(DatasetException.class, () -> open("another.db"));
        assertTrue(refused.getMessage().contains("another.db"), refused.getMessage());
    }

    @Test
    void whatIsDroppedIsGoneFromTheCatalogAndLeavesTheDatasetAsItWas() throws IOException {
        Snapshot snapshot = publish(PartitionBy.MONTH);
        register(snapshot, Retention.DEFAULT);
        try (Registration registration = open("catalog.db")) {
            assertEquals(14, registration.drop());
        }

        assertEquals(List.of(), catalog().listTables(Namespace.of("press")));
        assertEquals(List.of(), linked());
        assertTrue(snapshot.files().stream()
                .allMatch(file -> Files.exists(temporary.resolve("news").resolve(file.path()))));
        register(snapshot, Retention.DEFAULT);
    }

    @Test
    void aCatalogThatCannotBeOpenedIsNamedWithTheCause() throws IOException {
        Path file = temporary.resolve("c.properties");
        Files.writeString(file, "name=far\ntype=rest\nuri=http://127.0.0.1:9/none\n");
        CatalogSettings settings = CatalogSettings.read(file);

        DatasetException refused = assertThrows(DatasetException.class, settings::open);
        assertTrue(refused.getMessage().contains("far (rest http://127.0.0.1:9/none)"), refused.getMessage());
        assertTrue(refused.getMessage().contains("Connection refused"), refused.getMessage());
    }

    @Test
    void settingsSayWhatIsMissing() throws IOException {
        Path file = temporary.resolve("c.properties");
        for (Map.Entry<String, String> wrong : Map.of(
                        "type=rest\n", "'name' is missing",
                        "name=a b\ntype=rest\n", "name is 'a b'",
                        "name=a\n", "'type' is missing",
                        "name=a\ntype=duck\n", "type is 'duck'")
                .entrySet()) {
            Files.writeString(file, wrong.getKey());
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> CatalogSettings.read(file));
            assertTrue(
                    refused.getMessage().startsWith(file + ": ")
                            && refused.getMessage().contains(wrong.getValue()),
                    refused.getMessage());
        }
        Files.writeString(file, "name=a\ntype=jdbc\nuri=jdbc:postgresql://me:hush@host/db?password=hush&x=1\n");
        String address = CatalogSettings.read(file).address();
        assertFalse(address.contains("hush"), address);
    }
}
