package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Author lines give names; sentences that begin like one give none. */
class BylineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by Ana Ruiz | Ana Ruiz",
                "By Ana Ruiz and Tom Bell | Ana Ruiz;Tom Bell",
                "BY ANA RUIZ | ANA RUIZ",
                "Written by: Ana Ruiz, Tom Bell and Ida van der Holm | Ana Ruiz;Tom Bell;Ida van der Holm",
                "By Ana Ruiz, Senior Reporter | Ana Ruiz",
                "By Ana Ruiz in Lisbon | Ana Ruiz",
                "Author: Ana M. Ruiz | Ana M. Ruiz",
                "By AFP | AFP"
            })
    void anAuthorLineGivesItsNames(String line, String names) {
        assertEquals(Optional.of(List.of(names.split(";"))), Byline.ofLine(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday",
                "By 2030 the port will be twice as large",
                "By closing the harbour, the Port Authority saved lives.",
                "by Ana Ruiz who was there when it happened",
                "Bypass to open in May"
            })
    void aSentenceIsNoAuthorLine(String line) {
        assertEquals(Optional.empty(), Byline.ofLine(line));
    }
}
