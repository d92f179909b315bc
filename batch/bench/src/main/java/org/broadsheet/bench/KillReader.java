package org.broadsheet.bench;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Reads a dataset some times a second while others write to it and are killed. */
final class KillReader implements Runnable, AutoCloseable {
    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    /** On two processors a reader without a pause would mostly slow down what it watches. */
    private static final int PAUSES_A_READ = 3;

    private final KillSite site;
    private final Thread thread = new Thread(this, "reader");
    /** What was read, by what it looked like, and how often. */
    private final Map<String, Integer> seen = new ConcurrentSkipListMap<>();

    private final List<String> faults = new ArrayList<>();
    private volatile boolean stopping;
    private int askedAgain;

    KillReader(KillSite site) {
        this.site = site;
        thread.start();
    }

    @Override
    public void run() {
        long pause = SHORTEST_PAUSE_NANOS;
        while (!stopping) {
            LockSupport.parkNanos(pause);
            long begin = System.nanoTime();
            if (!Files.exists(site.out().resolve("_CURRENT.json"))) {
                continue;
            }
            try {
                seen.merge(site.glance(), 1, Integer::sum);
            } catch (SQLException e) {
                // A file that gave way between its name being read and its being opened: no rows, never wrong ones.
                if (String.valueOf(e.getMessage()).matches("(?s).*(No such file|No files found|not find).*")) {
                    askedAgain++;
                } else {
                    faults.add(e.toString());
                }
            } catch (RuntimeException e) {
                faults.add(e.toString());
            }
            pause = Math.max(SHORTEST_PAUSE_NANOS, PAUSES_A_READ * (System.nanoTime() - begin));
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        thread.join();
    }

    /** After {@link #close()}. */
    Map<String, Integer> seen() {
        return seen;
    }

    List<String> faults() {
        return faults;
    }

    int askedAgain() {
        return askedAgain;
    }
}
