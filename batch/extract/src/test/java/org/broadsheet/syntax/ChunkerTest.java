package org.broadsheet.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.HandTagging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the chunker makes of tokens and tags alone: noun phrases in square brackets, verb groups in braces. */
class ChunkerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the/DT new/JJ bridge/NN of/IN Oslo/NNP | [the new bridge] of [Oslo]",
                "Ana/NNP 's/POS two/CD sons/NNS left/VBD | [Ana 's two sons] {left}",
                "she/PRP has/VBZ n't/RB been/VBN told/VBN | [she] {has n't been told}",
                "they/PRP want/VBP to/TO quickly/RB sell/VB it/PRP | [they] {want} {to quickly sell} [it]",
                "large/JJ and/CC growing/VBG firms/NNS may/MD fail/VB | [large and growing firms] {may fail}",
                "the/DT newly/RB elected/VBN council/NN met/VBD Friday/NNP | [the newly elected council] {met} [Friday]",
                "said/VBD retired/VBN general/NN Ana/NNP Costa/NNP/P | {said} [retired general Ana Costa]",
                "last/JJ season/NN Ana/NNP scored/VBD | [last season] [Ana] {scored}",
                "in/IN Oslo/NNP the/DT young/JJ earn/VBP less/JJR | in [Oslo] [the young] {earn} less",
                "all/PDT the/DT rest/NN fell/VBD | [all the rest] {fell}",
                "``/`` Go/VB on/RP | `` {Go} on"
            })
    void phrasesAndVerbGroups(String tagged, String owed) {
        AnnotatedArticle article = HandTagging.tagged(tagged);
        TaggedWords words = new TaggedWords(
                article.tokens(), new QuotedRuns(List.of(), article.tokens().size()));
        StringBuilder told = new StringBuilder();
        int at = 0;
        for (Chunk chunk : new Chunker(words).chunks(0, article.tokens().size(), 0)) {
            told.append(plain(article, at, chunk.first()));
            boolean phrase = chunk instanceof NounPhrase;
            told.append(phrase ? '[' : '{')
                    .append(plain(article, chunk.first(), chunk.end()).strip())
                    .append(phrase ? ']' : '}')
                    .append(' ');
            at = chunk.end();
        }
        told.append(plain(article, at, article.tokens().size()));
        assertEquals(owed, told.toString().strip());
    }

    private static String plain(AnnotatedArticle article, int first, int end) {
        return article.tokens().subList(first, end).stream()
                .map(token -> token.text() + " ")
                .collect(Collectors.joining());
    }
}
