package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.Extraction;
import org.broadsheet.annotate.Annotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No score falls below its floor, on the corpus that the floors were measured on; skipped on another and without one. */
class MeasureFloorsTest {
    private static Annotator annotator;

    private static Annotator annotator() {
        if (annotator == null) {
            annotator = MeasuredAnnotator.load();
        }
        return annotator;
    }

    private static Path corpus() {
        Path corpus = Corpus.folder();
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus + ": see BROADSHEET_CORPUS");
        return corpus;
    }

    @ParameterizedTest
    @EnumSource(MeasureTask.class)
    void noScoreFallsBelowItsFloor(MeasureTask task) throws IOException {
        Path corpus = corpus();
        Floors floors = Floors.pinned();
        String digest = CorpusDigest.of(corpus, task.parts());
        assumeTrue(
                floors.isMeasuredOn(task.label(), digest),
                task.label()
                        + ": the corpus is another than the floors were measured on; measure --pin pins them anew");

        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Scores scores = task.run(corpus, MeasureFloorsTest::annotator, List.of(), nowhere);

        assertEquals(List.of(), floors.broken(task.label(), scores));
    }

    @ParameterizedTest
    @EnumSource(MeasureTask.class)
    void everyTaskHasFloors(MeasureTask task) throws IOException {
        assertFalse(Floors.pinned().broken(task.label(), new Scores()).isEmpty(), task.label());
    }

    /** The real inputs, from end to end: every required item is found, and nothing that must be left out. */
    @Test
    void everythingThatACarefulReaderOwesIsFound() throws IOException {
        Path corpus = corpus();

        MeasureGold.Result result = MeasureGold.measure(corpus, new Extraction(annotator()));

        MeasureGold.print(result, System.out);
        assertEquals(List.of(), result.faults());
        assertEquals(List.of(), MeasureSeeds.differences(corpus));
    }
}
