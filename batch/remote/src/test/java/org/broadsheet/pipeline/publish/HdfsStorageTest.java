package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class HdfsStorageTest extends StorageTest {
    private static MiniHdfs hdfs;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hdfs = MiniHdfs.start(folder);
    }

    @AfterAll
    static void stop() {
        hdfs.close();
    }

    @Override
    DatasetFileSystem newFolder(Path temporary, int number) throws IOException {
        return HadoopFileSystem.remote(URI.create(hdfs.address() + "/" + temporary.getFileName() + "/data-" + number));
    }

    /** Every change would take many minutes; {@code -Dbroadsheet.stride=1} is for whoever changes publication. */
    @Override
    int stride() {
        return Integer.getInteger("broadsheet.stride", 11);
    }
}
