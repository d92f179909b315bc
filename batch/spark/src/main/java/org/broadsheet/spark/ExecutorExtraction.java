package org.broadsheet.spark;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.Extraction;
import org.broadsheet.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** One extraction an executor, for all its tasks: its models take seconds and 250 MB. */
final class ExecutorExtraction {
    private static final Map<ReadingOptions, Extraction> BY_OPTIONS = new HashMap<>();
    private static @Nullable Extraction loaded;

    private ExecutorExtraction() {}

    /**
     * The extraction of this process that reads so, loaded when it is first asked for.
     *
     * @throws ExceptionInInitializerError when the models cannot be loaded, which is no fault of the article it was asked
     *     for
     */
    static synchronized Extraction of(ReadingOptions options) {
        try {
            if (loaded == null) {
                loaded = Extraction.load();
            }
            return BY_OPTIONS.computeIfAbsent(options, loaded::reading);
        } catch (RuntimeException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
