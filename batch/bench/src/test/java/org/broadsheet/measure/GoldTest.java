package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.Extraction;
import org.junit.jupiter.api.Test;

/** The real inputs, from end to end: every required item is found, and nothing that must be left out. */
class GoldTest {
    @Test
    void findsEverythingThatACarefulReaderOwes() throws Exception {
        Path corpus = Corpus.beside();
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus + ": see BROADSHEET_CORPUS");

        MeasureGold.Result result = MeasureGold.measure(corpus, Extraction.load());

        MeasureGold.print(result, System.out);
        assertEquals(List.of(), result.faults());
        assertEquals(List.of(), MeasureSeeds.differences(corpus));
    }
}
