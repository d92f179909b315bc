package org.broadsheet.train;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code CONFIDENCE.md}, with the reliability table of quotes in it.
 *
 * @param lines the whole card
 */
record CardTable(List<String> lines) {
    private static final String HEAD = "| at or above |";

    /** Right of all (percent). */
    private static final Pattern CELL = Pattern.compile("\\d+ of \\d+ \\(([0-9.]+) %\\)");

    CardTable {
        lines = List.copyOf(lines);
    }

    /**
     * The cells of a column, the highest confidence first.
     *
     * @throws IllegalArgumentException naming the column, where the first table of the card has none of this title
     */
    List<String> column(String title) {
        int column = columnOf(title);
        return rows().stream().map(row -> cells(lines.get(row)).get(column)).toList();
    }

    /**
     * The card with other cells in a column.
     *
     * @param cells as many as the table has rows, the highest confidence first
     * @throws IllegalArgumentException where the table has no such column or another number of rows
     */
    CardTable with(String title, List<String> cells) {
        int column = columnOf(title);
        List<Integer> rows = rows();
        if (rows.size() != cells.size()) {
            throw new IllegalArgumentException(
                    "the table of quotes has " + rows.size() + " rows, not " + cells.size() + ": " + HEAD);
        }
        List<String> changed = new ArrayList<>(lines);
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = new ArrayList<>(cells(lines.get(rows.get(i))));
            row.set(column, cells.get(i));
            changed.set(rows.get(i), "| " + String.join(" | ", row) + " |");
        }
        return new CardTable(changed);
    }

    /**
     * The card with another section.
     *
     * @param section its heading first
     * @throws IllegalArgumentException where the card has no section of that heading
     */
    CardTable withSection(List<String> section) {
        int first = lines.indexOf(section.get(0));
        if (first < 0) {
            throw new IllegalArgumentException("the card has no section \"" + section.get(0) + "\"");
        }
        int end = first + 1;
        while (end < lines.size() && !lines.get(end).startsWith("## ")) {
            end++;
        }
        List<String> changed = new ArrayList<>(lines.subList(0, first));
        changed.addAll(section);
        if (end < lines.size()) {
            changed.add("");
            changed.addAll(lines.subList(end, lines.size()));
        }
        return new CardTable(changed);
    }

    /**
     * The percent that a cell tells.
     *
     * @throws IllegalArgumentException where it tells none
     */
    static double percent(String cell) {
        Matcher told = CELL.matcher(cell);
        if (!told.matches()) {
            throw new IllegalArgumentException("no cell such as \"9 of 10 (90.0 %)\": " + cell);
        }
        return Double.parseDouble(told.group(1));
    }

    private int columnOf(String title) {
        int column = cells(lines.get(head())).indexOf(title);
        if (column < 0) {
            throw new IllegalArgumentException("the table of quotes has no column \"" + title + "\"");
        }
        return column;
    }

    private int head() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(HEAD)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the card has no table \"" + HEAD + "\"");
    }

    private List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int i = head() + 2; i < lines.size() && lines.get(i).startsWith("| "); i++) {
            rows.add(i);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        String inner = line.substring(1, line.lastIndexOf('|'));
        return List.of(inner.split("\\|", -1)).stream().map(String::strip).toList();
    }
}
