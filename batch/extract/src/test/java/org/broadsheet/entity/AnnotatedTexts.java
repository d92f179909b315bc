package org.broadsheet.entity;

import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.CoreNlpAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;

/** Plain texts taken through annotation and this stage; the models are loaded once for all tests. */
final class AnnotatedTexts {
    private static final Annotator ANNOTATOR = CoreNlpAnnotator.load();
    private static final EntityExtractor EXTRACTOR = new EntityExtractor();

    private AnnotatedTexts() {}

    static AnnotatedArticle annotated(String text) {
        return ANNOTATOR.annotate(Article.ofPlainText("test", text, new Publication(null, null, PublishedBasis.NONE)));
    }

    static ArticleEntities entitiesOf(String text) {
        return EXTRACTOR.extract(annotated(text));
    }
}
