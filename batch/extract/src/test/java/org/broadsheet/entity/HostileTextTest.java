package org.broadsheet.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.broadsheet.annotate.HandTagging;
import org.broadsheet.syntax.ParsedArticle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts of a hundred thousand words that repeat what asks most of the stage. Each takes under a second where time grows
 * with length; were it to grow with its square, it would take minutes.
 */
class HostileTextTest {
    private static final int SENTENCES = 20_000;

    /** Words as word/tag/name, where # stands for the number of the sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "President/NNP Given#/NNP/P Smith/NNP/P said/VBD he/PRP",
                "President/NNP Smith/NNP/P said/VBD the/DT president/NN",
                "Anna/NNP/P Smith#/NNP/P said/VBD she/PRP ,/,",
                "the/DT Board#/NNP/O Council/NNP/O told/VBD the/DT council/NN",
                "Council/NNP of/IN Council/NNP of/IN Council/NNP #/CD",
                "the/DT head/NN of/IN the/DT council/NN #/CD",
                "“/`` Smith/NNP/P (/-LRB- ,/, he/PRP #/CD",
                "Kim/NNP/P -/HYPH Kim/NNP/P -/HYPH un/NN #/CD",
                "Harbour/NNP #X/NNP/O Summit/NNP and/CC #Y/NNP/O Summit/NNP",
                "A#/NNP/P B#/NNP/P ,/, the/DT minister/NN of/IN A#/NNP/P"
            })
    void takesTimeInProportionToItsLength(String pattern) {
        ParsedArticle article = article(pattern);
        EntityExtractor extractor = new EntityExtractor();
        ArticleEntities entities = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> extractor.extract(article));
        entities.places()
                .forEach(place -> assertEquals(
                        article.article().body().of(place.mention().span()),
                        place.mention().text()));
    }

    private static ParsedArticle article(String pattern) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            lines.append(pattern.replace("#", Integer.toString(i))).append('\n');
        }
        return ParsedArticle.of(HandTagging.tagged(lines.toString()));
    }
}
