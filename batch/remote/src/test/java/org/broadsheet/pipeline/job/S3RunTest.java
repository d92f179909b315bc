package org.broadsheet.pipeline.job;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.broadsheet.pipeline.publish.S3Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class S3RunTest extends RemoteRunTest {
    private static final String BUCKET = "run-test";
    private static final String CONFIGURATION = "broadsheet.hadoop.conf";

    private static @Nullable S3Proxy server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(S3Proxy.isThere(), "the S3 server's jar is not there: -D" + S3Proxy.JAR + " names it");
        server = S3Proxy.start(folder, BUCKET);
        System.setProperty(CONFIGURATION, server.configuration().toString());
    }

    @AfterAll
    static void stop() {
        System.clearProperty(CONFIGURATION);
        if (server != null) {
            server.close();
        }
    }

    @Override
    String root() {
        return "s3a://" + BUCKET;
    }

    @Override
    String nobody() {
        return "s3a://no-such-bucket";
    }

    @Override
    int nobodysExit() {
        return 2;
    }
}
