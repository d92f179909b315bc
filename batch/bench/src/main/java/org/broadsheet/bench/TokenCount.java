package org.broadsheet.bench;

import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;

/** An annotator that counts the tokens it finds. */
final class TokenCount implements Annotator {
    private final Annotator annotator;
    private final AtomicLong tokens = new AtomicLong();

    TokenCount(Annotator annotator) {
        this.annotator = annotator;
    }

    @Override
    public AnnotatedArticle annotate(Article article) {
        AnnotatedArticle annotated = annotator.annotate(article);
        tokens.addAndGet(annotated.tokens().size());
        return annotated;
    }

    long tokens() {
        return tokens.get();
    }
}
