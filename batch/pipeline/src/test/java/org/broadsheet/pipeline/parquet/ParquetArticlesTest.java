package org.broadsheet.pipeline.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.read.FieldMap;
import org.broadsheet.read.InputFile;
import org.broadsheet.read.RawArticles;
import org.broadsheet.read.RawForms;
import org.broadsheet.read.ReadLimits;
import org.broadsheet.read.ReadOptions;
import org.broadsheet.read.StoredInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet as crawls keep it, whole and damaged. */
class ParquetArticlesTest {
    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("message crawl {"
            + " optional int64 id; optional binary url (STRING); optional binary title (STRING);"
            + " optional group authors (LIST) { repeated group list { optional binary element (STRING); } }"
            + " optional group publisher { optional binary name (STRING); optional binary logo (STRING); }"
            + " optional int64 published_at (TIMESTAMP(MICROS,true)); optional int32 modified (DATE);"
            + " optional group body { optional binary story_en (STRING); } optional binary text (STRING);"
            + " optional double score; }");
    private static final int ROWS = 12;

    @TempDir
    Path folder;

    @Test
    void readsColumnsByTheirNames() throws IOException {
        List<Outcome<RawArticle>> outcomes = read(Files.readAllBytes(sample()), FieldMap.NONE);

        assertEquals(ROWS, outcomes.size());
        RawArticle third = ((Outcome.Accepted<RawArticle>) outcomes.get(2)).value();
        assertEquals("a.parquet#row=3", third.sourceUri());
        assertEquals("https://courier.example/3", third.url());
        assertEquals("Courier", third.site());
        assertEquals("Port 3", third.title());
        assertEquals(List.of("Ada Lund", "Iris Vold"), third.byline());
        assertEquals("2024-05-14T09:30:00Z", third.publishedAt());
        assertEquals("2024-05-15", third.modifiedAt());
        assertEquals(text(3), third.content());
        assertEquals("3", third.record() == null ? null : third.record().id());
    }

    @Test
    void readsAColumnInsideAnotherThatTheUserNames() throws IOException {
        FieldMap map = new FieldMap(Map.of("text", "body.story_en"));

        RawArticle first = ((Outcome.Accepted<RawArticle>)
                        read(Files.readAllBytes(sample()), map).get(0))
                .value();

        assertEquals("In English: " + text(1), first.content());
    }

    @Test
    void isReadWhateverItsNameAndRefusedInGzip() throws IOException {
        byte[] content = Files.readAllBytes(sample());
        assertEquals(ROWS, read("a.txt", content, FieldMap.NONE).size());
    }

    @Test
    void survivesEveryCut() throws IOException {
        byte[] whole = Files.readAllBytes(sample());

        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int cut = 4; cut < whole.length; cut += 3) {
                List<Outcome<RawArticle>> outcomes = read(Arrays.copyOf(whole, cut), FieldMap.NONE);
                assertEquals(1, outcomes.size(), "cut at " + cut);
                assertEquals(
                        Rejection.Reason.ARCHIVE_DAMAGED,
                        rejection(outcomes.get(0)).reason());
            }
        });
    }

    @Test
    void readsTheOtherRowGroupsBesideAFlippedBit() throws IOException {
        byte[] whole = Files.readAllBytes(sample());
        List<String> articles = articles(read(whole, FieldMap.NONE));
        int footer = whole.length
                - 8
                - ByteBuffer.wrap(whole, whole.length - 8, 4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt();
        Random random = new Random(20261126);

        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int i = 0; i < 800; i++) {
                byte[] damaged = whole.clone();
                int at = 4 + random.nextInt(whole.length - 4);
                damaged[at] ^= (byte) (1 << random.nextInt(8));
                List<Outcome<RawArticle>> outcomes = read(damaged, FieldMap.NONE);
                assertFalse(outcomes.isEmpty(), "byte " + at);
                List<String> lost = new ArrayList<>(articles);
                lost.removeAll(articles(outcomes));
                if (at < footer) {
                    assertTrue(lost.size() <= ROWS / 3, "byte " + at + " lost " + lost + ": " + outcomes);
                }
            }
        });
    }

    @Test
    void aValueOverTheLimitCostsItsRow() throws IOException {
        List<Outcome<RawArticle>> outcomes =
                read("a.parquet", Files.readAllBytes(sample()), FieldMap.NONE, new ReadLimits(20, 1_000_000));

        assertEquals(ROWS, outcomes.size());
        assertEquals(Rejection.Reason.TOO_LARGE, rejection(outcomes.get(4)).reason());
        assertEquals("a.parquet#row=5", rejection(outcomes.get(4)).sourceUri());
    }

    private static String text(int n) {
        return "The harbour board of Port " + n + " met on Tuesday to settle the price of berths.";
    }

    private Path sample() throws IOException {
        Path file = folder.resolve("sample.parquet");
        Files.deleteIfExists(file);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(SCHEMA)
                .withRowGroupSize(400L)
                .withMinRowCountForPageSizeCheck(1)
                .withMaxRowCountForPageSizeCheck(1)
                .build()) {
            SimpleGroupFactory rows = new SimpleGroupFactory(SCHEMA);
            for (int n = 1; n <= ROWS; n++) {
                Group row = rows.newGroup()
                        .append("id", (long) n)
                        .append("url", "https://courier.example/" + n)
                        .append("title", "Port " + n);
                Group authors = row.addGroup("authors");
                authors.addGroup("list").append("element", "Ada Lund");
                authors.addGroup("list").append("element", "Iris Vold");
                row.addGroup("publisher").append("name", "Courier").append("logo", "logo.png");
                row.append("published_at", 1_715_679_000_000_000L).append("modified", 19_858);
                row.addGroup("body").append("story_en", "In English: " + text(n));
                row.append("text", text(n)).append("score", 0.5);
                writer.write(row);
            }
        }
        return file;
    }

    private static List<String> articles(List<Outcome<RawArticle>> outcomes) {
        List<String> articles = new ArrayList<>();
        for (Outcome<RawArticle> outcome : outcomes) {
            if (outcome instanceof Outcome.Accepted<RawArticle> accepted) {
                articles.add(accepted.value().url() + " " + accepted.value().content());
            }
        }
        return articles;
    }

    private static Rejection rejection(Outcome<RawArticle> outcome) {
        assertTrue(outcome instanceof Outcome.Rejected, outcome::toString);
        return ((Outcome.Rejected<RawArticle>) outcome).rejection();
    }

    private List<Outcome<RawArticle>> read(byte[] content, FieldMap map) throws IOException {
        return read("a.parquet", content, map);
    }

    private List<Outcome<RawArticle>> read(String name, byte[] content, FieldMap map) throws IOException {
        return read(name, content, map, ReadLimits.DEFAULT);
    }

    private List<Outcome<RawArticle>> read(String name, byte[] content, FieldMap map, ReadLimits limits)
            throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        ReadOptions options = new ReadOptions(limits, map, RawForms.BUILT_IN.with(ParquetArticles.FORM));
        List<Outcome<RawArticle>> outcomes = new ArrayList<>();
        try (RawArticles articles = InputFile.open(StoredInput.of(file), name, options)) {
            articles.forEachRemaining(outcomes::add);
        }
        return outcomes;
    }
}
