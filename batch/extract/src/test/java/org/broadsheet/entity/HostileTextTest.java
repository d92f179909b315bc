package org.broadsheet.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
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
        AnnotatedArticle article = article(pattern.split(" "));
        EntityExtractor extractor = new EntityExtractor();
        ArticleEntities entities = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> extractor.extract(article));
        entities.places()
                .forEach(place -> assertEquals(
                        article.body().of(place.mention().span()),
                        place.mention().text()));
    }

    private static AnnotatedArticle article(String[] pattern) {
        StringBuilder body = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        IntFunction<String> number = Integer::toString;
        for (int s = 0; s < SENTENCES; s++) {
            int first = tokens.size();
            for (String word : pattern) {
                String[] parts = word.split("/");
                String text = parts[0].replace("#", number.apply(s));
                body.append(body.length() == 0 ? "" : " ");
                int from = body.length();
                body.append(text);
                tokens.add(new Token(
                        tokens.size(),
                        s,
                        text,
                        from,
                        body.length(),
                        PennTag.of(parts[1]),
                        text.toLowerCase(),
                        nameTag(parts)));
            }
            sentences.add(new Sentence(s, 0, first, tokens.size()));
        }
        Article article =
                Article.ofPlainText("test", body.toString(), new Publication(null, null, PublishedBasis.NONE));
        return new AnnotatedArticle(article, tokens, sentences);
    }

    private static NameTag nameTag(String[] parts) {
        if (parts.length < 3) {
            return NameTag.NONE;
        }
        return parts[2].equals("P") ? NameTag.PERSON : NameTag.ORGANIZATION;
    }
}
