package org.broadsheet.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.broadsheet.LoadedStages;
import org.broadsheet.annotate.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which clause each word of a sentence is in. */
class ClauseMapTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The rate fell to 5%, officials said on Friday, from 7% in May.|rate|MAIN",
                "The rate fell to 5%, officials said on Friday, from 7% in May.|Friday|SAYING",
                "The rate fell to 5%, officials said on Friday, from 7% in May.|May|MAIN",
                "The yard, which opened in 1931, employs 40 people.|1931|RELATIVE",
                "The yard, which opened in 1931, employs 40 people.|people|MAIN",
                "The survey, published in January, asked 900 drivers.|January|PARTICIPIAL",
                "The survey, published in January, asked 900 drivers.|drivers|MAIN",
                "While 2019 was dry, 40 wells were dug.|2019|SUBORDINATE",
                "While 2019 was dry, 40 wells were dug.|wells|MAIN",
                "Weber said on Tuesday that the yard sold five boats.|Tuesday|MAIN",
                "Weber said on Tuesday that the yard sold five boats.|boats|SAID",
                "Shares rose to 20 crowns and closed at 18 crowns.|18|SHARED",
                "The dam (built in 1950) holds 3 million litres.|1950|ASIDE",
                "The dam (built in 1950) holds 3 million litres.|litres|MAIN",
                "The line carries 500 people, but far fewer in winter.|winter|MAIN",
                "Weber said that the rate fell [...] Today it is back.|back|MAIN",
                "Weber said that after the storm [...] I sold five boats.|boats|SAID",
                "Weber said that after the storm [...] Norwegian yards sold five boats.|boats|SAID",
                "Weber said that after the storm [...] Ana Costa sold five boats.|boats|SAID",
            })
    void everyWordIsInAClause(String text, String word, Clause.Link link) {
        ParsedArticle article = LoadedStages.parsed(text);
        Sentence sentence = article.article().sentences().get(0);
        ClauseMap clauses = ClauseMap.of(article, sentence);
        int token = sentence.first();
        while (!article.token(token).text().equals(word)) {
            token++;
        }
        assertEquals(link, clauses.at(token).link());
    }
}
