package org.broadsheet.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever calls a command wrongly is told how to call it. */
final class UsageTest {

    @Test
    void helpNamesTheVerbsAndTheExitCodesOnStdout() {
        CommandRun run = CommandRun.of("--help");
        assertAll(
                () -> assertEquals(0, run.exit()),
                () -> assertEquals("", run.err()),
                () -> assertTrue(run.out().contains("  extract  "), run.out()),
                () -> assertTrue(run.out().contains("4   another run holds the dataset"), run.out()));
    }

    static Set<String> verbs() {
        return Broadsheet.verbs();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyVerbHasARowInReadme(String verb) throws IOException {
        assertTrue(Files.readAllLines(Path.of("../../README.md")).stream()
                .anyMatch(line -> line.matches("\\| [^|]*`" + verb + "[ `.].*")));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyVerbHasHelpWithAnExample(String verb) {
        CommandRun run = CommandRun.of(verb, "--help");
        assertAll(
                () -> assertEquals(0, run.exit()),
                () -> assertTrue(run.out().contains("Usage: broadsheet " + verb), run.out()),
                () -> assertTrue(run.out().contains("\n  broadsheet " + verb + " "), run.out()),
                () -> assertTrue(run.out().contains("--debug"), run.out()),
                () -> assertEquals(CommandRun.of("help", verb).out(), run.out()));
    }

    @Test
    void aMistypedVerbIsAnsweredWithTheOneMeant() {
        CommandRun run = CommandRun.of("expain");
        assertAll(
                () -> assertEquals(2, run.exit()),
                () -> assertEquals("", run.out()),
                () -> assertEquals(1, run.err().lines().count(), run.err()),
                () -> assertEquals(
                        "broadsheet: there is no verb 'expain'; did you mean 'explain'? See 'broadsheet --help'",
                        run.err().strip()));
    }

    @Test
    void noVerbIsWrongUsage() {
        CommandRun run = CommandRun.of();
        assertEquals(2, run.exit());
        assertEquals("broadsheet: a verb is missing; see 'broadsheet --help'\n", run.err());
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheOneMeant() {
        CommandRun run = CommandRun.of("extract", "--formt", "json", "x");
        assertEquals(2, run.exit());
        assertTrue(run.err().contains("--format"), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void anErrorIsOneJsonObjectWhereLogsAreJson() {
        CommandRun run = CommandRun.of("extract", "--log-format", "json", "no-such-file");
        assertEquals(2, run.exit());
        assertTrue(
                run.err()
                        .matches("\\{\"timestamp\":\"[^\"]+Z\",\"level\":\"ERROR\",\"logger\":\"broadsheet\","
                                + "\"message\":\"no-such-file does not exist\"\\}\n"),
                run.err());
    }

    @Test
    void theStackTraceComesWithDebugOnly() {
        assertEquals(
                "broadsheet: no-such-file does not exist\n",
                CommandRun.of("extract", "no-such-file").err());
        assertTrue(CommandRun.of("--debug", "extract", "no-such-file").err().contains("\tat org.broadsheet"));
    }
}
