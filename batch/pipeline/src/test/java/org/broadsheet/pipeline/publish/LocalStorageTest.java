package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.nio.file.Path;

class LocalStorageTest extends StorageTest {
    @Override
    DatasetFileSystem newFolder(Path temporary, int number) throws IOException {
        return HadoopFileSystem.local(temporary.resolve("dataset-" + number));
    }

    @Override
    int stride() {
        return 5;
    }
}
