package org.broadsheet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells tables of separated values from text with commas. A name that says table is taken as evidence for one.
 *
 * @param separator between the fields of a row
 * @param columns names of the columns, as the first row has them
 */
record TableForm(char separator, List<String> columns) {
    /** A name of a column: a few words without the marks of a sentence. */
    private static final Pattern COLUMN = Pattern.compile("[\\p{L}_#@][\\p{L}\\p{N}_ ./()%#@:-]{0,59}");

    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final int LINES_COMPARED = 20;
    /** Without a name that says so, fewer columns or rows happen in prose and verse. */
    private static final int LEAST_COLUMNS = 3;

    private static final int LEAST_ROWS = 3;

    TableForm {
        columns = List.copyOf(columns);
    }

    static boolean recognize(InputHead head) {
        return of(head).isPresent();
    }

    /** How an input is separated, or nothing where it is no table. */
    static Optional<TableForm> of(InputHead head) {
        String text = Encoding.decode(head.bytes(), null).orElseGet(head::text);
        int start = InputHead.start(text);
        boolean named = head.isNamed(".csv", ".tsv", ".tab");
        TableForm best = null;
        for (char separator : SEPARATORS) {
            List<List<String>> rows = rows(text, start, separator, named && head.isWhole());
            if (isTable(rows, named) && (best == null || rows.get(0).size() > best.columns.size())) {
                best = new TableForm(separator, rows.get(0));
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isTable(List<List<String>> rows, boolean named) {
        if (rows.size() < (named ? 1 : LEAST_ROWS)) {
            return false;
        }
        List<String> columns = rows.get(0);
        boolean names =
                columns.stream().filter(column -> !column.isEmpty()).distinct().count() >= columns.size() - 1
                        && columns.stream()
                                .allMatch(column -> column.isEmpty()
                                        || COLUMN.matcher(column).matches());
        if (named) {
            return columns.size() >= 2 && names;
        }
        return columns.size() >= LEAST_COLUMNS
                && names
                && columns.stream().noneMatch(String::isEmpty)
                && rows.stream().allMatch(row -> row.size() == columns.size());
    }

    /** The first rows. @param whole whether the last may have no line end; else the head may end inside it */
    private static List<List<String>> rows(String text, int start, char separator, boolean whole) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        RowQuotes quotes = new RowQuotes((byte) separator);
        for (int i = start; i < text.length() && rows.size() < LINES_COMPARED; i++) {
            char c = text.charAt(i);
            byte b = c < 0x80 ? (byte) c : (byte) 'x';
            boolean ends = quotes.endsRow(b);
            if (ends || c == separator && quotes.isAtFieldStart()) {
                row.add(unquoted(field.toString()));
                field.setLength(0);
                if (ends) {
                    add(row, rows);
                    row = new ArrayList<>();
                    quotes = new RowQuotes((byte) separator);
                }
            } else {
                field.append(c);
            }
        }
        if (whole && field.length() > 0 && rows.size() < LINES_COMPARED) {
            row.add(unquoted(field.toString()));
            add(row, rows);
        }
        return rows;
    }

    private static void add(List<String> row, List<List<String>> rows) {
        if (row.size() > 1 || !row.get(0).isEmpty()) {
            rows.add(row);
        }
    }

    private static String unquoted(String field) {
        String bare = field.strip();
        return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1).strip()
                : bare;
    }

    /** Name of the separator, for messages. */
    String name() {
        return separator == '\t' ? "tabs" : "'" + separator + "'";
    }
}
