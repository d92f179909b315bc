package org.broadsheet.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Words with labels, as documents of sentences: the files of the training folder, gzip, one word a line with its columns
 * parted by tabs, a blank line between sentences, {@code -DOCSTART-} between documents.
 *
 * @param documents the documents; of a file that does not part them, stretches of twenty sentences
 */
record LabelledText(List<List<Sentence>> documents) {
    private static final String DOCUMENT = "-DOCSTART-";
    private static final int STRETCH = 20;
    /** Longer ones are tables or faults of the source's sentence splitter. */
    private static final int MAX_WORDS = 500;

    /**
     * A sentence.
     *
     * @param words its words
     * @param labels what the source says of each
     */
    record Sentence(List<String> words, List<String> labels) {}

    /**
     * Reads a file.
     *
     * @param column the column of the labels, the word's own being 0
     * @throws IOException naming the file and line, when a line has too few columns
     */
    static LabelledText read(Path file, int column) throws IOException {
        List<List<Sentence>> documents = new ArrayList<>();
        List<Sentence> document = new ArrayList<>();
        Sentence sentence = new Sentence(new ArrayList<>(), new ArrayList<>());
        boolean parted = false;
        List<String> lines = lines(file);
        for (int i = 0; i <= lines.size(); i++) {
            String line = i < lines.size() ? lines.get(i) : "";
            if (!line.isEmpty() && !line.startsWith(DOCUMENT)) {
                add(sentence, line, column, file, i);
                continue;
            }
            if (!sentence.words().isEmpty() && sentence.words().size() < MAX_WORDS) {
                document.add(sentence);
            }
            sentence = new Sentence(new ArrayList<>(), new ArrayList<>());
            parted |= line.startsWith(DOCUMENT);
            boolean ends = line.startsWith(DOCUMENT) || !parted && document.size() >= STRETCH || i == lines.size();
            if (ends && !document.isEmpty()) {
                documents.add(document);
                document = new ArrayList<>();
            }
        }
        return new LabelledText(documents);
    }

    private static void add(Sentence sentence, String line, int column, Path file, int at) throws IOException {
        String[] fields = line.split("\t", -1);
        if (fields.length <= column) {
            throw new IOException(file + ", line " + (at + 1) + ": no column " + column + " in \"" + line + "\"");
        }
        if (!fields[0].isEmpty()) {
            sentence.words().add(fields[0]);
            sentence.labels().add(fields[column].intern());
        }
    }

    /** The lines of a file that may be packed with gzip. */
    static List<String> lines(Path file) throws IOException {
        if (!file.getFileName().toString().endsWith(".gz")) {
            return Files.readAllLines(file);
        }
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    /** The same text as headlines in capitals have it. */
    LabelledText inCapitals() {
        return new LabelledText(documents.stream()
                .map(document -> document.stream()
                        .map(sentence -> new Sentence(
                                sentence.words().stream()
                                        .map(word -> word.toUpperCase(Locale.ROOT))
                                        .toList(),
                                sentence.labels()))
                        .toList())
                .toList());
    }

    /** The sentences of all documents. */
    List<Sentence> sentences() {
        return documents.stream().flatMap(List::stream).toList();
    }
}
