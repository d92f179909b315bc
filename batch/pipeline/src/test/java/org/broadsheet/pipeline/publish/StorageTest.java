package org.broadsheet.pipeline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.broadsheet.pipeline.SampleArticles;
import org.broadsheet.pipeline.SampleDataset;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.publish.DyingFileSystem.Death;
import org.broadsheet.pipeline.publish.DyingFileSystem.Life;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of a dataset wherever it lies: the same tests over every storage. Each test has a dataset of its own. */
abstract class StorageTest {
    private static final int IMMORTAL = Integer.MAX_VALUE;

    @TempDir
    private Path temporary;

    private int folders;

    /** An empty folder that no other call has given. */
    abstract DatasetFileSystem newFolder(Path temporary, int number) throws IOException;

    /** Whether it dies at every change, or, where that takes long, at some of them. */
    abstract int stride();

    /** One of the machines that work on a dataset. */
    private record Machine(DatasetFileSystem files, Path work) {
        DatasetFolder folder() {
            return dying(IMMORTAL);
        }

        DatasetFolder dying(int changes) {
            try {
                Life life = new Life(changes);
                DatasetFileSystem mortal = new DyingFileSystem(files, life);
                return files.isShared()
                        ? DatasetFolder.remote(mortal, new DyingFileSystem(HadoopFileSystem.local(work), life), work)
                        : DatasetFolder.on(mortal, work);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        List<StagedFile> stage(String runId, int from, int to) throws IOException {
            return new SampleDataset(work).stage(runId, SampleArticles.samples(from, to));
        }

        Snapshot publish(@Nullable Snapshot parent, String runId, int from, int to) throws IOException {
            return publication().publish(parent, runId, stage(runId, from, to), List.of());
        }

        Publication publication() {
            return new Publication(folder(), PartitionBy.MONTH);
        }

        Snapshot current() {
            Snapshot current = new Snapshots(folder()).current();
            assertNotNull(current);
            return current;
        }

        List<String> query(String sql) throws SQLException {
            try (Connection connection = DuckDb.modest(work.resolve("spill")).open()) {
                DatasetViews.create(connection, folder(), new Snapshots(folder()).current());
                return SampleDataset.list(connection, sql);
            }
        }

        /** Every snapshot that is kept has all its files as they were published, and no table has a stranger. */
        void assertWhole(String when) {
            for (Snapshot snapshot : new Snapshots(folder()).all()) {
                assertEquals(List.of(), Integrity.damaged(folder(), snapshot), when + ", " + snapshot.number());
            }
            assertEquals(List.of(), UnlistedFile.in(folder(), current()), when);
        }
    }

    private Machine machine() throws IOException {
        int number = folders++;
        DatasetFileSystem files = newFolder(temporary, number);
        return new Machine(files, files.isShared() ? work(number) : Path.of(files.location("")));
    }

    private Path work(int number) throws IOException {
        return Files.createDirectories(temporary.resolve("work-" + number));
    }

    private Machine other(Machine machine) throws IOException {
        return new Machine(machine.files(), work(folders++));
    }

    private static List<LiveFile> january(Snapshot snapshot) {
        return snapshot.files().stream()
                .filter(file -> LocalDate.of(2026, 1, 1).equals(file.partition()))
                .toList();
    }

    @Test
    void whatIsPublishedIsReadBack() throws IOException, SQLException {
        Machine machine = machine();
        assertNull(new Snapshots(machine.folder()).current());
        Snapshot first = machine.publish(null, "run-1", 0, 40);
        assertEquals(List.of("40"), machine.query("SELECT count(*) FROM articles"));
        assertEquals(
                List.of("2026-01-01 31", "2026-02-01 9"),
                machine.query(
                        "SELECT published_month || ' ' || count(*) FROM quotes GROUP BY published_month ORDER BY 1"));
        Snapshot second = machine.publication().publish(first, "run-2", machine.stage("run-2", 0, 20), january(first));
        assertEquals(List.of("29"), machine.query("SELECT count(*) FROM articles"));
        assertEquals(List.of(first, second), new Snapshots(machine.folder()).all());
        assertEquals(List.of(), machine.folder().list(DatasetFolder.STAGING));
        machine.assertWhole("published twice");
    }

    @Test
    void anOlderSnapshotIsReadAndPublishedAgain() throws IOException, SQLException {
        Machine machine = machine();
        Snapshot first = machine.publish(null, "run-1", 0, 40);
        Snapshot second = machine.publication().publish(first, "run-2", machine.stage("run-2", 0, 20), january(first));
        Snapshot third = machine.publication().rollBack(second, first, "run-3");
        assertEquals(Set.copyOf(first.files()), Set.copyOf(third.files()));
        assertEquals(List.of("40"), machine.query("SELECT count(*) FROM articles"));
        machine.assertWhole("rolled back");
    }

    @Test
    void whatNoSnapshotHasAnyMoreIsDeleted() throws IOException {
        Machine machine = machine();
        Snapshot first = machine.publish(null, "run-1", 0, 5);
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofDays(1)), ZoneOffset.UTC);
        new Publication(machine.folder(), PartitionBy.MONTH, later, new Retention(1, Duration.ZERO))
                .publish(first, "run-2", machine.stage("run-2", 5, 9), first.files(Table.ARTICLES));
        assertEquals(1, new Snapshots(machine.folder()).manifests().size());
        assertEquals(List.of(), machine.folder().list(".retired/articles"));
        machine.assertWhole("expired");
    }

