package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.broadsheet.pipeline.job.Maintenance;
import org.broadsheet.pipeline.maintain.Compaction;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.publish.Snapshots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what a reader sees that reads the files of a table by a pattern while others publish. */
@Command(
        name = "globs",
        mixinStandardHelpOptions = true,
        description = {
            "Reads articles/**/*.parquet of a dataset of 60 small articles without a pause while corrections of 12 of them"
                    + " are published again and again, and compacted after every fifth; counts the reads that saw"
                    + " something else than a whole snapshot, and those that failed over a file that had moved."
        })
final class GlobReads implements Callable<Integer> {
    @Option(names = "--publications", defaultValue = "40", description = "How many (default: ${DEFAULT-VALUE}).")
    private int publications;

    private volatile boolean stopping;

    /**
     * A read.
     *
     * @param seen what it saw, or null where it failed
     */
    private record Read(long begin, long end, @Nullable String seen) {}

    @Override
    public Integer call() throws Exception {
        Path work = Files.createTempDirectory("broadsheet-globs");
        try {
            KillSite site = new KillSite(work);
            KilledOperation.CORRECTION.prepare(site);
            site.ingest();
            Set<String> whole = new HashSet<>();
            List<Read> reads = new ArrayList<>();
            whole.add(articles(site));
            Thread reader = new Thread(() -> read(site, reads), "reader");
            reader.start();
            for (int i = 1; i <= publications; i++) {
                KilledOperation.correct(site, "The board has corrected this for the time " + i + ". ");
                site.ingest();
                whole.add(articles(site));
                if (i % 5 == 0) {
                    compact(site);
                }
            }
            stopping = true;
            reader.join();
            print(reads, whole);
            return 0;
        } finally {
            Increments.delete(work);
        }
    }

    private static void compact(KillSite site) throws Exception {
        Maintenance.run(
                DatasetFolder.open(site.out()),
                (dataset, runId) -> Compaction.all(
                                Objects.requireNonNull(new Snapshots(dataset).current(), "published"))
                        .publish(dataset, runId));
    }

    private static String articles(KillSite site) throws SQLException {
        return site.articles("articles");
    }

    private void read(KillSite site, List<Read> reads) {
        while (!stopping) {
            long begin = System.nanoTime();
            String seen;
            try {
                seen = site.articles("read_parquet('" + site.out() + "/articles/**/*.parquet')");
            } catch (SQLException e) {
                seen = null;
            }
            reads.add(new Read(begin, System.nanoTime(), seen));
        }
    }

    private static void print(List<Read> reads, Set<String> whole) throws IOException {
        long failed = reads.stream().filter(read -> read.seen() == null).count();
        long inexact = reads.stream()
                .filter(read -> read.seen() != null && !whole.contains(read.seen()))
                .count();
        long longest = 0;
        long since = -1;
        for (Read read : reads) {
            if (read.seen() != null && whole.contains(read.seen())) {
                since = -1;
            } else {
                since = since < 0 ? read.begin() : since;
                longest = Math.max(longest, read.end() - since);
            }
        }
        System.out.printf(
                "%,d reads; %,d saw no whole snapshot, %,d failed; the longest time without a right answer was %,d ms%n",
                reads.size(), inexact, failed, longest / 1_000_000);
    }
}
