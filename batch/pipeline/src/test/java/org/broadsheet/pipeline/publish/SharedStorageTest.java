package org.broadsheet.pipeline.publish;

import java.io.IOException;
import java.nio.file.Path;

class SharedStorageTest extends StorageTest {
    @Override
    DatasetFileSystem newFolder(Path temporary, int number) throws IOException {
        return new SharedFolder(temporary.resolve("dataset-" + number));
    }

    @Override
    int stride() {
        return 1;
    }
}
