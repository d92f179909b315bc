package org.broadsheet.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PennTagTest {
    @Test
    void everyTagIsFoundByItsCode() {
        for (PennTag tag : PennTag.values()) {
            assertSame(tag, PennTag.of(tag.code()));
        }
        assertSame(PennTag.PRP_POSSESSIVE, PennTag.of("PRP$"));
    }

    @Test
    void aCodeOfAnotherTreebankIsOther() {
        assertSame(PennTag.OTHER, PennTag.of("NFP"));
        assertSame(PennTag.OTHER, PennTag.of(""));
        assertSame(PennTag.OTHER, PennTag.of("PRP_POSSESSIVE"));
    }

    @Test
    void kindsHoldWhatTheirCodesBeginWith() {
        assertEquals(Set.of("NN", "NNP", "NNPS", "NNS"), codes(PennTag::isNoun));
        assertEquals(Set.of("NNP", "NNPS"), codes(PennTag::isProperNoun));
        assertEquals(Set.of("NNPS", "NNS"), codes(PennTag::isPluralNoun));
        assertEquals(Set.of("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"), codes(PennTag::isVerb));
        assertEquals(Set.of("JJ", "JJR", "JJS"), codes(PennTag::isAdjective));
        assertEquals(Set.of("RB", "RBR", "RBS"), codes(PennTag::isAdverb));
        assertEquals(Set.of("PRP", "PRP$"), codes(PennTag::isPersonal));
        assertEquals(Set.of("WDT", "WP", "WP$", "WRB"), codes(PennTag::isWh));
        assertEquals(Set.of("WP", "WP$"), codes(PennTag::isWhPronoun));
    }

    private static Set<String> codes(Predicate<PennTag> kind) {
        return Arrays.stream(PennTag.values())
                .filter(kind)
                .map(PennTag::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
