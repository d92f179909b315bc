package org.broadsheet.pipeline.python;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The Python of {@code BROADSHEET_PYTHON}, else {@code python3}; {@code .ci/run} makes one with all readers. */
final class Python {
    private static final String COMMAND = System.getenv().getOrDefault("BROADSHEET_PYTHON", "python3");

    /**
     * What a process gave.
     *
     * @param exit its exit code
     * @param out what it printed, errors among it
     */
    record Done(int exit, String out) {}

    private Python() {}

    /** Skips the test, saying so, where there is no Python of at least 3.11 or it lacks a module. */
    static void assumeModules(String... modules) throws IOException, InterruptedException {
        Done done;
        try {
            done = run(
                    Path.of("."),
                    Map.of(),
                    "-c",
                    "import sys; assert sys.version_info >= (3, 11), 'Python 3.11 is needed'; import "
                            + String.join(", ", modules));
        } catch (IOException e) {
            assumeTrue(false, "no Python: " + e.getMessage());
            throw e;
        }
        assumeTrue(
                done.exit() == 0,
                COMMAND + " cannot be used here: " + done.out().strip());
    }

    /** Runs it in a folder, with variables added to the environment. */
    static Done run(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(COMMAND));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it closed its output and goes on");
        return new Done(process.exitValue(), out);
    }
}
