package org.broadsheet.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggerTest {
    private static final Tagger TAGGER = Tagger.load(null, Lexicon.load(null));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jonas Weber and Sen. Ana Costa raised money .",
                "On Monday Sen. Ana Costa spoke .",
                "Jonas Weber or Sgt. Ana Costa knew .",
                "She met Amb. Karl Brandt ."
            })
    void aShortFormOfAddressIsPartOfTheName(String sentence) {
        List<String> words = Arrays.asList(sentence.split(" ", -1));
        List<PennTag> tags = TAGGER.tag(words);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).endsWith(".") && words.get(i).length() > 1) {
                assertEquals(PennTag.NNP, tags.get(i));
            }
        }
    }
}
