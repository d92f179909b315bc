package org.broadsheet.figure.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.article.Text;

/**
 * A line of a body with "|" between its cells. Places are UTF-16 indices of the body, ends exclusive.
 *
 * @param from where the line starts
 * @param to where it ends
 * @param cells its cells without the blanks around them; an empty one at either margin is none
 */
public record TableRow(Text body, int from, int to, List<Cell> cells) {
    private static final Pattern NUMBER = Pattern.compile("[\\d.,\\s+−–~≈<>-]+");
    private static final Pattern AMOUNT = Pattern.compile("[^\\p{L}\\p{N}]*\\p{N}.*");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** A stretch of the body. */
    public record Cell(int from, int to) {}

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The row of a line that holds a "|". */
    public static TableRow of(Text body, int from, int to) {
        List<Cell> cells = new ArrayList<>();
        int first = from;
        for (int at = from; at <= to; at++) {
            if (at == to || body.charAt(at) == '|') {
                Cell cell = stripped(body, first, at);
                boolean margin = cell.from() == cell.to() && (first == from || at == to);
                if (!margin) {
                    cells.add(cell);
                }
                first = at + 1;
            }
        }
        return new TableRow(body, from, to, cells);
    }

    private static Cell stripped(Text body, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(body.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        return new Cell(start, end);
    }

    /** How many cells it has. */
    public int size() {
        return cells.size();
    }

    String text(int cell) {
        return body.subSequence(cells.get(cell).from(), cells.get(cell).to()).toString();
    }

    /** The cell that holds a stretch, or -1. */
    int cellAt(int start, int end) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).from() <= start && end <= cells.get(i).to()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a cell begins with a number, past marks such as that of a currency. */
    public boolean isAmount(int cell) {
        return AMOUNT.matcher(text(cell)).matches();
    }

    /** A cell without its digits: amounts of one kind have the same. */
    String kind(int cell) {
        return NUMBER.matcher(text(cell)).replaceAll("");
    }

    /** Whether it has two amounts and more that differ in their digits alone, and no others. */
    public boolean isOfOneKind() {
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            if (isAmount(i)) {
                kinds.add(kind(i));
            }
        }
        return kinds.size() == 1 && amounts() > 1;
    }

    /** Whether the cells past the first are years and nothing else, two and more: the heads of a table told year by year. */
    public boolean isOfYears() {
        int years = 0;
        for (int i = 0; i < cells.size(); i++) {
            boolean year = YEAR.matcher(text(i)).matches();
            if (!year && i > 0) {
                return false;
            }
            years += year ? 1 : 0;
        }
        return years > 1;
    }

    /** How many cells begin with a number. */
    public int amounts() {
        int amounts = 0;
        for (int i = 0; i < cells.size(); i++) {
            amounts += isAmount(i) ? 1 : 0;
        }
        return amounts;
    }
}
