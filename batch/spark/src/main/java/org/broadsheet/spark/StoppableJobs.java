package org.broadsheet.spark;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs of Spark that are cancelled when the run is to stop, and measured. */
final class StoppableJobs {
    private static final Logger LOG = LoggerFactory.getLogger(StoppableJobs.class);
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    private final JavaSparkContext spark;
    private final BooleanSupplier stopping;
    private final String group = "near copies " + UUID.randomUUID();
    private final TaskMeter meter = new TaskMeter(group);
    private int ran;

    StoppableJobs(JavaSparkContext spark, BooleanSupplier stopping) {
        this.spark = spark;
        this.stopping = stopping;
        spark.sc().addSparkListener(meter);
    }

    /**
     * Runs actions.
     *
     * @throws IOException when one fails, or is cancelled: with the fault of the task that was tried too often
     */
    <T> T run(String what, Callable<T> actions) throws IOException, InterruptedException {
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
        try {
            spark.setJobGroup(group, what, true);
            looking.scheduleWithFixedDelay(
                    () -> {
                        if (stopping.getAsBoolean()) {
                            spark.cancelJobGroup(group);
                        }
                    },
                    0,
                    MILLIS_BETWEEN_LOOKS,
                    TimeUnit.MILLISECONDS);
            return actions.call();
        } catch (IOException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.debug("what Spark says", e);
            throw new IOException(SparkWorkers.firstLine(e), e);
        } finally {
            looking.shutdownNow();
            spark.clearJobGroup();
            ran++;
        }
    }

    /** What all of them have cost; nothing is measured any more. */
    JoinCost end(long texts, long offered, long compared) throws IOException {
        try {
            return meter.cost(ran, texts, offered, compared);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            spark.sc().removeSparkListener(meter);
        }
    }
}
