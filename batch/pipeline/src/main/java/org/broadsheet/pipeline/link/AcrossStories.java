package org.broadsheet.pipeline.link;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.broadsheet.across.ClaimedQuantity;
import org.broadsheet.article.Figure;
import org.broadsheet.pipeline.duckdb.SqlText;

/**
 * Conflicts of the claims that were made now with claims of other stories, wherever they lie: looked for by what is measured
 * and the year until which it is told.
 */
final class AcrossStories {
    private static final String TELLING = "subject IS NOT NULL AND time_to IS NOT NULL AND unit IS NOT NULL"
            + " AND value_low IS NOT NULL AND kind NOT IN ('RANK', 'MULTIPLE')"
            + " AND (time_from IS NULL OR time_to - time_from > 26)";
    private static final String COLUMNS =
            "subject, holder_entity_id, holder_name, kind, unit, unit_of, time_from, time_to, value_low, value_high";

    private AcrossStories() {}

    /** Adds rows to {@code linked_claim_conflicts}, after those of {@code linked_claims} are there. */
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
                    if (quantity(pairs, 3).excludes(quantity(pairs, 13))) {
                        conflicts.add(pairs.getString(1), pairs.getString(2));
                    }
                }
            }
            statement.execute(SqlText.resource(AcrossStories.class, "across_conflicts.sql"));
        }
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
                row.getObject(first + 6, LocalDate.class),
                row.getObject(first + 7, LocalDate.class),
                row.getDouble(first + 8),
                row.getDouble(first + 9));
    }
}
