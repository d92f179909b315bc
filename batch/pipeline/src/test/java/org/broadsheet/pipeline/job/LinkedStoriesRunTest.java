package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.broadsheet.pipeline.maintain.Forgetting;
import org.broadsheet.pipeline.maintain.SoundDataset;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories and copies: which articles belong together does not depend on how runs brought them. */
class LinkedStoriesRunTest {
    /** Reports by outlet, day of May and text. */
    private record Report(String name, int day, String text) {}

    private static final String FERRY = "A ferry ran aground off Port Ella on Tuesday with 214 people aboard, the coast"
            + " guard said.\n\nSeven passengers were treated for bruises. \"The tide will lift her off by itself,\" said"
            + " Jon Tarrel, the harbour master.\n\nThe Ella Star was on its way from Skerry to Port Ella when its rudder"
            + " failed.\n\nElla Lines runs four ferries and has carried islanders since 1931.";
    private static final List<Report> REPORTS = List.of(
            new Report("agency", 4, FERRY),
            new Report(
                    "reprint",
                    4,
                    "Islanders spent a night at sea after their ferry hit a sandbank.\n\nThe Ella Star was on its way from"
                            + " Skerry to Port Ella when its rudder failed.\n\nSeven passengers were treated for bruises."
                            + " \"The tide will lift her off by itself,\" said Jon Tarrel, the harbour master.\n\nTickets"
                            + " will be refunded."),
            new Report(
                    "courier",
                    5,
                    "More than two hundred travellers sat down to an unplanned supper on the Ella Star on Tuesday evening."
                            + " A broken rudder had put the ferry onto the sand just outside Port Ella.\n\nHarbour master"
                            + " Jon Tarrel counts on high water. Nobody was badly hurt, although 7 of the 214 on board had"
                            + " bruises looked at."),
            new Report("same", 5, FERRY),
            new Report(
                    "tanker",
                    4,
                    "A tanker lost power off Cape Morran on Tuesday with 19 sailors aboard, an hour after a ferry had hit a"
                            + " sandbank at Port Ella.\n\nSalvage chief Ida Brunn said that no oil had been lost and that"
                            + " tugs from Nordhaven would tow the ship to the yard of Brandt."),
            new Report(
                    "council",
                    4,
                    "The council of Nordhaven voted to close two schools, in spite of letters from eleven hundred parents."
                            + "\n\nMayor Petra Lund called the vote a sad day and promised buses for all pupils."));

    @TempDir
    private Path folder;

    private TestDataset dataset(String name) throws IOException {
        return new TestDataset(Files.createDirectories(folder.resolve(name)));
    }

    private static void input(TestDataset dataset, Report report) throws IOException {
        dataset.input(
                report.name + ".jsonl",
                TestDataset.line(
                        "https://www." + report.name + ".example/story",
                        "2027-05-0" + report.day + "T10:00:00Z",
                        report.text));
    }

    private static DatasetFolder output(TestDataset dataset) {
        return DatasetFolder.open(dataset.output());
    }

    private static String name(String url) {
        return "split_part(" + url + ", '.', 2)";
    }

    /** The names of each story's articles, with its counts. */
    private static List<String> stories(TestDataset dataset) throws SQLException {
        SoundDataset.check(output(dataset));
        return told(dataset);
    }

    private static List<String> told(TestDataset dataset) throws SQLException {
        return dataset.query("SELECT list_sort(list(" + name("url") + ")), any_value(stories.articles),"
                + " any_value(outlets), any_value(copies), any_value(first_on), any_value(last_on)"
                + " FROM articles JOIN story_articles USING (article_id) JOIN stories USING (story_id)"
                + " GROUP BY story_id ORDER BY ALL");
    }

    /** Each copy with its original. */
    private static List<String> copies(TestDataset dataset) throws SQLException {
        return dataset.query("SELECT " + name("copy.url") + ", " + name("original.url") + ", copy.duplicate_kind"
                + " FROM articles AS copy JOIN articles AS original ON original.article_id = copy.duplicate_of"
                + " ORDER BY ALL");
    }

    /** What follows from the stories. */
    private static List<String> statementsAndClaims(TestDataset dataset) throws SQLException {
        List<String> rows = new ArrayList<>(dataset.query(
                "SELECT text, outlets, articles, quotes, first_on, last_on" + " FROM statements ORDER BY ALL"));
        rows.addAll(dataset.query("SELECT subject, value_low, value_high, unit, outlets, articles, figures, first_on,"
                + " last_on FROM claims ORDER BY ALL"));
        return rows;
    }

