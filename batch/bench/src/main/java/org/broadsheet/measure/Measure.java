package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.broadsheet.annotate.Annotator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the text library reaches on the shared corpus, one task or all, held against its floors. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the text library on a corpus with truth, by the corpus's own rules.",
            "Exits with 1 where a score is below its floor."
        })
public final class Measure implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "TASK",
            description = "One of ${COMPLETION-CANDIDATES}, in any case; all of them where none is named.",
            arity = "0..1")
    private @Nullable MeasureTask task;

    @Parameters(
            paramLabel = "MORE",
            index = "1..*",
            description =
                    "Passed on to the task: --speed (entities, quotes, figures, times, pages), --predictions FILE (quotes,"
                            + " genres, across) or FOLDER (figures), --part tuned or held-out (entities, quotes, figures,"
                            + " genres, marked, across),"
                            + " --errors (times), --pages, --dump ID, --lines (pages),"
                            + " --reader NAME with --sheet FILE or --judged FILE (rows).")
    private List<String> more = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CorpusOption corpus;

    @Option(names = "--pin", description = "Raise the floors to what is reached.")
    private boolean pin;

    @Option(names = "--lower", description = "With --pin: lower them where less is reached.")
    private boolean lower;

    private Measure() {}

    public static void main(String[] args) {
        // Spring Boot would set up logging anew, on stdout, where the scores go.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.exit(new CommandLine(new Measure())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedOptionsArePositionalParams(true)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = corpus.folder().toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    folder + ": no such folder; say where the corpus is with --corpus or BROADSHEET_CORPUS");
        }
        if (lower && !pin) {
            throw new ParameterException(spec.commandLine(), "--lower goes with --pin");
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Supplier<Annotator> annotator = loadedOnce();
        Floors floors = Floors.pinned();
        boolean broken = false;
        for (MeasureTask one : task == null ? MeasureTask.values() : new MeasureTask[] {task}) {
            out.println("== " + one.label());
            Scores scores = one.run(folder, annotator, more, out);
            if (scores.byName().isEmpty()) {
                continue;
            }
            String digest = CorpusDigest.of(folder, one.parts());
            broken |= !isHeld(floors, one, digest, scores, out);
            floors = floors.with(one.label(), digest, scores, lower);
        }
        if (pin) {
            out.println("pinned in " + floors.write(Path.of(System.getProperty("broadsheet.home", ""))));
        }
        return broken && !lower ? 1 : 0;
    }

    private static Supplier<Annotator> loadedOnce() {
        return new Supplier<>() {
            private @Nullable Annotator annotator;

            @Override
            public Annotator get() {
                if (annotator == null) {
                    annotator = MeasuredAnnotator.load();
                }
                return annotator;
            }
        };
    }

    private static boolean isHeld(Floors floors, MeasureTask task, String digest, Scores scores, PrintStream out) {
        if (!floors.isMeasuredOn(task.label(), digest)) {
            out.println("floors: none for this corpus, whose digest is " + digest);
            return true;
        }
        List<String> broken = floors.broken(task.label(), scores);
        out.println("floors: " + (broken.isEmpty() ? "held" : "BROKEN"));
        broken.forEach(line -> out.println("  " + line));
        return broken.isEmpty();
    }
}
