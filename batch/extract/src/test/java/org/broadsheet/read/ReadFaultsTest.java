package org.broadsheet.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault an input can have is an outcome with its reason and place, and what is good beside it is read. */
class ReadFaultsTest {
    private static final String STORY = "The harbour reopened on Monday after the storm, the port authority said.";

    @TempDir
    Path folder;

    @Test
    void anEmptyFileIsRejectedAsEmpty() throws IOException {
        assertRejected(Reason.EMPTY, "", file("a.txt", new byte[0]));
    }

    @Test
    void blanksAndAByteOrderMarkAreAsEmptyAsNothing() throws IOException {
        assertRejected(Reason.EMPTY, "", file("a.txt", " \n\t\r\n ".getBytes(UTF_8)));
        assertRejected(Reason.EMPTY, "", file("b.txt", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}));
        assertRejected(Reason.EMPTY, "", file("c.txt", gzip("\n".getBytes(UTF_8))));
    }

    @Test
    void picturesAndArchivesAreRejectedByName() throws IOException {
        assertRejected(
                Reason.FORMAT_NOT_READ,
                "PNG",
                file("a.txt", concat(new byte[] {(byte) 0x89}, "PNG\r\n".getBytes(UTF_8))));
        assertRejected(Reason.FORMAT_NOT_READ, "ZIP", file("b.html", "PK\u0003\u0004zip".getBytes(UTF_8)));
        assertRejected(Reason.FORMAT_NOT_READ, "gzip", file("c.gz", gzip(gzip(STORY.getBytes(UTF_8)))));
    }

    @Test
    void controlBytesAreRejectedWithTheirPlace() throws IOException {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        noise[0] = 'a';
        noise[1] = 2;
        assertRejected(Reason.FORMAT_NOT_READ, "at byte 1", file("a.txt", noise));
    }

    @Test
    void aFewNulBytesInTextAreDropped() throws IOException {
        String text = STORY.repeat(3);
        assertEquals(text, content(file("a.txt", (text.substring(0, 9) + "\0" + text.substring(9)).getBytes(UTF_8))));
    }

    @Test
    void windows1252IsReadWithItsQuotesAndDashes() throws IOException {
        String text = "The mayor said: “We won’t close the café – ever.” " + STORY;
        assertEquals(text, content(file("a.txt", text.getBytes(Charset.forName("windows-1252")))));
    }

    @Test
    void utf16IsReadWithAndWithoutItsMark() throws IOException {
        assertEquals(STORY, content(file("a.txt", STORY.getBytes(StandardCharsets.UTF_16))));
        assertEquals(STORY, content(file("b.txt", STORY.getBytes(StandardCharsets.UTF_16LE))));
        assertEquals(STORY, content(file("c.txt", STORY.getBytes(StandardCharsets.UTF_16BE))));
    }

    @Test
    void cyrillicAndJapaneseEncodingsAreTold() throws IOException {
        String russian = "Порт открылся в понедельник после шторма, сообщила администрация города. ".repeat(5);
        assertEquals(russian, content(file("a.txt", russian.getBytes(Charset.forName("windows-1251")))));
        String japanese = "港は月曜日に再開した、と市の担当者は話した。嵐の後のことである。".repeat(5);
        assertEquals(japanese, content(file("b.txt", japanese.getBytes(Charset.forName("Shift_JIS")))));
    }

    @Test
    void utf8WithOneStrayByteIsStillUtf8() throws IOException {
        String text = "“Déjà vu” – “naïve” – “café” – “über”. ".repeat(5);
        byte[] bytes = concat(text.getBytes(UTF_8), new byte[] {(byte) 0x93, 'x', '.', ' ', 'y'});
        assertEquals(text + "“x. y", content(file("a.txt", bytes)));
    }

    @Test
    void utf8CutInsideItsLastCharacterLosesOnlyThat() throws IOException {
        byte[] whole = ("Él dijo que sí, “mañana” " + STORY + " …").getBytes(UTF_8);
        assertEquals(
                "Él dijo que sí, “mañana” " + STORY + " ",
                content(file("a.txt", Arrays.copyOf(whole, whole.length - 1))));
    }

    @Test
    void bytesThatNoEncodingExplainsAreRejectedWithTheFirstOfThem() throws IOException {
        byte[] bytes = new byte[3000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 3 == 0 ? 0x81 : 0x8d + i % 2 * 2);
        }
        assertRejected(Reason.ENCODING_UNKNOWN, "byte 0, 0x81", file("a.txt", bytes));
    }

    @Test
    void misreadUtf8IsPutRightOnceAndTwice() throws IOException {
        String text = "“I don’t know,” said André. ";
        String once = new String(text.getBytes(UTF_8), Charset.forName("windows-1252")).replace("\ufffd", "\u009d");
        assertEquals(text, content(file("a.txt", once.getBytes(UTF_8))));
        String legal = "Die Städte Köln und Düsseldorf, Âge d’or, château.";
        assertEquals(legal, content(file("b.txt", legal.getBytes(UTF_8))));
        // One letter inside a word is enough, at a word's end it may be meant.
        assertEquals("Ana Peña said no.", content(file("c.txt", "Ana PeÃ±a said no.".getBytes(UTF_8))));
        assertEquals("It cost Â£5.", content(file("d.txt", "It cost Â£5.".getBytes(UTF_8))));
    }

    @Test
    void misreadUtf8IsPutRightWhereItWasDecomposedSince() throws IOException {
        String twice = "Ana Pe\u00c3\u0083\u00c2\u00b1a said no.";
        String decomposed = Normalizer.normalize(twice, Normalizer.Form.NFD);
        assertEquals("Ana Peña said no.", content(file("a.txt", decomposed.getBytes(UTF_8))));
        String legal = Normalizer.normalize("Âge d’or, São Paulo", Normalizer.Form.NFD);
        assertEquals(legal, content(file("b.txt", legal.getBytes(UTF_8))));
    }

    @Test
    void htmlIsReadInTheEncodingItDeclares() throws IOException {
        String page =
                "<html><head><meta charset=\"windows-1250\"></head><body><p>Příliš žluťoučký kůň.</p></body></html>";
        assertEquals(page, content(file("a.html", page.getBytes(Charset.forName("windows-1250")))));
    }

    @Test
    void aFileOverTheLimitIsRejectedUnread() throws IOException {
        Path file = file("a.txt", STORY.repeat(100).getBytes(UTF_8));
        Rejection rejection = rejection(read(file, new ReadLimits(1000, 5000)).get(0));
        assertEquals(Reason.TOO_LARGE, rejection.reason());
        assertEquals(STORY.length() * 100L, rejection.bytes());
    }

    @Test
    void aMalformedLineIsRejectedAndTheLinesAroundItAreRead() throws IOException {
        List<Outcome<RawArticle>> outcomes = read(file(
                "a.jsonl",
                (line("one") + "{\"text\": \"broken\n" + "[1]\n\n" + line("two") + "{\"text\":1} x\n")
                        .getBytes(UTF_8)));
        assertEquals(5, outcomes.size());
        assertEquals("a.jsonl#line=1", accepted(outcomes.get(0)).sourceUri());
        assertEquals(Reason.JSON_MALFORMED, rejection(outcomes.get(1)).reason());
        assertTrue(rejection(outcomes.get(1)).detail().startsWith("line 2: "));
        assertEquals(Reason.JSON_MALFORMED, rejection(outcomes.get(2)).reason());
        assertEquals("a.jsonl#line=5", accepted(outcomes.get(3)).sourceUri());
        assertEquals(Reason.JSON_MALFORMED, rejection(outcomes.get(4)).reason());
    }

    @Test
    void anObjectWithoutTextIsRejectedWithItsFields() throws IOException {
        Rejection rejection = rejection(read(file("a.jsonl", "{\"url\":\"u\",\"text\":\" \"}".getBytes(UTF_8)))
                .get(0));
        assertEquals(Reason.CONTENT_MISSING, rejection.reason());
        assertTrue(rejection.detail().contains("url, text"), rejection.detail());
        rejection = rejection(read(file("b.jsonl", "{}".getBytes(UTF_8))).get(0));
        assertEquals(Reason.CONTENT_MISSING, rejection.reason());
        assertEquals("line 1: it has no fields", rejection.detail());
    }

    @Test
    void aLineOverTheLimitIsSkippedWithoutHoldingIt() throws IOException {
        Path file = folder.resolve("a.jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(line("one").getBytes(UTF_8));
            out.write("{\"text\":\"".getBytes(UTF_8));
            byte[] block = "word ".repeat(20_000).getBytes(UTF_8);
            for (int i = 0; i < 500; i++) {
                out.write(block);
            }
            out.write(("\"}\n" + line("two")).getBytes(UTF_8));
        }
        List<Outcome<RawArticle>> outcomes = read(file, new ReadLimits(100_000, 1_000_000_000));
        assertEquals(3, outcomes.size());
        assertEquals(Reason.LINE_TOO_LONG, rejection(outcomes.get(1)).reason());
        assertEquals(50_000_011, rejection(outcomes.get(1)).bytes());
        assertEquals("two", accepted(outcomes.get(2)).title());
    }

    @Test
    void anInputOverItsLimitKeepsTheArticlesBeforeIt() throws IOException {
        List<Outcome<RawArticle>> outcomes =
                read(file("a.jsonl", line("one").repeat(3000).getBytes(UTF_8)), new ReadLimits(1000, 100_000));
        assertTrue(outcomes.size() > 500, "outcomes: " + outcomes.size());
        assertEquals(
                Reason.TOO_LARGE, rejection(outcomes.get(outcomes.size() - 1)).reason());
        assertTrue(outcomes.get(outcomes.size() - 2) instanceof Outcome.Accepted);
    }

    @Test
    void deepNestingIsAMalformedLineAndNoStackOverflow() throws IOException {
        String deep = "{\"tags\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"text\":\"" + STORY + "\"}\n";
        List<Outcome<RawArticle>> outcomes = read(file("a.jsonl", (deep + line("two")).getBytes(UTF_8)));
        assertEquals(Reason.JSON_MALFORMED, rejection(outcomes.get(0)).reason());
        assertEquals("two", accepted(outcomes.get(1)).title());
    }

    @Test
    void aGzipCutShortKeepsTheArticlesBeforeTheCut() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            lines.writeBytes(line("title " + random.nextLong()).getBytes(UTF_8));
        }
        byte[] packed = gzip(lines.toByteArray());
        List<Outcome<RawArticle>> outcomes = read(file("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2)));
        Rejection last = rejection(outcomes.get(outcomes.size() - 1));
        assertEquals(Reason.ARCHIVE_DAMAGED, last.reason());
        assertTrue(last.detail().matches("gzip broken near byte [1-9]\\d+ of what it holds: .*"), last.detail());
        assertTrue(outcomes.size() > 9000, "articles before the cut: " + outcomes.size());
        assertTrue(outcomes.get(outcomes.size() - 2) instanceof Outcome.Accepted);
    }

    @Test
    void aDamagedGzipOfOneArticleIsRejected() throws IOException {
        byte[] packed = gzip(STORY.repeat(50).getBytes(UTF_8));
        assertRejected(Reason.ARCHIVE_DAMAGED, "gzip", file("a.txt.gz", Arrays.copyOf(packed, packed.length - 12)));
        packed[0] = 0x1f;
        packed[2] = 99;
        assertRejected(Reason.ARCHIVE_DAMAGED, "gzip", file("b.txt.gz", packed));
    }

    @Test
    void gzipIsToldByItsBytesAndSeveralMembersAreOne() throws IOException {
        byte[] bytes =
                concat(gzip(line("one").getBytes(UTF_8)), gzip(line("two").getBytes(UTF_8)));
        List<Outcome<RawArticle>> outcomes = read(file("plain-name.jsonl", bytes));
        assertEquals(2, outcomes.size());
        assertEquals("two", accepted(outcomes.get(1)).title());
        assertEquals(STORY, content(file("b.html", gzip(STORY.getBytes(UTF_8)))));
    }

    @Test
    void aGzipBombIsStoppedEarly() throws IOException {
        Path file = folder.resolve("bomb.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'a');
            out.write("{\"text\":\"".getBytes(UTF_8));
            for (int i = 0; i < 300; i++) {
                out.write(block);
            }
        }
        List<Outcome<RawArticle>> outcomes =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(file, ReadLimits.DEFAULT));
        Rejection last = rejection(outcomes.get(outcomes.size() - 1));
        assertEquals(Reason.TOO_LARGE, last.reason());
        assertTrue(last.bytes() < 100_000_000, "stopped after " + last.bytes());
    }

    @Test
    void aFileThatVanishedIsRejectedAsSuch() {
        assertEquals(
                Reason.VANISHED,
                rejection(read(folder.resolve("gone.txt")).get(0)).reason());
    }

    @Test
    void aFolderIsNoFile() {
        assertEquals(Reason.NOT_A_FILE, rejection(read(folder).get(0)).reason());
    }

    @Test
    void aFileWithoutPermissionIsRejectedAsUnreadable() throws IOException {
        Path file = file("a.txt", STORY.getBytes(UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertRejected(Reason.UNREADABLE, "no permission", file);
    }

    @Test
    void readingBehindTheEndIsTheCallersFault() throws IOException {
        try (RawArticles articles = InputFile.open(file("a.txt", STORY.getBytes(UTF_8)), "a", ReadLimits.DEFAULT)) {
            articles.next();
            assertFalse(articles.hasNext());
            assertThrows(NoSuchElementException.class, articles::next);
        }
    }

    private static String line(String title) {
        return "{\"title\":\"" + title + "\",\"text\":\"" + STORY + "\"}\n";
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static List<Outcome<RawArticle>> read(Path file) {
        return read(file, ReadLimits.DEFAULT);
    }

    private static List<Outcome<RawArticle>> read(Path file, ReadLimits limits) {
        List<Outcome<RawArticle>> outcomes = new ArrayList<>();
        try (RawArticles articles = InputFile.open(file, file.getFileName().toString(), limits)) {
            articles.forEachRemaining(outcomes::add);
        }
        return outcomes;
    }

    private static String content(Path file) {
        return accepted(read(file).get(0)).content();
    }

    private static RawArticle accepted(Outcome<RawArticle> outcome) {
        assertTrue(outcome instanceof Outcome.Accepted, outcome::toString);
        return ((Outcome.Accepted<RawArticle>) outcome).value();
    }

    private static Rejection rejection(Outcome<RawArticle> outcome) {
        assertTrue(outcome instanceof Outcome.Rejected, outcome::toString);
        return ((Outcome.Rejected<RawArticle>) outcome).rejection();
    }

    private static void assertRejected(Reason reason, String detail, Path file) {
        List<Outcome<RawArticle>> outcomes = read(file);
        assertEquals(1, outcomes.size());
        Rejection rejection = rejection(outcomes.get(0));
        assertEquals(reason, rejection.reason(), rejection.detail());
        assertTrue(rejection.detail().contains(detail), rejection.detail());
    }
}
