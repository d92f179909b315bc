package org.broadsheet.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pieces of an input give is what it gives as a whole, outcome for outcome, at the same places: wherever it is
 * cut, and whatever is wrong with it.
 */
class InputPiecesTest {
    private static final int FLIPS = 60;

    /** An input of many records; {@code pieces} is how many of one record each it makes, at least. */
    record Sample(String name, byte[] content, int pieces) {
        /** Pieces of one record each or of a few; of large inputs larger ones, because each reads the head. */
        long size(int round) {
            long size =
                    content.length < 10_000 ? new long[] {1, 300, 700}[round % 3] : content.length / (3 + round % 5);
            return Math.max(1, size);
        }

        /** How often it is tried: what is large takes its time. */
        int rounds(int most) {
            return content.length < 10_000 ? most : most / 10;
        }

        @Override
        public String toString() {
            return name + " of " + content.length;
        }
    }

    /** Some that lie in the head of an input, and some that go beyond. */
    static Stream<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (int records : new int[] {9, 400}) {
            byte[] lines = joined(lines(records, "\n"));
            byte[] table = joined(table(records, "\n"));
            samples.add(new Sample("a.jsonl", lines, records));
            samples.add(new Sample("return-feed.jsonl", joined(lines(records, "\r\n")), records));
            samples.add(new Sample("blank.jsonl", joined(lines(records, "\n\n , \n")), records));
            samples.add(new Sample(
                    "marked.jsonl", concat(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, lines), records));
            samples.add(new Sample("pairs.jsonl", joined(pairs(records)), records / 2));
            samples.add(new Sample("members.jsonl.gz", gzipped(lines(records, "\n"), 3), records / 3));
            samples.add(new Sample("torn.jsonl.gz", torn(lines, 333), 1));
            samples.add(new Sample("frames.jsonl.zst", zstd(lines(records, "\n"), 2), records / 2));
            samples.add(new Sample("a.csv", table, records - 1));
            samples.add(new Sample("return-feed.csv", joined(table(records, "\r\n")), records - 1));
            samples.add(new Sample("members.csv.gz", gzipped(table(records, "\n"), 4), records / 4 - 1));
            samples.add(new Sample("a.warc", joined(warc(records)), records / 3));
            samples.add(new Sample("a.warc.gz", gzipped(warc(records), 1), records / 3));
            samples.add(new Sample("twos.warc.gz", gzipped(warc(records), 2), records / 6));
            samples.add(new Sample("a.warc.zst", zstd(warc(records), 1), records / 3));
        }
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesInPiecesWhatItGivesAsAWhole(Sample sample) throws IOException {
        for (int round = 0; round < 5; round++) {
            assertPiecesGiveTheWhole(sample.name, sample.content, sample.size(round), ReadLimits.DEFAULT);
        }
        assertTrue(
                cut(sample.name, sample.content, 1, ReadLimits.DEFAULT).pieces().size() >= sample.pieces,
                () -> sample + " is hardly cut");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesTheSameWhereTheInputBreaksOff(Sample sample) throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < sample.rounds(40); i++) {
            byte[] broken = Arrays.copyOf(sample.content, 1 + random.nextInt(sample.content.length - 1));
            assertPiecesGiveTheWhole(sample.name, broken, sample.size(i), ReadLimits.DEFAULT);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesTheSameWhateverIsDamaged(Sample sample) throws IOException {
        Random random = new Random(20261126);
        for (int i = 0; i < sample.rounds(FLIPS); i++) {
            byte[] damaged = sample.content.clone();
            int noise = i % 3 == 0 ? 1 + random.nextInt(300) : 1;
            for (int at = random.nextInt(damaged.length), n = 0; n < noise && at < damaged.length; at++, n++) {
                damaged[at] = (byte) (noise == 1 ? damaged[at] ^ 1 << random.nextInt(8) : random.nextInt());
            }
            assertPiecesGiveTheWhole(sample.name, damaged, sample.size(i), ReadLimits.DEFAULT);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesTheSameWithJunkAndQuotesPutIn(Sample sample) throws IOException {
        Random random = new Random(5);
        String[] junk = {
            "\"", "\n", "\r", "{", "}", "WARC/1.0\r\n", "\0\0\0\0\0\0\0\0\0\0\0\0", "\u001f\u008b\b\0", ",,\"\n"
        };
        for (int i = 0; i < sample.rounds(FLIPS); i++) {
            int at = random.nextInt(sample.content.length);
            byte[] put = junk[i % junk.length].getBytes(StandardCharsets.ISO_8859_1);
            byte[] damaged = concat(
                    Arrays.copyOf(sample.content, at),
                    concat(put, Arrays.copyOfRange(sample.content, at, sample.content.length)));
            assertPiecesGiveTheWhole(sample.name, damaged, sample.size(i), ReadLimits.DEFAULT);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void holdsToTheSameLimits(Sample sample) throws IOException {
        for (long article : new long[] {60, 300, 900}) {
            assertPiecesGiveTheWhole(
                    sample.name, sample.content, sample.size(2), new ReadLimits(article, 20_000_000_000L));
            assertPiecesGiveTheWhole(sample.name, sample.content, sample.size(2), new ReadLimits(article, 70_000));
        }
    }

    @Test
    void readsTheRowsOfAllPiecesInTheEncodingThatTheHeadShows() throws IOException {
        byte[] latin = new String(joined(table(400, "\n")), UTF_8).getBytes(StandardCharsets.ISO_8859_1);

        assertPiecesGiveTheWhole("latin.csv", latin, 9_000, ReadLimits.DEFAULT);
        assertTrue(cut("latin.csv", latin, 9_000, ReadLimits.DEFAULT).pieces().size() > 4);
    }

    @Test
    void readsJunkBetweenTheMembersOfAnArchiveAsTheWholeDoes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int n = 0;
        for (byte[] record : warc(300)) {
            out.writeBytes(gzip(record));
            if (++n % 70 == 0) {
                out.writeBytes("between the members".getBytes(UTF_8));
            }
        }
        for (long size : new long[] {2_000, 20_000}) {
            assertPiecesGiveTheWhole("junk.warc.gz", out.toByteArray(), size, ReadLimits.DEFAULT);
        }
        assertTrue(cut("junk.warc.gz", out.toByteArray(), 2_000, ReadLimits.DEFAULT)
                        .pieces()
                        .size()
                > 20);
    }

    @Test
    void saysWhyAnInputIsReadAsAWhole() throws IOException {
        byte[] lines = joined(lines(400, "\n"));
        assertWhole("no record begins with a member", "a.jsonl.gz", gzip(lines));
        assertWhole("no record begins with a member", "a.jsonl.zst", zstd(List.of(lines), 1));
        assertWhole(
                "read as a whole", "a.json", ("[" + new String(lines, UTF_8).replace("\n", ",") + "]").getBytes(UTF_8));
        assertWhole("read as a whole", "a.html", ("<html><p>" + "The ferry sails. ".repeat(9_000)).getBytes(UTF_8));
        assertWhole("of several bytes", "wide.jsonl", new String(lines, UTF_8).getBytes(StandardCharsets.UTF_16LE));
        assertWhole(
                "no record begins",
                "one-line.jsonl",
                new String(lines, UTF_8).replace("\n", " ").getBytes(UTF_8));
        assertWhole("not read", "a.pdf", ("%PDF-1.4\n" + "x".repeat(200_000)).getBytes(UTF_8));
        assertWhole("without content", "blank.jsonl", "\n".repeat(60_000).getBytes(UTF_8));
        byte[] zstd = zstd(lines(400, "\n"), 2);
        zstd[zstd.length / 2] ^= 1;
        assertWhole("damaged", "a.jsonl.zst", zstd);
        assertNull(cut("small.jsonl", lines, 400_000, ReadLimits.DEFAULT).whole());
    }

    @Test
    void makesPiecesOfAboutTheSizeThatIsAsked() throws IOException {
        byte[] lines = joined(lines(3_000, "\n"));
        InputCut cut = cut("a.jsonl", lines, 50_000, ReadLimits.DEFAULT);

        assertEquals(InputCut.count(lines.length, 50_000), cut.pieces().size(), 1);
        long end = 0;
        for (InputPiece piece : cut.pieces()) {
            assertEquals(end, piece.start());
            assertTrue(piece.bytes() > 20_000 && piece.bytes() < 80_000, piece::toString);
            end = piece.end();
        }
        assertEquals(lines.length, end);
    }

    @Test
    void readsOfAPieceNoMoreThanTheHeadAndItsBytes() throws IOException {
        byte[] lines = joined(lines(3_000, "\n"));
        List<InputPiece> pieces =
                cut("a.jsonl", lines, 50_000, ReadLimits.DEFAULT).pieces();
        InputPiece last = pieces.get(pieces.size() - 1);
        List<Long> opened = new ArrayList<>();
        StoredInput stored = StoredInput.of("a.jsonl", lines.length, start -> {
            opened.add(start);
            return stream(lines, start);
        });

        try (RawArticles articles = InputFile.open(stored, "in/a.jsonl", ReadOptions.DEFAULT, last)) {
            Outcome<RawArticle> first = articles.next();
            assertTrue(first instanceof Outcome.Accepted, first::toString);
            assertEquals(
                    "in/a.jsonl#line=" + last.first(),
                    ((Outcome.Accepted<RawArticle>) first).value().sourceUri());
        }
        assertEquals(List.of(0L, last.start()), opened);
    }

    @Test
    void tellsAPieceOfAnInputThatIsGoneOrShorter() throws IOException {
        byte[] lines = joined(lines(400, "\n"));
        List<InputPiece> pieces =
                cut("a.jsonl", lines, 5_000, ReadLimits.DEFAULT).pieces();
        StoredInput gone = StoredInput.of("a.jsonl", lines.length, start -> {
            throw new NoSuchFileException("a.jsonl");
        });
        byte[] half = Arrays.copyOf(lines, lines.length / 2);
        StoredInput shorter = StoredInput.of("a.jsonl", lines.length, start -> stream(half, start));

        assertEquals(Reason.VANISHED, last(read(gone, pieces.get(1))).reason());
        assertEquals(
                Reason.UNREADABLE,
                last(read(shorter, pieces.get(pieces.size() - 1))).reason());
    }

    private static Rejection last(List<Outcome<RawArticle>> outcomes) {
        return ((Outcome.Rejected<RawArticle>) outcomes.get(outcomes.size() - 1)).rejection();
    }

    private static void assertWhole(String why, String name, byte[] content) throws IOException {
        InputCut cut = cut(name, content, 700, ReadLimits.DEFAULT);
        assertEquals(List.of(InputPiece.whole(content.length)), cut.pieces(), name);
        assertTrue(String.valueOf(cut.whole()).contains(why), () -> name + ": " + cut.whole());
        assertPiecesGiveTheWhole(name, content, 700, ReadLimits.DEFAULT);
    }

    private static void assertPiecesGiveTheWhole(String name, byte[] content, long size, ReadLimits limits)
            throws IOException {
        ReadOptions options = ReadOptions.DEFAULT.within(limits);
        StoredInput stored = stored(name, content);
        List<Outcome<RawArticle>> whole = new ArrayList<>();
        try (RawArticles articles = InputFile.open(stored, "in/" + name, options)) {
            articles.forEachRemaining(whole::add);
        }
        InputCut cut = cut(name, content, size, limits);
        List<Outcome<RawArticle>> pieces = new ArrayList<>();
        for (InputPiece piece : cut.pieces()) {
            try (RawArticles articles = InputFile.open(stored, "in/" + name, options, piece)) {
                articles.forEachRemaining(pieces::add);
            }
        }
        for (int i = 0; i < Math.max(whole.size(), pieces.size()); i++) {
            String one = i < whole.size() ? whole.get(i).toString() : "nothing";
            String other = i < pieces.size() ? pieces.get(i).toString() : "nothing";
            assertEquals(one, other, name + " cut by " + size + " into " + cut);
        }
    }

    private static List<Outcome<RawArticle>> read(StoredInput stored, InputPiece piece) {
        List<Outcome<RawArticle>> outcomes = new ArrayList<>();
        try (RawArticles articles = InputFile.open(stored, "in/a", ReadOptions.DEFAULT, piece)) {
            articles.forEachRemaining(outcomes::add);
        }
        return outcomes;
    }

    private static InputCut cut(String name, byte[] content, long size, ReadLimits limits) throws IOException {
        return InputFile.cut(stored(name, content), ReadOptions.DEFAULT.within(limits), size);
    }

    private static StoredInput stored(String name, byte[] content) {
        return StoredInput.of(name, content.length, start -> stream(content, start));
    }

    private static ByteArrayInputStream stream(byte[] content, long start) {
        int at = (int) Math.min(start, content.length);
        return new ByteArrayInputStream(content, at, content.length - at);
    }

    private static String text(int n) {
        // Letters that are no ASCII, and more of them in some records than in others.
        return "Story " + n + ": the ferry to Malmö sails, \"at last\", from quay " + n * n + ", says a crew of "
                + n % 17 + ".".repeat(n % 23);
    }

    private static List<byte[]> lines(int records, String end) {
        List<byte[]> lines = new ArrayList<>();
        for (int n = 1; n <= records; n++) {
            String line = n % 41 == 7
                    ? "{\"text\": \"no end"
                    : "{\"id\":" + n + ",\"url\":\"https://news.example/" + n + "\",\"text\":\""
                            + text(n).replace("\"", "\\\"") + "\"}";
            lines.add((line + end).getBytes(UTF_8));
        }
        return lines;
    }

    private static List<byte[]> pairs(int records) {
        List<byte[]> lines = lines(records, "");
        List<byte[]> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            pairs.add(
                    concat(concat(lines.get(i), " ".getBytes(UTF_8)), concat(lines.get(i + 1), "\n".getBytes(UTF_8))));
        }
        return pairs;
    }

    /** Rows with quoted line ends, rows of too few fields, and quotes that are not closed. */
    private static List<byte[]> table(int records, String end) {
        List<byte[]> rows = new ArrayList<>();
        rows.add(("id,url,title,text" + end).getBytes(UTF_8));
        for (int n = 1; n <= records; n++) {
            String text = text(n).replace("\"", "\"\"") + (n % 3 == 0 ? end + "And a second line." + end + end : "");
            String row = n % 53 == 5
                    ? n + ",too few"
                    : n + ",https://news.example/" + n + "," + (n % 97 == 11 ? "\"open, \"quote" : "T" + n) + ",\""
                            + text + "\"";
            rows.add((row + end).getBytes(UTF_8));
        }
        return rows;
    }

    private static List<byte[]> warc(int records) {
        List<byte[]> warc = new ArrayList<>();
        for (int n = 1; n <= records; n++) {
            String page = "<html><body><p>" + text(n) + "</p></body></html>";
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
            String type = n % 5 == 2 ? "request" : "response";
            int wrong = n == 9 ? 40 : 0;
            String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: https://news.example/" + n
                    + "\r\nWARC-Date: 2024-05-14T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:0000" + n
                    + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                    + (http.getBytes(UTF_8).length + wrong) + "\r\n\r\n";
            warc.add((head + http + "\r\n\r\n").getBytes(UTF_8));
        }
        return warc;
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return joined(List.of(one, other));
    }

    /** So many records a member. */
    private static byte[] gzipped(List<byte[]> records, int ofMember) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < records.size(); i += ofMember) {
            out.writeBytes(gzip(joined(records.subList(i, Math.min(records.size(), i + ofMember)))));
        }
        return out.toByteArray();
    }

    /** Members that end anywhere, at times with a record. */
    private static byte[] torn(byte[] content, int ofMember) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < content.length; ) {
            int end = Math.min(content.length, i + ofMember);
            while (end < content.length && i % 5 == 0 && content[end - 1] != '\n') {
                end++;
            }
            out.writeBytes(gzip(Arrays.copyOfRange(content, i, end)));
            i = end;
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zstd(List<byte[]> records, int ofFrame) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < records.size(); i += ofFrame) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream zstd = new ZstdOutputStream(out)) {
                zstd.write(joined(records.subList(i, Math.min(records.size(), i + ofFrame))));
            }
            all.writeBytes(out.toByteArray());
        }
        return all.toByteArray();
    }
}
