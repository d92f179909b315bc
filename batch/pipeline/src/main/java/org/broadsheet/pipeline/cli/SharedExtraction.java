package org.broadsheet.pipeline.cli;

import java.util.function.Supplier;
import org.broadsheet.Extraction;
import org.broadsheet.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** One extraction for all threads, loaded when it is first asked for: its models take seconds and 250 MB. */
final class SharedExtraction implements Supplier<Extraction> {
    private final ReadingOptions options;
    private @Nullable Extraction loaded;

    SharedExtraction(ReadingOptions options) {
        this.options = options;
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
                loaded = Extraction.load().reading(options);
            } catch (RuntimeException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
        return loaded;
    }
}
