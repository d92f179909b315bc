package org.broadsheet.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells text that is no article and no container of articles that is read here: messages, sitemaps, documents of other
 * programs.
 */
final class UnreadForm {
    /** Starts that nothing else has. */
    private static final Map<String, String> STARTS = Map.of(
            "filedesc://", "ARC web archive",
            "{\\rtf", "RTF document",
            "%!PS", "PostScript",
            "BEGIN:VCALENDAR", "iCalendar",
            "BEGIN:VCARD", "vCard",
            "-----BEGIN ", "PEM key or certificate");

    /** Names of the outermost elements of XML that news comes in. */
    private static final Map<String, String> ROOTS = Map.of(
            "rdf:rdf", "RDF document",
            "opml", "OPML list of feeds",
            "urlset", "XML sitemap",
            "sitemapindex", "XML sitemap index",
            "nitf", "NITF article",
            "newsml", "NewsML document",
            "newsitem", "NewsML-G2 item",
            "newsmessage", "NewsML-G2 message");

    private static final Pattern MESSAGE = Pattern.compile(
            "(?:From [^\\r\\n]{1,200}\\R)?(?:(?:[A-Za-z][A-Za-z-]{1,40}:[^\\r\\n]{0,998}|[ \\t][^\\r\\n]{1,998})\\R){2,200}+\\R?");
    private static final Pattern MESSAGE_HEADER = Pattern.compile(
            "^(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To|DKIM-Signature):",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private UnreadForm() {}

    /**
     * What form it looks like, or nothing where it may be read.
     */
    static Optional<String> describe(InputHead head) {
        String text = head.text();
        int start = InputHead.start(text);
        for (Map.Entry<String, String> form : STARTS.entrySet()) {
            if (text.startsWith(form.getKey(), start)) {
                return Optional.of(form.getValue());
            }
        }
        if (start < text.length() && text.charAt(start) == '<') {
            return markup(text, start);
        }
        boolean message =
                MESSAGE.matcher(text).region(start, text.length()).lookingAt() && hasMessageHeader(text, start);
        return message ? Optional.of("e-mail message") : Optional.empty();
    }

    private static Optional<String> markup(String text, int start) {
        String root = MarkupRoot.of(text, start);
        String known = ROOTS.get(root.toLowerCase(Locale.ROOT));
        if (known != null) {
            return Optional.of(known);
        }
        boolean html = root.equalsIgnoreCase("html") || !text.startsWith("<?xml", start);
        return html ? Optional.empty() : Optional.of("XML document" + (root.isEmpty() ? "" : " <" + root + ">"));
    }

    private static boolean hasMessageHeader(String text, int start) {
        int end = text.indexOf("\n\n", start);
        end = end < 0 ? text.indexOf("\r\n\r\n", start) : end;
        return MESSAGE_HEADER
                .matcher(text.substring(start, end < 0 ? text.length() : end))
                .find();
    }
}
