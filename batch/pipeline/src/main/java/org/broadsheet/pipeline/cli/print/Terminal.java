package org.broadsheet.pipeline.cli.print;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out data and nothing else, UTF-8
 * @param err logs, progress and errors, UTF-8
 * @param outShown whether {@code out} is a terminal that somebody looks at
 * @param errShown whether {@code err} is one
 * @param columns width of that terminal in characters
 * @param colored whether help may be in colors and bold there: not where {@code NO_COLOR} is set (no-color.org)
 * @param pager the command of a program that shows long output page by page, or null
 */
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean outShown,
        boolean errShown,
        int columns,
        boolean colored,
        @Nullable List<String> pager) {
    private static final int OUT_BUFFER_BYTES = 1 << 16;
    private static final int USUAL_COLUMNS = 100;

    /** Without colors and pager. */
    public Terminal(InputStream in, PrintStream out, PrintStream err, boolean outShown, boolean errShown, int columns) {
        this(in, out, err, outShown, errShown, columns, false, null);
    }

    /** The process's own streams. Which of them are terminals is told by the launcher, since Java cannot tell. */
    public static Terminal ofProcess() {
        String shown = System.getProperty("broadsheet.terminal", "");
        return new Terminal(
                System.in,
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), OUT_BUFFER_BYTES),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                shown.contains("out"),
                shown.contains("err"),
                columnsOf(System.getProperty("broadsheet.columns", "")),
                shown.contains("out") && mayColor(System.getenv()),
                shown.contains("out") ? Pager.command(System.getenv()) : null);
    }

    /** The same, with data going elsewhere. */
    Terminal printingTo(PrintStream other) {
        return new Terminal(in, other, err, outShown, errShown, columns, colored, null);
    }

    /** Whether the environment lets a terminal be written to in colors. */
    static boolean mayColor(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    private static int columnsOf(String stated) {
        return stated.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(stated) : USUAL_COLUMNS;
    }
}
