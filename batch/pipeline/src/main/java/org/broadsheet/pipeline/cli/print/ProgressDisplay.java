package org.broadsheet.pipeline.cli.print;

import java.util.Set;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;

/** Progress as a bar on a terminal. While it is drawn, lines of the log below warnings are held back. */
public final class ProgressDisplay implements RunProgress, AutoCloseable {
    private static final int REDRAW_MILLIS = 250;

    private static final int BYTES_SHOWN_AS_ONE = 1000;
    /** The steps that come when all is read. */
    private static final Set<String> EXTRACTED = Set.of("linkArticles", "auditDataset", "publishSnapshot");

    private String step = "";
    private final ProgressBar bar;
    private final ProgressCount count = new ProgressCount();

    public ProgressDisplay(Terminal terminal) {
        LogSettings.showProgress(false);
        bar = new ProgressBarBuilder()
                .setTaskName("ingest")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.columns() - 1))
                .setUnit(" kB", BYTES_SHOWN_AS_ONE)
                .setInitialMax(1)
                .build();
    }

    @Override
    public synchronized void planned(Plan plan, int splitsDone) {
        count.planned(plan, splitsDone);
        show();
    }

    @Override
    public synchronized void extracted(int articles, int rejects) {
        count.extracted(articles, rejects);
        show();
    }

    @Override
    public synchronized void splitDone(Split split) {
        count.splitDone(split);
        show();
    }

    @Override
    public synchronized void read(long bytes) {
        count.read(bytes);
        show();
    }

    private void show() {
        bar.maxHint(Math.max(1, count.bytes()));
        bar.stepTo(count.bytesRead());
        bar.setExtraMessage(step + (count.done() == 0 ? "" : String.format(": %,d articles", count.done())));
    }

    @Override
    public synchronized void step(String name) {
        step = name;
        show();
        if (EXTRACTED.contains(name)) {
            bar.stepTo(bar.getMax());
        }
    }

    @Override
    public void close() {
        bar.close();
        LogSettings.showProgress(true);
    }
}
