package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.maintain.Compaction;
import org.broadsheet.pipeline.maintain.Forgetting;
import org.broadsheet.pipeline.maintain.SoundDataset;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Integrity;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.AddedName;
import org.broadsheet.pipeline.table.AddedRemark;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two tables that link makes, one of them without partitions, come with a schema, a registration and a rule of the audit:
 * runs, corrections, compaction, repair, forgetting and readers take them along.
 */
class LinkedTablesRunTest {
    private static final Table NAMES = new Table("added_names", AddedName.class, List.of("name"), false)
            .linkedBy(
                    "SELECT DISTINCT name FROM entities SEMI JOIN touched USING (article_id)",
                    "SELECT name FROM added_names ANTI JOIN entities USING (name)");
    private static final Table REMARKS = new Table("added_remarks", AddedRemark.class, List.of("remark_id"), true)
            .linkedBy(
                    "SELECT md5(body) AS remark_id, article_id, published_on FROM articles SEMI JOIN touched"
                            + " USING (article_id)",
                    null)
            .auditedBy(
                    "added_remarks_are_of_no_storm",
                    "SELECT remark_id, article_id FROM new_added_remarks JOIN articles USING (article_id)"
                            + " WHERE contains(body, 'storm')");

    @TempDir
    private Path folder;

    private TestDataset dataset = new TestDataset(Path.of(""));
    private Closeable registered = () -> {};

    @BeforeEach
    void register() {
        dataset = new TestDataset(folder);
        registered = Table.register(List.of(NAMES, REMARKS));
    }

    @AfterEach
    void unregister() throws IOException {
        registered.close();
    }

    private DatasetFolder output() {
        return DatasetFolder.open(dataset.output());
    }

    private Snapshot current() {
        Snapshot current = new Snapshots(output()).current();
        assertNotNull(current);
        return current;
    }

    private void input(String name, int month, String text) throws IOException {
        dataset.input(
                name + ".jsonl",
                TestDataset.line("https://example.org/" + name, "2024-0" + month + "-03T10:00:00Z", text));
    }

    /** The tables hold what their queries make of the other tables, and everything is sound. */
    private void assertLinked() throws SQLException {
        assertEquals(
                dataset.query("SELECT DISTINCT name FROM entities ORDER BY 1"),
                dataset.query("SELECT name FROM added_names ORDER BY 1"));
        assertEquals(
                dataset.query("SELECT md5(body), article_id, published_on, published_month FROM articles ORDER BY 1"),
                dataset.query(
                        "SELECT remark_id, article_id, published_on, published_month FROM added_remarks ORDER BY 1"));
        SoundDataset.check(output());
    }

    private void publishTwice() throws Exception {
        input("a", 5, TestDataset.story(1));
        input("b", 6, TestDataset.story(2) + " Vera Lind was there.");
        dataset.ingest();
        input("c", 6, TestDataset.story(3));
        dataset.ingest();
        assertLinked();
    }

    @Test
    void runsAndCorrectionsTakeThemAlong() throws Exception {
        publishTwice();
        assertEquals(List.of("3"), dataset.query("SELECT count(*) FROM added_remarks"));
        assertEquals(List.of("Ana Pereira", "Vera Lind"), dataset.query("SELECT name FROM added_names ORDER BY 1"));
        List<LiveFile> names = current().files(NAMES);
        input("b", 6, TestDataset.story(2) + " Olga Brandt was there.");
        RunReport report = dataset.ingest();
        assertEquals(1, report.rows().get("added_remarks"));
        assertEquals(1, report.rows().get("added_names"));
        assertLinked();
        assertEquals(List.of("Ana Pereira", "Olga Brandt"), dataset.query("SELECT name FROM added_names ORDER BY 1"));
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
        // A run that changes nothing of theirs leaves their files alone.
        List<LiveFile> before = current().files(NAMES);
        assertEquals(1, names.size());
        input("d", 7, TestDataset.story(4));
        dataset.ingest();
        assertEquals(before, current().files(NAMES));
        assertLinked();
    }

    @Test
    void aDatasetThatWasThereBeforeThemGetsThemWhole() throws Exception {
        registered.close();
        input("a", 5, TestDataset.story(1));
        dataset.ingest();
        registered = Table.register(List.of(NAMES, REMARKS));
        assertEquals(Status.PUBLISHED, dataset.ingest().status());
        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM added_remarks"));
        assertLinked();
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
    }

