package org.broadsheet.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The datasets that earlier versions wrote and that every later one must read and go on with:
 * {@code src/test/resources/datasets/format-N}, one for each format version, never written again. They were made by
 * {@code broadsheet ingest} from the texts in {@code datasets/raw}.
 */
public final class StoredDataset {
    private static final Path FOLDER = Path.of("src/test/resources/datasets");

    private StoredDataset() {}

    /** Their names, oldest first. */
    public static List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> name.startsWith("format-"))
                    .sorted()
                    .toList();
        }
    }

    /** The texts that they were made from. */
    public static Path raw() {
        return FOLDER.resolve("raw").toAbsolutePath();
    }

    /** Copies one, so that it can be written to. */
    public static void copyTo(String name, Path target) throws IOException {
        Path source = FOLDER.resolve(name);
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.toList()) {
                Path copy = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
