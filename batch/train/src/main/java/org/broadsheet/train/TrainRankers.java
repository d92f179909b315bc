package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.PerceptronAnnotator;
import org.broadsheet.confidence.Ranker;
import org.broadsheet.measure.CorpusOption;
import org.broadsheet.measure.FigureChoices;
import org.broadsheet.measure.FigureTextKind;
import org.broadsheet.measure.FigureTruth;
import org.broadsheet.measure.JudgedChoice;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits what chooses the parts of figures among candidates to figures whose truth is known. */
@Command(
        name = "train-rankers",
        mixinStandardHelpOptions = true,
        description = {
            "Fits what chooses the subject of figures among candidates to those documents of figure-truth.tsv that are tuned on, in",
            "some minutes, tells how often it is right of documents that it was not fitted to, and writes its weights",
            "(words/en/figure-subjects.tsv)."
        })
public final class TrainRankers implements Callable<Integer> {
    private static final String WORDS = "batch/extract/src/main/resources/org/broadsheet/words/en";

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CorpusOption corpus;

    @Option(
            names = "--ridge",
            arity = "1..*",
            paramLabel = "COST",
            description = {
                "Write nothing; tell how often the ranker of each of these ridges is right of documents that it was not fitted",
                "to: the greater, the smaller its weights."
            })
    private List<Double> ridges = List.of();

    @Option(
            names = "--faults",
            description =
                    "Write nothing; print the figures of which the ranker is wrong that was fitted to other documents.")
    private boolean faults;

    private TrainRankers() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new TrainRankers()).execute(args));
    }

    /** The choices of a part of figures. */
    private interface Choosing {
        List<JudgedChoice> of(Path corpus, List<FigureTruth> truths, Annotator annotator) throws IOException;
    }

    /**
     * A part of figures that is chosen.
     *
     * @param list the file of its weights
     * @param chooses what the weights choose, for the head of the file
     */
    private record Part(String list, String chooses, double ridge, int least, Choosing by) {}

    private static List<Part> parts() {
        return List.of(new Part("figure-subjects.tsv", "what a figure measures", 8, 15, FigureChoices::subjects));
    }

    @Override
    public Integer call() throws IOException {
        Path from = corpus.folder();
        Annotator annotator = PerceptronAnnotator.load();
        for (Part part : parts()) {
            List<JudgedChoice> all = part.by().of(from, FigureConfidence.seenTruths(), annotator);
            List<JudgedChoice> choices = tuned(all, true);
            System.out.println(part.list());
            for (double ridge : ridges.isEmpty() ? List.of(part.ridge()) : ridges) {
                RankReport report = RankReport.of(new RankFit(ridge, part.least()), choices);
                System.out.println("ridge " + ridge + ": " + report);
                Ranker fitted = new RankFit(ridge, part.least()).fit(RankReport.examples(choices));
                System.out.println("  of articles, which serve no fit: " + RankReport.of(fitted, tuned(all, false)));
                if (faults) {
                    report.faults().forEach(System.out::println);
                } else if (ridges.isEmpty()) {
                    Path home = Path.of(System.getProperty("broadsheet.home", ""));
                    write(home.resolve(WORDS).resolve(part.list()), part, fitted, choices.size());
                }
            }
        }
        return 0;
    }

    /** Those of the tuned documents that models may learn from, or the others. */
    private static List<JudgedChoice> tuned(List<JudgedChoice> choices, boolean learned) {
        return choices.stream()
                .filter(choice ->
                        choice.isTuned() && FigureTextKind.of(choice.document()).isLearnedFrom() == learned)
                .toList();
    }

    private static void write(Path file, Part part, Ranker ranker, int figures) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# What each feature of a candidate speaks for it with, where it is chosen " + part.chooses() + ".");
        lines.add("# feature <tab> what it adds to the log-odds. Written by ./broadsheet train-rankers.");
        lines.add("# Source: fitted for this project to " + figures + " figures of figure-truth.tsv");
        lines.add("# Date: " + LocalDate.now(ZoneOffset.UTC));
        new TreeMap<>(ranker.weights()).forEach((feature, weight) -> lines.add(feature + "\t" + weight));
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
