package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.clean.Language.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence is told in most of 32 languages, and hardly ever taken for another; no list was made from these sentences. */
class LanguageTest {
    private static final Path SENTENCES = Path.of("src/test/resources/languages/sentences.tsv");
    private static final int LEAST_RIGHT = 54;
    private static final int MOST_WRONG = 2;

    private static List<String[]> sentences() throws IOException {
        List<String[]> sentences = Files.readAllLines(SENTENCES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
        assertEquals(64, sentences.size());
        return sentences;
    }

    @Test
    void oneSentenceTellsItsLanguage() throws IOException {
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (String[] sentence : sentences()) {
            Optional<Told> told = Language.told(sentence[1]);
            if (told.isPresent() && told.get().code().equals(sentence[0])) {
                right++;
            } else {
                told.ifPresent(other -> wrong.add(sentence[0] + " taken for " + other));
            }
        }
        assertTrue(right >= LEAST_RIGHT, right + " of 64");
        assertTrue(wrong.size() <= MOST_WRONG, wrong.toString());
    }

    @Test
    void twoSentencesTellItAlways() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        sentences().forEach(sentence -> texts.merge(sentence[0], sentence[1], (one, two) -> one + " " + two));
        assertEquals(32, texts.size());
        texts.forEach((language, text) -> {
            Told told = Language.told(text).orElseThrow(() -> new AssertionError(language + ": " + text));
            assertEquals(language, told.code(), text);
            assertTrue(told.confidence() > 0.9, told.toString());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Oil fell 2% on Monday.", "Erich was born in Neunkirchen.", "Microsoft Google Nvidia", "12 34"})
    void aShortTextIsNotTakenForAForeignOne(String text) {
        assertTrue(Language.told(text).filter(told -> !told.code().equals("en")).isEmpty(), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Dock 4 | de-AT | de | 0.5",
                "Dock 4 | - | - | -",
                "Dock 4 | und | - | -",
                "Euskal Herriko konpainiak berrogei marinel kontratatuko ditu uda hasi aurretik | eu | eu | 0.5",
                "The ferry company will hire forty more sailors before the summer | eu | en | 0.99",
                "The ferry company will hire forty more sailors before the summer | de | en | 0.99"
            })
    void aDeclarationCountsWhereTheTextCannotTell(String text, String declared, String language, Double confidence) {
        Optional<Told> told = Language.of(text, declared);
        assertEquals(Optional.ofNullable(language), told.map(Told::code));
        assertEquals(Optional.ofNullable(confidence), told.map(Told::confidence));
    }
}
