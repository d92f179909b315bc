package org.broadsheet.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists beside this package's classes: one entry a line, fields parted by semicolons, {@code #} for comments. */
final class WordList {
    private WordList() {}

    /**
     * The lines that are no comments.
     *
     * @throws UncheckedIOException when the list is missing or cannot be read
     */
    static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no word list " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each line as its fields, without the blanks around them; empty fields at the end are there. */
    static List<List<String>> rows(String name) {
        return lines(name).stream()
                .map(line ->
                        Arrays.stream(line.split(";", -1)).map(String::strip).toList())
                .toList();
    }

    /** The words of a list of single words. */
    static Set<String> words(String name) {
        return lines(name).stream().map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The parts of a field that are parted by commas; none of an empty field. */
    static List<String> parts(String field) {
        return Arrays.stream(field.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A field of a row, empty where the row is shorter. */
    static String field(List<String> row, int index) {
        return index < row.size() ? row.get(index) : "";
    }
}
