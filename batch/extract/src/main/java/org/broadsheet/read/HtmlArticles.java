package org.broadsheet.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.article.SourceFormat;
import org.jspecify.annotations.Nullable;

/** HTML files: one page a file. */
final class HtmlArticles {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    /** Browsers look this far for the declaration; pages that declare it late do so behind a long script. */
    private static final int DECLARED_WITHIN = 4096;

    private HtmlArticles() {}

    /** The page that an input is as a whole. */
    static Outcome<RawArticle> read(InputBytes input, byte[] content) {
        return read(input.sourceUri(), content, input.packedBytes());
    }

    /**
     * A page at any place.
     *
     * @param place where it stands: a file, or a record in a container of many pages ({@code pages.warc#offset=512})
     * @param content its bytes, in the encoding that it declares or else the one they show
     * @param bytes how many of the input it takes up, packed as they are there
     */
    static Outcome<RawArticle> read(String place, byte[] content, long bytes) {
        Optional<String> page = Encoding.decode(content, declaredCharset(content));
        if (page.isEmpty()) {
            return new Outcome.Rejected<>(
                    new Rejection(place, Reason.ENCODING_UNKNOWN, Encoding.firstFault(content), bytes));
        }
        return new Outcome.Accepted<>(RawArticle.of(place, SourceFormat.HTML, Markup.HTML, page.get()));
    }

    private static @Nullable Charset declaredCharset(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declared = CHARSET.matcher(head);
        if (!declared.find()) {
            return null;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A declaration nobody can follow is as good as none: the bytes decide.
            return null;
        }
    }
}
