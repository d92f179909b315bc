package org.broadsheet.pipeline.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows on a terminal: through a pager, or the first of them, and always how many there are. */
final class PagerTest {
    private static final int MANY = 5000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void needAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell to run a pager");
    }

    private String show(int rows, boolean limited, @Nullable List<String> pager) {
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                true,
                true,
                80,
                false,
                pager);
        ScreenRows screen = new ScreenRows(terminal, limited);
        screen.begin(List.of("i"));
        for (int i = 0; i < rows; i++) {
            if (screen.wantsRow()) {
                // As wide as the others, so that none is shortened.
                screen.row(List.of(1_000_000 + i));
            } else {
                screen.skipped();
            }
        }
        screen.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<String> writingTo(String script) {
        return List.of("/bin/sh", "-c", "cd '" + folder + "' && " + script);
    }

    @Test
    void withoutAPagerTheFirstRowsAreShownAndAllAreCounted() {
        assertEquals(ScreenRows.FIRST + 2, show(MANY, false, null).lines().count());
        assertEquals("5,000 rows\nthe first 100 are shown; add LIMIT, or pipe the output, for others\n", told());
    }

    @Test
    void asManyAsTheQueryWantsAreShown() {
        assertEquals(MANY + 2, show(MANY, true, null).lines().count());
        assertEquals("5,000 rows\n", told());
    }

    @Test
    void fewRowsAreShownWhole() {
        assertEquals(3, show(1, false, null).lines().count());
        assertEquals("1 row\n", told());
    }

    @Test
    void aPagerGetsAllRowsAndNothingElseIsPrinted() throws IOException {
        assertEquals("", show(MANY, false, writingTo("cat >paged")));
        assertEquals(MANY + 2, Files.readAllLines(folder.resolve("paged")).size());
        assertEquals("5,000 rows\n", told());
    }

    @Test
    void aPagerThatIsLeftEarlyIsNoFaultAndAllAreCounted() throws IOException {
        assertEquals("", show(400_000, false, writingTo("head -n 3 >paged")));
        assertEquals(3, Files.readAllLines(folder.resolve("paged")).size());
        assertEquals("400,000 rows\n", told());
    }

    @Test
    void thePagerIsThatOfTheEnvironmentElseLess() throws IOException {
        assertEquals(List.of("/bin/sh", "-c", "most -s"), Pager.command(Map.of("PAGER", "most -s")));
        assertNull(Pager.command(Map.of("PAGER", "", "PATH", folder.toString())));
        assertNull(Pager.command(Map.of("PAGER", "cat", "PATH", folder.toString())));
        assertNull(Pager.command(Map.of("PATH", folder.toString())));
        Files.setPosixFilePermissions(
                Files.createFile(folder.resolve("less")), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals(List.of("/bin/sh", "-c", "less -FSX"), Pager.command(Map.of("PATH", "/nowhere:" + folder)));
    }
}
