package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.PerceptronAnnotator;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.measure.Corpus;
import org.broadsheet.measure.JudgedNames;
import org.broadsheet.measure.JudgedPages;
import org.broadsheet.measure.Reliability;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fits the models of confidence to judged rows of the corpus and writes them with a card that tells how far they are kept. */
@Command(
        name = "train-confidence",
        mixinStandardHelpOptions = true,
        description = {
            "Fits the confidence of quotes, figures and names to rows that were judged, in about a minute: run it after every change of what",
            "these stages find. Writes the weights (words/en/*-confidence.tsv), confidence/CONFIDENCE.md and README's sentence."
        })
public final class TrainConfidence implements Callable<Integer> {
    private static final String WORDS = "batch/extract/src/main/resources/org/broadsheet/words/en";
    private static final String CARD = "batch/extract/src/main/resources/org/broadsheet/confidence/CONFIDENCE.md";

    @Option(
            names = "--corpus",
            paramLabel = "FOLDER",
            description = "The corpus (default: BROADSHEET_CORPUS, else ../shared/corpus beside the project).")
    private @Nullable Path corpus;

    @Option(
            names = "--sheet",
            paramLabel = "LEAST",
            description = {
                "Fit nothing; print the quotes of the corpus' pages at this confidence and above, to be judged: the first five cells",
                "of a line, with the reader's verdict (right, other, none) in the fifth, are a row of page-quotes.tsv."
            })
    private @Nullable Double sheet;

    @Option(
            names = "--name-sheet",
            description = {
                "Fit nothing; print the names of the corpus' pages that no list knows, to be judged: the first four cells of a line,",
                "with what the name is the whole name of in the fourth (person, organization, place, none), are a row of page-entities.tsv."
            })
    private boolean nameSheet;

    @Option(
            names = "--shares",
            description = {
                "Fit nothing; measure again which share of the quotes of attributions/dev is right by the weights that ship, and write",
                "it to confidence/CONFIDENCE.md and README's sentence."
            })
    private boolean shares;

    private TrainConfidence() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new TrainConfidence()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Path from = corpus != null ? corpus : Corpus.folder();
        Annotator annotator = PerceptronAnnotator.load();
        if (nameSheet) {
            JudgedNames.sheet(from.resolve("pages"), annotator).forEach(System.out::println);
            return 0;
        }
        if (sheet != null) {
            JudgedPages.sheet(from.resolve("pages"), sheet, annotator).forEach(System.out::println);
            return 0;
        }
        Path home = Path.of(System.getProperty("broadsheet.home", ""));
        if (shares) {
            Reliability measured = QuoteConfidence.of(ConfidenceModel.load("quote-confidence"), from, annotator);
            List<String> cells = Reliability.STEPS.stream().map(measured::told).toList();
            cells.forEach(System.out::println);
            write(home, new CardTable(Files.readAllLines(home.resolve(CARD))).with(QuoteConfidence.DEV, cells));
            return 0;
        }
        List<ConfidenceCard> cards = new ArrayList<>();
        EntityConfidence entities = EntityConfidence.fit(from, annotator);
        ConfidenceFile.write(home.resolve(WORDS).resolve("entity-confidence.tsv"), "entities", entities.model());
        QuoteConfidence quotes = QuoteConfidence.fit(from, annotator);
        ConfidenceFile.write(home.resolve(WORDS).resolve("quote-confidence.tsv"), "quotes", quotes.model());
        cards.add(quotes.card());
        FigureConfidence figures = FigureConfidence.fit(from, annotator);
        ConfidenceFile.write(home.resolve(WORDS).resolve("figure-confidence.tsv"), "figures", figures.model());
        cards.add(figures.card());
        cards.add(entities.card());
        List<String> lines = new ArrayList<>(Resources.lines("confidence-card-head.md"));
        for (ConfidenceCard card : cards) {
            lines.add("");
            lines.addAll(card.lines());
            card.table().forEach(System.out::println);
        }
        write(home, new CardTable(lines));
        return 0;
    }

    private static void write(Path home, CardTable card) throws IOException {
        Path file = home.resolve(CARD);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", card.lines()) + "\n");
        Path readme = home.resolve("README.md");
        Files.writeString(readme, ConfidenceSentence.in(Files.readString(readme), card));
    }
}
