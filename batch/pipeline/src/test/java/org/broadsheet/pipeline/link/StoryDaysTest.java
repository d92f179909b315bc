package org.broadsheet.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 3, 9);

    @Test
    void cutsDaysIntoStretchesOfFewArticles() throws SQLException {
        assertEquals(
                List.of(new StoryDays(FIRST, FIRST.plusDays(1)), new StoryDays(LAST, LAST)),
                of("(DATE '2025-03-01', 1), (DATE '2025-03-02', 9000), (DATE '2025-03-09', 1)"));
    }

    @Test
    void anArticleWithoutADayIsNearAllHoweverManyHaveOne() throws SQLException {
        List<StoryDays> days = of("(DATE '2025-03-01', 9000), (NULL, 1), (DATE '2025-03-09', 9000)");

        assertEquals(List.of(new StoryDays(null, null), new StoryDays(FIRST, FIRST), new StoryDays(LAST, LAST)), days);
        assertEquals("true", StoryDays.nearAny(days));
    }

    private static List<StoryDays> of(String counts) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            return StoryDays.of(statement, "SELECT * FROM (VALUES " + counts + ")");
        }
    }
}
