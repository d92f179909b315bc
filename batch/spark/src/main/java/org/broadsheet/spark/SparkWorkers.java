package org.broadsheet.spark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.apache.spark.SparkExecutorInfo;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.broadsheet.ReadingOptions;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.job.SplitWorkers;
import org.broadsheet.pipeline.plan.Split;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has the splits of a run extracted by Spark, one task a split. Give it to {@link
 * org.broadsheet.pipeline.job.IngestRun#extractingBy}: planning, link, audit and publication stay with the driver, and so
 * does the dataset's lock.
 *
 * <p>A task that is tried again, or twice at the same time, does no harm: what it gives is the split's folder, which is
 * there once and whole.
 */
public final class SparkWorkers implements SplitWorkers {
    /** More splits share tasks: the scheduler holds all tasks of a job in memory. */
    private static final int MOST_TASKS = 20_000;

    private static final int MILLIS_BETWEEN_LOOKS = 100;
    /** What a task takes at most between two looks at whether it was killed, unless an article hangs. */
    private static final int SECONDS_TO_GIVE_UP = 30;

    private static final Logger LOG = LoggerFactory.getLogger(SparkWorkers.class);

    private final Supplier<JavaSparkContext> spark;
    private final ReadingOptions options;

    /**
     * @param spark asked for when there is something to extract, and never closed by this
     * @param options how it is read
     */
    public SparkWorkers(Supplier<JavaSparkContext> spark, ReadingOptions options) {
        this.spark = spark;
        this.options = options;
    }

    @Override
    public void extract(String runFolder, List<Split> splits, RunProgress progress, BooleanSupplier stopping)
            throws IOException, InterruptedException {
        JavaSparkContext context = spark.get();
        TaskCounts counts = TaskCounts.register(context);
        List<String> work =
                splits.stream().map(JsonMapper.shared()::writeValueAsString).toList();
        JavaFutureAction<Void> action = context.parallelize(work, Math.min(work.size(), MOST_TASKS))
                .foreachPartitionAsync(new SplitTask(runFolder, options, counts));
        TaskCounts.Told told = counts.tellingTo(progress, splits);
        try {
            while (!isOver(action)) {
                told.tell();
                if (stopping.getAsBoolean()) {
                    action.cancel(true);
                }
            }
            told.tell();
        } catch (ExecutionException e) {
            if (!stopping.getAsBoolean()) {
                LOG.debug("what Spark says", e.getCause());
                throw new IOException(firstLine(e.getCause()));
            }
        } finally {
            awaitLastTasks(context);
        }
    }

    private static boolean isOver(JavaFutureAction<Void> action) throws ExecutionException, InterruptedException {
        try {
            action.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** The second attempts of splits that are done write until they notice; what they write to is about to be deleted. */
    private static void awaitLastTasks(JavaSparkContext context) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_GIVE_UP);
        while (isBusy(context)) {
            if (System.nanoTime() > end) {
                LOG.warn("tasks that are of no more use have not ended within {} s", SECONDS_TO_GIVE_UP);
                return;
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    private static boolean isBusy(JavaSparkContext context) {
        return !context.sc().isStopped()
                && Stream.of(context.sc().statusTracker().getExecutorInfos())
                        .mapToInt(SparkExecutorInfo::numRunningTasks)
                        .anyMatch(running -> running > 0);
    }

    /** The fault of the task that was tried too often; in the lines behind it are the stacks of that task and of the driver. */
    static String firstLine(@Nullable Throwable failure) {
        String message = failure instanceof SparkException && failure.getMessage() != null
                ? failure.getMessage()
                : String.valueOf(failure);
        return message.lines().findFirst().orElse(message);
    }
}
