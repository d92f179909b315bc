package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.broadsheet.across.ClaimedQuantity;
import org.broadsheet.across.ToldAs;
import org.broadsheet.article.Figure;
import org.broadsheet.pipeline.duckdb.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * Conflicts of the claims that were made now: those found in their stories, and with claims of other stories wherever they
 * lie, looked for by what is measured and the year until which it is told.
 */
final class AcrossStories {
    /** Holds of claims that tell their quantity whole, as far as SQL can see it. */
    static final String TELLING = "subject IS NOT NULL AND time_to IS NOT NULL AND unit IS NOT NULL"
            + " AND value_low IS NOT NULL AND kind NOT IN ('RANK', 'MULTIPLE')"
            + " AND (time_from IS NULL OR time_to - time_from > 26)";

    private static final String COLUMNS =
            "subject, holder_entity_id, holder_name, kind, unit, unit_of, change, time_from, time_to, value_low,"
                    + " value_high";

    private AcrossStories() {}

    /** Adds to {@code found_conflicts} and makes rows of them, after those of {@code linked_claims} are there. */
    static void findConflicts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SqlText.resource(AcrossStories.class, "claim_neighbours.sql")
                    .replace("${telling}", TELLING));
            try (MadeRows conflicts = new MadeRows(connection, "across_conflicts", "one_id VARCHAR, other_id VARCHAR");
                    ResultSet pairs =
                            statement.executeQuery("SELECT one_id, other_id, " + of("one") + ", " + of("other")
                                    + " FROM claim_neighbours JOIN telling_claims AS one ON one.claim_id = one_id"
                                    + " JOIN telling_claims AS other ON other.claim_id = other_id")) {
                while (pairs.next()) {
                    if (quantity(pairs, 3).excludes(quantity(pairs, 14))) {
                        conflicts.add(pairs.getString(1), pairs.getString(2));
                    }
                }
            }
            statement.execute("INSERT INTO found_conflicts FROM across_conflicts");
            if (TempRows.holds(statement, "found_conflicts")) {
                statement.execute(SqlText.resource(AcrossStories.class, "claim_conflicts.sql")
                        .replace("${days}", days(statement)));
            }
        }
    }

    /** Days on which claims in conflict were reported. */
    private static String days(Statement statement) throws SQLException {
        return PublishedDays.of(
                statement,
                "(SELECT unnest([first_on, last_on]) AS published_on FROM (SELECT claim_id, first_on, last_on FROM"
                        + " linked_claims UNION ALL SELECT claim_id, first_on, last_on FROM claims) WHERE claim_id IN"
                        + " (SELECT one_id FROM found_conflicts UNION SELECT other_id FROM found_conflicts))");
    }

    private static String of(String claim) {
        return claim + "." + COLUMNS.replace(", ", ", " + claim + ".");
    }

    /** Reads {@link #COLUMNS} from a column on. */
    private static ClaimedQuantity quantity(ResultSet row, int first) throws SQLException {
        return new ClaimedQuantity(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                Figure.Kind.valueOf(row.getString(first + 3)),
                row.getString(first + 4),
                row.getString(first + 5),
                change(row.getString(first + 6)),
                row.getObject(first + 7, LocalDate.class),
                row.getObject(first + 8, LocalDate.class),
                row.getDouble(first + 9),
                row.getDouble(first + 10));
    }

    /** How a published claim says that it is told; null where it is a level, or of a file from before that was asked. */
    static @Nullable ToldAs change(@Nullable String column) {
        return column == null ? null : ToldAs.valueOf(column);
    }
}
