package org.broadsheet.annotate;

import org.broadsheet.article.Article;

/** Finds sentences, words, parts of speech and names. Implementations are safe for use by many threads at once. */
public interface Annotator {

    /** The article with its words; every token's text is what the body holds at its place. */
    AnnotatedArticle annotate(Article article);
}
