package org.broadsheet.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What readers found wrong with rows, in {@code row-judgements.tsv}: one line a row and reader. A row is named by its
 * digest, so that none of its words stand in the project and a judgement holds as long as the row is the same.
 */
final class RowJudgements {
    private static final String NAME = "row-judgements.tsv";
    private static final String HEADER = """
            # What is wrong with rows drawn from the shared corpus, judged by reading; see ./broadsheet measure rows.
            # table <tab> digest of the row <tab> reader <tab> faults by comma, or clean
            """;

    /** Faults by reader, by table and digest. Sorted, so that the file differs only where a judgement does. */
    private final Map<String, Map<String, Set<String>>> byRow = new TreeMap<>();

    /** The judgements that the build carries. */
    static RowJudgements kept() throws IOException {
        try (InputStream in = RowJudgements.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IOException(NAME + " is missing beside " + RowJudgements.class.getName());
            }
            RowJudgements judgements = new RowJudgements();
            int number = 0;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                number++;
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] cells = line.split("\t", -1);
                    judgements.add(cells, NAME + ", line " + number);
                }
            }
            return judgements;
        }
    }

    /**
     * Adds what one reader wrote into the sheet's answers: a digest and its faults a line, as in {@link RowSheet}.
     *
     * @throws IOException where a line names no row of the sample or no fault of its table
     */
    void addAnswers(Path answers, String reader, List<ReadRow> sample) throws IOException {
        Map<String, RowTable> tables = new TreeMap<>();
        sample.forEach(row -> tables.put(row.digest(), row.table()));
        int number = 0;
        for (String line : Files.readAllLines(answers)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            String place = answers + ", line " + number;
            RowTable table = tables.get(cells[0]);
            if (cells.length != 2 || table == null) {
                throw new IOException(place + ": not the digest of a row of the sample, a tab and its faults: " + line);
            }
            add(new String[] {table.label(), cells[0], reader, cells[1]}, place);
        }
    }

    private void add(String[] cells, String place) throws IOException {
        if (cells.length != 4) {
            throw new IOException(place + ": not four cells: " + String.join("\t", cells));
        }
        RowTable table;
        try {
            table = RowTable.of(cells[0]);
        } catch (IllegalArgumentException e) {
            throw new IOException(place + ": " + e.getMessage(), e);
        }
        Set<String> faults = new TreeSet<>();
        if (!cells[3].equals(RowTable.CLEAN)) {
            for (String fault : cells[3].split(",", -1)) {
                if (!table.faults().contains(fault)) {
                    throw new IOException(place + ": '" + fault + "' is no fault of " + table.label()
                            + "; they are clean or " + table.faults());
                }
                faults.add(fault);
            }
        }
        byRow.computeIfAbsent(key(table, cells[1]), row -> new TreeMap<>()).put(cells[2], faults);
    }

    /** What readers found wrong with a row, by reader; empty where no one has judged it as it is. */
    Map<String, Set<String>> of(ReadRow row) {
        return byRow.getOrDefault(key(row.table(), row.digest()), Map.of());
    }

    /** Writes the file into the sources of the project at {@code home}. */
    Path write(Path home) throws IOException {
        Path file = home.resolve("batch/bench/src/main/resources/org/broadsheet/measure")
                .resolve(NAME);
        StringBuilder lines = new StringBuilder(HEADER);
        byRow.forEach((row, readers) -> readers.forEach((reader, faults) -> lines.append(row)
                .append('\t')
                .append(reader)
                .append('\t')
                .append(faults.isEmpty() ? RowTable.CLEAN : String.join(",", faults))
                .append('\n')));
        Files.writeString(file, lines.toString());
        return file;
    }

    private static String key(RowTable table, String digest) {
        return table.label() + "\t" + digest;
    }
}
