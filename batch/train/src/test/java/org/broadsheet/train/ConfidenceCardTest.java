package org.broadsheet.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.broadsheet.annotate.PerceptronAnnotator;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.measure.Corpus;
import org.broadsheet.measure.FigureTextKind;
import org.broadsheet.measure.FigureTruth;
import org.broadsheet.measure.FigureTruthScore;
import org.broadsheet.measure.NameLabel;
import org.broadsheet.measure.ReadingExamples;
import org.broadsheet.measure.Reliability;
import org.broadsheet.measure.RowLabel;
import org.junit.jupiter.api.Test;

/** What is told of confidence is what is measured. */
class ConfidenceCardTest {
    private static final Path HOME = Path.of("../..");
    private static final Path CARD =
            HOME.resolve("batch/extract/src/main/resources/org/broadsheet/confidence/CONFIDENCE.md");

    private static List<String> column(String title) throws IOException {
        return new CardTable(Files.readAllLines(CARD)).column(title);
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
                "run ./broadsheet train-confidence, or with --shares: the rows have changed since the numbers were fitted");
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

    private static long whole(String cell) {
        return Math.round(CardTable.percent(cell));
    }

    @Test
    void aColumnIsMeasuredAgainWithoutTheOthers() throws IOException {
        CardTable card = new CardTable(Files.readAllLines(CARD));
        List<String> cells = Collections.nCopies(Reliability.STEPS.size(), "1 of 2 (50.0 %)");

        CardTable again = card.with(QuoteConfidence.DEV, cells);

        assertEquals(cells, again.column(QuoteConfidence.DEV));
        assertEquals(card.column(QuoteConfidence.PAGES), again.column(QuoteConfidence.PAGES));
        assertEquals(
                card.lines(),
                again.with(QuoteConfidence.DEV, card.column(QuoteConfidence.DEV))
                        .lines());
        assertThrows(IllegalArgumentException.class, () -> card.with(QuoteConfidence.DEV, List.of()));
        assertThrows(IllegalArgumentException.class, () -> card.column("no such rows"));
        assertThrows(IllegalArgumentException.class, () -> CardTable.percent("all"));
    }

    @Test
    void aSectionIsWrittenAnewWithoutTheOthers() throws IOException {
        CardTable card = new CardTable(Files.readAllLines(CARD));
        List<String> products = card.lines()
                .subList(card.lines().indexOf("## Products"), card.lines().size());

        CardTable again = card.withSection(List.of("## Products", "", "- none"));

        assertEquals(card.lines(), card.withSection(products).lines());
        assertEquals(card.lines().size() - products.size() + 3, again.lines().size());
        assertEquals(card.column(QuoteConfidence.DEV), again.column(QuoteConfidence.DEV));
        assertEquals(
                again.lines(),
                again.withSection(again.lines()
                                .subList(
                                        again.lines().indexOf("## Figures"),
                                        again.lines().indexOf("## Figures read twice") - 1))
                        .lines());
        assertThrows(IllegalArgumentException.class, () -> card.withSection(List.of("## No such rows")));
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

    @Test
    void theTruthOfFiguresHoldsNoWordsAndNoPageThatIsHeldOut() throws IOException {
        List<FigureTruth> unseen = FigureConfidence.unseenTruths();
        List<FigureTruth> truths = new ArrayList<>(FigureConfidence.seenTruths());
        truths.addAll(unseen);

        assertTrue(truths.size() >= 1000, truths.size() + " figures");
        for (FigureTruth truth : truths) {
            assertTrue(truth.document().matches("(?:news|article)/\\d+|page/\\d{4}"), truth.toString());
            assertFalse(FigureTruthScore.isOfPageHeldOut(truth), truth.toString());
            assertEquals(truth, FigureTruth.parse(truth.toString()));
        }
        assertTrue(unseen.size() >= 1000, unseen.size() + " unseen figures");
        assertTrue(FigureConfidence.truths().stream().noneMatch(unseen::contains), "nothing learns from unseen texts");
        assertTrue(
                unseen.stream().noneMatch(truth -> ReadingExamples.isLearnedFrom(truth.document())),
                "the second reader learns from none of them");
        assertEquals(
                Set.of(FigureTextKind.NEWS, FigureTextKind.PAGE),
                FigureConfidence.truths().stream().map(FigureTruth::kind).collect(Collectors.toSet()),
                "models learn how fields are found from other texts than articles of the attributions");
        assertEquals(
                truths.size(),
                truths.stream()
                        .map(truth -> truth.document() + " " + truth.number())
                        .distinct()
                        .count(),
                "repeats");
    }
}
