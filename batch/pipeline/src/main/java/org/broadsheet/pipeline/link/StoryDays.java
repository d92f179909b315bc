package org.broadsheet.pipeline.link;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.across.StoryLikeness;
import org.jspecify.annotations.Nullable;

/** Days in a row, whose articles are looked at together; or no day at all for null. */
record StoryDays(@Nullable LocalDate first, @Nullable LocalDate last) {
    /** Articles that are compared with others at once. */
    private static final int AT_ONCE = 5_000;

    /** The condition that an article was published in these days. */
    String inside() {
        return first == null ? "published_on IS NULL" : between(0);
    }

    /** The condition that one was published near enough to be a report of the same event. */
    String near() {
        return first == null ? "true" : "(published_on IS NULL OR " + between(StoryLikeness.WINDOW_DAYS) + ")";
    }

    private String between(int more) {
        return "published_on BETWEEN DATE '" + first + "' - " + more + " AND DATE '" + last + "' + " + more;
    }

    /**
     * Stretches of few articles each, in order, that of no day first.
     *
     * @param counts query for days and how many articles each has
     */
    static List<StoryDays> of(Statement statement, String counts) throws SQLException {
        List<StoryDays> stretches = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(counts + " ORDER BY 1 NULLS FIRST")) {
            LocalDate first = null;
            LocalDate last = null;
            long sum = 0;
            while (rows.next()) {
                Date day = rows.getDate(1);
                if (day == null) {
                    stretches.add(new StoryDays(null, null));
                    continue;
                }
                first = first == null ? day.toLocalDate() : first;
                last = day.toLocalDate();
                sum += rows.getLong(2);
                if (sum >= AT_ONCE) {
                    stretches.add(new StoryDays(first, last));
                    first = null;
                    sum = 0;
                }
            }
            if (first != null) {
                stretches.add(new StoryDays(first, last));
            }
        }
        return stretches;
    }

    /** The condition that an article was published near enough to one of some days, as {@link #of} gives them. */
    static String nearAny(List<StoryDays> days) {
        if (days.isEmpty()) {
            return "false";
        }
        StoryDays first = days.get(0);
        return first.first == null ? first.near() : new StoryDays(first.first, days.get(days.size() - 1).last).near();
    }
}
