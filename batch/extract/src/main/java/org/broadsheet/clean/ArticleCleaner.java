package org.broadsheet.clean;

import org.broadsheet.article.Article;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.Publication;
import org.broadsheet.article.RawArticle;

/** Finds the article in the noise it was scraped with. */
public final class ArticleCleaner {

    /** The article, or why there is none. */
    public Outcome<Article> clean(RawArticle raw) {
        return new Outcome.Accepted<>(Article.ofPlainText(raw.sourceUri(), raw.content(), Publication.UNKNOWN));
    }
}
