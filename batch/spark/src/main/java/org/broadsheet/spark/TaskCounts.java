package org.broadsheet.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;
import org.broadsheet.pipeline.job.RunProgress;
import org.broadsheet.pipeline.plan.Plan;
import org.broadsheet.pipeline.plan.Split;

/** What tasks have extracted so far. Spark counts each task once, however often it was tried. */
record TaskCounts(
        LongAccumulator articles, LongAccumulator rejects, LongAccumulator bytes, CollectionAccumulator<Integer> splits)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    static TaskCounts register(JavaSparkContext context) {
        return new TaskCounts(
                context.sc().longAccumulator("articles"),
                context.sc().longAccumulator("rejects"),
                context.sc().longAccumulator("bytes"),
                context.sc().collectionAccumulator("splits"));
    }

    /** Counts, in a task. */
    RunProgress counting() {
        return new RunProgress() {
            @Override
            public void planned(Plan plan, int splitsDone) {}

            @Override
            public void extracted(int more, int rejected) {
                articles.add(more);
                rejects.add(rejected);
            }

            @Override
            public void read(long more) {
                bytes.add(more);
            }

            @Override
            public void splitDone(Split split) {
                splits.add(split.number());
            }

            @Override
            public void step(String name) {}
        };
    }

    /** Passes on, in the driver, what came since it was last asked to. */
    Told tellingTo(RunProgress progress, List<Split> all) {
        return new Told(this, progress, all);
    }

    /** How much of the counts a progress was told. */
    static final class Told {
        private final TaskCounts counts;
        private final RunProgress progress;
        private final Map<Integer, Split> byNumber;
        private long articles;
        private long rejects;
        private long bytes;
        private int splits;

        private Told(TaskCounts counts, RunProgress progress, List<Split> all) {
            this.counts = counts;
            this.progress = progress;
            this.byNumber = all.stream().collect(Collectors.toMap(Split::number, Function.identity()));
        }

        void tell() {
            long articlesNow = counts.articles.value();
            long rejectsNow = counts.rejects.value();
            if (articlesNow > articles || rejectsNow > rejects) {
                progress.extracted(Math.toIntExact(articlesNow - articles), Math.toIntExact(rejectsNow - rejects));
            }
            articles = articlesNow;
            rejects = rejectsNow;
            long bytesNow = counts.bytes.value();
            if (bytesNow > bytes) {
                progress.read(bytesNow - bytes);
            }
            bytes = bytesNow;
            List<Integer> done = counts.splits.value();
            for (Integer number : done.subList(splits, done.size())) {
                Split split = byNumber.get(number);
                if (split != null) {
                    progress.splitDone(split);
                }
            }
            splits = done.size();
        }
    }
}
