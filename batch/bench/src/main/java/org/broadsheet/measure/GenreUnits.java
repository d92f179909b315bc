package org.broadsheet.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Units as the scorer of articles of all kinds compares them: {@code genre-units.tsv}, case and plural folded. */
final class GenreUnits {
    private static final Map<String, String> NAMES = names();

    private GenreUnits() {}

    static String folded(@Nullable String unit) {
        String folded =
                (unit == null ? "" : unit).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        folded = NAMES.getOrDefault(folded, folded);
        folded = NAMES.getOrDefault(folded, folded);
        String head = folded.contains("/") ? folded : folded.substring(folded.lastIndexOf(' ') + 1);
        head = NAMES.getOrDefault(head, head);
        return head.length() > 3 && head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
    }

    private static Map<String, String> names() {
        try (InputStream in = GenreUnits.class.getResourceAsStream("genre-units.tsv")) {
            if (in == null) {
                throw new IllegalStateException("genre-units.tsv is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("genre-units.tsv", e);
        }
    }
}
