package org.broadsheet.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.annotate.Annotator;
import org.jspecify.annotations.Nullable;

/** The share of rows without any fault, judged by reading. */
final class MeasureRows {
    private static final int HALF = 50;
    private static final String SEED = "rows";

    /** Below this a table's share tells too little. */
    private static final int ENOUGH = 50;

    private MeasureRows() {}

    /**
     * Prints the share of clean rows of each table, and of figures and entities at the confidence that analysts are told to
     * read from, by reader, with their disagreement and the faults. A table of which fewer than {@value #ENOUGH} rows were judged as they are has no score. {@code more} may hold {@code --reader NAME} with
     * {@code --sheet FILE}, where the rows that this reader has not judged are written, or with {@code --judged FILE}, from
     * which the reader's answers are kept in the project's sources.
     */
    static Scores run(Path corpus, Annotator annotator, List<String> more, PrintStream out) throws IOException {
        RowSample.Drawn drawn = new RowSample(HALF, SEED).of(corpus, MeasuredFigures.extraction(annotator));
        List<ReadRow> sample = drawn.all();
        RowJudgements judgements = RowJudgements.kept();
        String reader = option(more, "--reader");
        String sheet = option(more, "--sheet");
        String judged = option(more, "--judged");
        if ((sheet != null || judged != null) && reader == null) {
            throw new IllegalArgumentException("--sheet and --judged go with --reader NAME");
        }
        if (sheet != null && reader != null) {
            int rows = RowSheet.write(Path.of(sheet), sample, judgements, reader);
            out.println(rows + " rows for " + reader + " in " + sheet);
            return new Scores();
        }
        if (judged != null && reader != null) {
            judgements.addAnswers(Path.of(judged), reader, sample);
            out.println("kept in " + judgements.write(Path.of(System.getProperty("broadsheet.home", ""))));
        }
        Scores scores = new Scores();
        for (RowTable table : RowTable.values()) {
            report(table.label(), of(table, drawn.rows()), judgements, scores, out);
        }
        for (RowTable table : List.of(RowTable.FIGURES, RowTable.ENTITIES)) {
            report(table.label() + " at " + table.trusted(), of(table, drawn.trusted()), judgements, scores, out);
        }
        return scores;
    }

    private static List<ReadRow> of(RowTable table, List<ReadRow> rows) {
        return rows.stream().filter(row -> row.table() == table).toList();
    }

    private static @Nullable String option(List<String> more, String name) {
        int at = more.indexOf(name);
        return at >= 0 && at + 1 < more.size() ? more.get(at + 1) : null;
    }

    private static void report(
            String label, List<ReadRow> rows, RowJudgements judgements, Scores scores, PrintStream out) {
        List<Map<String, Set<String>>> judged = new ArrayList<>();
        for (ReadRow row : rows) {
            Map<String, Set<String>> byReader = judgements.of(row);
            if (!byReader.isEmpty()) {
                judged.add(byReader);
            }
        }
        Map<String, Integer> faults = new TreeMap<>();
        Map<String, int[]> readers = new TreeMap<>();
        int several = 0;
        int split = 0;
        for (Map<String, Set<String>> byReader : judged) {
            byReader.forEach((reader, found) -> {
                int[] counts = readers.computeIfAbsent(reader, name -> new int[2]);
                counts[0]++;
                counts[1] += found.isEmpty() ? 1 : 0;
                found.forEach(fault -> faults.merge(fault, 1, Integer::sum));
            });
            long clean = byReader.values().stream().filter(Set::isEmpty).count();
            several += byReader.size() > 1 ? 1 : 0;
            split += clean > 0 && clean < byReader.size() ? 1 : 0;
        }
        double share = judged.stream().mapToDouble(MeasureRows::clean).average().orElse(0);
        out.printf(
                Locale.ROOT,
                "%-14s clean %5.1f %%  (%d of %d rows judged as they are; %d by several, who disagree on %d)%n",
                label,
                100 * share,
                judged.size(),
                rows.size(),
                several,
                split);
        readers.forEach((reader, counts) ->
                out.printf(Locale.ROOT, "  reader %s: %d of %d clean%n", reader, counts[1], counts[0]));
        faults.forEach((fault, count) -> out.printf(Locale.ROOT, "  fault  %-14s %d judgements%n", fault, count));
        if (judged.size() >= ENOUGH) {
            scores.put(label + " clean", 100 * share);
        }
    }

    /** The share of a row's readers who find no fault in it. */
    private static double clean(Map<String, Set<String>> byReader) {
        return (double) byReader.values().stream().filter(Set::isEmpty).count() / byReader.size();
    }
}
