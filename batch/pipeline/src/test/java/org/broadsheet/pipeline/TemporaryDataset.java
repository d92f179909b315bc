package org.broadsheet.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/**
 * A dataset of one test's own: nothing is there at first, and what the test made goes with it. The quote in its folder's
 * name is for everything that writes a path into SQL. A test registers it as a field.
 */
public final class TemporaryDataset extends SampleDataset implements AfterEachCallback {
    private final Path folder;

    public TemporaryDataset() {
        this(newFolder());
    }

    private TemporaryDataset(Path folder) {
        super(folder.resolve("it's data"));
        this.folder = folder;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("broadsheet-dataset");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path outside the dataset that goes with the test too. */
    public Path beside(String name) {
        return folder.resolve(name);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
