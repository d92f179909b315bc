package org.broadsheet.read;

import java.util.Iterator;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;

/**
 * The articles of one input, read one after another: each an article or the reason why there is none. A fault of the
 * input is an outcome, never an exception, and reading goes on behind it wherever the format allows. Not for use by
 * several threads.
 */
public interface RawArticles extends Iterator<Outcome<RawArticle>>, AutoCloseable {
    @Override
    void close();
}
