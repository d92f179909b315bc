package org.broadsheet.pipeline.cli;

import org.broadsheet.ReadingOptions;
import org.broadsheet.figure.reader.SecondReader;
import org.jspecify.annotations.Nullable;

/** How articles are to be read: {@code --language} and {@code --second-reader}, checked before anything is read. */
final class AskedReading {
    private AskedReading() {}

    /**
     * What was asked for.
     *
     * @throws CommandException where the language is none, or the second reader does not run on this machine
     */
    static ReadingOptions of(@Nullable String language, boolean secondReader) {
        ReadingOptions options = new ReadingOptions(LanguageCode.checked(language), secondReader);
        if (secondReader) {
            try {
                SecondReader.load();
            } catch (IllegalStateException e) {
                throw CommandException.failed(String.valueOf(e.getMessage()), e);
            }
        }
        return options;
    }
}
