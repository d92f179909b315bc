package org.broadsheet.spark;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.broadsheet.pipeline.store.HadoopSettings;
import scala.Tuple2;

/** Hadoop's settings as Spark's users give them. */
final class SparkHadoop {
    private static final String PREFIX = "spark.hadoop.";

    private SparkHadoop() {}

    /** Has what is set as {@code spark.hadoop.NAME} hold in this process. */
    static void apply(SparkConf conf) {
        Map<String, String> settings = new HashMap<>();
        for (Tuple2<String, String> setting : conf.getAllWithPrefix(PREFIX)) {
            settings.put(setting._1(), setting._2());
        }
        HadoopSettings.add(settings);
    }
}
