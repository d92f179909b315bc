package org.broadsheet.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "'Weber , the captain , tweeted : \" Thank you . \"', tweeted, VBD",
        "'Ana Costa , 29 , tweeted : \" Thank you . \"', tweeted, VBD",
        "'The boat , a ferry , sold in May , sank .', sold, VBN",
        "'The 29 - year - old told reporters .', old, NN",
        "'The 29 - year - old baker told reporters .', old, JJ",
        "'A 50 - year - old from Oslo won .', old, NN"
    })
    void readsTheVerbBehindAnAsideAndTheAgeThatStandsForSomeone(String sentence, String word, String tag) {
        List<String> words = Arrays.asList(sentence.split(" ", -1));
        assertEquals(PennTag.of(tag), TAGGER.tag(words).get(words.indexOf(word)));
    }
}
