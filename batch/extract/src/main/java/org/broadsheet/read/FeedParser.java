package org.broadsheet.read;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.IOException;
import java.io.StringReader;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;

/** Reads the markup of a feed's items, each as a feed of its own. Not for use by several threads. */
final class FeedParser {
    /** Deeper markup is no item; a reader that builds trees is not to meet it. */
    private static final int MOST_DEPTH = 200;

    private final SAXBuilder xml = builder();
    private final FeedFrame frame;

    FeedParser(FeedFrame frame) {
        this.frame = frame;
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
     * An item.
     *
     * @throws JDOMException where it is no XML
     * @throws FeedException where it is no item; rome throws what else it meets too
     * @throws IOException as reading XML declares it; nothing is read from outside
     */
    FeedEntry parse(FeedItems.Item item) throws JDOMException, FeedException, IOException {
        return parse(text(item));
    }

    /** Whether the frame is good XML: an item without anything can be read in it. */
    boolean isFrameGood() {
        try {
            parse("");
            return true;
        } catch (JDOMException | FeedException | IOException | RuntimeException e) {
            // What the feed says of itself is broken; its items may be good.
            return false;
        }
    }

    private String text(FeedItems.Item item) {
        String markup = Encoding.decode(item.markup(), frame.encoding()).orElse("");
        int i = 0;
        while (i < markup.length() && isXml(markup.charAt(i))) {
            i++;
        }
        if (i == markup.length()) {
            return markup;
        }
        StringBuilder kept = new StringBuilder(markup.length()).append(markup, 0, i);
        for (; i < markup.length(); i++) {
            if (isXml(markup.charAt(i))) {
                kept.append(markup.charAt(i));
            }
        }
        return kept.toString();
    }

    /** Whether XML may hold a character; halves of those beyond 16 bits count as such. */
    private static boolean isXml(char c) {
        return c >= ' ' ? c < '\ufffe' : c == '\n' || c == '\r' || c == '\t';
    }

    private FeedEntry parse(String item) throws JDOMException, FeedException, IOException {
        String document = frame.document(item.startsWith("<" + frame.element()) ? item : "<" + frame.element() + "/>");
        Document tree = tree(document);
        Element element = item(tree.getRootElement());
        FeedEntry.Dates dates = FeedEntry.Dates.takenFrom(element);
        SyndFeed feed = new SyndFeedInput().build(tree);
        if (feed.getEntries().isEmpty()) {
            throw new IllegalArgumentException("no item where one is said to be");
        }
        return new FeedEntry(feed, feed.getEntries().get(0), element, dates);
    }

    /** Most items are good XML; others have entities of HTML or a bare ampersand, which rome's reader mends. */
    private Document tree(String document) throws JDOMException, IOException {
        try {
            return xml.build(new StringReader(document));
        } catch (JDOMException e) {
            return xml.build(new XmlFixerReader(new StringReader(document)));
        }
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
}
