package org.broadsheet.measure;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the shared corpus lies: property {@code broadsheet.corpus}, environment BROADSHEET_CORPUS, or beside the project. */
public final class Corpus {
    private Corpus() {}

    /** Where the folder is or would be. */
    public static Path folder() {
        String told = System.getProperty("broadsheet.corpus", System.getenv("BROADSHEET_CORPUS"));
        if (told != null) {
            return Path.of(told).toAbsolutePath();
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path corpus = folder.resolve("../shared/corpus").normalize();
            if (Files.isDirectory(corpus)) {
                return corpus;
            }
        }
        return Path.of("../shared/corpus").toAbsolutePath().normalize();
    }
}
