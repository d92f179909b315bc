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
import org.broadsheet.measure.CorpusOption;
import org.broadsheet.measure.FigureSheet;
import org.broadsheet.measure.FigureTruthScore;
import org.broadsheet.measure.JudgedFigure;
import org.broadsheet.measure.JudgedNames;
import org.broadsheet.measure.JudgedPages;
import org.broadsheet.measure.Reliability;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CorpusOption corpus;

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
                "Fit nothing; print the names of the corpus' pages and news, to be judged: the first four cells of a line, with what the",
                "name is the whole name of in the fourth (person, organization, place, event, product, organization/product, none), are a row of page-entities.tsv."
            })
    private boolean nameSheet;

    @Option(
            names = "--figure-sheet",
            arity = "1..*",
            paramLabel = "TEXT",
            description = {
                "Fit nothing; print the figures of these texts (news/12: of training/text, counted from 0; page/0003: a page;",
                "article/12: of attributions/train in the order of names, counted from 0), to be judged: lines as in figure-truth.tsv, with the row's words in a cell behind it, among lines for the reader."
            })
    private List<String> figureSheet = List.of();

    @Option(
            names = "--figure-shares",
            paramLabel = "PART",
            description = {
                "Fit nothing; print which share of the figures of figure-truth.tsv is right, field by field, by the weights that ship,",
                "of each kind of its texts: all of its documents, those that are tuned on (tuned) or the quarter that is not (held-out). The weights were fitted to",
                "all of them: what a confidence is worth on other texts is told by confidence/CONFIDENCE.md."
            })
    private @Nullable String figureShares;

    @Option(
            names = "--shares",
            description = {
                "Fit nothing; measure again which share of the quotes of attributions/dev is right by the weights that ship, and write",
                "it to confidence/CONFIDENCE.md and README's sentence."
            })
    private boolean shares;

    @Option(
            names = "--only",
            paramLabel = "ROWS",
            description =
                    "Fit the model of one kind of rows (entities, products, quotes, figures, \"figures read twice\"), and keep the others as they ship.")
    private @Nullable String only;

    private TrainConfidence() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new TrainConfidence()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Path from = corpus.folder();
        Annotator annotator = PerceptronAnnotator.load();
        if (nameSheet) {
            JudgedNames.sheet(from, annotator).forEach(System.out::println);
            return 0;
        }
        if (!figureSheet.isEmpty()) {
            FigureSheet.of(from, figureSheet, annotator).forEach(System.out::println);
            return 0;
        }
        if (figureShares != null) {
            List<JudgedFigure> judged = FigureTruthScore.judged(from, FigureConfidence.seenTruths(), annotator);
            FigureTruthScore.tables(judged, figureShares).forEach(System.out::println);
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
        List<Fit> fits = fits().stream()
                .filter(fit -> only == null || fit.rows().equals(only))
                .toList();
        if (fits.isEmpty()) {
            throw new IllegalArgumentException(
                    "--only takes entities, products, quotes, figures or 'figures read twice', not '" + only + "'");
        }
        CardTable card = new CardTable(only == null ? head() : Files.readAllLines(home.resolve(CARD)));
        for (Fit fit : fits) {
            Fitted fitted = fit.by().of(from, annotator);
            ConfidenceFile.write(home.resolve(WORDS).resolve(fit.list()), fit.rows(), fitted.model());
            card = card.withSection(fitted.card().lines());
            fitted.card().table().forEach(System.out::println);
        }
        write(home, card);
        return 0;
    }

    /** A fitted model and its section of the card. */
    private record Fitted(ConfidenceModel model, ConfidenceCard card) {}

    /** Fits a model to the corpus. */
    private interface Fitting {
        Fitted of(Path corpus, Annotator annotator) throws IOException;
    }

    /**
     * A kind of rows.
     *
     * @param list the file of its weights
     */
    private record Fit(String rows, String list, Fitting by) {}

    /** In the order of the card. */
    private static List<Fit> fits() {
        return List.of(
                new Fit("quotes", "quote-confidence.tsv", (corpus, annotator) -> {
                    QuoteConfidence fitted = QuoteConfidence.fit(corpus, annotator);
                    return new Fitted(fitted.model(), fitted.card());
                }),
                new Fit("figures", "figure-confidence.tsv", (corpus, annotator) -> {
                    FigureConfidence fitted = FigureConfidence.fit(corpus, annotator);
                    return new Fitted(fitted.model(), fitted.card());
                }),
                new Fit("figures read twice", "figure-confidence-read-twice.tsv", (corpus, annotator) -> {
                    FigureConfidence fitted = FigureConfidence.fitReadTwice(corpus, annotator);
                    return new Fitted(fitted.model(), fitted.card());
                }),
                new Fit("entities", "entity-confidence.tsv", (corpus, annotator) -> {
                    EntityConfidence fitted = EntityConfidence.fit(corpus, annotator);
                    return new Fitted(fitted.model(), fitted.card());
                }),
                new Fit("products", "product-confidence.tsv", (corpus, annotator) -> {
                    ProductConfidence fitted = ProductConfidence.fit(corpus, annotator);
                    return new Fitted(fitted.model(), fitted.card());
                }));
    }

    /** The card's head, with a section to be filled for each kind of rows. */
    private static List<String> head() throws IOException {
        List<String> lines = new ArrayList<>(Resources.lines("confidence-card-head.md"));
        for (Fit fit : fits()) {
            lines.add("");
            lines.add(ConfidenceCard.heading(fit.rows()));
        }
        return lines;
    }

    private static void write(Path home, CardTable card) throws IOException {
        Path file = home.resolve(CARD);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", card.lines()) + "\n");
        Path readme = home.resolve("README.md");
        Files.writeString(readme, ConfidenceSentence.in(Files.readString(readme), card));
    }
}
