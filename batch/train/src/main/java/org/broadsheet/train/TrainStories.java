package org.broadsheet.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.broadsheet.Extraction;
import org.broadsheet.across.StoryEvidence;
import org.broadsheet.across.StoryLikeness;
import org.broadsheet.measure.CorpusOption;
import org.broadsheet.measure.ReportPairs;
import org.broadsheet.measure.ReportPairs.Pair;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits what tells whether two articles report one event to pairs of reports of which it is known. */
@Command(
        name = "train-stories",
        mixinStandardHelpOptions = true,
        description = {
            "Fits the evidence that two articles report one event to the corpus' sets across articles, those held out",
            "aside, in about a minute, and writes the weights (words/en/story-evidence.tsv)."
        })
public final class TrainStories implements Callable<Integer> {
    private static final String LIST = "batch/extract/src/main/resources/org/broadsheet/words/en/story-evidence.tsv";

    /** The written reports are few, and each of their pairs counts for so many. */
    private static final double WRITTEN = 8;

    /** Two reports of two events that could be taken for each other count for so many: these are what it is about. */
    private static final double CONFUSABLE = 1.15;

    private static final double RIDGE = 3;

    /**
     * The weight of {@link StoryEvidence#ONE_WEEKDAY_APART}, which is set and not fitted: pages without a date that tell of two
     * speeches on one matter on two days are rare among the reports fitted to.
     */
    private static final double ONE_WEEKDAY_APART = -1.5;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CorpusOption corpus;

    @Option(names = "--output", paramLabel = "FILE", description = "Where the weights go (default: their place).")
    private @Nullable Path output;

    private TrainStories() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new TrainStories());
    }

    @Override
    public Integer call() throws IOException {
        Path from = corpus.folder();
        Extraction extraction = Extraction.load();
        List<Pair> written = ReportPairs.written(from, extraction);
        List<Pair> real = ReportPairs.real(from, extraction);
        double[] weights = fit(written, real);
        Path to = output != null
                ? output
                : Path.of(System.getProperty("broadsheet.home", "")).resolve(LIST);
        Files.writeString(to, String.join("\n", lines(weights, written, real)) + "\n");
        System.out.println(told("written", weights, written));
        System.out.println(told("real", weights, real));
        return 0;
    }

    /** The weights by ordinal of the evidence. */
    static double[] fit(List<Pair> written, List<Pair> real) {
        int[] columns = IntStream.range(0, StoryEvidence.values().length).toArray();
        List<RidgeRegression.Row> rows = new ArrayList<>();
        for (Pair pair : written) {
            rows.add(row(pair, columns, WRITTEN));
        }
        for (Pair pair : real) {
            rows.add(row(pair, columns, 1));
        }
        double[] weights = RidgeRegression.fit(rows, columns.length, RIDGE);
        weights[StoryEvidence.ONE_WEEKDAY_APART.ordinal()] = ONE_WEEKDAY_APART;
        return weights;
    }

    private static RidgeRegression.Row row(Pair pair, int[] columns, double weight) {
        double counts = pair.sameTopic() && !pair.sameEvent() ? weight * CONFUSABLE : weight;
        double[] fitted = pair.evidence().clone();
        int given = StoryEvidence.ONE_WEEKDAY_APART.ordinal();
        fitted[given] = 0;
        return new RidgeRegression.Row(
                columns, fitted, pair.sameEvent(), counts, ONE_WEEKDAY_APART * pair.evidence()[given]);
    }

    private static List<String> lines(double[] weights, List<Pair> written, List<Pair> real) {
        List<String> lines = new ArrayList<>();
        lines.add("# What each evidence of StoryEvidence adds to the log-odds that two articles report one event.");
        lines.add("# evidence <tab> log-odds. Written by ./broadsheet train-stories.");
        lines.add("# Source: fitted for this project to " + written.size() + " pairs of reports written for it and "
                + real.size() + " pairs of reports of the development truth across articles");
        lines.add("# Date: " + LocalDate.now(ZoneOffset.UTC));
        for (StoryEvidence evidence : StoryEvidence.values()) {
            lines.add(evidence + "\t" + String.format(Locale.ROOT, "%.2f", weights[evidence.ordinal()]));
        }
        return lines;
    }

    /** How many of the pairs the weights tell right. */
    private static String told(String name, double[] weights, List<Pair> pairs) {
        long right = pairs.stream()
                .filter(pair -> StoryLikeness.probability(weights, pair.evidence()) >= StoryLikeness.ONE_STORY
                        == pair.sameEvent())
                .count();
        return name + ": " + right + " of " + pairs.size() + " pairs right";
    }
}
