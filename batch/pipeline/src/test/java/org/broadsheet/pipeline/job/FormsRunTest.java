package org.broadsheet.pipeline.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.job.RunReport.Status;
import org.broadsheet.read.FieldMap;
import org.broadsheet.read.ReadLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Containers of each form through whole runs: read once, read anew where they changed, retired where a record went. */
class FormsRunTest {
    @TempDir
    Path folder;

    private TestDataset dataset() {
        return new TestDataset(folder);
    }

    /**
     * A record of a container.
     *
     * @param number tells it from others
     * @param text its text
     */
    record Story(int number, String text) {
        Story(int number) {
            this(number, TestDataset.story(number));
        }

        String url() {
            return "https://courier.example/" + number;
        }
    }

    /** Makes a container of records. */
    @FunctionalInterface
    interface Writer {
        void write(Path file, List<Story> stories) throws Exception;
    }

    /**
     * A form.
     *
     * @param name of the file
     * @param place of its second record
     */
    record Form(String name, String place, Writer writer) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form("a.rss", "#item=2", (file, stories) -> Files.writeString(file, rss(stories))),
                new Form(
                        "a.xml.gz",
                        "#item=2",
                        (file, stories) -> Files.write(file, gzip(rss(stories).getBytes(UTF_8)))),
                new Form("a.csv", "#row=2", (file, stories) -> Files.writeString(file, table(stories, ','))),
                new Form("a.tsv", "#row=2", (file, stories) -> Files.writeString(file, table(stories, '\t'))),
                new Form("a.json", "#item=2", (file, stories) -> Files.writeString(file, envelope(stories))),
                new Form("a.warc", null, (file, stories) -> Files.write(file, warc(stories, false))),
                new Form("a.warc.gz", null, (file, stories) -> Files.write(file, warc(stories, true))),
                new Form("a.parquet", "#row=2", FormsRunTest::parquet));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isReadOnceAndAnewWhereItChanged(Form form) throws Exception {
        TestDataset dataset = dataset();
        Files.createDirectories(dataset.inputs());
        Path file = dataset.inputs().resolve(form.name);
        form.writer.write(file, List.of(new Story(1), new Story(2), new Story(3)));

        assertEquals(Status.PUBLISHED, dataset.ingest().status());
        assertEquals(List.of("3", "0"), counts(dataset));
        List<String> ids = dataset.query("SELECT article_id FROM articles ORDER BY url");
        if (form.place != null) {
            assertEquals(
                    List.of("in/" + form.name + form.place),
                    dataset.query("SELECT source_uri FROM articles WHERE url LIKE '%/2'"));
        }
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());

        String edited = TestDataset.story(2) + "\n\nA correction was added on Friday.";
        form.writer.write(file, List.of(new Story(4), new Story(1), new Story(2, edited)));

        assertEquals(Status.PUBLISHED, dataset.ingest().status());
        assertEquals(List.of("3", "0"), counts(dataset));
        List<String> now = dataset.query("SELECT article_id FROM articles ORDER BY url");
        assertEquals(ids.subList(0, 2), now.subList(0, 2), "edited and moved records keep their ids");
        assertEquals(
                List.of("true"), dataset.query("SELECT body LIKE '%correction%' FROM articles WHERE url LIKE '%/2'"));
        assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM articles WHERE url LIKE '%/3'"));
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
    }

    @Test
    void aContainerIsReadAgainWithinOtherLimits() throws Exception {
        TestDataset dataset = dataset();
        String large = TestDataset.story(2) + "\n\n" + "The dredging goes on. ".repeat(200);
        dataset.input("a.rss", rss(List.of(new Story(1), new Story(2, large), new Story(3))));
        IngestRequest usual = dataset.request();
        IngestRequest narrow = IngestRequest.of(usual.inputs(), usual.output())
                .limits(new ReadLimits(3_000, 10_000_000))
                .build();

        dataset.ingestAll(narrow);
        assertEquals(List.of("2", "1"), counts(dataset));
        assertEquals(List.of("TOO_LARGE in/a.rss#item=2"), rejects(dataset));
        assertEquals(Status.PUBLISHED, dataset.ingest().status());
        assertEquals(List.of("3", "0"), counts(dataset));
    }

    @Test
    void aTableIsReadAgainWhenItsColumnsAreNamed() throws Exception {
        TestDataset dataset = dataset();
        dataset.input("a.csv", table(List.of(new Story(1), new Story(2)), ',').replace("title,text", "title,story_en"));
        dataset.input("b.txt", TestDataset.story(9));

        dataset.ingest();
        assertEquals(List.of("1", "2"), counts(dataset));
        IngestRequest named = dataset.request()
                .with()
                .fields(FieldMap.parse(List.of("text=story_en")))
                .build();
        dataset.ingestAll(named);
        assertEquals(List.of("3", "0"), counts(dataset));
        List<RunReport> again = dataset.ingestAll(named);
        assertEquals(Status.NOTHING_NEW, again.get(again.size() - 1).status());
    }

    @Test
    void whatASourceCutOffIsPublishedAndTold() throws Exception {
        TestDataset dataset = dataset();
        String cut = TestDataset.story(1).substring(0, 250) + "\u2026 [+2219 chars]";
        dataset.input("a.json", envelope(List.of(new Story(1, cut), new Story(2))));

        assertEquals(Status.PUBLISHED, dataset.ingest().status());
        assertEquals(List.of("2", "1"), counts(dataset));
        assertEquals(List.of("CONTENT_CUT_OFF in/a.json#item=1"), rejects(dataset));
        assertEquals(List.of("0"), dataset.query("SELECT count(*) FROM articles WHERE body LIKE '%chars%'"));
    }

    @Test
    void damageCostsItsRecordAndStandsAmongTheRejects() throws Exception {
        TestDataset dataset = dataset();
        byte[] archive = warc(List.of(new Story(1), new Story(2), new Story(3)), true);
        int second = gzip(record(new Story(1))).length;
        archive[second + 40] ^= 0x10;
        Files.createDirectories(dataset.inputs());
        Files.write(dataset.inputs().resolve("a.warc.gz"), archive);

        assertEquals(Status.PUBLISHED, dataset.ingest().status());
        assertEquals(List.of("2", "1"), counts(dataset));
        assertEquals(List.of("ARCHIVE_DAMAGED in/a.warc.gz#offset=" + second), rejects(dataset));
        assertEquals(Status.NOTHING_NEW, dataset.ingest().status());
    }

    @Test
    void twoStatesOfOneItemAreOneArticle() throws Exception {
        TestDataset dataset = dataset();
        String later = TestDataset.story(1) + "\n\nA correction was added on Friday.";
        String feed = rss(List.of(new Story(1, later), new Story(1), new Story(2)));
        dataset.input("a.rss", feed.replaceFirst("<pubDate>Tue, 14 May", "<pubDate>Fri, 17 May"));

        assertEquals(Status.PUBLISHED, dataset.ingest().status());
        assertEquals(List.of("2", "0"), counts(dataset));
        assertTrue(dataset.query("SELECT body FROM articles WHERE url LIKE '%/1'")
                .get(0)
                .contains("correction"));
    }

    private static List<String> counts(TestDataset dataset) throws Exception {
        return List.of(
                dataset.query("SELECT count(*) FROM articles").get(0),
                dataset.query("SELECT count(*) FROM rejects").get(0));
    }

    private static List<String> rejects(TestDataset dataset) throws Exception {
        return dataset.query("SELECT reason || ' ' || source_uri FROM rejects ORDER BY source_uri");
    }

    private static String rss(List<Story> stories) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content="
                + "\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Courier</title>");
        for (Story story : stories) {
            feed.append("<item><title>Port ")
                    .append(story.number)
                    .append("</title><link>")
                    .append(story.url());
            feed.append("</link><guid>g-").append(story.number);
            feed.append("</guid><pubDate>Tue, 14 May 2024 09:30:00 +0200</pubDate><content:encoded><![CDATA[<p>");
            feed.append(story.text.replace("\n\n", "</p><p>")).append("</p>]]></content:encoded></item>\n");
        }
        return feed.append("</channel></rss>").toString();
    }

    private static String table(List<Story> stories, char separator) {
        StringBuilder table = new StringBuilder("id,url,title,text\n".replace(',', separator));
        for (Story story : stories) {
            table.append(story.number).append(separator).append(story.url()).append(separator);
            table.append("Port ").append(story.number).append(separator).append('"');
            table.append(story.text.replace("\"", "\"\"")).append("\"\n");
        }
        return table.toString();
    }

    private static String envelope(List<Story> stories) {
        List<String> articles = new ArrayList<>();
        for (Story story : stories) {
            articles.add(TestDataset.line(story.url(), "2024-05-14T09:30:00Z", story.text));
        }
        return "{\"status\": \"ok\", \"totalResults\": 3,\n \"articles\": [" + String.join(",", articles)
                + "], \"next\": {\"page\": 2}}";
    }

    private static byte[] warc(List<Story> stories, boolean packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Story story : stories) {
            out.writeBytes(packed ? gzip(record(story)) : record(story));
        }
        return out.toByteArray();
    }

    private static byte[] record(Story story) {
        String page = "<html><head><title>Port " + story.number + "</title></head><body><article><p>"
                + story.text.replace("\n\n", "</p><p>") + "</p></article></body></html>";
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + story.url()
                        + "\r\nWARC-Date: 2024-05-14T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:" + story.number
                        + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                        + http.getBytes(UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n")
                .getBytes(UTF_8);
    }

    private static void parquet(Path file, List<Story> stories) throws Exception {
        Files.deleteIfExists(file);
        try (Connection connection =
                        DuckDb.modest(file.resolveSibling(".spill")).open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE stories (id INTEGER, url VARCHAR, title VARCHAR, authors VARCHAR[],"
                    + " published TIMESTAMP, text VARCHAR, noise DOUBLE)");
            for (Story story : stories) {
                Map<String, String> values = Map.of("url", story.url(), "text", story.text.replace("'", "''"));
                statement.execute("INSERT INTO stories VALUES (" + story.number + ", '" + values.get("url")
                        + "', 'Port "
                        + story.number + "', ['Ada Lund', 'Iris Vold'], '2024-05-14 09:30:00', '" + values.get("text")
                        + "', 0.5)");
            }
            statement.execute("COPY stories TO '" + file + "' (FORMAT parquet, COMPRESSION zstd)");
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
