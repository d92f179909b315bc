package org.broadsheet.pipeline.cli;

import java.util.function.Supplier;
import org.broadsheet.Extraction;
import org.jspecify.annotations.Nullable;

/** One extraction for all threads, loaded when it is first asked for: its models take seconds and 250 MB. */
final class SharedExtraction implements Supplier<Extraction> {
    private final @Nullable String language;
    private @Nullable Extraction loaded;

    /** @param language ISO 639-1 code that every article is taken for, or null */
    SharedExtraction(@Nullable String language) {
        this.language = language;
    }

    /**
     * The extraction.
     *
     * @throws ExceptionInInitializerError when the models cannot be loaded; an error, because it is no fault of the
     *     article it was asked for, and the next article would meet it too
     */
    @Override
    public synchronized Extraction get() {
        if (loaded == null) {
            try {
                loaded = Extraction.load().withLanguage(language);
            } catch (RuntimeException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
        return loaded;
    }
}
