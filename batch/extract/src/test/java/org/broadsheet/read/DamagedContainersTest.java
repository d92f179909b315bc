package org.broadsheet.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What damage does to each container, wherever it strikes: nothing is thrown, nothing hangs, and the records that it did
 * not strike are read. Cut at every byte; one bit flipped at many.
 */
class DamagedContainersTest {
    private static final int RECORDS = 8;
    private static final int FLIPS = 600;
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    /**
     * A container of {@link #RECORDS} records.
     *
     * @param lostByAFlip articles that one flipped bit may cost: the one it strikes, and where the form has nothing but
     *     line ends or brackets to tell records by, the one behind it
     */
    record Sample(String name, byte[] content, int lostByAFlip) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() throws IOException {
        return Stream.of(
                new Sample("a.warc", warc(record -> record), 2),
                new Sample("a.warc.gz", warc(DamagedContainersTest::gzip), 1),
                new Sample("a.warc.zst", warc(DamagedContainersTest::zstd), 1),
                new Sample("whole.warc.gz", gzip(warc(record -> record)), RECORDS),
                new Sample("a.rss", rss().getBytes(UTF_8), 2),
                new Sample("a.atom", atom().getBytes(UTF_8), 2),
                new Sample("a.csv", table(',').getBytes(UTF_8), 2),
                new Sample("a.tsv", table('\t').getBytes(UTF_8), 2),
                new Sample("a.jsonl", lines().getBytes(UTF_8), 2),
                new Sample("list.json", list("[", "]").getBytes(UTF_8), 2),
                new Sample(
                        "envelope.json",
                        list("{\"status\":\"ok\",\"articles\":[", "]}").getBytes(UTF_8),
                        2));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatStandsBeforeACut(Sample sample) throws IOException {
        List<String> whole = articles(read(sample.name, sample.content));
        assertEquals(RECORDS, whole.size());

        assertTimeoutPreemptively(LONG, () -> {
            int most = 0;
            for (int cut = 0; cut < sample.content.length; cut++) {
                List<Outcome<RawArticle>> outcomes = read(sample.name, Arrays.copyOf(sample.content, cut));
                List<String> read = articles(outcomes);
                assertFalse(outcomes.isEmpty(), "cut at " + cut + ": nothing is told");
                // The last may be cut where its form cannot tell that it was.
                int sure = Math.max(0, read.size() - 1);
                assertEquals(whole.subList(0, sure), read.subList(0, sure), "cut at " + cut);
                assertTrue(read.size() >= most - 1, "cut at " + cut + ": " + read.size() + " after " + most);
                most = Math.max(most, read.size());
            }
            assertTrue(most >= RECORDS - 1, "at most " + most);
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsTheOthersBesideAFlippedBit(Sample sample) throws IOException {
        List<String> whole = articles(read(sample.name, sample.content));
        // Before the first record, a bit may cost the form itself.
        int from = sample.name.startsWith("whole") ? 20 : firstRecord(sample);
        Random random = new Random(20261126);

        assertTimeoutPreemptively(LONG, () -> {
            for (int i = 0; i < FLIPS; i++) {
                int at = from + random.nextInt(sample.content.length - from);
                byte[] damaged = sample.content.clone();
                damaged[at] ^= (byte) (1 << random.nextInt(8));
                List<Outcome<RawArticle>> outcomes = read(sample.name, damaged);
                List<String> lost = new ArrayList<>(whole);
                lost.removeAll(articles(outcomes));
                assertTrue(
                        lost.size() <= sample.lostByAFlip,
                        "byte " + at + " from " + sample.content[at] + " to " + damaged[at] + ": lost " + lost + "\n"
                                + outcomes);
            }
        });
    }

    private static int firstRecord(Sample sample) {
        String text = new String(sample.content, UTF_8);
        int at = text.indexOf("Story 1");
        int json = text.indexOf("{\"url\"");
        return at < 0 ? 20 : json >= 0 ? json : text.lastIndexOf('\n', at) + 1;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void surviveNoiseInTheMiddle(Sample sample) throws IOException {
        Random random = new Random(7);

        assertTimeoutPreemptively(LONG, () -> {
            for (int i = 0; i < 60; i++) {
                byte[] noise = new byte[1 + random.nextInt(200)];
                random.nextBytes(noise);
                byte[] damaged = sample.content.clone();
                int at = 20 + random.nextInt(damaged.length - noise.length - 20);
                System.arraycopy(noise, 0, damaged, at, noise.length);
                assertFalse(read(sample.name, damaged).isEmpty());
            }
        });
    }

    /** Title and text of each article. */
    private static List<String> articles(List<Outcome<RawArticle>> outcomes) {
        List<String> articles = new ArrayList<>();
        for (Outcome<RawArticle> outcome : outcomes) {
            if (outcome instanceof Outcome.Accepted<RawArticle> accepted) {
                articles.add(accepted.value().url() + " "
                        + accepted.value().content().strip());
            }
        }
        return articles;
    }

    private List<Outcome<RawArticle>> read(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        List<Outcome<RawArticle>> outcomes = new ArrayList<>();
        try (RawArticles articles = InputFile.open(file, name, ReadLimits.DEFAULT)) {
            articles.forEachRemaining(outcomes::add);
        }
        for (Outcome<RawArticle> outcome : outcomes) {
            if (outcome instanceof Outcome.Rejected<RawArticle> rejected) {
                Rejection rejection = rejected.rejection();
                assertTrue(rejection.sourceUri().startsWith(name), rejection.toString());
                assertFalse(rejection.detail().isBlank(), rejection.toString());
            }
        }
        return outcomes;
    }

    private static String url(int n) {
        return "https://news.example/" + n;
    }

    private static String text(int n) {
        return "Story " + n + ": the ferry sails, \"at last\", from quay " + n * n + ".";
    }

    private static byte[] warc(UnaryOperator<byte[]> packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int n = 1; n <= RECORDS; n++) {
            String page = "<html><body><p>" + text(n) + "</p></body></html>";
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
            String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url(n)
                    + "\r\nWARC-Date: 2024-05-14T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:0000" + n
                    + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + http.length()
                    + "\r\n\r\n";
            byte[] record = (head + http + "\r\n\r\n").getBytes(UTF_8);
            out.write(packed.apply(record));
        }
        return out.toByteArray();
    }

    private static String rss() {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Courier</title>\n");
        for (int n = 1; n <= RECORDS; n++) {
            feed.append("<item><title>T").append(n).append("</title><link>").append(url(n));
            feed.append("</link><content:encoded><![CDATA[<p>").append(text(n));
            feed.append("</p>]]></content:encoded></item>\n");
        }
        return feed.append("</channel></rss>").toString();
    }

    private static String atom() {
        StringBuilder feed = new StringBuilder("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Courier</title>\n");
        for (int n = 1; n <= RECORDS; n++) {
            feed.append("<entry><title>T")
                    .append(n)
                    .append("</title><link href=\"")
                    .append(url(n));
            feed.append("\"/><content type=\"html\">&lt;p>").append(text(n)).append("&lt;/p></content></entry>\n");
        }
        return feed.append("</feed>").toString();
    }

    private static String table(char separator) {
        StringBuilder table = new StringBuilder("id?url?title?text\n".replace('?', separator));
        for (int n = 1; n <= RECORDS; n++) {
            table.append(n)
                    .append(separator)
                    .append(url(n))
                    .append(separator)
                    .append('T')
                    .append(n);
            table.append(separator)
                    .append('"')
                    .append(text(n).replace("\"", "\"\""))
                    .append("\nIt said so.\"\n");
        }
        return table.toString();
    }

    private static String lines() {
        StringBuilder lines = new StringBuilder();
        for (int n = 1; n <= RECORDS; n++) {
            lines.append("{\"url\":\"").append(url(n)).append("\",\"text\":\"");
            lines.append(text(n).replace("\"", "\\\"")).append("\"}\n");
        }
        return lines.toString();
    }

    private static String list(String open, String close) {
        return open + lines().strip().replace("\n", ",") + close;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] zstd(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
