package org.broadsheet.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {
    private static final Lemmatizer LEMMATIZER = Lemmatizer.load(null);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "Making, VBG, make",
                "putting, VBG, put",
                "dying, VBG, die",
                "said, VBD, say",
                "found, VBN, find",
                "founded, VBD, found",
                "agreed, VBD, agree",
                "quizzed, VBN, quiz",
                "put, VBD, put",
                "goes, VBZ, go",
                "sells, VBZ, sell",
                "cities, NNS, city",
                "women, NNS, woman",
                "sheep, NNS, sheep",
                "analyses, NNS, analysis",
                "leaves, NNS, leaf",
                "lives, VBZ, live",
                "lives, NNS, life",
                "people, NNS, person",
                "ms, NNS, ms",
                "'s, VBZ, be",
                "’s, POS, 's",
                "n't, RB, not",
                "'d, MD, would",
                "them, PRP, they",
                "better, JJR, good",
                "higher, JJR, high",
                "higher, RBR, high",
                "largest, JJS, large",
                "Reuters, NNP, Reuters",
                "Democrats, NNPS, Democrats",
                "May, MD, may",
                "PROTESTED, VBD, protest"
            })
    void givesTheBaseForm(String word, String tag, String lemma) {
        assertEquals(lemma, LEMMATIZER.lemma(word, PennTag.of(tag)));
    }
}