    private static final List<String> STORIES = List.of(
            "[agency, courier, reprint, same]|4|2|2|2027-05-04|2027-05-05",
            "[council]|1|1|0|2027-05-04|2027-05-04",
            "[tanker]|1|1|0|2027-05-04|2027-05-04");
    private static final List<String> COPIES = List.of("reprint|agency|NEAR", "same|agency|EXACT");

    @Test
    void groupsDoNotDependOnTheOrderOfArrival() throws Exception {
        TestDataset whole = dataset("whole");
        for (Report report : REPORTS) {
            input(whole, report);
        }
        whole.ingest();
        assertEquals(STORIES, stories(whole));
        assertEquals(COPIES, copies(whole));
        List<String> told = statementsAndClaims(whole);
        assertTrue(told.size() > 5, told::toString);
        List<int[]> orders = List.of(new int[] {2, 1, 5, 0, 3, 4}, new int[] {4, 3, 2, 5, 1, 0});
        for (int[] order : orders) {
            TestDataset parts = dataset("parts" + order[0]);
            for (int i : order) {
                input(parts, REPORTS.get(i));
                parts.ingest();
            }
            assertEquals(STORIES, stories(parts));
            assertEquals(COPIES, copies(parts));
            assertEquals(told, statementsAndClaims(parts));
        }
    }

    @Test
    void aStoryKeepsItsIdWhileReportsJoin() throws Exception {
        TestDataset dataset = dataset("joined");
        input(dataset, REPORTS.get(2));
        dataset.ingest();
        List<String> id = dataset.query("SELECT story_id FROM stories");
        input(dataset, REPORTS.get(0));
        dataset.ingest();

        assertEquals(id, dataset.query("SELECT story_id FROM stories"));
        assertEquals(List.of(), dataset.query("SELECT old_id FROM id_changes WHERE table_name = 'stories'"));
    }

    @Test
    void aCorrectedReportLeavesItsStoryAndReleasesItsCopies() throws Exception {
        TestDataset dataset = dataset("corrected");
        for (Report report : REPORTS) {
            input(dataset, report);
        }
        dataset.ingest();
        List<String> told = statementsAndClaims(dataset);
        String other = "Farmers in the valley of Morran brought in the barley two weeks early.\n\nPrices fell at the"
                + " market of Skerry, said trader Olaf Brint.";
        input(dataset, new Report("agency", 4, other));
        dataset.ingest();
        assertEquals(
                List.of(
                        "[agency]|1|1|0|2027-05-04|2027-05-04",
                        "[council]|1|1|0|2027-05-04|2027-05-04",
                        "[courier, reprint, same]|3|2|1|2027-05-04|2027-05-05",
                        "[tanker]|1|1|0|2027-05-04|2027-05-04"),
                stories(dataset));
        assertEquals(List.of("same|reprint|NEAR"), copies(dataset));
        input(dataset, REPORTS.get(0));
        dataset.ingest();
        assertEquals(STORIES, stories(dataset));
        assertEquals(COPIES, copies(dataset));
        assertEquals(told, statementsAndClaims(dataset));
    }

    @Test
    void forgettingAndRepairLeaveSoundStories() throws Exception {
        TestDataset dataset = dataset("forgotten");
        for (Report report : REPORTS) {
            input(dataset, report);
        }
        dataset.ingest();
        Maintenance.run(
                output(dataset),
                (locked, runId) -> Forgetting.forget(locked, runId, List.of("https://www.agency.example/story")));
        List<String> left = List.of(
                "[council]|1|1|0|2027-05-04|2027-05-04",
                "[courier, reprint, same]|3|2|1|2027-05-04|2027-05-05",
                "[tanker]|1|1|0|2027-05-04|2027-05-04");
        assertEquals(left, stories(dataset));
        assertEquals(List.of("same|reprint|NEAR"), copies(dataset));
        for (Table table : List.of(Table.STORIES, Table.STORY_ARTICLES, Table.SIGNATURES)) {
            Files.delete(dataset.output()
                    .resolve(Objects.requireNonNull(new Snapshots(output(dataset)).current())
                            .files(table)
                            .get(0)
                            .path()));
            assertEquals(
                    1, Maintenance.repair(output(dataset)).repair().damaged().size());
            assertEquals(left, told(dataset));
        }
        assertEquals(List.of("5"), dataset.query("SELECT count(*) FROM signatures"));
    }
}
