package org.broadsheet.pipeline.cli;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of {@code --language}. */
final class LanguageCode {
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private LanguageCode() {}

    /**
     * The code, or null where none is given.
     *
     * @throws CommandException where it is no language of ISO 639-1
     */
    static @Nullable String checked(@Nullable String code) {
        if (code != null && !CODES.contains(code)) {
            throw CommandException.usage("--language is " + code + ", which is no language of ISO 639-1");
        }
        return code;
    }
}
