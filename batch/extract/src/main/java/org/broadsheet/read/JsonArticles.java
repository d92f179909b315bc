package org.broadsheet.read;

import java.util.Optional;
import org.broadsheet.article.RawArticle.ContainedRecord;
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
final class JsonArticles extends QueuedArticles {
    private final JsonTexts texts;
    private final boolean mayBeAlone;
    private @Nullable JsonText lookedAhead;
    private long placedLine;
    private int placedOnLine;
    private boolean started;

    /**
     * Starts at the first object.
     *
     * @param mayBeAlone whether one object may be all that the file is for: not so in a file of lines, which grows
     */
    JsonArticles(InputBytes input, JsonTexts texts, boolean mayBeAlone) {
        super(input);
        this.texts = texts;
        this.mayBeAlone = mayBeAlone && input.piece() == null;
    }

    @Override
    protected boolean advance() {
        JsonText text = nextText();
        if (text != null) {
            boolean alone = false;
            if (!started && mayBeAlone) {
                lookedAhead = nextText();
                alone = lookedAhead == null && text.item() == 0 && input.fault() == null;
            }
            started = true;
            article(text, place(text, alone), alone);
            return true;
        }
        if (input.fault() == null && !started && input.piece() == null) {
            add(input.rejection(Reason.EMPTY, "no JSON object in it", input.packedBytes()));
        }
        return false;
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

    private void article(JsonText text, String place, boolean alone) {
        if (text.overLimit()) {
            reject(
                    place,
                    text,
                    Reason.LINE_TOO_LONG,
                    text.bytes() + " bytes, over the limit of " + input.limits().maxArticleBytes());
            return;
        }
        Optional<String> json = Encoding.decode(text.content(), null);
        if (json.isEmpty()) {
            reject(place, text, Reason.ENCODING_UNKNOWN, Encoding.firstFault(text.content()));
            return;
        }
        ArticleFields fields;
        try {
            fields = JsonFields.parse(json.get(), input.options().fields());
        } catch (JacksonException e) {
            reject(place, text, Reason.JSON_MALFORMED, e.getOriginalMessage());
            return;
        }
        Optional<ArticleFields.Content> content = fields.content();
        if (content.isEmpty()) {
            reject(place, text, Reason.CONTENT_MISSING, fields.withoutText());
            return;
        }
        ContainedRecord record = alone ? null : new ContainedRecord(input.sourceUri(), fields.first("id"));
        add(fields.article(place, SourceFormat.JSON_LINES, content.get(), record), content.get(), text.bytes());
    }

    /** Objects that begin on one line are counted, so that each has a place of its own. */
    private String place(JsonText text, boolean alone) {
        if (text.item() > 0) {
            return input.sourceUri() + "#item=" + text.item();
        }
        placedOnLine = text.line() == placedLine ? placedOnLine + 1 : 1;
        placedLine = text.line();
        return input.sourceUri()
                + (alone ? "" : "#line=" + text.line() + (placedOnLine == 1 ? "" : "&item=" + placedOnLine));
    }

    private void reject(String place, JsonText text, Reason reason, String detail) {
        add(new Rejection(place, reason, "line " + text.line() + ": " + detail, text.bytes()));
    }

    /** Whether it is no object at all. */
    static boolean isBlank(JsonText text) {
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
}
