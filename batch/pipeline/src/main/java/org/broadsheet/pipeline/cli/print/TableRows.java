package org.broadsheet.pipeline.cli.print;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a table. Widths follow the first rows, which are held back until there are enough. On a terminal, cells are
 * shortened until a row fits, and where that leaves too little of them each row is a block of lines, a column each.
 */
public final class TableRows implements RowPrinter {
    private static final int ROWS_FOR_WIDTHS = 1000;
    private static final String GAP = "  ";
    /** Fewer characters of a text than these tell nothing. */
    private static final int LEAST_WIDTH = 12;

    private static final String CUT = "…";

    private record Cell(String text, boolean number) {}

    private final Terminal terminal;
    private final PrintStream out;
    private final List<List<Cell>> held = new ArrayList<>();
    private List<String> columns = List.of();
    private int[] widths = {};
    private boolean asBlocks;
    private boolean begun;
    private long rows;
    private long shortened;

    public TableRows(Terminal terminal) {
        this.terminal = terminal;
        this.out = terminal.out();
    }

    @Override
    public void begin(List<String> names) {
        columns = List.copyOf(names);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        List<Cell> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(new Cell(visible(PlainValue.text(value)), value instanceof Number));
        }
        rows++;
        if (begun) {
            write(cells);
        } else {
            held.add(cells);
            if (held.size() == ROWS_FOR_WIDTHS) {
                writeHeld();
            }
        }
    }

    /** Line ends as blanks and other control characters as a mark: text from the web must not steer a terminal. */
    public static String visible(String text) {
        return withoutControls(text.replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " "));
    }

    /** Control characters but line ends and tabs as a mark. */
    public static String withoutControls(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "\ufffd");
    }

    @Override
    public void end() {
        finish();
        if (terminal.outShown()) {
            tell(rows);
        }
    }

    /** Writes what is held back; nothing is told yet. */
    void finish() {
        if (!begun) {
            writeHeld();
        }
        out.flush();
    }

    /** Tells how many rows there were in all, and what of them was not shown whole. */
    void tell(long all) {
        if (!LogSettings.quiet()) {
            terminal.err().printf("%,d %s%n", all, all == 1 ? "row" : "rows");
        }
        if (shortened > 0) {
            terminal.err().printf("%d cells are shortened; --format csv or json shows them whole%n", shortened);
        }
    }

    private void writeHeld() {
        begun = true;
        chooseWidths();
        if (!asBlocks) {
            List<Cell> names =
                    columns.stream().map(name -> new Cell(name, false)).toList();
            writeLine(names);
            StringBuilder rule = new StringBuilder();
            for (int width : widths) {
                rule.append(rule.isEmpty() ? "" : GAP).append("-".repeat(width));
            }
            out.print(rule.append('\n'));
        }
        held.forEach(this::write);
        held.clear();
    }

    private void chooseWidths() {
        widths = columns.stream().mapToInt(TableRows::widthOf).toArray();
        for (List<Cell> cells : held) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], widthOf(cells.get(i).text()));
            }
        }
        if (!terminal.outShown() || widths.length == 0) {
            return;
        }
        int room = terminal.columns() - GAP.length() * (widths.length - 1);
        int cap = Arrays.stream(widths).max().orElse(0);
        while (cap > LEAST_WIDTH && total(cap) > room) {
            cap--;
        }
        asBlocks = total(cap) > room;
        for (int i = 0; i < widths.length && !asBlocks; i++) {
            widths[i] = Math.min(widths[i], cap);
        }
    }

    private int total(int cap) {
        return Arrays.stream(widths).map(width -> Math.min(width, cap)).sum();
    }

    private void write(List<Cell> cells) {
        if (asBlocks) {
            writeBlock(cells);
        } else {
            writeLine(cells);
        }
    }

    private void writeLine(List<Cell> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            Cell cell = cells.get(i);
            // Without a terminal nobody is served by a cut: a later, wider row stands out of its column.
            String text = terminal.outShown() ? cut(cell.text(), widths[i]) : cell.text();
            String fill = " ".repeat(Math.max(0, widths[i] - widthOf(text)));
            line.append(i == 0 ? "" : GAP).append(cell.number() ? fill + text : text + fill);
        }
        out.print(line.toString().stripTrailing() + "\n");
    }

    private void writeBlock(List<Cell> cells) {
        int nameWidth = columns.stream().mapToInt(TableRows::widthOf).max().orElse(0);
        out.print("-".repeat(nameWidth) + "\n");
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i) + " ".repeat(nameWidth - widthOf(columns.get(i)));
            int room = Math.max(LEAST_WIDTH, terminal.columns() - nameWidth - GAP.length());
            out.print((name + GAP + cut(cells.get(i).text(), room)).stripTrailing() + "\n");
        }
    }

    private String cut(String text, int width) {
        if (widthOf(text) <= width) {
            return text;
        }
        shortened++;
        return text.substring(0, text.offsetByCodePoints(0, width - 1)) + CUT;
    }

    private static int widthOf(String text) {
        return text.codePointCount(0, text.length());
    }
}
