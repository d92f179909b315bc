package org.broadsheet.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FullDiskFaultsTest {
    @Test
    void isToldOfWhateverALibraryMakesOfIt() {
        IOException cause = new IOException("No space left on device");
        for (Exception fault : new Exception[] {
            cause,
            new UncheckedIOException(cause),
            new SQLException("The database has been closed", new IllegalStateException("Writing failed", cause)),
            new SQLException("IO Error: Could not write file \"x\": No space left on device"),
            new IOException("x: Disk quota exceeded")
        }) {
            DatasetException told = assertThrows(DatasetException.class, () -> FullDisk.check("news.csv", fault));
            assertEquals("cannot write news.csv: the disk is full", told.getMessage(), fault.toString());
        }
    }

    @Test
    void otherFaultsAreLeftToTheirCaller() {
        assertDoesNotThrow(() -> FullDisk.check("news.csv", new IOException("Stale file handle")));
    }
}
