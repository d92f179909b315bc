package org.broadsheet.pipeline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.broadsheet.pipeline.cli.print.Terminal;

/** A command run in this process, with what it wrote. */
public record CommandRun(int exit, String out, String err) {

    public static CommandRun of(String... args) {
        return withInput("", args);
    }

    static CommandRun withInput(String in, String... args) {
        return run(in, false, args);
    }

    /** As on a terminal of 100 columns. */
    static CommandRun onTerminal(String... args) {
        return run("", true, args);
    }

    private static CommandRun run(String in, boolean shown, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                shown,
                shown,
                100);
        int exit = Broadsheet.run(terminal, args);
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
