package org.broadsheet.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainReaderTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        Path file = folder.resolve("missing/examples.jsonl");
        StringWriter said = new StringWriter();

        int exit = TrainReader.commandLine().setErr(new PrintWriter(said)).execute(file.toString());

        assertEquals(2, exit);
        assertTrue(said.toString().startsWith("cannot write " + file + ": no such folder"), said.toString());
        assertFalse(said.toString().contains("\tat "), said.toString());
    }
}