    /** Nothing conflicts, no id has changed and no names file is given: that makes no step look at all articles again. */
    @Test
    void aLaterRunTouchesWhatIsNewAlone() throws Exception {
        registered.close();
        registered = Table.register(List.of(new Table("added_remarks", AddedRemark.class, List.of("remark_id"), true)
                .linkedBy(
                        "SELECT article_id || getvariable('run_id') AS remark_id, article_id, published_on FROM articles"
                                // What the last of the steps has looked at.
                                + " SEMI JOIN reports USING (article_id)",
                        null)));
        input("a", 5, TestDataset.story(1));
        dataset.ingest();
        List<String> first = dataset.query("SELECT remark_id FROM added_remarks");
        assertEquals(1, first.size());
        assertEquals(
                List.of("0|0|0"),
                dataset.query("SELECT (SELECT count(*) FROM claim_conflicts), (SELECT count(*) FROM id_changes),"
                        + " (SELECT count(*) FROM known_names WHERE position >= 0)"));
        List<LiveFile> signatures = current().files(Table.SIGNATURES);
        input("c", 7, TestDataset.story(3));
        assertEquals(1, dataset.ingest().rows().get("added_remarks"));
        List<String> both = dataset.query("SELECT remark_id FROM added_remarks");
        assertEquals(2, both.size());
        assertTrue(both.containsAll(first), both.toString());
        assertTrue(current().files(Table.SIGNATURES).containsAll(signatures));
    }

    @Test
    void compactionBeforeTheFirstLinkHidesNothing() throws Exception {
        registered.close();
        registered = Table.register(List.of());
        input("a", 5, TestDataset.story(1));
        dataset.ingest();
        List<String> names = dataset.query("SELECT entity_id FROM entity_names ORDER BY 1");
        Snapshot before = current();
        List<LiveFile> linked = before.files().stream()
                .filter(file -> file.table().isLinked() && file.rows() > 0)
                .toList();
        assertTrue(linked.size() > 4, linked.toString());
        // As a dataset is that came before these tables and whose maintenance has given each an empty file since.
        Maintenance.run(
                output(),
                (locked, runId) ->
                        new Publication(locked, PartitionBy.MONTH).publish(before, runId, List.of(), linked));
        assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM entity_names"));
        assertEquals(Status.PUBLISHED, dataset.ingest().status());
        assertEquals(names, dataset.query("SELECT entity_id FROM entity_names ORDER BY 1"));
        assertEquals(
                List.of("1|1"),
                dataset.query("SELECT (SELECT count(*) FROM stories), (SELECT count(*) FROM signatures)"));
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
    }

    @Test
    void theRuleThatCameWithThemPutsAnArticleAside() throws Exception {
        input("a", 5, TestDataset.story(1));
        input("b", 5, TestDataset.story(2) + " A storm is coming.");
        RunReport report = dataset.ingest();
        assertEquals(Status.PUBLISHED, report.status());
        assertEquals(1, report.rejects().get("AUDIT_FAILED"));
        assertEquals(
                List.of("its rows break added_remarks_are_of_no_storm"), dataset.query("SELECT detail FROM rejects"));
        assertLinked();
    }

    @Test
    void theirKeysAreUnique() throws Exception {
        registered.close();
        Table doubled = new Table("added_names", AddedName.class, List.of("name"), false)
                .linkedBy("SELECT unnest(['x', 'x']) AS name", "SELECT name FROM added_names WHERE false");
        registered = Table.register(List.of(doubled));
        input("a", 5, TestDataset.story(1));
        RunReport report = dataset.ingest();
        assertEquals(Status.AUDIT_FAILED, report.status());
        assertEquals(1, report.audit().get("added_names_keys_unique"));
    }

