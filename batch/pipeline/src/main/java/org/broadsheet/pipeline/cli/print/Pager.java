package org.broadsheet.pipeline.cli.print;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** A program such as less that shows text page by page, while it runs. */
final class Pager {
    private static final String SHELL = "/bin/sh";
    /** What fits a screen is shown without waiting for a key, and stays; long lines are not wrapped. */
    private static final String LESS = "less -FSX";

    private final Process process;
    private final SignalHandler interrupted;

    private Pager(Process process) {
        this.process = process;
        // Ctrl-C is for the pager, which ends a search by it.
        this.interrupted = Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
    }

    /**
     * The command of the environment's pager: that of {@code PAGER}, else less where it is on the {@code PATH}.
     *
     * @return null where there is none or none is wanted ({@code PAGER} is empty or cat)
     */
    static @Nullable List<String> command(Map<String, String> environment) {
        String named = environment.get("PAGER");
        if (!Files.isExecutable(Path.of(SHELL))
                || named != null && (named.isBlank() || named.strip().equals("cat"))) {
            return null;
        }
        if (named != null) {
            return List.of(SHELL, "-c", named);
        }
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "less"))) {
                return List.of(SHELL, "-c", LESS);
            }
        }
        return null;
    }

    /** Starts a pager on this process's terminal. */
    static Pager start(List<String> command) throws IOException {
        return new Pager(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What it shows; in error as soon as its user has left it. */
    PrintStream in() {
        return new PrintStream(process.getOutputStream(), false, StandardCharsets.UTF_8);
    }

    /** Waits until its user has left it. */
    void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Signal.handle(new Signal("INT"), interrupted);
        }
    }
}
