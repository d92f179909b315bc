package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code COMMANDS.md} says what {@code --help} says. */
final class CommandReferenceTest {
    private static final Path PAGE = Path.of("../../COMMANDS.md");

    @Test
    void thePageIsCurrent() throws IOException {
        String page = CommandReference.page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertTrue(Files.exists(PAGE), PAGE + " is missing: run this test with -Dgolden.update=true");
        assertEquals(page, Files.readString(PAGE), "run this test with -Dgolden.update=true, and read the difference");
    }

    @Test
    void readmeLeadsToIt() throws IOException {
        assertTrue(Files.readString(Path.of("../../README.md")).contains("(COMMANDS.md)"));
    }
}
