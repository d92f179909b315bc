package org.broadsheet.read;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.article.RawArticle.ContainedRecord;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Rejection.Reason;
import org.broadsheet.article.SourceFormat;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Feeds: RSS, Atom, RDF, each item an article at {@code #item=}. Items are cut out and read one by one, each as a feed of
 * its own, so that a feed of any size takes the memory of its largest item and a broken item spoils no other.
 *
 * <p>An item's full text ({@code content:encoded}, Atom's content) goes before its description. Its own id counts only
 * where it tells it from the next item and from the feed.
 */
final class FeedArticles extends QueuedArticles {
    /** Deeper markup is no item; a reader that builds trees is not to meet it. */
    private static final int MOST_DEPTH = 200;

    private static final Pattern NO_XML = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");
    private static final Pattern MAIL_WITH_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final List<String> PUBLISHED = List.of("pubDate", "published", "issued", "date", "created");
    private static final List<String> MODIFIED = List.of("updated", "modified");

    private final FeedItems items;
    private final SAXBuilder xml = builder();
    private FeedFrame frame;
    private FeedItems.@Nullable Item lookedAhead;
    private boolean idsTell = true;
    private long number;

    FeedArticles(InputBytes input) {
        super(input);
        this.frame = FeedFrame.of(input.head());
        this.items = new FeedItems(input, frame.element());
        if (parsed("<" + frame.element() + "/>").isEmpty()) {
            frame = frame.withoutOwnWords();
        }
    }

    private static SAXBuilder builder() {
        SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", String.valueOf(MOST_DEPTH));
        return builder;
    }

