package org.broadsheet.pipeline.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

    private static final long ASKED_A_SECOND = 10;

    private static final Logger LOG = LoggerFactory.getLogger(CleanStop.class);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    /**
     * @param tell says to the user that the work is being stopped
     * @param stop asks the work to stop; asked again and again until the work is over, because each time cuts off only
     *     what is executed at that moment
     */
    CleanStop(Consumer<String> tell, Runnable stop) {
        hook = new Thread(
                () -> {
                    tell.accept("stopping where nothing is lost ...");
                    awaitEnd(stop);
                },
                "clean-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void awaitEnd(Runnable stop) {
        try {
            boolean ended = false;
            for (long asked = 0; !ended && asked < MOST_SECONDS * ASKED_A_SECOND; asked++) {
                stop.run();
                ended = over.await(1000 / ASKED_A_SECOND, TimeUnit.MILLISECONDS);
            }
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
