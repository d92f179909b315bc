package org.broadsheet.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshot;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LinkScaleTest {
    @TempDir
    Path folder;

    private int run(String... more) {
        CommandLine command = new CommandLine(new LinkScale());
        String[] arguments = new String[more.length + 3];
        arguments[0] = folder.toString();
        arguments[1] = "--body-chars";
        arguments[2] = "100";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return command.execute(arguments);
    }

    @Test
    void linksAllAtOnceThenMoreAndMeasuresEachOnce() throws Exception {
        Path work = folder.resolve("link-1000x100-20000-a-month");

        assertEquals(0, run("--articles", "1000", "--add", "1000"));

        assertEquals(1000, articles(work.resolve("dataset")));
        assertFalse(Files.exists(work.resolve("copy")));
        RunCost atOnce = RunCost.read(work.resolve("at-once.cost"));
        assertTrue(atOnce.of("link") > 0 && atOnce.of("publish") > 0, atOnce.toString());
        assertTrue(RunCost.read(work.resolve("added-1000.cost")).of("link") > 0);
        byte[] kept = Files.readAllBytes(work.resolve("at-once.cost"));
        assertEquals(0, run("--articles", "1000", "--add", "1000"));
        assertEquals(new String(kept), Files.readString(work.resolve("at-once.cost")));
    }

    @Test
    void wantsThousands() {
        assertNotEquals(0, run("--articles", "1500"));
    }

    @Test
    void aCostIsReadAsItWasWritten() throws IOException {
        RunCost cost = new RunCost(Map.of("link", 1.5), 321.0);
        cost.write(folder.resolve("cost"));

        assertEquals(cost, RunCost.read(folder.resolve("cost")));
    }

    private static long articles(Path dataset) throws IOException {
        DatasetFolder open = DatasetFolder.open(dataset);
        Snapshot snapshot = new Snapshots(open).current();
        return snapshot == null ? 0 : snapshot.rows().getOrDefault(Table.ARTICLES, 0L);
    }
}
