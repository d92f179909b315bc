package org.broadsheet.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A list of words, or of words and what is said of them, as the package describes the format. */
public final class WordList {
    private final String file;
    private final List<Row> rows;

    /**
     * A line of a list.
     *
     * @param cells without the blanks around them
     */
    public record Row(List<String> cells) {
        /** A cell, counted from 0; empty where the row is shorter. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        /** The parts of a cell, without the blanks around them; none of an empty one. */
        public List<String> parts(int index) {
            List<String> parts = new ArrayList<>(WordList.parts(cell(index), '|'));
            parts.removeIf(String::isEmpty);
            return Collections.unmodifiableList(parts);
        }

        /**
         * A cell that is a number.
         *
         * @throws NumberFormatException where it is none
         */
        public int number(int index) {
            return Integer.parseInt(cell(index));
        }
    }

    private WordList(String file, List<Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** A list of English. */
    public static WordList english(String name) {
        return of("en", name);
    }

    /** This list and others as one. */
    public WordList and(WordList... others) {
        List<Row> all = new ArrayList<>(rows);
        for (WordList other : others) {
            all.addAll(other.rows);
        }
        return new WordList(file, List.copyOf(all));
    }

    /** The rows that have this in a cell. */
    public WordList where(int cell, String value) {
        return new WordList(
                file, rows.stream().filter(row -> row.cell(cell).equals(value)).toList());
    }

    /** The rows that have something else in a cell. */
    public WordList except(int cell, String value) {
        return new WordList(
                file, rows.stream().filter(row -> !row.cell(cell).equals(value)).toList());
    }

    /** The first cells and others. */
    public Set<String> words(Set<String> more) {
        Set<String> all = words();
        all.addAll(more);
        return Set.copyOf(all);
    }

    /** A list that holds for every language, or that tells languages apart. */
    public static WordList anyLanguage(String name) {
        return of("any", name);
    }

    /**
     * The list of a name in a language's folder.
     *
     * @param language ISO 639-1, or {@code any}
     * @throws UncheckedIOException when there is none
     */
    public static WordList of(String language, String name) {
        String file = language + "/" + name + ".tsv";
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("org/broadsheet/words/" + file + " is missing from the class path");
            }
            return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Whether a language has a list of a name. */
    public static boolean exists(String language, String name) {
        return WordList.class.getResource(language + "/" + name + ".tsv") != null;
    }

    // Loops, since streams take a while to warm up and these lists are read at every start.
    static WordList parse(String file, String text) {
        List<Row> rows = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            int last = end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
            String line = text.substring(from, last);
            if (!line.isBlank() && !line.startsWith("# ") && !line.equals("#")) {
                rows.add(new Row(parts(line, '\t')));
            }
            from = end + 1;
        }
        return new WordList(file, Collections.unmodifiableList(rows));
    }

    /** The parts of a text between separators, without the blanks around them. */
    private static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int end = text.indexOf(separator);
        while (end >= 0) {
            parts.add(text.substring(from, end).strip());
            from = end + 1;
            end = text.indexOf(separator, from);
        }
        parts.add(text.substring(from).strip());
        return Collections.unmodifiableList(parts);
    }

    /** All rows, in order. */
    public List<Row> rows() {
        return rows;
    }

    /** The first cells, in order. */
    public Set<String> words() {
        return rows.stream().map(row -> row.cell(0)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The parts of the second cell by the first: a list of small sets, each with its name.
     *
     * @throws IllegalArgumentException when a name stands twice
     */
    public Map<String, Set<String>> sets() {
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        for (Row row : rows) {
            if (sets.put(row.cell(0), Set.copyOf(row.parts(1))) != null) {
                throw new IllegalArgumentException(file + ": two sets are called " + row.cell(0));
            }
        }
        return sets;
    }

    /** Where the list stands, for messages: {@code en/units.tsv}. */
    @Override
    public String toString() {
        return file;
    }
}
