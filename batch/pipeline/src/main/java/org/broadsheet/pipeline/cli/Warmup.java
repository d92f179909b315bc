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
 * Loads the classes that every start needs, by running each verb once over a dataset of nothing but one empty file. The
 * launcher runs it after a build to have the JVM archive the classes (application class data sharing).
 */
public final class Warmup {
    private Warmup() {}

    public static void main(String[] args) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Terminal terminal = new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, false, 100);
        Path folder = Files.createTempDirectory("broadsheet-warmup");
        try {
            String input = Files.createFile(folder.resolve("empty.txt")).toString();
            String output = folder.resolve("output").toString();
            Broadsheet.run(terminal, "--help");
            Broadsheet.run(terminal, "no-such-verb");
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
