package org.broadsheet.read;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.ContainedRecord;
import org.broadsheet.article.RawArticle.Markup;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.article.SourceFormat;
import org.broadsheet.read.JsonTexts.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * JSON objects, each an article: lines, one document, or an array. A bad object is rejected and reading goes on. An
 * object that is alone in its file is a file of one article, and its place is the file itself.
 */
final class JsonArticles implements RawArticles {
    private final InputBytes input;
    private final JsonTexts texts;
    private final boolean mayBeAlone;
    private @Nullable Outcome<RawArticle> upcoming;
    private @Nullable JsonText lookedAhead;
    private long placedLine;
    private int placedOnLine;
    private boolean started;
    private boolean ended;

    /**
     * Starts at the first object.
     *
     * @param mayBeAlone whether one object may be all that the file is for: not so in a file of lines, which grows
     */
    JsonArticles(InputBytes input, JsonTexts texts, boolean mayBeAlone) {
        this.input = input;
        this.texts = texts;
        this.mayBeAlone = mayBeAlone;
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
        JsonText text = nextText();
        if (text != null) {
            boolean alone = false;
            if (!started && mayBeAlone) {
                lookedAhead = nextText();
                alone = lookedAhead == null && input.fault() == null;
            }
            started = true;
            return article(text, place(text, alone), alone);
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

    /** The next object, passing over what is blank and what the end of a damaged file has cut off; null at the end. */
    private @Nullable JsonText nextText() {
        JsonText text = lookedAhead;
        lookedAhead = null;
        if (text != null) {
            return text;
        }
        while ((text = texts.next()) != null) {
            boolean brokenOff = !text.whole() && input.fault() != null;
            if (!brokenOff && !isBlank(text)) {
                return text;
            }
        }
        return null;
    }

    private Outcome<RawArticle> article(JsonText text, String place, boolean alone) {
        if (text.overLimit()) {
            return rejected(
                    place,
                    text,
                    Reason.LINE_TOO_LONG,
                    text.bytes() + " bytes, over the limit of " + input.limits().maxArticleBytes());
        }
        Optional<String> json = Encoding.decode(text.content(), null);
        if (json.isEmpty()) {
            return rejected(place, text, Reason.ENCODING_UNKNOWN, Encoding.firstFault(text.content()));
        }
        JsonFields fields;
        try {
            fields = JsonFields.parse(json.get());
        } catch (JacksonException e) {
            return rejected(place, text, Reason.JSON_MALFORMED, e.getOriginalMessage());
        }
        Optional<JsonFields.Content> content = fields.content();
        if (content.isEmpty()) {
            return rejected(place, text, Reason.CONTENT_MISSING, "none of its fields holds a text: " + fields.names());
        }
        return new Outcome.Accepted<>(new RawArticle(
                place,
                SourceFormat.JSON_LINES,
                content.get().html() ? Markup.HTML : Markup.PLAIN,
                content.get().value(),
                fields.first("url"),
                fields.first("site"),
                fields.first("title"),
                fields.all("byline"),
                fields.first("published"),
                fields.first("modified"),
                fields.first("language"),
                alone ? null : new ContainedRecord(input.sourceUri(), fields.first("id"))));
    }

    /** Objects that begin on one line are counted, so that each has a place of its own. */
    private String place(JsonText text, boolean alone) {
        placedOnLine = text.line() == placedLine ? placedOnLine + 1 : 1;
        placedLine = text.line();
        return input.sourceUri()
                + (alone ? "" : "#line=" + text.line() + (placedOnLine == 1 ? "" : "&item=" + placedOnLine));
    }

    private Outcome<RawArticle> rejected(String place, JsonText text, Reason reason, String detail) {
        return new Outcome.Rejected<>(
                new Rejection(place, reason, "line " + text.line() + ": " + detail, text.bytes()));
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
