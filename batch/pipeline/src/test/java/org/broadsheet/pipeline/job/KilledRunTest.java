package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run that is killed at any moment loses nothing: after the next one the rows are those of an undisturbed run, and a
 * reader never saw anything but whole snapshots.
 */
class KilledRunTest {
    private static final int ARTICLES = 300;
    /** More for a long soak: {@code -Dbroadsheet.kills=100}. */
    private static final int KILLS = Integer.getInteger("broadsheet.kills", 6);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planSplits",
                "planned",
                "extracted",
                "splitDone",
                "linkArticles",
                "auditDataset",
                "publishSnapshot"
            })
    void losesNothingWhenItDiesAt(String place) throws Exception {
        TestDataset undisturbed = new TestDataset(folder.resolve("undisturbed"));
        TestDataset killed = new TestDataset(folder.resolve("killed"));
        fill(undisturbed, 0, 40);
        fill(killed, 0, 40);
        undisturbed.ingest();

        assertEquals(137, IngestProcess.start(folder.resolve("killed"), place).waitFor());
        assertEquals(List.of("0"), killed.query("SELECT count(*) FROM articles"));
        killed.ingest();

        assertEquals(undisturbed.rows(), killed.rows());
    }

    @Test
    @Tag("slow")
    void losesNothingWhenItIsKilledAtRandomAndReadersSeeWholeSnapshots() throws Exception {
        TestDataset undisturbed = new TestDataset(folder.resolve("undisturbed"));
        TestDataset killed = new TestDataset(folder.resolve("killed"));
        fill(undisturbed, 0, ARTICLES);
        fill(killed, 0, ARTICLES);
        undisturbed.ingest();
        long started = System.nanoTime();
        TestDataset timed = new TestDataset(folder.resolve("timed"));
        fill(timed, 0, ARTICLES);
        assertEquals(0, IngestProcess.start(folder.resolve("timed")).waitFor());
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);

        Reader reader = new Reader(killed);
        Thread reading = new Thread(reader);
        reading.start();
        int kills = killAtRandom(killed, millis, 0);
        fill(undisturbed, ARTICLES, ARTICLES + 100);
        fill(killed, ARTICLES, ARTICLES + 100);
        correct(undisturbed);
        undisturbed.ingest();
        correct(killed);
        kills += killAtRandom(killed, millis, 1);
        reader.stop.set(true);
        reading.join();

        System.out.println("killed " + kills + " times, "
                + (undisturbed.rows().size() - killed.rows().size()) + " rows lost, " + reader.reads + " reads");
        assertEquals(undisturbed.rows(), killed.rows());
        assertEquals(List.of(), reader.faults);
        assertTrue(Set.of("0", "" + ARTICLES, "" + (ARTICLES + 100)).containsAll(reader.seen), reader.seen::toString);
    }

    /** Kills runs until enough were killed, then lets one through. */
    private int killAtRandom(TestDataset dataset, long millis, long seed) throws Exception {
        Random random = new Random(seed);
        int kills = 0;
        for (int i = 0; i < (KILLS + 1) / 2; i++) {
            Process run = IngestProcess.start(folder.resolve("killed"));
            // The longest delays are longer than a run, so that its last moments are hit too.
            if (!run.waitFor((long) (millis * (0.2 + 0.9 * random.nextDouble())), TimeUnit.MILLISECONDS)) {
                run.destroyForcibly().waitFor();
                kills++;
            }
        }
        dataset.ingest();
        return kills;
    }

    /** New text at addresses that are published: files that readers have open give way. */
    private static void correct(TestDataset dataset) throws Exception {
        for (int i = 3; i < ARTICLES; i += 30) {
            dataset.input(
                    i + ".jsonl",
                    TestDataset.line(
                            "https://example.org/" + i,
                            "2024-0" + (1 + i % 9) + "-11T08:00:00Z",
                            TestDataset.story(500_000 + i)));
        }
    }

    private static void fill(TestDataset dataset, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            if (i % 20 == 0) {
                dataset.input(i + ".txt", "");
            } else if (i % 3 == 0) {
                dataset.input(
                        i + ".jsonl",
                        TestDataset.line(
                                "https://example.org/" + i,
                                "2024-0" + (1 + i % 9) + "-11T08:00:00Z",
                                TestDataset.story(i)));
            } else {
                dataset.input(i + ".txt", TestDataset.story(i));
            }
        }
        // Every twentieth is an empty file, which is a reject: as many more articles make the number round.
        for (int i = from; i < to; i += 20) {
            dataset.input("more/" + i + ".txt", TestDataset.story(100_000 + i));
        }
    }

    /** Reads the dataset as fast as it can. */
    private static final class Reader implements Runnable {
        private final TestDataset dataset;
        private final AtomicBoolean stop = new AtomicBoolean();
        private final Set<String> seen = new TreeSet<>();
        private final List<String> faults = new ArrayList<>();
        private int reads;

        Reader(TestDataset dataset) {
            this.dataset = dataset;
        }

        @Override
        public void run() {
            while (!stop.get()) {
                if (!Files.exists(dataset.output())) {
                    continue;
                }
                try {
                    List<String> counts = dataset.query("SELECT count(*), count(DISTINCT article_id), "
                            + "(SELECT count(DISTINCT article_id) FROM entities) FROM articles");
                    String[] row = counts.get(0).split("\\|");
                    seen.add(row[0]);
                    if (!row[0].equals(row[1]) || !row[0].equals(row[2])) {
                        faults.add("a partial or doubled snapshot: " + counts);
                    }
                    reads++;
                } catch (SQLException e) {
                    // A file that gave way between its name being read and its being opened: never rows that are wrong.
                    if (!String.valueOf(e.getMessage()).contains("No such file")
                            && !String.valueOf(e.getMessage()).contains("No files found")) {
                        faults.add(e.toString());
                    }
                } catch (RuntimeException e) {
                    faults.add(e.toString());
                }
            }
        }
    }
}
