package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Puts DuckDB's native library beside its jar, for good. The driver looks inside its jar first, and where it finds the
 * library there it writes 70 MB to the temporary folder at every start; so this machine's library is moved out of the
 * jar. Libraries of other platforms stay inside.
 */
public final class UnpackedLibrary {
    private static final String PREFIX = "libduckdb_java.so_";

    private UnpackedLibrary() {}

    /**
     * Arguments: the driver's jar, in a folder of its own that nobody runs from yet; and {@code --only} to take the libraries
     * of other machines out of it too, for what is handed out for one kind of machine.
     */
    public static void main(String[] args) throws IOException {
        unpack(Path.of(args[0]), args.length > 1 && args[1].equals("--only"));
    }

    static void unpack(Path jar, boolean only) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> entries = Files.list(inside.getPath("/"))) {
            List<Path> libraries = entries.filter(
                            entry -> String.valueOf(entry.getFileName()).startsWith(PREFIX))
                    .toList();
            for (Path library : libraries) {
                boolean own = isOfThisMachine(library);
                if (own) {
                    Path beside = jar.resolveSibling(library.getFileName().toString());
                    Files.copy(library, beside, StandardCopyOption.REPLACE_EXISTING);
                }
                if (own || only) {
                    Files.delete(library);
                }
            }
        }
    }

    /** The names are those of the driver, which calls x86_64 amd64 and aarch64 arm64. */
    private static boolean isOfThisMachine(Path library) {
        String name = library.getFileName().toString();
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.startsWith(PREFIX)
                && (system.startsWith("linux")
                        ? name.contains("linux")
                        : name.contains("macos") && system.startsWith("mac"))
                && (name.endsWith("amd64") ? processor.matches("amd64|x86_64") : processor.matches("aarch64|arm64"));
    }
}
