package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.broadsheet.across.NamesFile;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.maintain.Forgetting;
import org.broadsheet.pipeline.maintain.SoundDataset;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names across articles: which are one does not depend on how runs brought them, and what changes is told. */
class LinkedNamesRunTest {
    private static final List<String> SENTENCES = List.of(
            "Aldous Wrexley went home.",
            "The Irish minister Catherine Dunleavy spoke for Ireland.",
            "The Irish minister Katherine Dunleavey spoke for Ireland too.",
            "The judge Rosa Okorova went home.",
            "Rui Okorova went home.",
            "Bill Thackery met Laura Smith.",
            "William Thackery met Rui Okorova.");

    @TempDir
    private Path folder;

    private static void input(TestDataset dataset, int number, String sentence) throws IOException {
        String text =
                "The harbour board met on day " + number + " to settle the price of berths at the quay.\n\n" + sentence
                        + "\n\nThe board will meet again when the dredging of the basin has ended, in the year to come.";
        dataset.input(
                "n" + number + ".jsonl",
                TestDataset.line(
                        "https://example.org/n" + number, "2024-05-0" + (1 + number % 9) + "T10:00:00Z", text));
    }

    private static List<String> groups(TestDataset dataset) throws SQLException {
        return dataset.query("SELECT list_sort(list(own_name)), any_value(name), sum(articles) FROM entity_names"
                + " GROUP BY type, coalesce(merged_into, entity_id) ORDER BY ALL");
    }

    private TestDataset dataset(String name) throws IOException {
        return new TestDataset(Files.createDirectories(folder.resolve(name)));
    }

    private static DatasetFolder output(TestDataset dataset) {
        return DatasetFolder.open(dataset.output());
    }

    @Test
    void groupsDoNotDependOnTheOrderOfArrival() throws Exception {
        TestDataset whole = dataset("whole");
        for (int i = 0; i < SENTENCES.size(); i++) {
            input(whole, i, SENTENCES.get(i));
        }
        whole.ingest();
        SoundDataset.check(output(whole));
        assertEquals(
                List.of(
                        "[Aldous Wrexley]|Aldous Wrexley|1",
                        "[Bill Thackery, William Thackery]|William Thackery|2",
                        "[Catherine Dunleavy, Katherine Dunleavey]|Katherine Dunleavey|2",
                        "[Laura Smith]|Laura Smith|1",
                        "[Rosa Okorova]|Rosa Okorova|1",
                        "[Rui Okorova]|Rui Okorova|2"),
                groups(whole));
        TestDataset parts = dataset("parts");
        for (int i : new int[] {6, 2, 4, 0, 1, 5, 3}) {
            input(parts, i, SENTENCES.get(i));
            if (i % 2 == 0) {
                parts.ingest();
            }
        }
        parts.ingest();
        SoundDataset.check(output(parts));
        assertEquals(groups(whole), groups(parts));
    }

    @Test
    void correctionsAndForgettingAreTakenAlong() throws Exception {
        TestDataset dataset = dataset("corrected");
        for (int i : new int[] {1, 2, 3}) {
            input(dataset, i, SENTENCES.get(i));
        }
        dataset.ingest();
        input(dataset, 2, SENTENCES.get(0));
        dataset.ingest();
        SoundDataset.check(output(dataset));
        assertEquals(
                List.of(
                        "[Aldous Wrexley]|Aldous Wrexley|1",
                        "[Catherine Dunleavy]|Catherine Dunleavy|1",
                        "[Rosa Okorova]|Rosa Okorova|1"),
                groups(dataset));
        Maintenance.run(
                output(dataset),
                (locked, runId) -> Forgetting.forget(locked, runId, List.of("https://example.org/n3")));
        SoundDataset.check(output(dataset));
        assertEquals(
                List.of("[Aldous Wrexley]|Aldous Wrexley|1", "[Catherine Dunleavy]|Catherine Dunleavy|1"),
                groups(dataset));
        Files.delete(dataset.output()
                .resolve(Objects.requireNonNull(new Snapshots(output(dataset)).current())
                        .files(Table.ENTITY_NAMES)
                        .get(0)
                        .path()));
        assertEquals(1, Maintenance.repair(output(dataset)).repair().damaged().size());
        assertEquals(2, groups(dataset).size());
    }

    @Test
    void readersSeeWhomANameStandsFor() throws Exception {
        TestDataset dataset = dataset("read");
        input(dataset, 5, SENTENCES.get(5));
        input(dataset, 6, SENTENCES.get(6));
        dataset.ingest();
        try (Connection views =
                DriverManager.getConnection("jdbc:duckdb:" + dataset.output().resolve("broadsheet.duckdb"))) {
            assertEquals(
                    List.of("William Thackery 2 1"),
                    SampleDataset.list(
                            views,
                            "SELECT name || ' ' || count(*) || ' ' || count(DISTINCT entity_id) FROM entities"
                                    + " WHERE name LIKE '%Thackery' GROUP BY name"));
        }
    }

    @Test
    void aNamesFileIsRememberedUntilAnotherIsGiven() throws Exception {
        TestDataset dataset = dataset("named");
        input(dataset, 0, SENTENCES.get(0));
        NamesFile file = NamesFile.read(Files.writeString(
                folder.resolve("names.csv"), "name,type,alias,id\nOttoline Marl,person,Aldous Wrexley,Q42\n"));
        dataset.ingestAll(dataset.request().with().names(file.rows()).build());
        String told = "SELECT name, ids[1].id FROM entity_names";
        assertEquals(List.of("Ottoline Marl|Q42"), dataset.query(told));
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
        assertEquals(
                Status.NOTHING_NEW,
                dataset.ingestAll(dataset.request().with().names(file.rows()).build())
                        .get(0)
                        .status());
        input(dataset, 3, SENTENCES.get(3));
        dataset.ingest();
        SoundDataset.check(output(dataset));
        assertEquals(List.of("Ottoline Marl|Q42", "Rosa Okorova|null"), dataset.query(told + " ORDER BY name"));
        assertEquals(
                Status.PUBLISHED,
                dataset.ingestAll(dataset.request().with().names(List.of()).build())
                        .get(0)
                        .status());
        SoundDataset.check(output(dataset));
        assertEquals(List.of("Aldous Wrexley|null", "Rosa Okorova|null"), dataset.query(told + " ORDER BY name"));
    }
}
