package org.broadsheet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells text that is no article and no container of articles that is read here: tables, feeds, archives, messages. The
 * content decides; a name that says table is taken as evidence for one.
 */
final class UnreadForm {
    /** Starts that nothing else has. */
    private static final Map<String, String> STARTS = Map.of(
            "WARC/", "WARC web archive",
            "filedesc://", "ARC web archive",
            "{\\rtf", "RTF document",
            "%!PS", "PostScript",
            "BEGIN:VCALENDAR", "iCalendar",
            "BEGIN:VCARD", "vCard",
            "-----BEGIN ", "PEM key or certificate");

    /** Names of the outermost elements of XML that news comes in. */
    private static final Map<String, String> ROOTS = Map.of(
            "rss", "RSS feed",
            "feed", "Atom feed",
            "rdf:rdf", "RDF or RSS 1.0 feed",
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
    /** A name of a column: a few words without the marks of a sentence. */
    private static final Pattern COLUMN = Pattern.compile("[\\p{L}_#@][\\p{L}\\p{N}_ ./()%#@-]{0,39}");

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LINES_COMPARED = 20;
    /** Without a name that says so, fewer columns or rows happen in prose and verse. */
    private static final int LEAST_COLUMNS = 3;

    private static final int LEAST_ROWS = 3;

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
        if (MESSAGE.matcher(text).region(start, text.length()).lookingAt() && hasMessageHeader(text, start)) {
            return Optional.of("e-mail message");
        }
        return table(text, start, head.name());
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

    private static Optional<String> table(String text, int start, String name) {
        boolean named = name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".tab");
        for (char separator : SEPARATORS) {
            List<List<String>> rows = rows(text, start, separator);
            if (isTable(rows, named)) {
                return Optional.of("table of " + rows.get(0).size() + " columns separated by "
                        + (separator == '\t' ? "tabs" : "'" + separator + "'"));
            }
        }
        return Optional.empty();
    }

    private static boolean isTable(List<List<String>> rows, boolean named) {
        if (rows.size() < (named ? 1 : LEAST_ROWS)) {
            return false;
        }
        List<String> columns = rows.get(0);
        if (columns.size() < (named ? 2 : LEAST_COLUMNS)
                || rows.stream().anyMatch(row -> row.size() != columns.size())) {
            return false;
        }
        return named
                || columns.stream().distinct().count() == columns.size()
                        && columns.stream()
                                .allMatch(column -> COLUMN.matcher(column).matches());
    }

    /** The first rows as RFC 4180 cuts them; the last is left out, since the head may end inside it. */
    private static List<List<String>> rows(String text, int start, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = start; i < text.length() && rows.size() < LINES_COMPARED; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == separator || c == '\n')) {
                row.add(field.toString().strip());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        rows.removeIf(one -> one.size() == 1 && one.get(0).isEmpty());
        return rows;
    }
}
