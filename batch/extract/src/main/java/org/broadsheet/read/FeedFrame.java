package org.broadsheet.read;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the items of a feed: a document of one item is the frame with the item in it. Nothing of a document
 * type comes along, so that no entity is defined and none is fetched.
 *
 * @param open from the root's start tag to the first item
 * @param bare the same without what the feed says of itself, for a feed whose own words are no XML
 * @param close the end tags
 * @param bareClose those for {@code bare}
 * @param declared namespaces' prefixes that {@code open} declares
 * @param element name of the items' element
 * @param encoding that the feed declares, or null
 */
record FeedFrame(
        String open,
        String bare,
        String close,
        String bareClose,
        Set<String> declared,
        String element,
        @Nullable Charset encoding) {
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]{0,200}\\sencoding\\s*=\\s*[\"']([\\w:.-]{2,40})[\"']");
    private static final int DECLARED_WITHIN = 500;
    private static final Pattern NAMESPACE =
            Pattern.compile("\\sxmlns(?::([\\w.-]{1,60}))?\\s*=\\s*(\"[^\"<]{0,300}\"|'[^'<]{0,300}')");
    private static final Pattern TAG = Pattern.compile(
            "<!\\[CDATA\\[(?s:.*?)\\]\\]>|<!--(?s:.*?)-->|<(/?)([A-Za-z_][\\w:.-]{0,99})([^<>]*?)(/?)>");
    private static final int LONGEST_PREFIX = 60;
    /** Of prefixes that feeds use without saying what they mean. */
    private static final Map<String, String> USUAL = Map.of(
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "atom", "http://www.w3.org/2005/Atom");

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /** Whether an input is a feed: RSS, Atom, or RDF that holds items. */
    static boolean recognize(InputHead head) {
        String text = head.text();
        String root = MarkupRoot.of(text, InputHead.start(text)).toLowerCase(Locale.ROOT);
        boolean rdf = root.equals("rdf:rdf")
                && (text.contains("purl.org/rss/") || text.contains("netscape.com/") || text.contains("<item "));
        return root.equals("rss") || isAtom(root) || rdf;
    }

    private static boolean isAtom(String root) {
        return root.equals("feed") || root.endsWith(":feed");
    }

    static FeedFrame of(InputHead head) {
        Charset encoding = Encoding.declared(head.bytes(), DECLARED_WITHIN, ENCODING);
        String text = Encoding.decode(head.bytes(), encoding).orElseGet(head::text);
        String root = MarkupRoot.of(text, InputHead.start(text));
        String lower = root.toLowerCase(Locale.ROOT);
        int colon = root.indexOf(':');
        String prefix = isAtom(lower) && colon >= 0 ? root.substring(0, colon + 1) : "";
        String element = isAtom(lower) ? prefix + "entry" : "item";
        int from = Math.max(0, text.indexOf("<" + root));
        Matcher item = Pattern.compile("<" + Pattern.quote(element) + "[\\s>/]").matcher(text);
        String before = item.find(from) ? text.substring(from, item.start()) : text.substring(from);
        Set<String> declared = new LinkedHashSet<>();
        StringBuilder namespaces = new StringBuilder();
        Matcher namespace = NAMESPACE.matcher(before);
        while (namespace.find()) {
            String name = namespace.group(1) == null ? "" : namespace.group(1);
            if (declared.add(name)) {
                namespaces.append(namespace.group());
            }
        }
        boolean rss = lower.equals("rss");
        String bare = "<" + root + (rss ? " version=\"2.0\"" : "") + namespaces + ">" + (rss ? "<channel>" : "");
        return new FeedFrame(
                before,
                bare,
                closing(before),
                (rss ? "</channel>" : "") + "</" + root + ">",
                declared,
                element,
                encoding);
    }

    /** End tags of the elements that are open at the end of some markup. */
    private static String closing(String markup) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(markup);
        while (tag.find()) {
            String name = tag.group(2);
            if (name == null || !tag.group(4).isEmpty()) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(name);
            } else if (name.equals(open.peek())) {
                open.pop();
            }
        }
        StringBuilder close = new StringBuilder();
        open.forEach(name -> close.append("</").append(name).append('>'));
        return close.toString();
    }

    /** The frame without what the feed says of itself. */
    FeedFrame withoutOwnWords() {
        return new FeedFrame(bare, bare, bareClose, bareClose, declared, element, encoding);
    }

    /** A document of one item. Prefixes that nobody declares get a meaning of their own. */
    String document(String item) {
        Set<String> missing = new LinkedHashSet<>();
        for (int colon = item.indexOf(':'); colon >= 0; colon = item.indexOf(':', colon + 1)) {
            String name = prefix(item, colon);
            boolean known = name.isEmpty() || declared.contains(name) || name.equals("xml") || name.equals("xmlns");
            if (!known && !missing.contains(name) && !item.contains("xmlns:" + name + "=")) {
                missing.add(name);
            }
        }
        int behindName = element.length() + 1;
        StringBuilder document = new StringBuilder(open).append(item, 0, behindName);
        for (String name : missing) {
            String meaning = name.equals("rdf") ? RDF : USUAL.getOrDefault(name, "urn:undeclared:" + name);
            document.append(" xmlns:")
                    .append(name)
                    .append("=\"")
                    .append(meaning)
                    .append('"');
        }
        return document.append(item, behindName, item.length()).append(close).toString();
    }

    /** The prefix of an element or attribute that ends in a colon at {@code colon}; empty where none does. */
    private static String prefix(String item, int colon) {
        int start = colon;
        while (start > 0 && colon - start <= LONGEST_PREFIX && isNameCharacter(item.charAt(start - 1))) {
            start--;
        }
        boolean named = start < colon
                && isNameStart(item.charAt(start))
                && colon + 1 < item.length()
                && isNameStart(item.charAt(colon + 1));
        int before = start > 1 && item.charAt(start - 1) == '/' ? start - 2 : start - 1;
        boolean inTag = before >= 0 && (item.charAt(before) == '<' || item.charAt(before) <= ' ');
        return named && inTag ? item.substring(start, colon) : "";
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isNameCharacter(char c) {
        return isNameStart(c) || c >= '0' && c <= '9' || c == '.' || c == '-';
    }
}
