package org.broadsheet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** All measures of scale in order, over a launcher that only ends. */
class ScaleBenchTest {
    @TempDir
    Path folder;

    private final PrintStream console = System.out;
    private String home = "";

    @BeforeEach
    void choosesTheLauncher() throws Exception {
        home = System.getProperty("broadsheet.home", "");
        System.setProperty("broadsheet.home", folder.toString());
        Path script = folder.resolve("broadsheet");
        Files.writeString(script, "#!/bin/sh\nexit 0\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    @AfterEach
    void givesTheLauncherBack() {
        System.setProperty("broadsheet.home", home);
        System.setOut(console);
    }

    private String run() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        int code = new CommandLine(new ScaleBench())
                .execute(
                        folder.resolve("work").toString(),
                        "--extracted",
                        "2,3",
                        "--linked",
                        "1000",
                        "--link-chars",
                        "100",
                        "--added",
                        "0",
                        "--one-file",
                        "0");
        System.setOut(console);
        assertEquals(0, code);
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void measuresEachPartInOrderAndOnce() throws Exception {
        String told = run();
        Path linked = folder.resolve("work/link-1000x100-20000-a-month/at-once.cost");
        FileTime measured = Files.getLastModifiedTime(linked);

        assertTrue(
                told.indexOf("ingest  2 articles") < told.indexOf("ingest  3 articles")
                        && told.indexOf("ingest  3 articles") < told.indexOf("spark: an article of 3 costs")
                        && told.indexOf("spark: an article of 3 costs") < told.indexOf("1,000 at once: link"),
                told);
        run();
        assertEquals(measured, Files.getLastModifiedTime(linked));
    }
}
