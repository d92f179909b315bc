package org.broadsheet.words;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The languages that have a folder of word lists and no tagger. */
public final class LanguageFolders {
    private static final Path LISTS = Path.of("src/main/resources/org/broadsheet/words");

    private LanguageFolders() {}

    /** Their codes, at least one. */
    public static List<String> names() {
        try (Stream<Path> folders = Files.list(LISTS)) {
            List<String> names = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("en") && !name.equals("any"))
                    .sorted()
                    .toList();
            assertFalse(names.isEmpty());
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lists in a language's folder, without their ending. */
    static List<String> listsOf(String language) {
        try (Stream<Path> files = Files.list(LISTS.resolve(language))) {
            return files.map(file -> file.getFileName().toString().replace(".tsv", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
