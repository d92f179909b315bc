package org.broadsheet.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.broadsheet.LoadedStages;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.words.WordList;
import org.junit.jupiter.api.Test;

/** CONTRIBUTING's recipe for a cue: a row of cues.tsv, and nothing else. */
class CueRecipeTest {
    private static final String CLAUSE = "Ana Costa grumbled that the harbour would open in May.";

    @Test
    void aRowOfTheListIsAllThatAVerbOfSayingNeeds() {
        WordList with = WordList.english("cues");
        WordList without = with.except(0, "grumble");

        assertEquals(List.of("the harbour would open in May"), found(with));
        assertEquals(List.of(), found(without));
    }

    private static List<String> found(WordList cues) {
        ParsedArticle parsed = LoadedStages.parsed(CLAUSE);
        return AttributionScan.of(parsed, CueLexicon.of(cues)).stream()
                .map(one -> parsed.article()
                        .text(
                                one.content().get(0).first() + 1,
                                one.content().get(0).end()))
                .toList();
    }
}
