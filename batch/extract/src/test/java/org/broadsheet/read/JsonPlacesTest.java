package org.broadsheet.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every object of a file is found, and has a place of its own, however lines and objects lie. */
class JsonPlacesTest {
    private static final String A = "{\"id\":\"a\",\"text\":\"The {ferry} sails\"}";
    private static final String B = "{\"id\":\"b\",\"text\":\"The \\\"}{\\\" tram stops\"}";
    private static final String C = "{\"id\":\"c\",\"text\":\"The road is closed\"}";

    @TempDir
    Path folder;

    @Test
    void readsObjectsOneAfterAnotherOnOneLine() throws IOException {
        assertEquals(
                List.of("a #line=1", "b #line=1&item=2", "c #line=2"),
                places("x.jsonl", A + " " + B + "\n" + C + "\n"));
        assertEquals(List.of("a #line=1", "b #line=1&item=2"), places("x.jsonl", A + "," + B));
    }

    @Test
    void readsAnArrayOnOneLine() throws IOException {
        assertEquals(List.of("a #line=1", "b #line=1&item=2"), places("x.json", "[" + A + "," + B + "]"));
    }

    @Test
    void readsLinesThatEndInACarriageReturnAlone() throws IOException {
        assertEquals(
                List.of("a #line=1", "b #line=2", "c #line=4"), places("x.jsonl", A + "\r" + B + "\r\r" + C + "\r"));
    }

    @Test
    void countsReturnAndFeedAsOneLineEnd() throws IOException {
        assertEquals(
                List.of("a #line=1", "b #line=2", "c #line=4"), places("x.jsonl", A + "\r\n" + B + "\r\n\r\n" + C));
    }

    @Test
    void readsJsonTextSequences() throws IOException {
        assertEquals(List.of("a #line=1", "b #line=2"), places("x.jsonl", "\u001e" + A + "\n\u001e" + B + "\n"));
    }

    @Test
    void goesOnAtTheNextLineBehindABrokenOne() throws IOException {
        assertEquals(
                List.of("a #line=1", "JSON_MALFORMED #line=2", "c #line=3"),
                places("x.jsonl", A + "\n{\"text\":\"no end\n" + C + "\n"));
        assertEquals(List.of("JSON_MALFORMED #line=1", "c #line=2"), places("x.jsonl", A + " rest\n" + C + "\n"));
    }

    @Test
    void takesAnObjectThatIsAloneInItsFileForTheFile() throws IOException {
        assertEquals(List.of("alone "), places("x.json", A));
        assertEquals(List.of("alone "), places("x.json", "{\n \"text\":\n \"The ferry sails\"\n}\n"));
        assertEquals(List.of("a #line=1"), places("x.jsonl", A), "a file of lines grows");
        assertEquals(List.of("a #line=1"), places("x.json", "[" + A + "]"), "so does an array");
        assertEquals(List.of("a #line=1", "c #line=2"), places("x.json", A + "\n" + C));
    }

    private List<String> places(String name, String content) throws IOException {
        Path file = Files.write(folder.resolve(name), content.getBytes(UTF_8));
        List<String> places = new ArrayList<>();
        try (RawArticles articles = InputFile.open(file, "in/x", ReadLimits.DEFAULT)) {
            while (articles.hasNext()) {
                Outcome<RawArticle> outcome = articles.next();
                if (outcome instanceof Outcome.Rejected<RawArticle> rejected) {
                    String place = rejected.rejection().sourceUri();
                    places.add(rejected.rejection().reason() + " " + place.substring("in/x".length()));
                } else {
                    RawArticle raw = ((Outcome.Accepted<RawArticle>) outcome).value();
                    RawArticle.ContainedRecord record = raw.record();
                    places.add((record == null ? "alone" : record.id()) + " "
                            + raw.sourceUri().substring(4));
                }
            }
        }
        return places;
    }
}
