package org.broadsheet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

@Tag("slow")
class KillsTest {
    @ParameterizedTest
    @EnumSource(KilledOperation.class)
    void losesNothingWhereverItIsKilled(KilledOperation operation) {
        assertEquals(0, new CommandLine(new Kills()).execute("--operations", operation.name(), "--kills", "1"));
    }
}
