package org.broadsheet.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures all that grows with a dataset, one after the other: what the page on scale is computed from. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = {
            "Runs 'bench spark' over two sizes, 'bench link' over two, and 'bench one-file', and says whether what an article"
                    + " costs stays what it is as they grow.",
            "Each part is measured once and kept in the folder: called again after it was cut off, it goes on with what is"
                    + " missing."
        })
final class ScaleBench implements Callable<Integer> {
    private static final int BODY_CHARS = 2500;

    @Parameters(paramLabel = "FOLDER", description = "Where inputs, datasets and what was measured lie.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--extracted",
            split = ",",
            defaultValue = "10000,100000",
            description = "Articles that are extracted (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private List<Integer> extracted;

    @Option(
            names = "--linked",
            defaultValue = "100000,1000000",
            description = "Articles that are linked without being extracted (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String linked;

    @Option(
            names = "--link-chars",
            defaultValue = "300",
            description = "About how long each of these is (default: ${DEFAULT-VALUE}).")
    private int linkChars;

    @Option(
            names = "--added",
            defaultValue = "10000",
            description = "Articles of the run that follows on each of these (default: ${DEFAULT-VALUE}).")
    private int added;

    @Option(
            names = "--one-file",
            defaultValue = "17000",
            description = "Articles of the one file; 0 for none (default: ${DEFAULT-VALUE}).")
    private int ofOneFile;

    @Override
    public Integer call() throws Exception {
        for (int articles : extracted) {
            run(
                    new SparkBeside(),
                    "--articles",
                    String.valueOf(articles),
                    "--body-chars",
                    BODY_CHARS + "",
                    folder + "");
        }
        for (String verb : List.of("ingest", "spark")) {
            compare(verb);
        }
        run(
                new LinkScale(),
                "--articles",
                linked,
                "--add",
                String.valueOf(added),
                "--body-chars",
                String.valueOf(linkChars),
                folder.toString());
        if (ofOneFile > 0) {
            System.out.print(oneFile());
        }
        return 0;
    }

    private void compare(String verb) throws IOException {
        double first = each(verb, extracted.get(0));
        for (int articles : extracted.subList(1, extracted.size())) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: an article of %,d costs %.2f times one of %,d%n",
                    verb,
                    articles,
                    each(verb, articles) / first,
                    extracted.get(0));
        }
    }

    private double each(String verb, int articles) throws IOException {
        return SparkBeside.cpuSeconds(folder, articles, BODY_CHARS, verb) / articles;
    }

    /** What that command has printed, in this call or in an earlier one. */
    private String oneFile() throws IOException {
        Path kept = folder.resolve("one-file.txt");
        if (!Files.exists(kept)) {
            PrintStream console = System.out;
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            try {
                run(new OneFile(), "--articles", String.valueOf(ofOneFile));
            } finally {
                System.setOut(console);
            }
            Files.write(kept, printed.toByteArray());
        }
        return Files.readString(kept);
    }

    private static void run(Callable<Integer> command, String... arguments) throws IOException {
        int code = new CommandLine(command).execute(arguments);
        if (code != 0) {
            throw new IOException(String.join(" ", arguments) + " ended with " + code);
        }
    }
}
