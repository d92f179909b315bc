package org.broadsheet.pipeline.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Hadoop's configuration as its own programs find it: {@code core-site.xml} and the others in {@code HADOOP_CONF_DIR}. */
final class HadoopSettings {
    /** The folder, where the environment cannot be changed. */
    static final String PROPERTY = "broadsheet.hadoop.conf";

    private HadoopSettings() {}

    static Configuration read() {
        // Loads what the class path has, too.
        Configuration configuration = new Configuration();
        String folder = System.getProperty(PROPERTY, System.getenv().getOrDefault("HADOOP_CONF_DIR", ""));
        if (!folder.isEmpty()) {
            for (String name : List.of("core-site.xml", "hdfs-site.xml")) {
                Path file = Path.of(folder, name);
                if (Files.exists(file)) {
                    configuration.addResource(new org.apache.hadoop.fs.Path(file.toUri()));
                }
            }
        }
        return configuration;
    }
}
