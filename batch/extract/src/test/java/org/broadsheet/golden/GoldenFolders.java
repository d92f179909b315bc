package org.broadsheet.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Golden cases that are folders: an input as it comes, and in {@code expected.txt} what is made of it. With {@code
 * -Dgolden.update=true} what is made now is written there.
 */
public final class GoldenFolders {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private GoldenFolders() {}

    /** The folders of a stage, of which there have to be so many at least. */
    public static List<Path> of(String stage, int least) throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN.resolve(stage))) {
            List<Path> cases = folders.filter(Files::isDirectory).sorted().toList();
            assertTrue(cases.size() >= least, "golden cases found: " + cases.size());
            return cases;
        }
    }

    /** The input of a case. */
    public static Path input(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("input"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Compares what is made of a case's input with what is expected. */
    public static void check(Path folder, String made) throws IOException {
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, made);
        }
        assertEquals(Files.readString(expected), made, folder.toString());
    }
}
