package org.broadsheet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The comparison of ingest with Spark, over a launcher that only tells how it was called. */
class SparkBesideTest {
    @TempDir
    Path folder;

    private String home = "";

    @BeforeEach
    void choosesTheLauncher() {
        home = System.getProperty("broadsheet.home", "");
        System.setProperty("broadsheet.home", folder.toString());
    }

    @AfterEach
    void givesTheLauncherBack() {
        System.setProperty("broadsheet.home", home);
    }

    @Test
    void runsBothOverTheSameInputsAndEachOnce() throws Exception {
        launcher("exit 0");
        Path work = folder.resolve("work/3x200-by-1");

        assertEquals(0, run());
        List<String> calls = Files.readAllLines(folder.resolve("calls"));
        assertEquals(0, run());

        assertEquals(
                List.of(
                        "[] ingest --help",
                        "[] ingest --workers 1 --output " + work.resolve("ingest") + " " + work.resolve("in"),
                        "[-Dspark.master=local[1] -Dspark.broadsheet.join.leastTexts=1] spark --help",
                        "[-Dspark.master=local[1] -Dspark.broadsheet.join.leastTexts=1] spark --output "
                                + work.resolve("spark") + " " + work.resolve("in")),
                calls);
        assertEquals(calls, Files.readAllLines(folder.resolve("calls")));
        assertEquals(3, Files.readAllLines(work.resolve("in/part-000000.jsonl")).size());
    }

    @Test
    void goesOnWithTheHalfThatFailed() throws Exception {
        launcher("[ $1 = ingest ]");
        assertNotEquals(0, run());
        long ingested = calls("ingest");
        launcher("exit 0");

        assertEquals(0, run());

        assertEquals(ingested, calls("ingest"));
        assertTrue(calls("spark") > 1);
    }

    private int run() {
        return new CommandLine(new SparkBeside())
                .execute(folder.resolve("work").toString(), "--articles", "3", "--body-chars", "200", "--workers", "1");
    }

    private long calls(String verb) throws IOException {
        return Files.readAllLines(folder.resolve("calls")).stream()
                .filter(call -> call.contains("] " + verb))
                .count();
    }

    private void launcher(String end) throws IOException {
        Path script = folder.resolve("broadsheet");
        Files.writeString(
                script,
                "#!/bin/sh\nprintf '[%s] %s\\n' \"$BROADSHEET_JAVA_OPTIONS\" \"$*\" >>'" + folder.resolve("calls")
                        + "'\n" + end + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
