package org.broadsheet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what link, audit and publication cost an article, on datasets of several sizes. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = {
            "Runs over invented articles whose rows are written without reading or extracting anything, so that link, audit"
                    + " and publication are all that counts: all articles of a size at once into a new dataset, then some"
                    + " more onto it, each run in a process of its own.",
            "A larger dataset goes over more months. Prints CPU milliseconds an article by step, peak memory, and how many"
                    + " times those of the first size the others take.",
            "What is measured is kept in the folder: called again after it was cut off, it goes on with what is missing."
        })
final class LinkScale implements Callable<Integer> {
    private static final List<String> STEPS = List.of("link", "audit", "publish", "compact");

    @Parameters(paramLabel = "FOLDER", description = "Where datasets and what was measured lie.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--articles",
            split = ",",
            defaultValue = "100000,1000000",
            description = "Sizes, in thousands (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private List<Integer> sizes;

    @Option(
            names = "--add",
            defaultValue = "10000",
            description = "Articles of the run that follows, in thousands; 0 for none (default: ${DEFAULT-VALUE}).")
    private int add;

    @Option(
            names = "--a-month",
            defaultValue = "20000",
            description = "Articles of each month (default: ${DEFAULT-VALUE}).")
    private int aMonth;

    @Option(
            names = "--body-chars",
            defaultValue = "300",
            description = "About how long each is (default: ${DEFAULT-VALUE}).")
    private int bodyChars;

    @Override
    public Integer call() throws Exception {
        for (int articles : sizes) {
            requireThousands("--articles", articles);
        }
        requireThousands("--add", add);
        double first = Double.NaN;
        for (int articles : sizes) {
            Path work = folder.resolve("link-" + articles + "x" + bodyChars + "-" + aMonth + "-a-month");
            double each = print("%,d at once".formatted(articles), articles, measured(work, articles));
            if (Double.isNaN(first)) {
                first = each;
            } else {
                System.out.printf(
                        Locale.ROOT, "an article costs %.2f times what it costs at %,d%n", each / first, sizes.get(0));
            }
            if (add > 0) {
                print("%,d onto %,d".formatted(add, articles), add, added(work, articles));
            }
        }
        return 0;
    }

    private static void requireThousands(String option, int articles) {
        if (articles % GeneratedNews.CONTAINER_ARTICLES != 0) {
            throw new IllegalArgumentException(
                    option + " " + articles + ": no multiple of " + GeneratedNews.CONTAINER_ARTICLES);
        }
    }

    private RunCost measured(Path work, int articles) throws Exception {
        Path kept = work.resolve("at-once.cost");
        if (!Files.exists(kept)) {
            // Half a run would count for a cheap one.
            if (Files.exists(work)) {
                Increments.delete(work);
            }
            GeneratedSplits.write(work.resolve("in"), 0, articles);
            run(work, "dataset", articles, kept);
        }
        return RunCost.read(kept);
    }

    private RunCost added(Path work, int articles) throws Exception {
        Path kept = work.resolve("added-" + add + ".cost");
        if (!Files.exists(kept)) {
            Path copy = work.resolve("copy");
            if (Files.exists(copy)) {
                Increments.delete(copy);
            }
            Increments.copyLinked(work.resolve("dataset"), copy);
            GeneratedSplits.write(work.resolve("in"), articles, articles + add);
            run(work, "copy", articles, kept);
            Increments.delete(copy);
        }
        return RunCost.read(kept);
    }

    private void run(Path work, String dataset, int articles, Path kept) throws Exception {
        Path errors = work.resolve("errors.log");
        // The news of all runs, so that those of the second go on where those of the first end.
        int all = articles + add;
        Process process = ChildProcess.start(
                LinkOnce.class,
                errors,
                List.of(GeneratedSplits.ONE_FILE_A_SPLIT),
                List.of(
                        kept.toString(),
                        work.resolve(dataset).toString(),
                        work.resolve("in").toString(),
                        String.valueOf(all),
                        String.valueOf(bodyChars),
                        String.valueOf(Math.max(1, all / aMonth))));
        String rows = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the run over " + work + " failed: " + Files.readString(errors));
        }
        System.out.print(rows);
    }

    /** Returns CPU seconds an article. */
    private static double print(String what, int articles, RunCost cost) {
        StringBuilder line = new StringBuilder(what + ":");
        double all = 0;
        for (String step : STEPS) {
            line.append(String.format(Locale.ROOT, " %s %.2f", step, 1000 * cost.of(step) / articles));
            all += cost.of(step);
        }
        System.out.printf(
                Locale.ROOT,
                "%s, together %.2f CPU ms an article (%.0f CPU s), peak %,.0f MB%n",
                line,
                1000 * all / articles,
                all,
                cost.peakMegabytes());
        return all / articles;
    }
}
