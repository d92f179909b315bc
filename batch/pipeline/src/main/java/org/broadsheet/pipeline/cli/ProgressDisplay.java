package org.broadsheet.pipeline.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;

/** Progress as a bar on a terminal. While it is drawn, lines of the log below warnings are held back. */
final class ProgressDisplay implements RunProgress, AutoCloseable {
    private static final int REDRAW_MILLIS = 250;

    private final ProgressBar bar;
    private final ProgressCount count = new ProgressCount();

    ProgressDisplay(Terminal terminal) {
        LogSettings.showProgress(false);
        bar = new ProgressBarBuilder()
                .setTaskName("ingest")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), terminal.columns() - 1))
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

    private void show() {
        bar.maxHint(Math.max(1, count.expected()));
        bar.stepTo(count.done());
    }

    @Override
    public void step(String name) {
        bar.setExtraMessage(name);
    }

    @Override
    public void close() {
        bar.close();
        LogSettings.showProgress(true);
    }
}
