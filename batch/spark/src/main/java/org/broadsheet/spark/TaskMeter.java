package org.broadsheet.spark;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;
import scala.jdk.javaapi.CollectionConverters;

/** Measures the tasks of a job group. */
final class TaskMeter extends SparkListener {
    private static final int MOST_MILLIS_BEHIND = 5_000;
    /** The property in which Spark keeps what {@code setJobGroup} is given. */
    private static final String JOB_GROUP = "spark.jobGroup.id";

    private final String group;
    private final Set<Integer> jobs = new HashSet<>();
    private final Set<Integer> stages = new HashSet<>();
    private int started;
    private long tasks;
    private long shuffledBytes;
    private long longestMillis;
    private long allMillis;

    TaskMeter(String group) {
        this.group = group;
    }

    @Override
    public synchronized void onJobStart(SparkListenerJobStart start) {
        if (start.properties() != null && group.equals(start.properties().getProperty(JOB_GROUP))) {
            started++;
            jobs.add(start.jobId());
            for (StageInfo stage : CollectionConverters.asJava(start.stageInfos())) {
                stages.add(stage.stageId());
            }
        }
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        TaskMetrics metrics = end.taskMetrics();
        if (stages.contains(end.stageId()) && metrics != null) {
            tasks++;
            shuffledBytes += metrics.shuffleWriteMetrics().bytesWritten();
            longestMillis = Math.max(longestMillis, end.taskInfo().duration());
            allMillis += end.taskInfo().duration();
        }
    }

    @Override
    public synchronized void onJobEnd(SparkListenerJobEnd end) {
        jobs.remove(end.jobId());
        notifyAll();
    }

    /** The sums, once Spark has told of every job: it does so a little later. */
    synchronized JoinCost cost(int least, long texts, long offered, long compared) throws InterruptedException {
        long end = System.currentTimeMillis() + MOST_MILLIS_BEHIND;
        while ((started < least || !jobs.isEmpty()) && System.currentTimeMillis() < end) {
            wait(Math.max(1, end - System.currentTimeMillis()));
        }
        return new JoinCost(
                texts,
                offered,
                compared,
                tasks,
                shuffledBytes,
                Duration.ofMillis(longestMillis),
                Duration.ofMillis(allMillis));
    }
}
