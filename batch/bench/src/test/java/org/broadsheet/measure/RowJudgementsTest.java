package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowJudgementsTest {
    private static final ReadRow ROW = new ReadRow(
            RowTable.FIGURES,
            "made",
            Article.ofPlainText("made", "Nine ferries ran on time, the harbour said.", Publication.UNKNOWN),
            List.of(new Span(0, 12)),
            Map.of("value", "9"),
            true);

    @TempDir
    private Path folder;

    private Path answers(String lines) throws IOException {
        return Files.writeString(folder.resolve("answers.tsv"), lines);
    }

    @Test
    void twoReadersJudgeARowApart() throws IOException {
        RowJudgements judgements = new RowJudgements();

        judgements.addAnswers(answers("# mine\n" + ROW.digest() + "\tclean\n"), "a", List.of(ROW));
        judgements.addAnswers(answers(ROW.digest() + "\ttime,subject\n"), "b", List.of(ROW));

        assertEquals(Map.of("a", Set.of(), "b", Set.of("subject", "time")), judgements.of(ROW));
    }

    @Test
    void whatIsNoFaultOfTheTableIsToldWithItsPlace() throws IOException {
        Path answers = answers("\n" + ROW.digest() + "\tspeaker\n");

        IOException told =
                assertThrows(IOException.class, () -> new RowJudgements().addAnswers(answers, "a", List.of(ROW)));

        assertTrue(String.valueOf(told.getMessage()).contains("answers.tsv, line 2: 'speaker' is no fault of figures"));
    }

    @Test
    void aRowThatIsNotInTheSampleIsToldWithItsPlace() throws IOException {
        Path answers = answers("0123456789abcdef\tclean\n");

        IOException told =
                assertThrows(IOException.class, () -> new RowJudgements().addAnswers(answers, "a", List.of(ROW)));

        assertTrue(String.valueOf(told.getMessage()).contains("line 1: not the digest of a row of the sample"));
    }

    @Test
    void theSheetAsksAReaderOnlyForWhatIsNotJudged() throws IOException {
        RowJudgements judgements = new RowJudgements();
        judgements.addAnswers(answers(ROW.digest() + "\tclean\n"), "a", List.of(ROW));
        Path sheet = folder.resolve("sheet.txt");

        assertEquals(0, RowSheet.write(sheet, List.of(ROW), judgements, "a"));
        assertFalse(Files.readString(sheet).contains(ROW.digest()));
        assertEquals(1, RowSheet.write(sheet, List.of(ROW), judgements, "b"));
        assertTrue(Files.readString(sheet).contains("[[Nine ferries]] ran on time, the harbour said."));
    }

    /** What the build carries is of the form that is read, and every word of it a fault of its table. */
    @Test
    void theKeptJudgementsAreRead() throws IOException {
        RowJudgements kept = RowJudgements.kept();

        kept.write(home());

        assertEquals(
                Files.readString(Path.of("src/main/resources/org/broadsheet/measure/row-judgements.tsv")),
                Files.readString(
                        home().resolve("batch/bench/src/main/resources/org/broadsheet/measure/row-judgements.tsv")));
    }

    private Path home() throws IOException {
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("batch/bench/src/main/resources/org/broadsheet/measure"));
        return home;
    }
}
