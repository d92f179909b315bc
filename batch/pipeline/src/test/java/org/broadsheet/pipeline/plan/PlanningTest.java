package org.broadsheet.pipeline.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Publication;
import org.broadsheet.pipeline.publish.Snapshots;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.read.ReadOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2024-10-05T06:07:08.123456789Z"));

    @TempDir
    Path folder;

    private Path kept;
    private Path plannedFile;
    private PlannedInputs planned;

    @BeforeEach
    void name() {
        plannedFile = folder.resolve("planned.jsonl");
        planned = new PlannedInputs(plannedFile);
        kept = folder.resolve("out/.state/fingerprints.parquet");
    }

    @Test
    void opensAFileAgainOnlyWhenItsSizeOrTimeOfChangeDiffers() throws Exception {
        write("a.txt", "one", LONG_AGO);
        write("b.txt", "two", LONG_AGO);
        assertEquals(List.of("a.txt", "b.txt"), planned());
        publishPlanned();

        // Nobody can see this change without opening the file: that it goes unseen shows that it was not opened.
        write("a.txt", "ONE", LONG_AGO);
        assertEquals(List.of(), planned());

        write("a.txt", "ONE!", LONG_AGO);
        write("b.txt", "TWO", FileTime.from(LONG_AGO.toInstant().plusNanos(1000)));
        assertEquals(List.of("a.txt", "b.txt"), planned());
    }

    @Test
    void opensEveryFileWhereItIsAskedToDistrustTimes() throws Exception {
        write("a.txt", "one", LONG_AGO);
        planned();
        publishPlanned();
        write("a.txt", "ONE", LONG_AGO);

        assertEquals(List.of("a.txt"), sources(plan(planning(true, false), inputs())));
        // What was found is kept: the times can be trusted again.
        assertEquals(List.of("a.txt"), planned());
    }

    @Test
    void takesAFileThatWasOnlyTouchedForUnchanged() throws Exception {
        write("a.txt", "one", LONG_AGO);
        planned();
        publishPlanned();
        write("a.txt", "one", FileTime.from(LONG_AGO.toInstant().plusSeconds(60)));

        Plan plan = plan(planning(false, false), inputs());

        assertEquals(List.of(), sources(plan));
        assertEquals(1, plan.unchanged());
    }

    @Test
    void doesNotTrustTheTimeOfAFileThatHadJustChanged() throws Exception {
        FileTime now = FileTime.from(Instant.now());
        write("a.txt", "one", now);
        planned();
        publishPlanned();
        write("a.txt", "ONE", now);

        assertEquals(List.of("a.txt"), planned());
    }

    @Test
    void forgetsFilesThatAreGoneAndNotThoseOfOtherInputs() throws Exception {
        write("a.txt", "one", LONG_AGO);
        write("gone.txt", "two", LONG_AGO);
        write("../other/c.txt", "three", LONG_AGO);
        planned();
        plan(planning(false, false), List.of(folder.resolve("other").toString()));
        Files.delete(folder.resolve("in/gone.txt"));
        write("new.txt", "four", LONG_AGO);
        planned();

        assertEquals(List.of("a.txt", "c.txt", "new.txt"), keptNames());
    }

    @Test
    void doesWithoutWhatWasKeptWhenItIsDamaged() throws Exception {
        write("a.txt", "one", LONG_AGO);
        planned();
        publishPlanned();
        Files.writeString(kept, "no Parquet");

        assertEquals(List.of(), planned());
    }

    @Test
    void writesNothingWhenItOnlyLooks() throws Exception {
        write("a.txt", "one", LONG_AGO);

        List<InputRef> toRead = new ArrayList<>();
        planning(false, false).dryPlan(inputs(), roots(inputs()), file -> toRead.add(file.input()));

        assertEquals(List.of("a.txt"), names(toRead));

        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void readsAFileThatTwoInputsNameOnce() throws Exception {
        write("a.txt", "one", LONG_AGO);
        write("b.txt", "two", LONG_AGO);
        String folderItself = folder.resolve("in").toString();
        List<String> inputs = List.of(folder.resolve("in/b.txt").toString(), folderItself, folderItself);

        Plan plan = plan(planning(false, false), inputs);

        assertEquals(List.of("a.txt", "b.txt"), sources(plan));
        assertEquals(2, plan.listed());
    }

    @Test
    void plansInTheOrderOfSourcesWhateverThatOfTheInputs() throws Exception {
        for (String name : List.of("z.txt", "é.txt", "a/b.txt", "a.txt")) {
            write(name, name, LONG_AGO);
        }
        String in = folder.resolve("in") + "/";

        assertEquals(
                List.of("a.txt", "a/b.txt", "z.txt", "é.txt"),
                sources(plan(planning(false, false), List.of(in + "é.txt", in + "a", in + "z.txt", in + "a.txt"))));
    }

    @Test
    void keepsEveryFileOfAPlanOfManySplits() throws Exception {
        int files = Planning.BATCH_FILES + 1;
        Files.createDirectories(folder.resolve("in"));
        for (int file = 0; file < files; file++) {
            Files.createFile(folder.resolve("in/%05d.txt".formatted(file)));
        }

        Plan plan = plan(planning(false, false), inputs());

        List<String> sources = sources(plan);
        assertEquals(files, plan.files());
        assertEquals(files, sources.stream().distinct().count());
        assertEquals(sources.stream().sorted().toList(), sources);
        assertEquals(21, plan.splits().size());
        assertEquals(0, plan.unchanged());
    }

    @Test
    void cutsASplitBeforeTheFileThatMakesItTooLarge() throws Exception {
        write("a.txt", "a".repeat(1_000_000), LONG_AGO);
        write("b.txt", "b".repeat(500_000), LONG_AGO);
        write("c.txt", "c", LONG_AGO);
        write("d.txt", "d".repeat(2_000_000), LONG_AGO);

        List<Split> splits = plan(planning(false, false), inputs()).splits();

        assertEquals(
                List.of(1_500_000L, 1L, 2_000_000L),
                splits.stream().map(Split::bytes).toList());
        assertEquals(List.of(2, 1, 1), splits.stream().map(Split::files).toList());
        assertEquals("in/c.txt", planned.of(splits.get(1)).get(0).sourceUri());
    }

    @Test
    void saysWhichFileOfAPlanIsDamaged() throws Exception {
        write("a.txt", "one", LONG_AGO);
        Split split = plan(planning(false, false), inputs()).splits().get(0);
        Files.writeString(plannedFile, "{\"path\":");
        assertTrue(assertThrows(IOException.class, () -> planned.of(split))
                .getMessage()
                .startsWith(plannedFile + ": damaged"));
        Files.writeString(plannedFile, "");
        assertTrue(assertThrows(IOException.class, () -> planned.of(split))
                .getMessage()
                .startsWith(plannedFile + " ends"));
    }

    private List<String> planned() throws Exception {
        return sources(plan(planning(false, false), inputs()));
    }

    private Plan plan(Planning planning, List<String> inputs) throws Exception {
        return planning.plan(inputs, roots(inputs), folder.resolve("listed.parquet"), plannedFile);
    }

    private static SourceRoots roots(List<String> inputs) throws Exception {
        return SourceRoots.NONE.with(InputListing.roots(inputs));
    }

    private Planning planning(boolean checksum, boolean fullRefresh) {
        return new Planning(
                DatasetFolder.open(folder.resolve("out")), kept, checksum, fullRefresh, ReadOptions.DEFAULT);
    }

    private List<String> inputs() {
        return List.of(folder.resolve("in").toString());
    }

    private List<String> sources(Plan plan) throws IOException {
        List<InputRef> inputs = new ArrayList<>();
        for (Split split : plan.splits()) {
            inputs.addAll(planned.of(split));
        }
        return names(inputs);
    }

    private static List<String> names(List<InputRef> inputs) {
        return inputs.stream()
                .map(input -> input.sourceUri().replaceFirst("^in/", ""))
                .toList();
    }

    /** Publishes that every listed input has been read. */
    private void publishPlanned() throws Exception {
        DatasetFolder dataset = DatasetFolder.open(folder.resolve("out"));
        Plan plan = plan(planning(false, true), inputs());
        Rows rows = new Rows("run-1", Instant.parse("2025-01-01T00:00:00Z"));
        try (PartitionedWriter writer =
                new PartitionedWriter(dataset.staging("run-1").resolve("linked"), "run-1", PartitionBy.MONTH)) {
            for (Split split : plan.splits()) {
                for (InputRef input : planned.of(split)) {
                    writer.write(Table.INPUTS, rows.input(input.sourceUri(), input.fingerprint(), input.bytes(), 1, 0));
                }
            }
            new Publication(dataset, PartitionBy.MONTH)
                    .publish(new Snapshots(dataset).current(), "run-1", writer.finish(), List.of());
        }
    }

    private List<String> keptNames() throws Exception {
        List<String> names = new ArrayList<>();
        try (Connection connection = DuckDb.modest(folder.resolve("spill")).open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT parse_filename(path) FROM read_parquet('" + kept + "') ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void write(String name, String text, FileTime modified) throws IOException {
        Path file = folder.resolve("in").resolve(name).normalize();
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, modified);
    }
}
