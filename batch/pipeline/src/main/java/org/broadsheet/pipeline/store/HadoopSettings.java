package org.broadsheet.pipeline.store;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;

/**
 * Hadoop's configuration as its own programs find it: {@code core-site.xml} and the others in {@code HADOOP_CONF_DIR}; and
 * above it what a program of another engine has of it.
 */
public final class HadoopSettings {
    /** The folder, where the environment cannot be changed. */
    public static final String PROPERTY = "broadsheet.hadoop.conf";

    /** Why an address is not {@linkplain #reaches reached}. */
    public static final String NO_S3 =
            "S3's libraries are not on the class path; ./broadsheet puts them there where an argument begins with s3a://";

    private static final Map<String, String> MORE = new ConcurrentHashMap<>();

    private HadoopSettings() {}

    /** Adds settings of this process, by their names; they hold for what is opened from then on. */
    public static void add(Map<String, String> settings) {
        MORE.putAll(settings);
    }

    /** Whether what it takes to reach an address is on the class path: for S3 it is not where nobody asked for it. */
    public static boolean reaches(URI address, Configuration configuration) {
        return !"s3a".equalsIgnoreCase(address.getScheme())
                || configuration.getClassByNameOrNull("org.apache.hadoop.fs.s3a.S3AFileSystem") != null;
    }

    /** The configuration, read anew. */
    public static Configuration read() {
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
        MORE.forEach(configuration::set);
        return configuration;
    }
}
