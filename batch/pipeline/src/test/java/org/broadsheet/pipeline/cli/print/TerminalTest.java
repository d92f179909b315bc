package org.broadsheet.pipeline.cli.print;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Colors are for who wants them and can show them. */
final class TerminalTest {
    @Test
    void noColorIsHonoredUnlessItIsEmpty() {
        assertFalse(Terminal.mayColor(Map.of("TERM", "xterm", "NO_COLOR", "1")));
        assertTrue(Terminal.mayColor(Map.of("TERM", "xterm", "NO_COLOR", "")));
        assertTrue(Terminal.mayColor(Map.of("TERM", "xterm")));
    }

    @Test
    void aTerminalThatShowsNoneGetsNone() {
        assertFalse(Terminal.mayColor(Map.of("TERM", "dumb")));
        assertFalse(Terminal.mayColor(Map.of()));
    }
}
