package org.broadsheet.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where the shared corpus lies: property {@code broadsheet.corpus}, environment BROADSHEET_CORPUS, or beside the project. */
final class Corpus {
    private Corpus() {}

    static Path folder() {
        String told = System.getProperty("broadsheet.corpus", System.getenv("BROADSHEET_CORPUS"));
        if (told != null) {
            return Path.of(told);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path corpus = folder.resolve("../shared/corpus").normalize();
            if (Files.isDirectory(corpus)) {
                return corpus;
            }
        }
        throw new IllegalStateException(Objects.requireNonNullElse(told, "no shared/corpus beside the project"));
    }
}
