package org.broadsheet.measure;

import org.broadsheet.article.Article;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.clean.ArticleCleaner;
import org.jspecify.annotations.Nullable;

/**
 * A page, cleaned twice.
 *
 * @param article what is made of its HTML, or null where it is rejected
 * @param fromLines what is made of its visible lines alone, or null where they are rejected
 */
record CleanedPage(
        TruthPage page, @Nullable Article article, @Nullable Article fromLines) {
    static CleanedPage of(TruthPage page) {
        return new CleanedPage(page, clean(page.raw()), clean(lines(page.raw())));
    }

    /** The visible lines of a page, as plain text that says nothing else. */
    static RawArticle lines(RawArticle raw) {
        return RawArticle.of(raw.sourceUri(), raw.format(), Markup.PLAIN, VisibleText.of(raw.content()));
    }

    static @Nullable Article clean(RawArticle raw) {
        return new ArticleCleaner().clean(raw) instanceof Outcome.Accepted<Article> article ? article.value() : null;
    }

    /** The body found in the HTML, empty where there is none. */
    String body() {
        return article == null ? "" : article.body().toString();
    }

    /** The body found in the visible lines, empty where there is none. */
    String linesBody() {
        return fromLines == null ? "" : fromLines.body().toString();
    }
}
