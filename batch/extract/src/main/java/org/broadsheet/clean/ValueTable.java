package org.broadsheet.clean;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds tables that were written out with one cell to a line: names, and among them numbers. Alone, a number in a line is
 * a pager's or a counter's; many with names between them, below a sentence that leads to them, are the article's figures.
 */
final class ValueTable {
    /** "3.6", "$175,000", "37% / 40%", "+2%", "1-0". */
    private static final Pattern VALUE = Pattern.compile("[^\\p{L}\\p{N}(\\[#]{0,3}\\p{Nd}[^\\p{L}]{0,23}");
    /** Numbers that stand beside menus and comments: a time of day, a day, a number of replies in brackets. */
    private static final Pattern OTHER =
            Pattern.compile("\\d{1,2}:\\d\\d|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|(?:19|20)\\d\\d");

    private static final int LONGEST_VALUE = 54;
    private static final int LEAST_VALUES = 6;
    /** The longest row of a table, and the longest head between the sentence above and the first value. */
    private static final int CELLS_OF_A_ROW = 10;

    private static final int WORDS_OF_A_CELL = 12;
    /** Of the cells of a table one in so many holds a value at least, and one in so many a name. */
    private static final int CELLS_A_VALUE = 4;

    private static final int CELLS_A_NAME = 12;

    private ValueTable() {}

    /** Which lines are cells of a table of values. */
    static boolean[] cells(List<Line> lines) {
        boolean[] cells = new boolean[lines.size()];
        int i = 0;
        while (i < cells.length) {
            if (lines.get(i).prose() || !isValue(lines.get(i).text())) {
                i++;
                continue;
            }
            int end = end(lines, i);
            int head = head(lines, i);
            if (head >= 0 && isTable(lines.subList(i, end))) {
                Arrays.fill(cells, head, end, true);
            }
            i = end;
        }
        return cells;
    }

    private static boolean isValue(String line) {
        return line.length() <= LONGEST_VALUE
                && VALUE.matcher(line).matches()
                && !OTHER.matcher(line).matches();
    }

    /** The line behind the last value that no more than a row's cells part from the one before. */
    private static int end(List<Line> lines, int first) {
        int end = first + 1;
        for (int i = end; i < lines.size() && i - end < CELLS_OF_A_ROW && isCell(lines.get(i)); i++) {
            end = isValue(lines.get(i).text()) ? i + 1 : end;
        }
        return end;
    }

    private static boolean isCell(Line line) {
        return !line.prose() && line.words() <= WORDS_OF_A_CELL;
    }

    /** The first cell behind the sentence that leads to a table, or -1 where none does. */
    private static int head(List<Line> lines, int first) {
        for (int i = first - 1; i >= 0 && first - i <= CELLS_OF_A_ROW + 1; i--) {
            if (!isCell(lines.get(i))) {
                return lines.get(i).prose() ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static boolean isTable(List<Line> cells) {
        int values = 0;
        int counted = 0;
        String before = "";
        for (Line line : cells) {
            String cell = line.text();
            if (isValue(cell)) {
                values++;
                counted += follows(before, cell) ? 1 : 0;
                before = cell;
            }
        }
        // Pages of a list and days of a calendar count on by one.
        return values >= LEAST_VALUES
                && values * CELLS_A_VALUE >= cells.size()
                && (cells.size() - values) * CELLS_A_NAME >= cells.size()
                && counted * 2 < values;
    }

    private static boolean follows(String before, String value) {
        return before.matches("\\d{1,4}")
                && value.matches("\\d{1,4}")
                && Integer.parseInt(value) == Integer.parseInt(before) + 1;
    }
}
