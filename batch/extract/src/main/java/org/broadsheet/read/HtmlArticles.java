package org.broadsheet.read;

import java.nio.charset.Charset;
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

    private static final Pattern HTML_START = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|meta|title|link|script|style|div|article|section|main|header|p|h1|h2|span"
                    + "|table|!--)\\b?[^a-z]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_INSIDE =
            Pattern.compile("<(?:html|body|p|div|article)(?:\\s[^<>]{0,500})?>", Pattern.CASE_INSENSITIVE);

    private HtmlArticles() {}

    /** Whether an input begins as a page, or is named one and has its marks inside. */
    static boolean recognize(InputHead head) {
        String text = head.text();
        int start = InputHead.start(text);
        if (start < text.length() && text.charAt(start) == '<') {
            Matcher html = HTML_START.matcher(text).region(start, Math.min(text.length(), start + 64));
            if (html.lookingAt() || "html".equalsIgnoreCase(MarkupRoot.of(text, start))) {
                return true;
            }
        }
        return head.isNamed(".html", ".htm", ".xhtml")
                && HTML_INSIDE.matcher(text).find();
    }

    /** The page that an input is as a whole. */
    static Outcome<RawArticle> read(InputBytes input, byte[] content) {
        return read(input.sourceUri(), content, input.packedBytes(), null);
    }

    /**
     * A page at any place.
     *
     * @param place where it stands: a file, or a record in a container of many pages ({@code pages.warc#offset=512})
     * @param content its bytes, in the encoding that it declares or else the one they show
     * @param bytes how many of the input it takes up
     * @param told the encoding that came beside it, which goes before the one it declares, or null
     */
    static Outcome<RawArticle> read(String place, byte[] content, long bytes, @Nullable Charset told) {
        Optional<String> page =
                Encoding.decode(content, told == null ? Encoding.declared(content, DECLARED_WITHIN, CHARSET) : told);
        if (page.isEmpty()) {
            return new Outcome.Rejected<>(
                    new Rejection(place, Reason.ENCODING_UNKNOWN, Encoding.firstFault(content), bytes));
        }
        return new Outcome.Accepted<>(RawArticle.of(place, SourceFormat.HTML, Markup.HTML, page.get()));
    }
}
