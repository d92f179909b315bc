package org.broadsheet.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form that is not read is told by its content, and is one reject that names it. */
class UnreadFormTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a.xml~<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf><body/></nitf>~NITF article",
                "a.xml~<?xml version=\"1.0\"?><stock><item/></stock>~XML document <stock>",
                "a.eml~Received: from a by b\\r\\nMessage-ID: <1@a>\\r\\nSubject: News\\r\\n\\r\\nText.\\r\\n~e-mail message",
                "a.txt~{\\rtf1\\ansi The ferry sails.}~RTF document",
                "a.ics~BEGIN:VCALENDAR\\nVERSION:2.0\\n~iCalendar",
            })
    void isRejectedUnderItsName(String name, String content, String form) throws IOException {
        String text = content.replace("\\n", "\n").replace("\\t", "\t").replace("\\r\n", "\r\n");

        assertEquals(
                "looks like: " + form, rejection(name, text.getBytes(UTF_8)).detail());
    }

    @ParameterizedTest
    @CsvSource({"4d5a9000, Windows program", "424d00, BMP image", "5249464600, RIFF", "4f626a01, Avro file"})
    void tellsBinaryFormsByTheirFirstBytes(String head, String form) throws IOException {
        String content = new String(HexFormat.of().parseHex(head), ISO_8859_1) + "and some words behind it";
        String detail = rejection("a.txt", content.getBytes(ISO_8859_1)).detail();

        assertTrue(detail.contains(form), detail);
    }

    @Test
    void looksIntoGzip() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\\rtf1 The ferry sails.}".getBytes(UTF_8));
        }

        assertEquals(
                "looks like: RTF document",
                rejection("note.txt.gz", packed.toByteArray()).detail());
    }

    @Test
    void tellsSoundFromTextOfTwoBytesACharacter() throws IOException {
        byte[] sound = new byte[8000];
        for (int i = 0; i < sound.length; i += 2) {
            sound[i] = (byte) (i % 31);
        }

        String detail = rejection("a.txt", sound).detail();

        assertTrue(detail.startsWith("looks like: binary"), detail);
    }

    /** What stands in news, however much it looks like something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ Holdings said on Monday that sales rose by 3 percent.",
                "BM, ORC and RIFF are the names of the three ferries that sail again.",
                "Apples, pears, plums\nGrapes, figs, dates\nThey were sold on Monday, at noon, in the market hall.",
                "From Monday, the ferry sails again.\nSubject: none of this is a letter.\n\nIt said so.",
                "Mr. Okoro, 54, of Almar\nMrs. Brand, 61, of Keln\nMr. Weiss, 47, of Norden\n",
                "<b>The ferry</b> sails again on Monday, the harbour master said.",
                "<!-- saved --> <p>The ferry sails again on Monday, the harbour master said.</p>",
                "<?xml version=\"1.0\"?><html><body><p>The ferry sails again on Monday.</p></body></html>",
                "The ferry | sails\nagain | on Monday\nin the | morning\n",
            })
    void leavesTextAndPagesAlone(String text) throws IOException {
        assertTrue(read("a.txt", text.getBytes(UTF_8)).get(0) instanceof Outcome.Accepted, text);
    }

    private Rejection rejection(String name, byte[] content) throws IOException {
        List<Outcome<RawArticle>> read = read(name, content);
        assertEquals(1, read.size());
        Rejection rejection = ((Outcome.Rejected<RawArticle>) read.get(0)).rejection();
        assertEquals(Reason.FORMAT_NOT_READ, rejection.reason());
        return rejection;
    }

    private List<Outcome<RawArticle>> read(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        List<Outcome<RawArticle>> read = new ArrayList<>();
        try (RawArticles articles = InputFile.open(file, name, ReadLimits.DEFAULT)) {
            articles.forEachRemaining(read::add);
        }
        return read;
    }
}