    @Test
    void aFileIsReplacedWholeAndNeverMovedOntoAnother() throws IOException {
        DatasetFolder folder = machine().folder();
        folder.write("_runs/a.json", "a");
        folder.write("_runs/a.json", "b");
        folder.write("_runs/c.json", "c");
        assertEquals("b", folder.read("_runs/a.json"));
        assertThrows(DatasetException.class, () -> folder.move("_runs/a.json", "_runs/c.json"));
        assertEquals("c", folder.read("_runs/c.json"));
        assertEquals(List.of("a.json", "c.json"), folder.list("_runs"));
        assertTrue(folder.exists("_runs"));
        folder.delete("_runs");
        assertFalse(folder.exists("_runs/a.json"));
        assertThrows(DatasetException.class, () -> folder.read("_runs/a.json"));
    }

    @Test
    void aDamagedFileIsFoundAndNotRead() throws IOException {
        Machine machine = machine();
        Snapshot first = machine.publish(null, "run-1", 0, 5);
        LiveFile article = first.files(Table.ARTICLES).get(0);
        machine.folder().write(article.path(), "not what it was");
        assertEquals(
                List.of(article.path()),
                Integrity.damaged(machine.folder(), first).stream()
                        .map(Integrity.Damaged::place)
                        .toList());
        if (machine.files().isShared()) {
            DatasetException error =
                    assertThrows(DatasetException.class, () -> machine.query("SELECT count(*) FROM articles"));
            assertTrue(
                    String.valueOf(error.getMessage()).contains(article.path() + ": its SHA-256 is"), error.toString());
        }
    }

    /** Dies before each change in turn; the next process on the machine puts it right and publishes. */
    @Test
    void aProcessThatDiesAnywhereLeavesTheOldOrTheNewRows() throws IOException {
        int died = 0;
        for (int changes = 0; ; changes += stride()) {
            String when = "dead after " + changes;
            Machine machine = machine();
            Snapshot first = machine.publish(null, "run-1", 0, 3);
            List<StagedFile> staged = machine.stage("run-2", 2, 5);
            boolean dead = false;
            try {
                new Publication(machine.dying(changes), PartitionBy.MONTH)
                        .publish(first, "run-2", staged, first.files(Table.QUOTES));
            } catch (Death e) {
                dead = true;
                died++;
                assertTrue(Set.of(1, 2).contains(machine.current().number()), when);
                assertEquals(List.of(), Integrity.damaged(machine.folder(), machine.current()), when);
                new Recovery(machine.folder()).recover(Set.of("run-2"));
                if (machine.current().number() == 1) {
                    machine.publication().publish(first, "run-2", staged, first.files(Table.QUOTES));
                }
            }
            assertEquals(2, machine.current().number(), when);
            assertEquals(List.of(), machine.folder().list(DatasetFolder.STAGING), when);
            assertEquals(List.of(), new Intents(machine.folder()).runIds(), when);
            machine.assertWhole(when);
            if (!dead) {
                break;
            }
        }
        assertTrue(died * stride() > 10, died + " deaths");
    }

    /** The machine itself is gone: another one goes on, and loses and doubles nothing. */
    @Test
    void anotherMachineGoesOnWhereOneWasLost() throws IOException {
        int died = 0;
        for (int changes = 0; ; changes += stride()) {
            String when = "lost after " + changes;
            Machine lost = machine();
            if (!lost.files().isShared()) {
                return;
            }
            Snapshot first = lost.publish(null, "run-1", 0, 3);
            List<StagedFile> staged = lost.stage("run-2", 2, 5);
            Machine other = other(lost);
            boolean dead = false;
            try {
                new Publication(lost.dying(changes), PartitionBy.MONTH)
                        .publish(first, "run-2", staged, first.files(Table.QUOTES));
            } catch (Death e) {
                dead = true;
                died++;
            }
            Snapshot found = other.current();
            new Recovery(other.folder()).recover(Set.of());
            assertEquals(found, other.current(), when);
            Snapshot next = other.publish(found, "run-3", 7, 9);
            new Recovery(other.folder()).recover(Set.of());
            Set<String> runs = new TreeSet<>();
            next.files(Table.ARTICLES).forEach(file -> runs.add(file.runId()));
            assertEquals(
                    found.number() == 1 ? Set.of("run-1", "run-3") : Set.of("run-1", "run-2", "run-3"), runs, when);
            assertEquals(List.of(), new Intents(other.folder()).runIds(), when);
            other.assertWhole(when);
            if (!dead) {
                break;
            }
        }
        assertTrue(died * stride() > 10, died + " deaths");
    }

