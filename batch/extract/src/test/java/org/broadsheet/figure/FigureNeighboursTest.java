package org.broadsheet.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.broadsheet.annotate.PerceptronAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Span;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.syntax.ParsedArticle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureNeighboursTest {
    private static final PerceptronAnnotator ANNOTATOR = PerceptronAnnotator.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana Weber said the yard had sold boats for 40 crowns. | 40 | boats | behind=for, names written in sentence=1, verb=verb, said of=the thing, measured begins=noun
            They were in the harbour by 1200 tonnes of grain.     | 1200 | grain | behind=by, names written in sentence=0, verb=be, said of=they, measured begins=noun
            In Oslo, 40 boats were sold by Ardent.                | 40 | boats | behind=COMMA, names written in sentence=2, verb=verb passive behind, said of=CD things, measured begins=noun
            The yard, after weeks of talks in three towns, sold 40 boats. | 40 | boats | behind=verb, names written in sentence=0, verb=verb, said of=the thing, said of one far away, measured begins=noun
            Weight: 40 kg                                         | 40 | Weight | behind=COLON, names written in sentence=0, verb=none, measured begins=noun
            40 kg                                                 | 40 | | behind=end, names written in sentence=0, verb=none
            """)
    void tellsWhatStandsAroundAFigure(String text, String figure, @Nullable String measured, String names) {
        ParsedArticle parsed =
                ParsedArticle.of(ANNOTATOR.annotate(Article.ofPlainText("test", text, Publication.UNKNOWN)));
        FeatureSet.Builder features = new FeatureSet.Builder();
        new FigureNeighbours(parsed)
                .add(features, place(text, figure), measured == null ? null : place(text, measured));
        assertEquals(names, String.join(", ", features.build().names()));
    }

    private static Span place(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }
}
