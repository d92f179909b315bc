package org.broadsheet.pipeline.cli.print;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a table for somebody who looks at a terminal: through a pager where there is one, else the first of them; and how
 * many there are in all.
 */
public final class ScreenRows implements RowPrinter {
    /** Without a pager; more would have run off the screen. */
    static final int FIRST = 100;

    private final Terminal terminal;
    private final boolean limited;
    private @Nullable Pager pager;
    private @Nullable PrintStream paged;
    private TableRows table;
    private long rows;
    private long shown;

    /** @param limited whether the query says itself how many rows it wants: they are all shown */
    public ScreenRows(Terminal terminal, boolean limited) {
        this.terminal = terminal;
        this.limited = limited;
        this.table = new TableRows(terminal);
    }

    @Override
    public void begin(List<String> columns) {
        List<String> command = terminal.pager();
        if (command != null) {
            try {
                Pager started = Pager.start(command);
                pager = started;
                paged = started.in();
                table = new TableRows(terminal.printingTo(paged));
            } catch (IOException e) {
                throw new UncheckedIOException("the pager cannot be started: " + e.getMessage(), e);
            }
        }
        table.begin(columns);
    }

    @Override
    public boolean wantsRow() {
        if (paged != null) {
            return !paged.checkError();
        }
        return limited || shown < FIRST;
    }

    @Override
    public void skipped() {
        rows++;
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        rows++;
        shown++;
        table.row(values);
    }

    @Override
    public void end() {
        table.finish();
        if (pager != null && paged != null) {
            paged.close();
            pager.await();
        }
        table.tell(rows);
        if (paged == null && shown < rows) {
            terminal.err().printf("the first %,d are shown; add LIMIT, or pipe the output, for others%n", shown);
        }
    }
}
