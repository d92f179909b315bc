package org.broadsheet.spark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A name node and a data node in a process of their own. Their jar, which brings other versions of what is on our class
 * path, is named by {@code -Dbroadsheet.minicluster=FILE}, as the build does.
 */
final class HdfsProcess implements AutoCloseable {
    static final String JAR = "broadsheet.minicluster";
    private static final int SECONDS_TO_START = 120;

    private final Process process;
    private final String address;

    private HdfsProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static boolean isThere() {
        return Files.exists(Path.of(System.getProperty(JAR, "nowhere")));
    }

    static HdfsProcess start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        // Written once it is up.
        Path up = folder.resolve("up.xml");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-Dtest.build.data=" + folder,
                        "-cp",
                        System.getProperty(JAR) + ":" + System.getProperty("java.class.path"),
                        "org.apache.hadoop.test.MiniDFSClusterManager",
                        "-datanodes",
                        "1",
                        "-format",
                        "-nnport",
                        String.valueOf(port),
                        "-writeConfig",
                        up.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("hdfs.log").toFile())
                .start();
        for (int waited = 0; !Files.exists(up); waited++) {
            if (!process.isAlive() || waited > 10 * SECONDS_TO_START) {
                process.destroyForcibly();
                throw new IOException("HDFS did not start: " + Files.readString(folder.resolve("hdfs.log")));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return new HdfsProcess(process, "hdfs://localhost:" + port);
    }

    /** Its root, without a slash at the end. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
