package org.broadsheet.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageFolderTest {
    /** What CONTRIBUTING's recipe names; a list that no rule reads is no part of it. */
    private static final List<String> LISTS = List.of(
            "abbreviations",
            "bounds",
            "currencies",
            "joints",
            "months",
            "number-words",
            "ordinals",
            "rates",
            "time-leads",
            "times",
            "units",
            "weekdays");

    static List<String> languages() {
        return LanguageFolders.names();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aFolderHoldsEveryListThatTheRulesRead(String language) {
        assertEquals(LISTS, LanguageFolders.listsOf(language));
    }
}
