package org.broadsheet.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the text library reaches on the shared corpus, one task or all. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description = "Measures the text library on a corpus with truth, by the corpus's own rules.")
public final class Measure implements Callable<Integer> {
    /** What can be measured. */
    private enum Task {
        /** The real inputs from end to end. */
        GOLD,
        /** Body, title and date of HTML pages. */
        PAGES,
        /** Names and whom they mean. */
        ENTITIES,
        /** Who said what. */
        QUOTES,
        /** Numbers, units, bounds, subjects. */
        FIGURES,
        /** Times and their values. */
        TIMES;

        void run(Path corpus, List<String> more) throws Exception {
            switch (this) {
                case GOLD -> MeasureGold.main(arguments(corpus, more));
                case PAGES -> {
                    System.setProperty("broadsheet.corpus", corpus.toString());
                    MeasurePages.main(more.toArray(String[]::new));
                }
                case ENTITIES -> MeasureEntities.main(arguments(corpus, more));
                case QUOTES -> MeasureQuotes.main(arguments(corpus.resolve("attributions/dev"), more));
                case FIGURES -> MeasureFigures.main(arguments(corpus, more));
                case TIMES -> MeasureTimes.main(arguments(corpus.resolve("time/timeml"), more));
            }
        }

        private static String[] arguments(Path data, List<String> more) {
            List<String> arguments = new ArrayList<>(List.of(data.toString()));
            arguments.addAll(more);
            return arguments.toArray(String[]::new);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "TASK",
            description = "One of ${COMPLETION-CANDIDATES}, in any case; all of them where none is named.",
            arity = "0..1")
    private @Nullable Task task;

    @Parameters(paramLabel = "MORE", index = "1..*", description = "Passed on to the task.")
    private List<String> more = List.of();

    @Option(
            names = "--corpus",
            paramLabel = "FOLDER",
            description = "The corpus (default: BROADSHEET_CORPUS, else ../shared/corpus beside the project).")
    private @Nullable Path corpus;

    private Measure() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Measure())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedOptionsArePositionalParams(true)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path folder =
                (corpus == null ? Corpus.folder() : corpus).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), folder + ": no such folder");
        }
        for (Task one : task == null ? Task.values() : new Task[] {task}) {
            System.out.println("== " + one.name().toLowerCase(Locale.ROOT));
            one.run(folder, more);
        }
        return 0;
    }
}
