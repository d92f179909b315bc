package org.broadsheet.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record made to break its reader is one reject at its place, and the next record is read. */
class HostileContainersTest {
    private static final String STORY = "The ferry sails again on Monday, the harbour master said.";
    private static final byte[] MEGABYTE = "x".repeat(1 << 20).getBytes(UTF_8);
    private static final String RSS = "<rss version=\"2.0\"><channel><title>Courier</title>\n";

    @TempDir
    Path folder;

    /** Writes a file piece by piece. */
    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    @Test
    void anAttributeOfAHundredMegabytes() throws IOException {
        assertEquals(List.of("a#item=1", "TOO_LARGE a#item=2", "a#item=3"), read("a.rss", out -> {
            put(out, RSS + item(1) + "<item title=\"");
            many(out, 100, MEGABYTE);
            put(out, "\"><description>" + STORY + "</description></item>" + item(3));
        }));
    }

    @Test
    void aNestTenMillionDeep() throws IOException {
        byte[] open = "<a>".repeat(1 << 20).getBytes(UTF_8);
        assertEquals(List.of("a#item=1", "TOO_LARGE a#item=2", "a#item=3"), read("a.rss", out -> {
            put(out, RSS + item(1) + "<item>");
            many(out, 10, open);
            put(out, "</item>" + item(3));
        }));
        assertEquals(List.of("a#item=1", "RECORD_MALFORMED a#item=2", "a#item=3"), read("b.rss", out -> {
            put(out, RSS + item(1) + "<item><description>");
            many(out, 2, open);
            put(out, "</description></item>" + item(3));
        }));
        byte[] lists = "[".repeat(1 << 20).getBytes(UTF_8);
        assertEquals(List.of("a#line=1", "LINE_TOO_LONG a#line=2", "a#line=3"), read("a.jsonl", out -> {
            put(out, line() + "{\"text\":");
            many(out, 10, lists);
            put(out, "\n" + line());
        }));
    }

    @Test
    void entitiesThatWouldFillTheMemoryOrFetchAFile() throws IOException {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]>");

