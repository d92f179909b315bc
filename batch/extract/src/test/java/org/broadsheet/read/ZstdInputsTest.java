package org.broadsheet.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs packed by zstd are read as those packed by gzip are; what cannot be unpacked is told by what it is. */
class ZstdInputsTest {
    private static final String STORY = "The ferry sails again on Monday, the harbour master said.";
    private static final byte[] MAGIC = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

    @TempDir
    Path folder;

    @Test
    void aFileIsToldByItsBytesAndSeveralFramesAreOne() throws IOException {
        byte[] skipped = {0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 'a', 'b', 'c'};
        byte[] bytes = joined(zstd(line("one")), skipped, zstd(line("two")), skipped);

        assertEquals(List.of("one", "two"), titles(read("plain-name.jsonl", bytes)));
        assertEquals(1, read("a.html.zst", zstd("<p>" + STORY + "</p>")).size());
    }

    @Test
    void aRecordOfAnArchiveHasThePlaceOfItsFrame() throws IOException {
        byte[] first = zstd(response(""));
        List<Outcome<RawArticle>> read = read("a.warc.zst", joined(first, zstd(response(""))));

        assertEquals(
                List.of("a#offset=0", "a#offset=" + first.length),
                read.stream().map(one -> accepted(one).sourceUri()).toList());
    }

    @Test
    void aPageKeptAsItWasSentIsUnpacked() throws IOException {
        byte[] body = zstd("<html><body><p>" + STORY + "</p></body></html>");
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: zstd\r\n\r\n".getBytes(UTF_8));
        http.writeBytes(body);
        byte[] record = joined(header(http.size()).getBytes(UTF_8), http.toByteArray(), "\r\n\r\n".getBytes(UTF_8));

        assertTrue(accepted(read("a.warc", record).get(0)).content().contains(STORY));
    }

    @Test
    void aDictionaryIsToldAndNotRead() throws IOException {
        byte[] dictionary = {0x5d, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4};
        Rejection archive = rejected(read("a.warc.zst", joined(dictionary, zstd(response("")))));
        assertEquals(Reason.FORMAT_NOT_READ, archive.reason());
        assertEquals("looks like: zstd with a dictionary", archive.detail());

        // Single segment, dictionary of one byte, size of one byte.
        Rejection named = rejected(read("a.jsonl.zst", joined(MAGIC, new byte[] {0x21, 7, 1, 9, 0, 0, 'x'})));
        assertEquals("looks like: zstd with a dictionary, number 7", named.detail());
    }

    @Test
    void aWindowThatWouldFillTheMemoryIsToldAndNotRead() throws IOException {
        Rejection rejection = rejected(read("a.jsonl.zst", joined(MAGIC, new byte[] {0, (byte) 0xff, 9, 0, 0, 'x'})));

        assertEquals(Reason.FORMAT_NOT_READ, rejection.reason());
        assertTrue(rejection.detail().startsWith("looks like: zstd with a window of "), rejection.detail());
    }

    @Test
    void aBombIsStoppedEarly() throws IOException {
        Path file = folder.resolve("bomb.jsonl.zst");
        try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(file))) {
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'a');
            out.write("{\"text\":\"".getBytes(UTF_8));
            for (int i = 0; i < 300; i++) {
                out.write(block);
            }
        }
        Rejection last = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> rejected(read(file)));

        assertEquals(Reason.TOO_LARGE, last.reason());
        assertTrue(last.bytes() < 100_000_000, "stopped after " + last.bytes());
    }

    /** All but the last window, which the library keeps back. */
    @Test
    void aFileCutShortKeepsTheArticlesBeforeTheCut() throws IOException {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            lines.append(line("title " + random.nextLong()));
        }
        byte[] packed = zstd(lines.toString());
        List<Outcome<RawArticle>> outcomes = read("a.jsonl.zst", Arrays.copyOf(packed, packed.length / 2));

        assertEquals(Reason.ARCHIVE_DAMAGED, rejected(outcomes).reason());
        assertTrue(outcomes.size() > 10_000, "articles before the cut: " + outcomes.size());
    }

    private static String line(String title) {
        return "{\"title\":\"" + title + "\",\"text\":\"" + STORY + "\"}\n";
    }

    private static String response(String httpHeader) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + httpHeader + "\r\n<p>" + STORY + "</p>";
        return header(http.length()) + http + "\r\n\r\n";
    }

    private static String header(int length) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/\r\nWARC-Date:"
                + " 2024-05-14T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http\r\n"
                + "Content-Length: " + length + "\r\n\r\n";
    }

    private static byte[] zstd(String content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(packed)) {
            out.write(content.getBytes(UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static List<String> titles(List<Outcome<RawArticle>> outcomes) {
        return outcomes.stream()
                .map(one -> String.valueOf(accepted(one).title()))
                .toList();
    }

    private static RawArticle accepted(Outcome<RawArticle> outcome) {
        return ((Outcome.Accepted<RawArticle>) outcome).value();
    }

    /** The last outcome's. */
    private static Rejection rejected(List<Outcome<RawArticle>> outcomes) {
        return ((Outcome.Rejected<RawArticle>) outcomes.get(outcomes.size() - 1)).rejection();
    }

    private List<Outcome<RawArticle>> read(String name, byte[] content) throws IOException {
        return read(Files.write(folder.resolve(name), content));
    }

    private static List<Outcome<RawArticle>> read(Path file) {
        List<Outcome<RawArticle>> outcomes = new ArrayList<>();
        try (RawArticles articles = InputFile.open(file, "a", ReadLimits.DEFAULT)) {
            articles.forEachRemaining(outcomes::add);
        }
        return outcomes;
    }
}
