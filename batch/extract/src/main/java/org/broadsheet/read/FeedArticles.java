package org.broadsheet.read;

import com.rometools.rome.io.FeedException;
import java.io.IOException;
import java.util.Optional;
import org.broadsheet.article.RawArticle.ContainedRecord;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.article.SourceFormat;
import org.jdom2.JDOMException;
import org.jspecify.annotations.Nullable;

/**
 * Feeds: RSS, Atom, RDF, each item an article at {@code #item=}. Items are cut out and read one by one, each as a feed of
 * its own, so that a feed of any size takes the memory of its largest item and a broken item spoils no other.
 *
 * <p>An item's full text ({@code content:encoded}, Atom's content) goes before its description. Its own id counts only
 * where it tells it from the next item and from the feed.
 */
final class FeedArticles extends QueuedArticles {
    private final FeedItems items;
    private final FeedFrame frame;
    private final FeedParser parser;
    private FeedItems.@Nullable Item lookedAhead;
    private boolean idsTell = true;
    private long number;

    FeedArticles(InputBytes input) {
        super(input);
        this.frame = FeedFrame.of(input.head());
        this.items = new FeedItems(input, frame.element());
        FeedParser whole = new FeedParser(frame);
        this.parser = whole.isFrameGood() ? whole : new FeedParser(frame.withoutOwnWords());
    }

    @Override
    protected boolean advance() {
        FeedItems.Item item = lookedAhead == null ? items.next() : lookedAhead;
        lookedAhead = null;
        if (item == null) {
            if (number == 0 && input.fault() == null) {
                add(input.rejection(Reason.EMPTY, "no " + frame.element() + " in it", input.packedBytes()));
            }
            return false;
        }
        number++;
        FeedEntry entry = null;
        try {
            entry = item.overLimit() ? null : parser.parse(item);
        } catch (JDOMException | FeedException | IOException | RuntimeException e) {
            // Rome throws what it meets where a feed is not as it ought to be.
            reject(item, Reason.RECORD_MALFORMED, item.whole() ? String.valueOf(e.getMessage()) : "breaks off");
            return true;
        }
        if (entry == null) {
            reject(
                    item,
                    Reason.TOO_LARGE,
                    item.bytes() + " bytes, over the limit of " + input.limits().maxArticleBytes());
            return true;
        }
        if (number == 1) {
            lookedAhead = items.next();
            idsTell = lookedAhead == null || !isOtherOfSameId(entry, lookedAhead);
        }
        article(item, entry);
        return true;
    }

    /** Whether the next item has the same id and is another one. */
    private boolean isOtherOfSameId(FeedEntry first, FeedItems.Item next) {
        try {
            return !next.overLimit() && first.isOtherOfSameId(parser.parse(next));
        } catch (JDOMException | FeedException | IOException | RuntimeException e) {
            // Told where the item itself is read.
            return false;
        }
    }

    private void article(FeedItems.Item item, FeedEntry entry) {
        ArticleFields fields = new ArticleFields(input.options().fields());
        entry.content().ifPresent(text -> fields.add("text", text));
        put(fields, "url", entry.link());
        put(fields, "site", entry.feed().getTitle());
        put(fields, "title", entry.title());
        entry.authors().forEach(author -> fields.add("byline", author));
        put(fields, "published", entry.published());
        put(fields, "modified", entry.dates().modified());
        put(fields, "language", entry.language());
        Optional<ArticleFields.Content> told = fields.content();
        if (told.isEmpty()) {
            reject(item, Reason.CONTENT_MISSING, "neither content nor description");
            return;
        }
        ContainedRecord record = new ContainedRecord(input.sourceUri(), idsTell ? entry.id() : null);
        add(fields.article(place(), SourceFormat.FEED, told.get(), record), told.get(), item.bytes());
    }

    private static void put(ArticleFields fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(name, value);
        }
    }

    private String place() {
        return input.sourceUri() + "#item=" + number;
    }

    private void reject(FeedItems.Item item, Reason reason, String detail) {
        add(new Rejection(
                place(), reason, "item " + number + " at byte " + item.offset() + ": " + detail, item.bytes()));
    }
}
