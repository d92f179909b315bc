package org.broadsheet.spark;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.broadsheet.pipeline.link.CopyJoin;
import org.broadsheet.pipeline.link.CopyTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds near copies by Spark where texts are many. Give it to {@link org.broadsheet.pipeline.job.IngestRun#joiningBy}. Executors
 * read texts and signatures from the run's and the dataset's files, which they must see under the same paths unless the
 * dataset lies on HDFS or S3.
 */
public final class SparkCopyJoin implements CopyJoin {
    /** The Spark property that says how many fresh texts are enough. */
    public static final String LEAST_TEXTS = "spark.broadsheet.join.leastTexts";

    /** For so many, of 350 words each, DuckDB takes some 20 CPU seconds on the driver. */
    public static final int DEFAULT_LEAST_TEXTS = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(SparkCopyJoin.class);

    private final Supplier<JavaSparkContext> spark;
    private final int leastTexts;
    private final Consumer<JoinCost> told;

    /**
     * @param spark asked for when there is something to join, and never closed by this
     * @param leastTexts fresh texts from which on it is worth it
     */
    public SparkCopyJoin(Supplier<JavaSparkContext> spark, int leastTexts) {
        this(spark, leastTexts, cost -> LOG.info("{}", cost));
    }

    /** @param told what each join has cost, when it has ended */
    SparkCopyJoin(Supplier<JavaSparkContext> spark, int leastTexts, Consumer<JoinCost> told) {
        this.spark = spark;
        this.leastTexts = leastTexts;
        this.told = told;
    }

    @Override
    public boolean isFor(int freshTexts) {
        return freshTexts >= leastTexts;
    }

    @Override
    public Joined join(CopyTexts texts, BooleanSupplier stopping) throws IOException, InterruptedException {
        return new JoinedTexts(spark.get(), texts, stopping, told);
    }
}