        assertEquals(
                List.of("RECORD_MALFORMED a#item=1", "RECORD_MALFORMED a#item=2", "a#item=3"),
                read(
                        "a.rss",
                        out -> put(
                                out,
                                bomb + RSS + "<item><title>&e11;</title><description>" + STORY + "</description></item>"
                                        + "<item><description>&file; " + STORY + "</description></item>" + item(3))));
    }

    @Test
    void cdataThatNeverEnds() throws IOException {
        assertEquals(List.of("a#item=1", "TOO_LARGE a#item=2", "a#item=3"), read("a.rss", out -> {
            put(out, RSS + item(1) + "<item><description><![CDATA[");
            many(out, 12, MEGABYTE);
            put(out, item(3));
        }));
        assertEquals(
                List.of("a#item=1", "RECORD_MALFORMED a#item=2", "a#item=3"),
                read("b.rss", out -> put(out, RSS + item(1) + "<item><description><![CDATA[" + STORY + item(3))));
    }

    @Test
    void aFieldOfAHundredMegabytesWhoseQuoteNeverCloses() throws IOException {
        assertEquals(List.of("a#row=1", "LINE_TOO_LONG a#row=2", "a#row=3"), read("a.csv", out -> {
            put(out, "id,text,author\n1," + STORY.replace(",", "") + ",Ada\n2,\"");
            many(out, 100, MEGABYTE);
            put(out, "\n3,The road is closed.,Iris\n");
        }));
    }

    @Test
    void aResponsePackedToUnfoldToAGigabyte() throws IOException {
        byte[] bomb = gzip(out -> many(out, 1024, MEGABYTE));
        assertEquals(List.of("a#offset=0", "TOO_LARGE a", "a"), places("a.warc", out -> {
            out.write(response("", STORY.getBytes(UTF_8)));
            out.write(response("Content-Encoding: gzip\r\n", bomb));
            out.write(response("", STORY.getBytes(UTF_8)));
        }));
        // 64 MB of one letter, as a brotli encoder at its best writes them.
        byte[] brotli = Base64.getDecoder()
                .decode("y///P/glwuKxQCD3/o///3/wSwDEYRGA7v0f////4JcAiMMCAN37P/7//8EvARCHBQC693/8//+DXwIgDgsAdO//"
                        + "+P//B78EQBwWAOje//H//w9+CYA4LADQvf/L//8//BIAcVgAoHv/Bw==");
        assertEquals(List.of("a#offset=0", "TOO_LARGE a", "a"), places("c.warc", out -> {
            out.write(response("", STORY.getBytes(UTF_8)));
            out.write(response("Content-Encoding: br\r\n", brotli));
            out.write(response("", STORY.getBytes(UTF_8)));
        }));
        assertEquals(List.of("a#offset=0", "TOO_LARGE a", "a"), places("b.warc.gz", out -> {
            out.write(gzip(one -> one.write(response("", STORY.getBytes(UTF_8)))));
            out.write(gzip(one -> {
                put(one, header(1L << 30));
                many(one, 1024, MEGABYTE);
            }));
            out.write(gzip(one -> one.write(response("", STORY.getBytes(UTF_8)))));
        }));
    }

    @Test
    void lengthsThatLie() throws IOException {
        for (String length : List.of("999999999999999999", "99999", "0", "-1", "", "12x", "9".repeat(40))) {
            List<String> read = places("a.warc", out -> {
                out.write(response("", STORY.getBytes(UTF_8)));
                String lie = new String(response("", STORY.getBytes(UTF_8)), UTF_8);
                put(out, lie.replaceFirst("Content-Length: \\d+", "Content-Length: " + length));
                out.write(response("Content-Length: 7\r\n", STORY.getBytes(UTF_8)));
            });
            assertEquals(3, read.size(), length + ": " + read);
            assertEquals("a#offset=0", read.get(0), length);
            String reason = length.length() == 18 ? "TOO_LARGE a" : "ARCHIVE_DAMAGED a";
            assertEquals(reason, read.get(1), length);
            assertEquals("a", read.get(2), length);
        }
    }

    @Test
    void aHeaderWithoutEnd() throws IOException {
        assertEquals(List.of("a#offset=0", "ARCHIVE_DAMAGED a", "a"), places("a.warc", out -> {
            out.write(response("", STORY.getBytes(UTF_8)));
            put(out, "WARC/1.0\r\nWARC-Type: response\r\nX: ");
            many(out, 20, MEGABYTE);
            put(out, "\r\n");
            out.write(response("", STORY.getBytes(UTF_8)));
        }));
    }

    private static String item(int n) {
        return "<item><title>" + n + "</title><description>" + STORY + "</description></item>\n";
    }

    private static String line() {
        return "{\"text\":\"" + STORY + "\"}\n";
    }

    private static byte[] response(String httpHeader, byte[] body) {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + httpHeader + "\r\n").getBytes(UTF_8));
        http.writeBytes(body);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(header(http.size()).getBytes(UTF_8));
        record.writeBytes(http.toByteArray());
        record.writeBytes("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }

    private static String header(long length) {
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/\r\nWARC-Date:"
                + " 2024-05-14T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http\r\n"
                + "Content-Length: " + length + "\r\n\r\n";
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    private static void many(OutputStream out, int times, byte[] block) throws IOException {
        for (int i = 0; i < times; i++) {
            out.write(block);
        }
    }

    private static byte[] gzip(Content content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            content.write(out);
        }
        return packed.toByteArray();
    }

    /** Like {@link #read}, but of places behind the first only the file. */
    private List<String> places(String name, Content content) throws IOException {
        List<String> places = new ArrayList<>();
        for (String place : read(name, content)) {
            places.add(place.endsWith("#offset=0") ? place : place.replaceAll("#offset=\\d+", ""));
        }
        return places;
    }

    /** Places of the articles, and of the rejects with their reasons. */
    private List<String> read(String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            content.write(out);
        }
        List<String> places = new ArrayList<>();
        assertTimeoutPreemptively(Duration.ofMinutes(3), () -> {
            try (RawArticles articles = InputFile.open(file, "a", ReadLimits.DEFAULT)) {
                while (articles.hasNext()) {
                    Outcome<RawArticle> outcome = articles.next();
                    if (outcome instanceof Outcome.Rejected<RawArticle> rejected) {
                        Rejection rejection = rejected.rejection();
                        places.add(rejection.reason() + " " + rejection.sourceUri());
                    } else {
                        places.add(
                                ((Outcome.Accepted<RawArticle>) outcome).value().sourceUri());
                    }
                }
            }
        });
        Files.delete(file);
        return Arrays.asList(places.toArray(new String[0]));
    }
}
