package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.pipeline.cli.print.Terminal;

/**
 * Loads the classes that every start needs, by running each verb once: over a dataset of nothing but one empty file, and over an article of
 * a few sentences. The launcher runs it after a build to have the JVM archive the classes (application class data sharing).
 */
public final class Warmup {
    /** Has a quote, a time, figures and names, so that every stage has something to do. */
    private static final String ARTICLE = """
            Harbour town sells its ferries

            PORT VALE, March 3, 2025 - The council of Port Vale sold two ferries on Monday for $4.5 million, up 7 percent
            from last year, Mayor Anna Marlow said.

            "We will not miss them," she told reporters. According to the port authority, 3,200 people a day use the bridge.
            """;

    private Warmup() {}

    public static void main(String[] args) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Terminal terminal = new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, false, 100);
        Path folder = Files.createTempDirectory("broadsheet-warmup");
        try {
            String input = Files.createFile(folder.resolve("empty.txt")).toString();
            String article =
                    Files.writeString(folder.resolve("article.txt"), ARTICLE).toString();
            String output = folder.resolve("output").toString();
            Broadsheet.run(terminal, "--help");
            Broadsheet.run(terminal, "no-such-verb");
            Broadsheet.run(terminal, "extract", article);
            Broadsheet.run(terminal, "ingest", "--output", output, input);
            Broadsheet.run(terminal, "sql", "--output", output, "SELECT * FROM rejects");
            Broadsheet.run(terminal, "rejects", "--output", output);
            Broadsheet.run(terminal, "runs", "--output", output, "--format", "json");
            Broadsheet.run(terminal, "check", "--output", output);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
