package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.pipeline.maintain.SoundDataset;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same article from run to run: nothing is lost, nothing stays that nothing gives any more. */
class ArticleIdentityRunTest {
    private static final String DAY = "2024-05-03T10:00:00Z";
    private static final String OTHER = "Rain is expected in the hills from Thursday on. Farmers there welcome it after"
            + " a dry spring, and the reservoirs above the valley stand at half of what they hold.";

    @TempDir
    Path folder;

    private TestDataset dataset;

    @BeforeEach
    void makeDataset() {
        dataset = new TestDataset(folder);
    }

    @Test
    void replacesACorrectedFileThatHasNoAddress() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        dataset.ingest();
        List<String> id = dataset.query("SELECT article_id FROM articles");
        dataset.input("a.txt", TestDataset.story(1).replace("3 new piers", "4 new piers"));

        RunReport report = dataset.ingest();

        assertEquals(1, report.articles().get("replaces"));
        assertEquals(id, dataset.query("SELECT article_id FROM articles"));
        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM articles WHERE contains(body, '4 new piers')"));
        assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM quotes ANTI JOIN articles USING (article_id)"));
    }

    @Test
    void keepsTwoFilesOfOneTextAndMarksTheLater() throws Exception {
        dataset.input("one.txt", TestDataset.story(1));
        dataset.input("two.txt", TestDataset.story(1));

        dataset.ingest();

        assertEquals(
                List.of("in/two.txt|in/one.txt|EXACT"),
                dataset.query("SELECT c.source_uri, o.source_uri, c.duplicate_kind FROM articles c"
                        + " JOIN articles o ON c.duplicate_of = o.article_id"));
    }

    @Test
    void keepsTheIdOfARenamedFile() throws Exception {
        Path old = dataset.input("old.txt", TestDataset.story(1));
        dataset.ingest();
        List<String> ids = dataset.query("SELECT article_id || coalesce(quote_id, '') FROM articles"
                + " LEFT JOIN quotes USING (article_id) ORDER BY 1");
        List<String> id = dataset.query("SELECT article_id FROM articles");
        Files.move(old, old.resolveSibling("new.txt"));

        dataset.ingest();

        assertEquals(
                ids,
                dataset.query("SELECT article_id || coalesce(quote_id, '') FROM articles"
                        + " LEFT JOIN quotes USING (article_id) ORDER BY 1"));
        assertEquals(List.of("in/new.txt"), dataset.query("SELECT source_uri FROM articles"));
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());

        // Corrected under its new name it is still the same article; its old name is another file's.
        dataset.input("new.txt", TestDataset.story(1) + "\n\nThe tender ends on Friday.");
        dataset.input("old.txt", TestDataset.story(2));
        dataset.ingest();

        assertEquals(
                List.of("in/new.txt|" + id.get(0)),
                dataset.query("SELECT source_uri, article_id FROM articles WHERE contains(source_uri, 'new')"));
        assertEquals(List.of("2"), dataset.query("SELECT count(DISTINCT article_id) FROM articles"));
    }

    @Test
    void keepsTwoTextsUnderOneAddressThatDifferWholly() throws Exception {
        dataset.input(
                "a.jsonl",
                TestDataset.line("https://example.org/story", DAY, TestDataset.story(1))
                        + TestDataset.line("https://example.org/story", DAY, OTHER));

        RunReport report = dataset.ingest();

        assertEquals(List.of("2"), dataset.query("SELECT count(DISTINCT article_id) FROM articles"));
        assertEquals(
                "https://example.org/story", report.sharedIdentities().get(0).identity());
        assertEquals(2, report.sharedIdentities().get(0).sources().size());
        List<String> rows = dataset.rows();

        // A later text in another file joins them, and a revision of one of them replaces that one.
        dataset.input("b.jsonl", TestDataset.line("https://example.org/story", DAY, "Nine swans rest on the lake."));
        dataset.input("c.jsonl", TestDataset.line("https://example.org/story", DAY, TestDataset.story(1) + " Soon."));
        RunReport second = dataset.ingest();

        assertEquals(1, second.articles().get("new"));
        assertEquals(1, second.articles().get("replaces"));
        assertEquals(List.of("3"), dataset.query("SELECT count(DISTINCT article_id) FROM articles"));
        assertNotEquals(rows, dataset.rows());
    }

    private List<String> idsByText() throws SQLException {
        return dataset.query(
                "SELECT article_id || CASE WHEN contains(body, 'harbour') THEN ' harbour' ELSE ' other' END"
                        + " FROM articles ORDER BY 1");
    }

    /** Two texts under one address, in one file or in two, or under one record id: each is corrected, twice over. */
    @ParameterizedTest
    @ValueSource(strings = {"one file", "two files", "record ids"})
    void aTextKeptApartKeepsItsIdWhenItIsCorrected(String where) throws Exception {
        write(where, TestDataset.story(1), OTHER);
        dataset.ingest();
        List<String> ids = idsByText();
        assertEquals(2, ids.size());
        String other = OTHER;
        String story = TestDataset.story(1);
        for (String more : List.of(" The count was made by hand.", " It will be made again in spring.")) {
            other += more;
            write(where, story, other);
            assertEquals(0, dataset.ingest().articles().get("new"), more);
            assertEquals(ids, idsByText());
            story += more;
            write(where, story, other);
            RunReport report = dataset.ingest();
            assertEquals(0, report.articles().get("new"), more);
            assertEquals(0, report.articles().get("retired"), more);
            assertEquals(ids, idsByText());
            assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
        }
        assertEquals(List.of(other), dataset.query("SELECT body FROM articles WHERE NOT contains(body, 'harbour')"));
        SoundDataset.check(DatasetFolder.open(dataset.output()));
    }

    @Test
    void aTextKeptApartKeepsItsIdWhenTheOtherIsGone() throws Exception {
        write("one file", TestDataset.story(1), OTHER);
        dataset.ingest();
        List<String> ids = idsByText();
        String kept = dataset.query("SELECT article_id FROM articles WHERE NOT contains(body, 'harbour')")
                .get(0);
        dataset.input("a.jsonl", TestDataset.line("https://example.org/story", DAY, OTHER + " Twice."));
        assertEquals(1, dataset.ingest().articles().get("retired"));
        assertEquals(List.of(kept + " other"), idsByText());
        dataset.input("a.jsonl", TestDataset.line("https://example.org/story", DAY, OTHER + " Three times."));
        assertEquals(1, dataset.ingest().articles().get("replaces"));
        assertEquals(List.of(kept + " other"), idsByText());
        // And the first comes back under the id that is free again.
        write("one file", TestDataset.story(1), OTHER);
        dataset.ingest();
        assertEquals(ids, idsByText());
        SoundDataset.check(DatasetFolder.open(dataset.output()));
    }

    private void write(String where, String story, String other) throws IOException {
        String address = "https://example.org/story";
        switch (where) {
            case "one file" ->
                dataset.input("a.jsonl", TestDataset.line(address, DAY, story) + TestDataset.line(address, DAY, other));
            case "two files" -> {
                dataset.input("a.jsonl", TestDataset.line(address, DAY, story));
                dataset.input("b.jsonl", TestDataset.line(address, DAY, other));
            }
            default -> dataset.input("a.jsonl", record(story) + record(other));
        }
    }

    private static String record(String text) {
        return TestDataset.line("none", DAY, text).replace("\"url\":\"none\"", "\"id\":\"7\"");
    }

    @Test
    void takesACorrectionOfMarksAndSigns() throws Exception {
        String text = "Dues rise by 5 percent to $12 million, the board said. We are content, it added.";
        for (String corrected : List.of(
                text.replace("$12", "\u20ac12"),
                text.replace("by 5 percent", "by -5 percent"),
                text.replace("We are content", "\u201cWe are content\u201d"))) {
            dataset.input("a.jsonl", TestDataset.line("https://example.org/a", DAY, text));
            dataset.ingest();
            dataset.input("a.jsonl", TestDataset.line("https://example.org/a", DAY, corrected));

            assertEquals(1, dataset.ingest().articles().get("replaces"), corrected);

            assertEquals(List.of(corrected), dataset.query("SELECT body FROM articles"));
        }
    }

    @Test
    void givesTheFirstTextAgainWhenItComesAgain() throws Exception {
        String first = TestDataset.line("https://example.org/a", DAY, TestDataset.story(1));
        String second = TestDataset.line("https://example.org/a", DAY, TestDataset.story(2));
        for (String text : List.of(first, second, first)) {
            dataset.input("a.jsonl", text);
            dataset.ingest();
        }
        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM articles WHERE contains(body, 'Port 1 ')"));
    }

    @Test
    void givesTheFirstTextAgainWhenItsFileIsNamedAgain() throws Exception {
        dataset.input("../x/a.jsonl", TestDataset.line("https://example.org/a", DAY, TestDataset.story(1)));
        dataset.input("../y/a.jsonl", TestDataset.line("https://example.org/a", DAY, TestDataset.story(2)));
        dataset.ingest("x");
        dataset.ingest("y");
        dataset.ingest("x");

        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM articles WHERE contains(body, 'Port 1 ')"));
    }

    @Test
    void settlesWhenRunsNameBothFilesOfOneAddress() throws Exception {
        dataset.input("a.jsonl", TestDataset.line("https://example.org/a", DAY, TestDataset.story(1)));
        dataset.ingest();
        dataset.input("b.jsonl", TestDataset.line("https://example.org/a", DAY, TestDataset.story(2)));
        assertEquals(1, dataset.ingest().articles().get("replaces"));

        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
        assertEquals(List.of("1"), dataset.query("SELECT count(*) FROM articles WHERE contains(body, 'Port 2 ')"));
    }

    @Test
    void keepsTheLaterOfUndatedRevisionsInOneFile() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            lines.append("{\"url\":\"https://example.org/a\",\"text\":\"")
                    .append(TestDataset.story(i).replace("\"", "\\\"").replace("\n", "\\n"))
                    .append("\"}\n");
        }
        dataset.input("a.jsonl", lines.toString());

        dataset.ingest();

        assertEquals(List.of("in/a.jsonl#line=12"), dataset.query("SELECT source_uri FROM articles"));
    }

    @Test
    void retiresWhatAChangedInputGivesNoMore() throws Exception {
        String kept = TestDataset.line("https://example.org/kept", DAY, TestDataset.story(1));
        dataset.input("a.jsonl", kept + TestDataset.line("https://example.org/gone", DAY, TestDataset.story(2)));
        dataset.ingest();
        dataset.input("a.jsonl", kept);

        RunReport report = dataset.ingest();

        assertEquals(1, report.articles().get("retired"));
        assertEquals(List.of("https://example.org/kept"), dataset.query("SELECT url FROM articles"));
        assertEquals(
                List.of("0"), dataset.query("SELECT count(*) FROM entities ANTI JOIN articles USING (article_id)"));
    }

    @Test
    void keepsWhatAnotherInputGivesTooAndTakesItFromThere() throws Exception {
        String shared = TestDataset.line("https://example.org/shared", DAY, TestDataset.story(1));
        dataset.input("a.jsonl", shared);
        dataset.ingest();
        dataset.input("b.jsonl", "\n" + shared);
        dataset.ingest();
        dataset.input("a.jsonl", TestDataset.line("https://example.org/a", DAY, TestDataset.story(2)));

        RunReport report = dataset.ingest();

        assertEquals(0, report.articles().get("retired"));
        dataset.ingest();
        assertEquals(
                List.of("in/b.jsonl#line=2"),
                dataset.query("SELECT source_uri FROM articles WHERE url = 'https://example.org/shared'"));
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
    }

    @Test
    void keepsWhatGoneFilesGaveUnlessItIsToldOtherwise() throws Exception {
        Path gone = dataset.input("gone.txt", TestDataset.story(1));
        dataset.input("stays.txt", TestDataset.story(2));
        dataset.ingest();
        Files.delete(gone);

        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
        assertEquals(List.of("2"), dataset.query("SELECT count(*) FROM articles"));

        RunReport report = dataset.ingestAndDeleteMissing();

        assertEquals(1, report.articles().get("retired"));
        assertEquals(List.of("in/stays.txt"), dataset.query("SELECT source_uri FROM articles"));
        assertEquals(List.of("in/stays.txt"), dataset.query("SELECT source_uri FROM inputs"));
    }

    @Test
    void retiresNothingThatNoInputOfTheRunReaches() throws Exception {
        Path gone = dataset.input("../x/gone.txt", TestDataset.story(1));
        dataset.input("a.txt", TestDataset.story(2));
        dataset.ingest("x", "in");
        Files.delete(gone);

        assertEquals(0, dataset.ingestAndDeleteMissing().articles().getOrDefault("retired", 0));
        assertEquals(List.of("2"), dataset.query("SELECT count(*) FROM articles"));
    }

    @Test
    void namesASourceTheSameWhateverElseARunNames() throws Exception {
        dataset.input("../d1/a.jsonl", TestDataset.line("https://example.org/1", DAY, TestDataset.story(1)));
        dataset.input("../d2/a.jsonl", TestDataset.line("https://example.org/2", DAY, TestDataset.story(2)));
        dataset.input("../x/d1/a.jsonl", TestDataset.line("https://example.org/3", DAY, TestDataset.story(3)));
        List<String> expected = List.of("d1/a.jsonl#line=1", "d1~2/a.jsonl#line=1", "d2/a.jsonl#line=1");

        dataset.ingest("d1/a.jsonl");
        dataset.ingest("d2", "x/d1");
        assertEquals(expected, dataset.query("SELECT source_uri FROM articles ORDER BY 1"));

        assertEquals(
                Status.NOTHING_NEW,
                dataset.ingest("d1", "d2/*.jsonl", "x/d1/a.jsonl").status());
        dataset.query("SELECT source_uri FROM articles").forEach(source -> assertTrue(!source.contains("" + folder)));
    }

    @Test
    void readsAFileWithoutContentOnce() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        dataset.input("empty.txt", "");
        dataset.input("blank.jsonl", "\n\n");
        assertEquals(2, dataset.ingest().rejects().get("EMPTY"));

        RunReport again = dataset.ingest();

        assertEquals(3, again.files().get("unchanged"));
        assertEquals(Map.of(), again.rejects());
    }

    @Test
    void forgetsARejectThatWasMendedAndOneThatIsGone() throws Exception {
        String good = TestDataset.line("https://example.org/1", DAY, TestDataset.story(1));
        dataset.input("a.jsonl", good + "{\"broken\": \n");
        Path empty = dataset.input("empty.txt", "");
        dataset.input("still.txt", "");
        dataset.ingest();
        assertEquals(List.of("3"), dataset.query("SELECT count(*) FROM rejects"));
        List<String> still = dataset.query("FROM rejects WHERE contains(source_uri, 'still')");

        dataset.input("a.jsonl", good + TestDataset.line("https://example.org/2", DAY, TestDataset.story(2)));
        Files.delete(empty);
        dataset.ingest();

        assertEquals(still, dataset.query("FROM rejects"));
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
    }

    @Test
    void readsAFileAgainThatWasEmptyWhenItWasReadAndIsNowAsItWasPlanned() throws Exception {
        // More files than a chunk reads before the first is extracted.
        for (int i = 0; i < 11; i++) {
            dataset.input("a" + i + ".txt", TestDataset.story(i));
        }
        Path emptied = dataset.input("b.txt", TestDataset.story(20));
        new IngestRun(
                        () -> {
                            try {
                                Files.writeString(emptied, "");
                            } catch (java.io.IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                            return new org.broadsheet.Extraction(new WordAnnotator());
                        },
                        java.time.Clock.systemUTC())
                .run(dataset.request(), RunProgress.SILENT);
        assertEquals(List.of("in/b.txt|EMPTY"), dataset.query("SELECT source_uri, reason FROM rejects"));

        dataset.input("b.txt", TestDataset.story(20));
        dataset.ingest();

        assertEquals(List.of("12"), dataset.query("SELECT count(*) FROM articles"));
        assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM rejects"));
    }

    @Test
    void readsWhatWasOverALimitAgainUnderAnother() throws Exception {
        dataset.input("a.txt", TestDataset.story(1));
        IngestRequest request = dataset.request();
        IngestRequest narrow = IngestRequest.of(request.inputs(), request.output())
                .workers(2)
                .limits(new org.broadsheet.read.ReadLimits(100, 1000))
                .build();
        dataset.input("b.txt", "Short news of the day, told in full.");
        dataset.ingestAll(narrow);
        assertEquals(List.of("in/a.txt|TOO_LARGE"), dataset.query("SELECT source_uri, reason FROM rejects"));
        assertEquals(Status.NOTHING_NEW, dataset.ingestAll(narrow).get(0).status());

        assertEquals(1, dataset.ingest().files().get("read"));

        assertEquals(List.of("2"), dataset.query("SELECT count(*) FROM articles"));
        assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM rejects"));
    }

    @Test
    void givesTheSameRowsWhateverTheWorkersTheFoldersPathAndTheOrderOfTheInputs() throws Exception {
        TestDataset other = new TestDataset(folder.resolve("deep").resolve("er"));
        for (TestDataset each : List.of(dataset, other)) {
            for (int i = 0; i < 12; i++) {
                each.input("../x/" + i + ".txt", TestDataset.story(i % 10));
                each.input(
                        "../y/" + i + ".jsonl",
                        TestDataset.line("https://example.org/" + i % 9, DAY, TestDataset.story(i)));
            }
            each.input("../y/shared.jsonl", TestDataset.line("https://example.org/3", DAY, OTHER) + "{\"broken\": \n");
        }
        IngestRequest one = dataset.requestOf("x", "y");
        dataset.ingestAll(IngestRequest.of(one.inputs(), one.output())
                .limits(one.limits())
                .build());
        IngestRequest two = other.requestOf("y", "x");
        other.ingestAll(IngestRequest.of(two.inputs(), two.output())
                .workers(3)
                .limits(two.limits())
                .build());

        assertEquals(dataset.rows(), other.rows());
        String inputs = "SELECT * EXCLUDE (run_id) FROM inputs ORDER BY source_uri";
        assertEquals(dataset.query(inputs), other.query(inputs));
        assertTrue(dataset.rows().size() > 40, "rows of every table are compared");
    }
}
