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
                "Von Ana Ruiz und Tom Bell, Hamburg | Ana Ruiz;Tom Bell",
                "Por Ana Ruiz y Tomás Bello | Ana Ruiz;Tomás Bello",
                "Por José Ortega y Gasset | José Ortega y Gasset",
                "By Ana Ruiz, Tom Bell and Ida Holm Email the author | Ana Ruiz;Tom Bell;Ida Holm",
                "By Ana Ruiz, MD, PhD | Ana Ruiz",
                "By Ana (Anita) Ruiz | Ana (Anita) Ruiz",
                "By The Harbour Team | The Harbour Team",
                "Автор: Анна Руис | Анна Руис",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana Ruiz und Tom Bell, Hamburg | Ana Ruiz;Tom Bell",
                "Ana Ruiz, Senior Editor | Ana Ruiz",
                "By Ana Ruiz, Tom Bell and Ida Holm | Ana Ruiz;Tom Bell;Ida Holm",
                "Ruiz, Ana | Ruiz, Ana",
                "Ana Ruiz (ana@coast.example) | Ana Ruiz"
            })
    void aFieldGivesTheNamesWithoutPlacesAndJobs(String field, String names) {
        assertEquals(List.of(names.split(";")), Byline.ofFields(List.of(field)));
    }
}
