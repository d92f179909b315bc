package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {
    private static Floors floors() throws IOException {
        return Floors.parse("times\tcorpus\tabc\ntimes\tvalue f1\t80.1\ntimes\tstrict f1\t87.9\n");
    }

    private static Scores scores(Map<String, Double> byName) {
        Scores scores = new Scores();
        new TreeMap<>(byName).forEach(scores::put);
        return scores;
    }

    @Test
    void aScoreBelowItsFloorIsNamed() throws IOException {
        List<String> broken = floors().broken("times", scores(Map.of("value f1", 80.09, "strict f1", 87.94)));

        assertEquals(List.of("times: value f1 is 80.09, below 80.1"), broken);
    }

    @Test
    void aScoreThatIsMeasuredNoMoreIsNamed() throws IOException {
        assertEquals(
                List.of("times: strict f1 is measured no more; its floor is 87.9"),
                floors().broken("times", scores(Map.of("value f1", 80.1))));
    }

    @Test
    void pinningRaisesAndDoesNotLower() throws IOException {
        Floors pinned = floors().with("times", "abc", scores(Map.of("value f1", 81.27, "strict f1", 80.0)), false);

        assertEquals(
                List.of("times: strict f1 is 87.80, below 87.9", "times: value f1 is 81.10, below 81.2"),
                pinned.broken("times", scores(Map.of("value f1", 81.1, "strict f1", 87.8))));
    }

    @Test
    void pinningLowersOnlyWhenTold() throws IOException {
        Scores lower = scores(Map.of("value f1", 70.0, "strict f1", 80.0));

        assertTrue(floors().with("times", "abc", lower, true)
                .broken("times", lower)
                .isEmpty());
        assertFalse(floors().with("times", "abc", lower, false)
                .broken("times", lower)
                .isEmpty());
    }

    @Test
    void anotherCorpusHasFloorsOfItsOwn() throws IOException {
        Scores lower = scores(Map.of("value f1", 70.0));
        Floors pinned = floors().with("times", "def", lower, false);

        assertFalse(floors().isMeasuredOn("times", "def"));
        assertTrue(pinned.isMeasuredOn("times", "def"));
        assertEquals(List.of(), pinned.broken("times", lower));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        assertEquals(floors().toString(), Floors.parse(floors().toString()).toString());
    }

    @Test
    void aLineThatIsNoFloorIsRefused() {
        assertThrows(IOException.class, () -> Floors.parse("times\tvalue f1\n"));
        assertThrows(IOException.class, () -> Floors.parse("times\tvalue f1\thigh\n"));
    }

    @Test
    void aDigestTellsNamesAndBytes(@TempDir Path corpus) throws IOException {
        Path file =
                Files.writeString(Files.createDirectory(corpus.resolve("gold")).resolve("a"), "one");
        String before = CorpusDigest.of(corpus, List.of("gold"));
        Files.writeString(file, "two");
        String changed = CorpusDigest.of(corpus, List.of("gold"));
        Files.move(file, file.resolveSibling("b"));
        String renamed = CorpusDigest.of(corpus, List.of("gold"));
        Files.writeString(file.resolveSibling("b"), "one");
        Files.move(file.resolveSibling("b"), file);

        assertNotEquals(before, changed);
        assertNotEquals(changed, renamed);
        assertEquals(before, CorpusDigest.of(corpus, List.of("gold")));
    }
}
