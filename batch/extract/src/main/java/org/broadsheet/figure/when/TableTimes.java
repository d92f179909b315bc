package org.broadsheet.figure.when;

import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.holder.Surroundings;
import org.broadsheet.figure.table.TableRow.Cell;
import org.broadsheet.figure.when.TimeLinks.Link;
import org.broadsheet.time.TimeReference;
import org.jspecify.annotations.Nullable;

/** When the amount of a table's cell holds whose column is headed by a time: "2023", "Q1 2023". */
public final class TableTimes {
    /** A year: "Tuesday" above a column is that of any week. */
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    private TableTimes() {}

    /** The time that heads an amount's column, or null. */
    public static @Nullable Link of(Surroundings around, Span amount) {
        Text body = around.article().body();
        Cell head = around.tables().timeAbove(body.from(amount), body.to(amount));
        if (head == null
                || !YEAR.matcher(body.subSequence(head.from(), head.to())).find()) {
            return null;
        }
        Span cell = body.span(head.from(), head.to());
        List<TimeReference> times = around.timesIn(cell);
        boolean whole = times.size() == 1 && times.get(0).span().equals(cell) && TimeLinks.tells(times.get(0));
        return whole ? new Link(times.get(0), FigureRule.TIME_OF_COLUMN) : null;
    }
}
