package org.broadsheet.measure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the corpus is, for commands that measure on it or fit to it. */
public final class CorpusOption {
    @Option(
            names = "--corpus",
            paramLabel = "FOLDER",
            description = "The corpus (default: BROADSHEET_CORPUS, else ../shared/corpus beside the project).")
    private @Nullable Path corpus;

    /** Its folder, which may not be there. */
    public Path folder() {
        return corpus == null ? Corpus.folder() : corpus;
    }
}