    @Test
    void oneOfTwoPublishersWinsAndTheOtherCanPublishAfterIt() throws Exception {
        Machine one = machine();
        if (!one.files().isShared()) {
            return;
        }
        Machine two = other(one);
        Snapshot current = one.publish(null, "run-0", 0, 3);
        for (int round = 1; round <= 5; round++) {
            Snapshot parent = current;
            List<Machine> machines = List.of(one, two);
            List<List<StagedFile>> staged = List.of(
                    one.stage("run-a" + round, 10 * round, 10 * round + 2),
                    two.stage("run-b" + round, 10 * round + 2, 10 * round + 4));
            List<String> ids = List.of("run-a" + round, "run-b" + round);
            Throwable[] thrown = new Throwable[2];
            Thread[] threads = new Thread[2];
            for (int i = 0; i < 2; i++) {
                int each = i;
                threads[i] = new Thread(() -> {
                    try {
                        machines.get(each).publication().publish(parent, ids.get(each), staged.get(each), List.of());
                    } catch (RuntimeException | Error e) {
                        thrown[each] = e;
                    }
                });
            }
            Stream.of(threads).forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            int loser = thrown[0] == null ? 1 : 0;
            assertNull(thrown[1 - loser], String.valueOf(thrown[1 - loser]));
            assertTrue(thrown[loser] instanceof OutrunException, String.valueOf(thrown[loser]));
            assertTrue(String.valueOf(thrown[loser].getMessage()).contains("published"), thrown[loser].toString());
            Snapshot won = one.current();
            assertEquals(parent.number() + 1, won.number());
            assertEquals(ids.get(1 - loser), won.runId());
            two.assertWhole("outrun");
            current = machines.get(loser).publication().publish(won, ids.get(loser), staged.get(loser), List.of());
            one.assertWhole("both");
            Set<String> runs = new HashSet<>();
            current.files(Table.ARTICLES).forEach(file -> runs.add(file.runId()));
            assertTrue(runs.containsAll(ids), runs.toString());
        }
        assertEquals(List.of(), new Intents(one.folder()).runIds());
    }

    @Test
    void ofManyThatCreateAFileAtTheSameTimeOneHasIt() throws Exception {
        DatasetFileSystem files = machine().files();
        if (!files.isShared()) {
            return;
        }
        files.makeFolder("_runs");
        for (int round = 0; round < 10; round++) {
            String place = "_runs/" + round + ".json";
            Set<Integer> winners = ConcurrentHashMap.newKeySet();
            List<Throwable> thrown = new CopyOnWriteArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int writer = i;
                threads.add(new Thread(() -> {
                    try {
                        if (files.create(
                                place,
                                "_runs/." + writer + ".tmp",
                                Integer.toString(writer).getBytes(StandardCharsets.UTF_8))) {
                            winners.add(writer);
                        }
                    } catch (IOException | RuntimeException e) {
                        thrown.add(e);
                    }
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(List.of(), thrown);
            assertEquals(1, winners.size(), winners.toString());
            try (InputStream in = files.open(place)) {
                assertEquals(
                        winners.iterator().next().toString(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertEquals(round + 1, files.list("_runs").size());
        }
    }

    @Test
    void aFileThatIsRetiredWhileAnotherMachineReadsTheSnapshotIsReadAllTheSame() throws IOException {
        Machine machine = machine();
        if (!machine.files().isShared()) {
            return;
        }
        Machine reader = other(machine);
        Snapshot first = machine.publish(null, "run-1", 0, 3);
        List<Snapshots.LocatedFile> located = new Snapshots(reader.folder()).located(first);
        machine.publication().publish(first, "run-2", machine.stage("run-2", 0, 3), first.files(Table.ARTICLES));
        for (Snapshots.LocatedFile file : located) {
            assertEquals(file.file().bytes(), Files.size(Path.of(file.location())), file.place());
        }
    }

    @Test
    void copiesGoWithTheSnapshotsThatHaveThem() throws IOException, SQLException {
        Machine machine = machine();
        if (!machine.files().isShared()) {
            return;
        }
        Machine reader = other(machine);
        Snapshot first = machine.publish(null, "run-1", 0, 3);
        assertEquals(List.of("3"), reader.query("SELECT count(*) FROM articles"));
        Set<String> before = copies(reader);
        assertEquals(first.files().size(), before.size());
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofDays(1)), ZoneOffset.UTC);
        new Publication(machine.folder(), PartitionBy.MONTH, later, new Retention(1, Duration.ZERO))
                .publish(first, "run-2", machine.stage("run-2", 5, 9), first.files(Table.ARTICLES));
        reader.folder().deleteOldCopies();
        Set<String> after = copies(reader);
        assertTrue(before.containsAll(after) && after.size() < before.size(), before.size() + " to " + after.size());
        assertEquals(List.of("4"), reader.query("SELECT count(*) FROM articles"));
    }

    private static Set<String> copies(Machine machine) throws IOException {
        try (Stream<Path> files = Files.walk(machine.work().resolve("cache"))) {
            return new TreeSet<>(
                    files.filter(Files::isRegularFile).map(Path::toString).toList());
        }
    }
}
