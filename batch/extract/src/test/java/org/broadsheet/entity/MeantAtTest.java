package org.broadsheet.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.broadsheet.LoadedStages;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is meant by a phrase as a whole. */
class MeantAtTest {
    private static final String TEXT =
            "NATO's new Secretary General, Mark Rutte, met Helen Marsh of the Harbour Agency. "
                    + "A spokesman for Marsh and Rutte's press officer were there too. "
                    + "The head of the alliance smiled. Later she left, according to the agency.";

    private static @Nullable Entity meantAt(String phrase) {
        int start = TEXT.indexOf(phrase);
        return LoadedStages.entities(LoadedStages.parsed(TEXT)).meantAt(new Span(start, start + phrase.length()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NATO's new Secretary General, Mark Rutte | Mark Rutte",
                "NATO's new Secretary General | Mark Rutte",
                "Helen Marsh of the Harbour Agency | Helen Marsh",
                "The head of the alliance | Mark Rutte",
                "she | Helen Marsh",
                "the agency | Harbour Agency",
                "NATO | NATO"
            })
    void theHeadOfThePhraseCounts(String phrase, String name) {
        Entity meant = meantAt(phrase);
        assertNotNull(meant, phrase);
        assertEquals(name, meant.name());
    }

    @Test
    void theHolderOfAnOfficeOfSeveralWordsIsMeant() {
        String text = "Secretary of State John F. Weber spoke. An aide to Secretary of State John F. Weber did not.";
        Span office = new Span(0, "Secretary of State John F. Weber".length());
        Entity meant = LoadedStages.entities(LoadedStages.parsed(text)).meantAt(office);
        assertNotNull(meant);
        assertEquals("John F. Weber", meant.name());
        Span aide = new Span(text.indexOf("An aide"), text.indexOf(" did not"));
        assertNull(LoadedStages.entities(LoadedStages.parsed(text)).meantAt(aide));
    }

    @Test
    void whoSpeaksForSomeoneIsSomeoneElse() {
        assertNull(meantAt("A spokesman for Marsh"));
        assertNull(meantAt("Rutte's press officer"));
    }

    @Test
    void wordsThatMeanNoEntityMeanNobody() {
        assertNull(meantAt("were there too"));
    }
}
