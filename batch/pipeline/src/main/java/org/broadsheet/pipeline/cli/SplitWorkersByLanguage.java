package org.broadsheet.pipeline.cli;

import org.broadsheet.pipeline.job.SplitWorkers;
import org.jspecify.annotations.Nullable;

/** Who extracts for {@code ingest}, by what it is told of the language of the articles. */
@FunctionalInterface
public interface SplitWorkersByLanguage {
    /** Threads of this process do. */
    SplitWorkersByLanguage NONE = language -> null;

    /**
     * The workers.
     *
     * @param language ISO 639-1 code that every article is taken for, or null
     * @return null for threads of this process
     */
    @Nullable
    SplitWorkers of(@Nullable String language);
}
