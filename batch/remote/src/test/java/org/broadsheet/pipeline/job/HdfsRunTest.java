package org.broadsheet.pipeline.job;

import java.io.IOException;
import java.nio.file.Path;
import org.broadsheet.pipeline.publish.MiniHdfs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class HdfsRunTest extends RemoteRunTest {
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
    String root() {
        return hdfs.address().toString();
    }

    @Override
    String nobody() {
        return "hdfs://localhost:1";
    }

    @Override
    int nobodysExit() {
        return 1;
    }
}
