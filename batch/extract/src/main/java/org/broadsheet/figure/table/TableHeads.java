package org.broadsheet.figure.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What heads the row and the column of one cell of a table. */
final class TableHeads {
    static final Pattern BLANK = Pattern.compile("\\s+");

    /** Rows that are looked at to tell whether a column holds amounts of one kind. */
    private static final int SIGHT = 12;
    /** This share of a column's cells, and at least two, are amounts of one kind where what stands above is its head. */
    private static final double MOSTLY = 0.6;

    private static final int LONGEST = 8;

    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)");
    /** What follows a head to explain it: "Ping (ms) – lower is better". */
    private static final Pattern EXPLAINED = Pattern.compile("\\s*(?:\\(| [–—-] |:\\s*$).*");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final List<TableRow> table;
    private final TableRow row;
    private final int above;
    private final int cell;

    /**
     * Looks at a cell.
     *
     * @param place the row's place in its table
     * @param above place of the last row before it that heads columns, or -1
     */
    TableHeads(List<TableRow> table, int place, int above, int cell) {
        this.table = table;
        this.row = table.get(place);
        this.above = above;
        this.cell = cell;
    }

    TableRow row() {
        return row;
    }

    /** The cell that is looked at. */
    TableRow.Cell own() {
        return row.cells().get(cell);
    }

    /** The label right of which the cell stands, "Memory: | 8 GB", else the first cell that is no amount; or -1. */
    int ofRow() {
        for (int i = cell - 1; i >= 0; i--) {
            if (row.text(i).endsWith(":")) {
                return i;
            }
        }
        for (int i = startOfTable(); i < cell; i++) {
            if (hasLetter(row.text(i)) && !row.isAmount(i)) {
                return head(row.text(i)) == null ? -1 : i;
            }
        }
        return isNumberedKey() ? 0 : -1;
    }

    /** "2 berths | $1,052", "10 % | $0 – $11,925": a number with a word or a percent sign in the first cell, no rank. */
    private boolean isNumberedKey() {
        String first = cell > 0 && above >= 0 ? withoutBrackets(row.text(0)) : "";
        return (hasLetter(first) || first.endsWith("%")) && head(first) != null;
    }

    /** Past the empty column that parts two tables side by side. */
    private int startOfTable() {
        int start = cell;
        while (start > 0 && !isEmptyColumn(start - 1)) {
            start--;
        }
        return start == cell ? 0 : start;
    }

    private boolean isEmptyColumn(int column) {
        return row.text(column).isEmpty()
                && table.stream()
                        .limit(SIGHT)
                        .allMatch(other ->
                                other.size() != row.size() || other.text(column).isEmpty());
    }

    /** The cell above a column of amounts of one kind, in the last row before that heads columns; or null. */
    @Nullable
    String ofColumn() {
        int at = columnAt();
        if (at < 0) {
            return null;
        }
        String head = table.get(above).text(at);
        return hasLetter(head) && !head.endsWith(":") && isOfOneKind(above + 1) ? head(head) : null;
    }

    /** The cell above the amount's in the last row before that heads columns, of whatever kind its column is; or null. */
    TableRow.@Nullable Cell columnCell() {
        int at = columnAt();
        return at < 0 ? null : table.get(above).cells().get(at);
    }

    private int columnAt() {
        if (above < 0) {
            return -1;
        }
        // The row of heads may leave out the empty cell above those that head the rows.
        int shift = row.size() - table.get(above).size();
        int at = cell - shift;
        return shift < 0 || shift > 1 ? -1 : at;
    }

    /** Whether the cell's column holds amounts that differ in their digits alone from a row on. */
    private boolean isOfOneKind(int from) {
        Map<String, Integer> kinds = new HashMap<>();
        int all = 0;
        for (TableRow other : table.subList(from, Math.min(table.size(), from + SIGHT))) {
            if (other.size() == row.size()) {
                all++;
                if (other.isAmount(cell)) {
                    kinds.merge(other.kind(cell), 1, Integer::sum);
                }
            }
        }
        int most = kinds.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most >= 2 && most >= MOSTLY * all;
    }

    /** A head without what explains it; null where it is longer than one. */
    static @Nullable String head(String text) {
        String head = EXPLAINED.matcher(text).replaceFirst("").strip();
        boolean telling = hasLetter(head) || head.endsWith("%");
        return telling && BLANK.split(head, -1).length <= LONGEST ? head : null;
    }

    static boolean hasLetter(String text) {
        return LETTER.matcher(text).find();
    }

    static String withoutBrackets(String text) {
        return BRACKETED.matcher(text).replaceAll("");
    }
}
