package org.broadsheet.read;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.RawArticle.ContainedRecord;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.article.SourceFormat;
import org.jspecify.annotations.Nullable;

/** The articles of a container, which a reader adds record by record; what broke the input off comes last. */
public abstract class QueuedArticles implements RawArticles {
    /** What is read. */
    protected final InputBytes input;

    private final Queue<Outcome<RawArticle>> queue = new ArrayDeque<>();
    private boolean ended;

    protected QueuedArticles(InputBytes input) {
        this.input = input;
    }

    /**
     * Reads on and adds what it finds, which may be nothing yet.
     *
     * @return whether there may be more
     */
    protected abstract boolean advance();

    /** Adds an article; where its source says that it left out the rest, that is told in a rejection behind it. */
    final void add(RawArticle article, ArticleFields.@Nullable Content content, long bytes) {
        queue.add(new Outcome.Accepted<>(article));
        if (content != null && content.cutOff() != null) {
            add(new Rejection(
                    article.sourceUri(),
                    Reason.CONTENT_CUT_OFF,
                    "published without the " + content.cutOff() + " characters that its source says it left out",
                    bytes));
        }
    }

    /**
     * Adds what a record's fields tell: an article, or that they tell none.
     *
     * @param told the record's place in words, for messages
     * @param bytes size of the record, or 0
     */
    protected final void addRecord(String place, SourceFormat format, ArticleFields fields, String told, long bytes) {
        Optional<ArticleFields.Content> content = fields.content();
        if (content.isEmpty()) {
            String detail = told + ": " + fields.withoutText();
            add(new Rejection(place, Reason.CONTENT_MISSING, detail, bytes));
            return;
        }
        ContainedRecord record = new ContainedRecord(input.sourceUri(), fields.first("id"));
        add(fields.article(place, format, content.get(), record), content.get(), bytes);
    }

    /** Adds an article of a record. */
    protected final void add(RawArticle article) {
        add(article, null, 0);
    }

    /** Adds the reason why a record gives no article. */
    protected final void add(Rejection rejection) {
        queue.add(new Outcome.Rejected<>(rejection));
    }

    /** Forgets what was added and not asked for. */
    final void forget() {
        queue.clear();
    }

    @Override
    public final boolean hasNext() {
        while (queue.isEmpty() && !ended) {
            ended = !advance();
            Rejection fault = input.fault();
            if (ended && fault != null) {
                add(fault);
            }
        }
        return !queue.isEmpty();
    }

    @Override
    public final Outcome<RawArticle> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return Objects.requireNonNull(queue.poll());
    }

    @Override
    public void close() {
        input.close();
    }
}
