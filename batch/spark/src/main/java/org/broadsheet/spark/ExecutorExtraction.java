package org.broadsheet.spark;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.Extraction;
import org.jspecify.annotations.Nullable;

/** One extraction an executor, for all its tasks: its models take seconds and 250 MB. */
final class ExecutorExtraction {
    private static final Map<String, Extraction> BY_LANGUAGE = new HashMap<>();
    private static @Nullable Extraction loaded;

    private ExecutorExtraction() {}

    /**
     * The extraction of this process, loaded when it is first asked for.
     *
     * @param language ISO 639-1 code that every article is taken for, or null
     * @throws ExceptionInInitializerError when the models cannot be loaded, which is no fault of the article it was asked
     *     for
     */
    static synchronized Extraction of(@Nullable String language) {
        if (loaded == null) {
            try {
                loaded = Extraction.load();
            } catch (RuntimeException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
        Extraction models = loaded;
        return language == null ? models : BY_LANGUAGE.computeIfAbsent(language, models::withLanguage);
    }
}
