package org.broadsheet.read;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.article.SourceFormat;
import org.broadsheet.read.JsonTexts.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** JSON objects, each an article: lines, one document, or an array. A bad object is rejected and reading goes on. */
final class JsonArticles implements RawArticles {
    private final InputBytes input;
    private final JsonTexts texts;
    private @Nullable Outcome<RawArticle> upcoming;
    private boolean started;
    private boolean ended;

    JsonArticles(InputBytes input, JsonTexts texts) {
        this.input = input;
        this.texts = texts;
    }

    @Override
    public boolean hasNext() {
        if (upcoming == null && !ended) {
            upcoming = advance();
        }
        return upcoming != null;
    }

    @Override
    public Outcome<RawArticle> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Outcome<RawArticle> outcome = upcoming;
        upcoming = null;
        if (outcome == null) {
            throw new NoSuchElementException();
        }
        return outcome;
    }

    private @Nullable Outcome<RawArticle> advance() {
        JsonText text;
        while ((text = texts.next()) != null) {
            boolean brokenOff = !text.whole() && input.fault() != null;
            if (!brokenOff && !isBlank(text)) {
                started = true;
                return article(text);
            }
        }
        ended = true;
        Rejection fault = input.fault();
        if (fault != null) {
            return new Outcome.Rejected<>(fault);
        }
        return started
                ? null
                : new Outcome.Rejected<>(input.rejection(Reason.EMPTY, "no JSON object in it", input.packedBytes()));
    }

    private Outcome<RawArticle> article(JsonText text) {
        if (text.overLimit()) {
            return rejected(
                    text,
                    Reason.LINE_TOO_LONG,
                    text.bytes() + " bytes, over the limit of " + input.limits().maxArticleBytes());
        }
        Optional<String> json = Encoding.decode(text.content(), null);
        if (json.isEmpty()) {
            return rejected(text, Reason.ENCODING_UNKNOWN, Encoding.firstFault(text.content()));
        }
        JsonFields fields;
        try {
            fields = JsonFields.parse(json.get());
        } catch (JacksonException e) {
            return rejected(text, Reason.JSON_MALFORMED, e.getOriginalMessage());
        }
        Optional<JsonFields.Content> content = fields.content();
        if (content.isEmpty()) {
            return rejected(text, Reason.CONTENT_MISSING, "none of its fields holds a text: " + fields.names());
        }
        return new Outcome.Accepted<>(new RawArticle(
                place(text),
                SourceFormat.JSON_LINES,
                content.get().html() ? Markup.HTML : Markup.PLAIN,
                content.get().value(),
                fields.first("url"),
                fields.first("site"),
                fields.first("title"),
                fields.all("byline"),
                fields.first("published"),
                fields.first("modified"),
                fields.first("language")));
    }

    private String place(JsonText text) {
        return input.sourceUri() + "#line=" + text.line();
    }

    private Outcome<RawArticle> rejected(JsonText text, Reason reason, String detail) {
        return new Outcome.Rejected<>(
                new Rejection(place(text), reason, "line " + text.line() + ": " + detail, text.bytes()));
    }

    private static boolean isBlank(JsonText text) {
        if (text.overLimit()) {
            return false;
        }
        for (byte b : text.content()) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        input.close();
    }
}
