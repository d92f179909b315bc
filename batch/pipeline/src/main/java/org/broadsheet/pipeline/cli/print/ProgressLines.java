package org.broadsheet.pipeline.cli.print;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;

/** Progress as lines, every few seconds at most: for logs and for whoever reads them later. */
public final class ProgressLines implements RunProgress {
    static final Duration BETWEEN = Duration.ofSeconds(5);

    private final Consumer<String> line;
    private final Clock clock;
    private final ProgressCount count = new ProgressCount();
    private Instant told;
    private Instant started;

    /** @param line takes each line, without its end */
    public ProgressLines(Consumer<String> line, Clock clock) {
        this.line = line;
        this.clock = clock;
        this.told = clock.instant();
        this.started = told;
    }

    @Override
    public synchronized void planned(Plan plan, int splitsDone) {
        count.planned(plan, splitsDone);
        told = clock.instant();
        started = told;
        line.accept(plan.listed() + " files listed, " + plan.unchanged() + " unchanged, " + plan.files() + " to read"
                + (splitsDone == 0
                        ? ""
                        : "; " + splitsDone + " of " + plan.splits().size() + " splits are done already"));
    }

    @Override
    public synchronized void extracted(int articles, int rejects) {
        count.extracted(articles, rejects);
        Instant now = clock.instant();
        if (Duration.between(told, now).compareTo(BETWEEN) >= 0) {
            told = now;
            double seconds = Math.max(0.001, Duration.between(started, now).toMillis() / 1000.0);
            String share = count.bytesRead() == 0
                    ? ""
                    : String.format("%d %% read, ", 100 * count.bytesRead() / Math.max(1, count.bytes()));
            line.accept(String.format(
                    share.replace("%", "%%") + "%d of about %d articles (%d rejected), %.1f a second",
                    count.done(),
                    count.expected(),
                    count.rejects(),
                    count.done() / seconds));
        }
    }

    @Override
    public synchronized void read(long bytes) {
        count.read(bytes);
    }

    @Override
    public synchronized void splitDone(Split split) {
        count.splitDone(split);
    }

    @Override
    public void step(String name) {
        line.accept(name);
    }
}
