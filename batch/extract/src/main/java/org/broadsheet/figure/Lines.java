package org.broadsheet.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of this package's word lists. */
final class Lines {
    private Lines() {}

    /**
     * The lines that are neither blank nor comment ("# "), each cut at tabs, cells without surrounding blanks.
     *
     * @throws IllegalStateException when the list is not on the class path
     */
    static List<String[]> of(String name) {
        try (InputStream in = Lines.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + Lines.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# ") && !line.equals("#"))
                    .map(line -> line.strip().split("\\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
