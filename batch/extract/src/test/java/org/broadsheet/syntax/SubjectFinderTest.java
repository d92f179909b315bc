package org.broadsheet.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.broadsheet.annotate.HandTagging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the subject finder names for a verb, question by question; "-" is nobody. */
class SubjectFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // sentence | verb | of | grammatical | bearer
                "the/DT head/NN of/IN Oslo/NNP said/VBD so/RB | said | the head of Oslo | the head of Oslo | the head of Oslo",
                "Ana/NNP ,/, who/WP led/VBD it/PRP ,/, left/VBD | led | Ana | Ana | Ana",
                "Ana/NNP ,/, who/WP led/VBD it/PRP ,/, left/VBD | left | Ana | Ana | Ana",
                "the/DT yard/NN was/VBD sold/VBN by/IN Ana/NNP | sold | Ana | the yard | the yard",
                "Ana/NNP rose/VBD and/CC spoke/VBD | spoke | Ana | Ana | Ana",
                "Ana/NNP urged/VBD firms/NNS to/TO cut/VB prices/NNS | cut | Ana | - | firms",
                "shares/NNS rising/VBG 5/CD %/NN helped/VBD | rising | shares | - | shares",
                "the/DT firm/NN on/IN Monday/NNP sold/VBD it/PRP | sold | the firm | the firm | the firm"
            })
    void eachQuestionHasItsAnswer(String tagged, String verb, String actor, String grammatical, String bearer) {
        ParsedArticle parsed = ParsedArticle.of(HandTagging.tagged(tagged));
        VerbGroup group = verbGroup(parsed, verb);

        assertEquals(actor, text(parsed, parsed.subjects().of(group)));
        assertEquals(
                grammatical, group.isFinite() ? text(parsed, parsed.subjects().grammatical(group)) : "-");
        assertEquals(bearer, text(parsed, parsed.subjects().bearer(group)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the/DT mayor/NN ,/, Ana/NNP Costa/NNP ,/, said/VBD so/RB | mayor | said",
                "the/DT mayor/NN ,/, Ana/NNP Costa/NNP ,/, said/VBD so/RB | Costa | said",
                "Ana/NNP and/CC Bob/NNP said/VBD so/RB | Ana | said",
                "the/DT council/NN of/IN Oslo/NNP said/VBD so/RB | Oslo | -",
                "the/DT Costa/NNP campaign/NN said/VBD so/RB | Costa | -",
                "Ana/NNP ,/, who/WP led/VBD it/PRP ,/, left/VBD | Ana | left"
            })
    void aWordIsTheSubjectOfTheVerbWhoseSubjectItHeads(String tagged, String word, String verb) {
        ParsedArticle parsed = ParsedArticle.of(HandTagging.tagged(tagged));
        VerbGroup group = parsed.verbOf(place(parsed, word));

        assertEquals(verb, group == null ? "-" : parsed.token(group.head()).text());
    }

    private static VerbGroup verbGroup(ParsedArticle parsed, String verb) {
        VerbGroup group = parsed.group(place(parsed, verb));
        assertNotNull(group, verb);
        return group;
    }

    private static int place(ParsedArticle parsed, String word) {
        for (int i = 0; i < parsed.size(); i++) {
            if (parsed.token(i).text().equals(word)) {
                return i;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private static String text(ParsedArticle parsed, @Nullable Subject subject) {
        return subject == null ? "-" : parsed.article().text(subject.meantFirst(), subject.meantEnd());
    }
}