    /**
     * What is read of an item.
     *
     * @param element the item as it stands, for what rome gives in a form of its own
     */
    private record Parsed(SyndFeed feed, SyndEntry entry, Element element) {}

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
        Parsed parsed = null;
        try {
            parsed = item.overLimit() ? null : parse(text(item));
        } catch (JDOMException | FeedException | IOException | RuntimeException e) {
            // Rome throws what it meets where a feed is not as it ought to be.
            reject(item, Reason.RECORD_MALFORMED, item.whole() ? String.valueOf(e.getMessage()) : "breaks off");
            return true;
        }
        if (parsed == null) {
            reject(
                    item,
                    Reason.TOO_LARGE,
                    item.bytes() + " bytes, over the limit of " + input.limits().maxArticleBytes());
            return true;
        }
        if (number == 1) {
            lookedAhead = items.next();
            idsTell = lookedAhead == null || !isOtherOfSameId(parsed, lookedAhead);
        }
        article(item, parsed);
        return true;
    }

    /** Whether the next item has the same id and is another one, not another state of the first. */
    private boolean isOtherOfSameId(Parsed first, FeedItems.Item next) {
        Optional<Parsed> second = next.overLimit() ? Optional.empty() : parsed(text(next));
        return second.isPresent()
                && Objects.equals(first.entry.getUri(), second.get().entry.getUri())
                && !(Objects.equals(link(first), link(second.get()))
                        && Objects.equals(
                                first.entry.getTitle(), second.get().entry.getTitle()));
    }

    private String text(FeedItems.Item item) {
        String markup = Encoding.decode(item.markup(), frame.encoding()).orElse("");
        return NO_XML.matcher(markup).replaceAll("");
    }

    private Optional<Parsed> parsed(String item) {
        try {
            return Optional.of(parse(item));
        } catch (JDOMException | FeedException | IOException | RuntimeException e) {
            // Told where the item itself is read.
            return Optional.empty();
        }
    }

    private Parsed parse(String item) throws JDOMException, FeedException, IOException {
        String document = frame.document(item.startsWith("<" + frame.element()) ? item : "<" + frame.element() + "/>");
        Document tree = xml.build(new XmlFixerReader(new StringReader(document)));
        Element element = item(tree.getRootElement());
        SyndFeed feed = new SyndFeedInput().build(tree);
        if (feed.getEntries().isEmpty()) {
            throw new IllegalArgumentException("no item where one is said to be");
        }
        return new Parsed(feed, feed.getEntries().get(0), element);
    }

    private Element item(Element root) {
        String local = frame.element().substring(frame.element().indexOf(':') + 1);
        for (Element element : root.getDescendants(Filters.element())) {
            if (element.getName().equals(local)) {
                return element;
            }
        }
        return root;
    }

    private void article(FeedItems.Item item, Parsed parsed) {
        ArticleFields fields = new ArticleFields(input.options().fields());
        Optional<String> content = content(parsed.entry);
        content.ifPresent(text -> fields.add("text", text));
        put(fields, "url", link(parsed));
        put(fields, "site", parsed.feed.getTitle());
        put(fields, "title", plain(parsed.entry.getTitle()));
        authors(parsed.entry).forEach(author -> fields.add("byline", author));
        String published = child(parsed.element, PUBLISHED);
        String modified = child(parsed.element, MODIFIED);
        // Atom wants only the second of them.
        put(fields, "published", published == null ? modified : published);
        put(fields, "modified", modified);
        put(fields, "language", language(parsed));
        Optional<ArticleFields.Content> told = fields.content();
        if (told.isEmpty()) {
            reject(item, Reason.CONTENT_MISSING, "neither content nor description");
            return;
        }
        ContainedRecord record = new ContainedRecord(input.sourceUri(), id(parsed));
        add(fields.article(place(), SourceFormat.FEED, told.get(), record), told.get(), item.bytes());
    }

    private static @Nullable String language(Parsed parsed) {
        String told = parsed.feed.getLanguage();
        Element at = parsed.element;
        while (told == null && at != null) {
            told = at.getAttributeValue("lang", Namespace.XML_NAMESPACE);
            at = at.getParentElement();
        }
        return told;
    }

    private static void put(ArticleFields fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(name, value);
        }
    }

    /** The full text where there is one, else the longest that there is. */
    private static Optional<String> content(SyndEntry entry) {
        Stream<@Nullable SyndContent> full = entry.getContents().stream();
        Optional<String> longest = full.filter(Objects::nonNull)
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .reduce((a, b) -> b.length() > a.length() ? b : a);
        SyndContent description = entry.getDescription();
        return longest.or(() -> Optional.ofNullable(description).map(SyndContent::getValue));
    }

    /** The item's address, which is not the feed's. */
    private static @Nullable String link(Parsed parsed) {
        String original = child(parsed.element, List.of("origLink"));
        String link = original == null ? parsed.entry.getLink() : original;
        if (link == null || link.isBlank() || link.strip().equals(parsed.feed.getLink())) {
            return null;
        }
        try {
            URI address = URI.create(link.strip());
            String base = parsed.feed.getLink();
            return address.isAbsolute() || base == null
                    ? link.strip()
                    : URI.create(base).resolve(address).toString();
        } catch (IllegalArgumentException e) {
            // No URI, but perhaps an address that a browser would take.
            return link.strip();
        }
    }

    /** What the item calls itself, or null where that tells it from no other. */
    private @Nullable String id(Parsed parsed) {
        String id = parsed.entry.getUri();
        if (!idsTell || id == null || id.isBlank() || id.equals(parsed.feed.getLink())) {
            return null;
        }
        return id;
    }

    private static List<String> authors(SyndEntry entry) {
        List<String> names =
                entry.getAuthors().stream().map(SyndPerson::getName).toList();
        String one = entry.getAuthor();
        List<String> all = !names.isEmpty() || one == null ? names : List.of(one);
        return all.stream()
                .filter(name -> name != null && !name.isBlank())
                .map(FeedArticles::withoutMail)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /** RSS writes {@code desk@example.org (Ada Lund)}. */
    private static String withoutMail(String author) {
        Matcher named = MAIL_WITH_NAME.matcher(author.strip());
        if (named.matches()) {
            return named.group(1);
        }
        return MAIL.matcher(author.strip()).matches() ? "" : author.strip();
    }

    private static @Nullable String plain(@Nullable String title) {
        return title != null && title.indexOf('<') >= 0
                ? Jsoup.parseBodyFragment(title).text()
                : title;
    }

    /** The first child of one of these names, in any namespace, that holds something: its text, as it was written. */
    private static @Nullable String child(Element item, List<String> names) {
        for (String name : names) {
            for (Element child : item.getChildren()) {
                if (child.getName().equals(name) && !child.getTextNormalize().isEmpty()) {
                    return child.getTextNormalize();
                }
            }
        }
        return null;
    }

    private String place() {
        return input.sourceUri() + "#item=" + number;
    }

    private void reject(FeedItems.Item item, Reason reason, String detail) {
        add(new Rejection(
                place(), reason, "item " + number + " at byte " + item.offset() + ": " + detail, item.bytes()));
    }
}
