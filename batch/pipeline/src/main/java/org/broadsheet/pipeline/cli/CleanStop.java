package org.broadsheet.pipeline.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the work in progress to stop when the process is to end (SIGTERM, Ctrl-C), and holds the process until it has.
 * Closed when the work is over.
 */
final class CleanStop implements AutoCloseable {
    /**
     * Schedulers kill after ten seconds or more. What does not stop in this time (a long article, a query) is cut off as
     * it would be by a crash: the next run goes on with the last whole splits, and nothing is lost.
     */
    private static final long MOST_SECONDS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(CleanStop.class);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    CleanStop(Runnable stop) {
        hook = new Thread(
                () -> {
                    stop.run();
                    awaitEnd();
                },
                "clean-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void awaitEnd() {
        try {
            boolean ended = over.await(MOST_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                LOG.warn(
                        "the work at hand did not end within {} s and is cut off; the next run goes on with the last whole splits",
                        MOST_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // The hook is running, and now has what it waited for.
            LOG.debug("stopped by the end of the process");
        }
    }
}
