package org.broadsheet.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.broadsheet.LoadedStages;
import org.junit.jupiter.api.Test;

class CurlyGenitivesTest {
    @Test
    void anApostropheBehindANameInSMarksAGenitiveBeforeWhatIsOwned() {
        assertEquals(PennTag.POS, tagOfApostrophe("Ana Sanders’ plan cost $5 million."));
        assertEquals(PennTag.POS, tagOfApostrophe("She beat Ana Sanders’ 39 votes."));
    }

    @Test
    void theSameMarkEndsAQuotationThatTheSentenceHasOpened() {
        assertEquals(PennTag.CLOSE_QUOTE, tagOfApostrophe("They called it ‘the house of Sanders’ last year."));
        assertEquals(PennTag.CLOSE_QUOTE, tagOfApostrophe("The house of Sanders’ and of Weber is sold."));
    }

    private static PennTag tagOfApostrophe(String text) {
        return LoadedStages.parsed(text).article().tokens().stream()
                .filter(token -> token.text().equals("’"))
                .findFirst()
                .orElseThrow()
                .tag();
    }
}
