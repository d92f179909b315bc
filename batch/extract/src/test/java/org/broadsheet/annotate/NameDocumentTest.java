package org.broadsheet.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A document knows where else it has a word, and how written. */
class NameDocumentTest {
    @Test
    void placesOfCapitalizedSpellingsAreKnownInTheOrderOfTheText() {
        NameDocument document = NameDocument.of(
                new WordForms(Lexicon.load(null)),
                List.of(List.of("Marlow", "sold", "ships"), List.of("Ships", "of", "MARLOW"), List.of("ships")));

        int marlow = document.spellings[0][0];
        assertEquals(2, document.capitalPlaces(marlow));
        assertEquals(0, document.capitalSentence(marlow, 0));
        assertEquals(0, document.capitalWord(marlow, 0));
        assertEquals(1, document.capitalSentence(marlow, 1));
        assertEquals(2, document.capitalWord(marlow, 1));
        int ships = document.spellings[0][2];
        assertEquals(1, document.capitalPlaces(ships));
        assertEquals(1, document.capitalSentence(ships, 0));
        assertEquals(0, document.capitalWord(ships, 0));
        assertEquals(0, document.capitalPlaces(document.spellings[0][1]));
    }
}
