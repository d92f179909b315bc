package org.broadsheet.pipeline.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingRowsTest {
    private static final int ROWS = 2_000;

    private final Rows rows = new Rows("run-1", SampleArticles.INGESTED_AT);

    @TempDir
    private Path folder;

    private Input row(int number) {
        return rows.input("file-" + number, "0".repeat(32), 1, 1, 0);
    }

    @Test
    void holdNoMemoryOnceTheyAreSpilledAndComeBackInOrder() throws IOException {
        try (WaitingRows waiting = new WaitingRows(Table.INPUTS, folder.resolve("spilled"))) {
            long told = 0;
            for (int number = 0; number < ROWS; number++) {
                told += waiting.add(row(number));
            }
            assertEquals(waiting.held(), told);
            assertTrue(told > 32L * ROWS, told + " bytes of " + ROWS + " rows");

            waiting.spill();
            assertEquals(0, waiting.held());

            waiting.add(row(ROWS));
            for (int number = 0; number <= ROWS; number++) {
                assertEquals(row(number), waiting.next());
            }
            assertNull(waiting.next());
        }
    }
}
