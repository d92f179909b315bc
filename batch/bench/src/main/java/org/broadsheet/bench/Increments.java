package org.broadsheet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what it costs to add a few articles to a large dataset, step by step, each run in a process of its own. */
@Command(
        name = "increments",
        mixinStandardHelpOptions = true,
        description = {
            "Adds generated articles to a copy of a published dataset (made by 'bench generate') and prints the CPU"
                    + " seconds of each step and the peak memory of each run. Nothing is extracted by models.",
            "The copy is made of hard links beside the dataset, and deleted at the end."
        })
final class Increments implements Callable<Integer> {
    @Parameters(paramLabel = "DATASET", description = "Published datasets.", arity = "1..*")
    @SuppressWarnings("NullAway.Init")
    private List<Path> datasets;

    @Option(
            names = "--add",
            split = ",",
            defaultValue = "1,20,500,20",
            description = "Articles that each run adds, one run after the other (default: ${DEFAULT-VALUE}). The first"
                    + " run on a dataset counts its names.")
    @SuppressWarnings("NullAway.Init")
    private List<Integer> additions;

    @Option(
            names = "--body-chars",
            defaultValue = "2500",
            description = "About how long each of them is (default: ${DEFAULT-VALUE}).")
    private int bodyChars;

    @Override
    public Integer call() throws Exception {
        boolean succeeded = true;
        for (Path dataset : datasets) {
            Path work = Files.createTempDirectory(dataset.toAbsolutePath().getParent(), "increments");
            try {
                Path copy = work.resolve("dataset");
                copyLinked(dataset, copy);
                for (int run = 0; run < additions.size(); run++) {
                    succeeded &= add(copy, additions.get(run), run, work, dataset.getFileName() + "");
                }
            } finally {
                delete(work);
            }
        }
        return succeeded ? 0 : 1;
    }

    private boolean add(Path copy, int articles, int run, Path work, String name) throws Exception {
        // Of a dataset of a thousand times as many articles, so that names repeat as in a large one.
        GeneratedNews news = GenerateDataset.news(1000 * articles, bodyChars, 60, 1000 + run);
        Path input = work.resolve("in-" + run).resolve("news-" + run + ".jsonl");
        GeneratedInputs.write(news, articles, input);
        Path errors = work.resolve("errors.log");
        Process process = ChildProcess.start(
                IngestOnce.class, errors, List.of(), List.of(copy.toString(), input.getParent() + ""));
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        boolean succeeded = process.waitFor() == 0;
        System.out.printf(
                "%s + %d articles: %s%n",
                name, articles, succeeded ? lines.get(lines.size() - 1) : "failed, see below");
        if (!succeeded) {
            System.out.println(Files.readString(errors));
        }
        return succeeded;
    }

    /** Published files never change, so that a link to one is as good as a copy. What a run writes on is copied. */
    static void copyLinked(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file));
                if (file.toString().endsWith(".parquet")) {
                    Files.createLink(target, file);
                } else {
                    Files.copy(file, target);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
