package org.broadsheet.pipeline.publish;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * An S3 server of this machine in a process of its own, since its jar brings other versions of what is on our class path.
 * Where it lies is said by {@code -Dbroadsheet.s3proxy=FILE}, as the build does.
 */
public final class S3Proxy implements AutoCloseable {
    public static final String JAR = "broadsheet.s3proxy";
    private static final int SECONDS_TO_START = 60;

    private final Process process;
    private final Path configuration;

    private S3Proxy(Process process, Path configuration) {
        this.process = process;
        this.configuration = configuration;
    }

    /** Whether the server's jar is there. */
    public static boolean isThere() {
        return Files.isRegularFile(Path.of(System.getProperty(JAR, "none")));
    }

    /** Starts a server with one bucket, and leaves a {@code core-site.xml} that leads to it in a folder. */
    public static S3Proxy start(Path folder, String bucket) throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("buckets"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        Path settings = Files.writeString(
                folder.resolve("s3proxy.conf"),
                "s3proxy.endpoint=" + endpoint + "\ns3proxy.authorization=none\njclouds.provider=filesystem-nio2\n"
                        + "jclouds.filesystem.basedir=" + data + "\n");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-jar",
                        System.getProperty(JAR),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "s3proxy.log"))
                .start();
        awaitStart(process, port);
        createBucket(endpoint, bucket);
        Path configuration = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(configuration.resolve("core-site.xml"), """
                <configuration>
                  <property><name>fs.s3a.endpoint</name><value>%s</value></property>
                  <property><name>fs.s3a.endpoint.region</name><value>us-east-1</value></property>
                  <property><name>fs.s3a.path.style.access</name><value>true</value></property>
                  <property><name>fs.s3a.connection.ssl.enabled</name><value>false</value></property>
                  <property><name>fs.s3a.access.key</name><value>nobody</value></property>
                  <property><name>fs.s3a.secret.key</name><value>nothing</value></property>
                </configuration>
                """.formatted(endpoint));
        return new S3Proxy(process, configuration);
    }

    private static void awaitStart(Process process, int port) throws IOException, InterruptedException {
        for (int waited = 0; ; waited++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException e) {
                if (!process.isAlive() || waited > SECONDS_TO_START * 10) {
                    process.destroyForcibly();
                    throw new IOException("the S3 server did not start", e);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static void createBucket(URI endpoint, String bucket) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(endpoint.resolve("/" + bucket))
                                .PUT(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("no bucket: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** The folder with the {@code core-site.xml}. */
    public Path configuration() {
        return configuration;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
