package org.broadsheet.pipeline.publish;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.broadsheet.pipeline.store.HadoopSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class S3StorageTest extends StorageTest {
    private static final String BUCKET = "storage-test";

    private static @Nullable S3Proxy server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(S3Proxy.isThere(), "the S3 server's jar is not there: -D" + S3Proxy.JAR + " names it");
        server = S3Proxy.start(folder, BUCKET);
        System.setProperty(HadoopSettings.PROPERTY, server.configuration().toString());
    }

    @AfterAll
    static void stop() {
        System.clearProperty(HadoopSettings.PROPERTY);
        if (server != null) {
            server.close();
        }
    }

    @Override
    DatasetFileSystem newFolder(Path temporary, int number) throws IOException {
        return S3FileSystem.of(URI.create("s3a://" + BUCKET + "/" + temporary.getFileName() + "/data-" + number));
    }

    /** Every change would take many minutes; {@code -Dbroadsheet.stride=1} is for whoever changes publication. */
    @Override
    int stride() {
        return Integer.getInteger("broadsheet.stride", 5);
    }
}