    @Test
    void aQueryThatFailsIsNamed() throws Exception {
        registered.close();
        registered = Table.register(List.of(new Table("added_names", AddedName.class, List.of("name"), false)
                .linkedBy("SELECT nam FROM entities", "SELECT name FROM added_names WHERE false")));
        input("a", 5, TestDataset.story(1));
        RunReport report = dataset.ingest();
        assertEquals(Status.FAILED, report.status());
        assertTrue(String.valueOf(report.message()).contains("linking table added_names"), report.toString());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Table("added_names", AddedName.class, List.of("name"), false).linkedBy("SELECT 1", null));
    }

    @Test
    void compactionForgettingAndRepairTakeThemAlong() throws Exception {
        publishTwice();
        Maintenance.run(output(), (locked, runId) -> Compaction.all(current()).publish(locked, runId));
        assertEquals(2, current().files(REMARKS).size());
        assertLinked();
        Maintenance.run(
                output(), (locked, runId) -> Forgetting.forget(locked, runId, List.of("https://example.org/b")));
        assertEquals(List.of("Ana Pereira"), dataset.query("SELECT name FROM added_names"));
        assertLinked();
        for (Table table : List.of(NAMES, REMARKS)) {
            Files.delete(dataset.output().resolve(current().files(table).get(0).path()));
            assertEquals(1, Maintenance.repair(output()).repair().damaged().size());
            assertEquals(List.of(), Integrity.damaged(output(), current()));
            assertEquals(List.of("2"), dataset.query("SELECT count(*) FROM added_remarks"));
            assertEquals(List.of("Ana Pereira"), dataset.query("SELECT name FROM added_names"));
        }
    }

    @Test
    void otherPartitionsAreTheirsToo() throws Exception {
        publishTwice();
        List<RunReport> reports = dataset.ingestAll(IngestRequest.of(
                        List.of(dataset.inputs().toString()), dataset.output().toString())
                .fullRefresh(true)
                .workers(2)
                .partitionBy(PartitionBy.DAY)
                .build());
        assertEquals(Status.PUBLISHED, reports.get(0).status());
        assertTrue(
                current().files(REMARKS).stream().allMatch(file -> file.path().contains("published_day=2024-0")),
                current().files(REMARKS).toString());
        assertEquals(List.of("2"), dataset.query("SELECT count(DISTINCT published_day) FROM added_remarks"));
        SoundDataset.check(output());
    }

    @Test
    void readersHaveThem() throws Exception {
        publishTwice();
        try (Connection views =
                DriverManager.getConnection("jdbc:duckdb:" + dataset.output().resolve("broadsheet.duckdb"))) {
            assertEquals(List.of("3"), SampleDataset.list(views, "SELECT count(*) FROM added_remarks"));
            assertEquals(List.of("2"), SampleDataset.list(views, "SELECT count(*) FROM added_names"));
            String files = dataset.output().resolve("_files.parquet").toString();
            assertEquals(
                    List.of("added_names 2", "added_remarks 3"),
                    SampleDataset.list(
                            views,
                            "SELECT table_name || ' ' || sum(rows)::INT FROM '" + files
                                    + "' WHERE table_name LIKE 'added%' GROUP BY table_name ORDER BY 1"));
        }
        assertTrue(Files.readString(dataset.output().resolve("_CURRENT.json")).contains("\"added_remarks\" : 3"));
    }

    @Test
    void purgingTakesThemAlongInEverySnapshot() throws Exception {
        publishTwice();
        // Then one file of remarks holds what is in several of the older snapshots.
        Maintenance.run(output(), (locked, runId) -> Compaction.all(current()).publish(locked, runId));
        Forgetting done =
                Maintenance.purge(output(), List.of("https://example.org/b")).forgetting();
        assertEquals(List.of(1, 2, 3), done.rewritten());
        for (Snapshot each : new Snapshots(output()).all()) {
            assertEquals(List.of(), Integrity.damaged(output(), each), "snapshot " + each.number());
            assertEquals(
                    each.number() == 1 ? 1 : 2,
                    each.files(REMARKS).stream().mapToLong(LiveFile::rows).sum(),
                    "snapshot " + each.number());
        }
        assertEquals(List.of("Ana Pereira"), dataset.query("SELECT name FROM added_names"));
        assertLinked();
        // The runs that follow can retire what they replace.
        input("a", 5, TestDataset.story(1) + " Corrected since.");
        assertEquals(Status.PUBLISHED, dataset.ingest().status());
        assertLinked();
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
    }

    @Test
    void aRuleThatCameLaterKeepsNothingInAnOlderSnapshot() throws Exception {
        registered.close();
        input("a", 5, TestDataset.story(1));
        input("b", 5, TestDataset.story(2) + " A storm is coming.");
        dataset.ingest();
        input("b", 5, TestDataset.story(2));
        dataset.ingest();
        registered = Table.register(List.of(new Table("added_names", AddedName.class, List.of("name"), false)
                .auditedBy("no_storm", "SELECT article_id FROM new_articles WHERE contains(body, 'storm')")));
        Forgetting done =
                Maintenance.purge(output(), List.of("https://example.org/a")).forgetting();
        assertEquals(List.of(1, 2), done.rewritten());
        for (Snapshot each : new Snapshots(output()).all()) {
            assertEquals(List.of(), Integrity.damaged(output(), each), "snapshot " + each.number());
            assertEquals(
                    1,
                    each.files(Table.ARTICLES).stream()
                            .mapToLong(LiveFile::rows)
                            .sum(),
                    "snapshot " + each.number());
        }
    }
}
