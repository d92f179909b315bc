package org.broadsheet.read;

import java.util.Optional;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.article.SourceFormat;

/** Text files: one article a file. */
final class TextArticles {
    private TextArticles() {}

    static Outcome<RawArticle> read(InputBytes input, byte[] content) {
        Optional<String> text = Encoding.decode(content, null);
        if (text.isEmpty()) {
            return new Outcome.Rejected<>(
                    input.rejection(Reason.ENCODING_UNKNOWN, Encoding.firstFault(content), input.packedBytes()));
        }
        return text.get().isBlank()
                ? new Outcome.Rejected<>(input.rejection(Reason.EMPTY, "nothing but blanks", input.packedBytes()))
                : new Outcome.Accepted<>(RawArticle.of(input.sourceUri(), SourceFormat.TEXT, Markup.PLAIN, text.get()));
    }
}
