package org.broadsheet.pipeline.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DuckDbTest {
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    private Path spill;

    @ParameterizedTest
    @CsvSource({"1, 512", "4, 512", "8, 1024", "24, 3072", "32, 4096", "512, 4096"})
    void usesAnEighthOfTheMachineWithinBounds(long machineGigabytes, int megabytes) {
        assertEquals(megabytes, DuckDb.usualMegabytes(machineGigabytes * GIGABYTE));
    }

    @Test
    void usesWhatTheUserSays() {
        System.setProperty(DuckDb.MEGABYTES, "700");
        try {
            assertEquals(700, DuckDb.modest(spill).memoryMegabytes());
        } finally {
            System.clearProperty(DuckDb.MEGABYTES);
        }
    }

    @Test
    void saysHowToGiveMoreToWhoRanOutOfMemory() throws SQLException {
        SQLException fault;
        try (Connection connection = new DuckDb(64, 1, spill).open();
                Statement statement = connection.createStatement()) {
            // A list is held whole.
            fault = assertThrows(
                    SQLException.class,
                    () -> statement.executeQuery("SELECT len(list(repeat('x', 1000) || n)) FROM range(1000000) r(n)"));
        }
        String explained = DuckDb.explained(fault).getMessage();
        assertTrue(explained.startsWith("Out of Memory Error: "), explained);
        assertTrue(
                explained.endsWith("-Dbroadsheet.duckdb-megabytes=N gives DuckDB N MB beside the Java heap"),
                explained);
        assertEquals(1, explained.lines().count(), explained);
    }

    @Test
    void leavesOtherFaultsAsTheyAre() throws SQLException {
        try (Connection connection = new DuckDb(64, 1, spill).open();
                Statement statement = connection.createStatement()) {
            SQLException fault =
                    assertThrows(SQLException.class, () -> statement.executeQuery("SELECT nothing FROM nowhere"));
            assertSame(fault, DuckDb.explained(fault));
        }
    }
}
