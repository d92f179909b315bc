package org.broadsheet.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.annotate.PerceptronAnnotator;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.measure.Corpus;
import org.broadsheet.measure.NameLabel;
import org.broadsheet.measure.Reliability;
import org.broadsheet.measure.RowLabel;
import org.junit.jupiter.api.Test;

/** What is told of confidence is what is measured. */
class ConfidenceCardTest {
    private static final Path HOME = Path.of("../..");
    private static final Path CARD =
            HOME.resolve("batch/extract/src/main/resources/org/broadsheet/confidence/CONFIDENCE.md");

    /** A cell: right of all (percent). */
    private static final Pattern CELL = Pattern.compile("(\\d+) of (\\d+) \\(([0-9.]+) %\\)");

    /** The cells of a column of the card's table of quotes, the highest confidence first. */
    private static List<String> column(String title) throws IOException {
        List<String> cells = new ArrayList<>();
        int column = -1;
        for (String line : Files.readAllLines(CARD)) {
            String[] parts = line.split(" *\\| *", -1);
            if (line.startsWith("| at or above |") && column < 0) {
                column = List.of(parts).indexOf(title);
                assertTrue(column > 0, title + " is no column of " + line);
            } else if (column > 0 && line.startsWith("| ") && cells.size() < Reliability.STEPS.size()) {
                cells.add(parts[column]);
            }
        }
        return cells;
    }

    @Test
    void theTableIsWhatTheShippedModelReaches() throws IOException {
        Path corpus = Corpus.folder();
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus + ": see BROADSHEET_CORPUS");

        Reliability measured =
                QuoteConfidence.of(ConfidenceModel.load("quote-confidence"), corpus, PerceptronAnnotator.load());

        assertEquals(
                Reliability.STEPS.stream().map(measured::told).toList(),
                column(QuoteConfidence.DEV),
                "run ./broadsheet train-confidence: the rows have changed since the numbers were fitted");
    }

    @Test
    void theReadmeSaysWhatTheTableSays() throws IOException {
        String readme = Files.readString(HOME.resolve("README.md")).replaceAll("\\s+", " ");
        List<String> dev = column(QuoteConfidence.DEV);
        String pages = column(QuoteConfidence.PAGES).get(2);

        assertTrue(
                readme.contains(
                        "%s of 100 at 0.9 and above were right, words and speaker together, %s at 0.8 and above, %s at 0.7 and above; on web pages of all kinds %s at 0.7 and above"
                                .formatted(whole(dev.get(0)), whole(dev.get(1)), whole(dev.get(2)), whole(pages))),
                "README.md tells other shares than CONFIDENCE.md: " + dev + ", pages " + pages);
    }

    private static String whole(String cell) {
        Matcher told = CELL.matcher(cell);
        assertTrue(told.matches(), cell);
        return String.valueOf(Math.round(Double.parseDouble(told.group(3))));
    }

    @Test
    void judgementsHoldNoWordsAndNoPageThatIsHeldOut() throws IOException {
        List<RowLabel> labels = QuoteConfidence.labels();

        assertTrue(labels.size() >= 300, labels.size() + " labels");
        for (RowLabel label : labels) {
            assertTrue(label.page().matches("\\d{4}"), label.toString());
            assertTrue(label.digest().matches("[0-9a-f]{8}"), label.toString());
            assertEquals(label, RowLabel.parse(label.toString()));
        }
        assertEquals(
                labels.size(),
                new TreeSet<>(labels.stream().map(RowLabel::toString).toList()).size(),
                "repeats");
    }

    @Test
    void judgementsOfNamesHoldNoWordsAndNoPageThatIsHeldOut() throws IOException {
        List<NameLabel> labels = EntityConfidence.labels();

        assertTrue(labels.size() >= 1000, labels.size() + " labels");
        for (NameLabel label : labels) {
            assertTrue(label.document().matches("\\d{4}|[0-9a-f]{8}"), label.toString());
            assertTrue(label.digest().matches("[0-9a-f]{8}"), label.toString());
            assertEquals(label, NameLabel.parse(label.toString()));
        }
        assertEquals(
                labels.size(),
                new TreeSet<>(labels.stream().map(NameLabel::toString).toList()).size(),
                "repeats");
    }
}
