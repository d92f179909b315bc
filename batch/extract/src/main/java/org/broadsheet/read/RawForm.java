package org.broadsheet.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of an input, told by its first bytes and, where these leave it open, by its name. */
enum RawForm {
    TEXT,
    HTML,
    /** One JSON object a line. */
    JSON_LINES,
    /** One JSON object over several lines, or an array of objects. */
    JSON_DOCUMENT;

    private static final Pattern HTML_START = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|meta|title|link|script|style|div|article|section|main|header|p|h1|h2|span"
                    + "|table|!--)\\b?[^a-z]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_INSIDE =
            Pattern.compile("<(?:html|body|p|div|article)(?:\\s[^<>]{0,500})?>", Pattern.CASE_INSENSITIVE);

    static RawForm of(byte[] head, String lowerCaseName) {
        Charset wide = Encoding.ofWideChars(head).orElse(StandardCharsets.ISO_8859_1);
        String text = new String(head, wide);
        int start = start(text);
        String name = unpackedName(lowerCaseName);
        boolean namedLines = isNamedLines(name);
        char first = start < text.length() ? text.charAt(start) : ' ';
        if (first == '{' || first == '[' || namedLines) {
            return json(text, start, namedLines, name.endsWith(".json"));
        }
        if (first == '<' && startsAsHtml(text, start)) {
            return HTML;
        }
        boolean namedHtml = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        return namedHtml && HTML_INSIDE.matcher(text).find() ? HTML : TEXT;
    }

    /** Whether a JSON input may be a file of one article: not so a file of lines, nor an array. */
    static boolean mayHoldOneObject(byte[] head, String lowerCaseName) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int start = start(text);
        return start < text.length() && text.charAt(start) == '{' && !isNamedLines(unpackedName(lowerCaseName));
    }

    private static boolean isNamedLines(String name) {
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    /** The name of what is in a packed file. */
    static String unpackedName(String lowerCaseName) {
        return lowerCaseName.endsWith(".gz") ? lowerCaseName.substring(0, lowerCaseName.length() - 3) : lowerCaseName;
    }

    /** Where the content begins, behind blanks and a byte order mark. */
    static int start(String text) {
        int start = 0;
        while (start < text.length() && isBlankOrMark(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean startsAsHtml(String text, int start) {
        Matcher html = HTML_START.matcher(text).region(start, Math.min(text.length(), start + 64));
        return html.lookingAt() || "html".equalsIgnoreCase(MarkupRoot.of(text, start));
    }

    private static RawForm json(String text, int start, boolean namedLines, boolean namedJson) {
        if (namedLines) {
            return JSON_LINES;
        }
        char first = text.charAt(start);
        int next = start + 1;
        while (next < text.length() && isBlankOrMark(text.charAt(next))) {
            next++;
        }
        char second = next < text.length() ? text.charAt(next) : ' ';
        if (first == '[') {
            return second == '{' || namedJson ? JSON_DOCUMENT : TEXT;
        }
        if (second != '"' && second != '}' && !namedJson) {
            return TEXT;
        }
        JsonNesting nesting = new JsonNesting();
        for (int i = start; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (nesting.closesWith(text.charAt(i))) {
                return JSON_LINES;
            }
        }
        // JSON allows a line break between tokens but not inside a string: there the line itself is broken.
        return nesting.inString() || text.indexOf('\n', start) < 0 ? JSON_LINES : JSON_DOCUMENT;
    }

    private static boolean isBlankOrMark(char c) {
        return c <= ' '
                || c == '\u00ef'
                || c == '\u00bb'
                || c == '\u00bf'
                || c == '\ufeff'
                || c == '\u00fe'
                || c == '\u00ff';
    }
}
