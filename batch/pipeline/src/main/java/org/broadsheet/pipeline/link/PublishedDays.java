package org.broadsheet.pipeline.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/** Narrows what is read of a partitioned table to the days in question: an id alone would be looked for in every file. */
final class PublishedDays {
    private PublishedDays() {}

    /**
     * SQL that holds of every row with the {@code published_on} of one of the rows asked for, null included. Its days are
     * literals, so that files and row groups of other days are not read.
     *
     * @param rows what stands behind FROM, with a column {@code published_on}
     */
    static String of(Statement statement, String rows) throws SQLException {
        try (ResultSet days =
                statement.executeQuery("SELECT min(published_on)::DATE, max(published_on)::DATE FROM " + rows)) {
            days.next();
            LocalDate first = days.getObject(1, LocalDate.class);
            return first == null ? "(published_on IS NULL)" : between(first, days.getObject(2, LocalDate.class));
        }
    }

    /** SQL that holds of every row whose {@code published_on} lies in these days, both included, or is null. */
    static String between(LocalDate first, LocalDate last) {
        return "(published_on IS NULL OR published_on BETWEEN DATE '" + first + "' AND DATE '" + last + "')";
    }

    /** The same of linked tables' rows; all of them where files were lost, since it is not known which rows these held. */
    static String ofLinked(Statement statement, String rows) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT getvariable('complete')")) {
            row.next();
            if (!row.getBoolean(1)) {
                return "true";
            }
        }
        return of(statement, rows);
    }
}
