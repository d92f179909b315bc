package org.broadsheet.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The outermost element of markup. */
final class MarkupRoot {
    private static final Pattern PROLOG = Pattern.compile(
            "\\s*+(?:<\\?[^>]{0,2000}>|<!--(?s:.{0,20000}?)-->|<!DOCTYPE\\s[^>\\[]{0,2000}(?:\\[[^\\]]{0,20000}\\]\\s*)?>)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ELEMENT = Pattern.compile("\\s*+<([A-Za-z_][\\w:.-]{0,99})(?=[\\s/>])");

    private MarkupRoot() {}

    /** Its name as written, with its prefix; empty where {@code text} does not go on with markup at {@code start}. */
    static String of(String text, int start) {
        Matcher prolog = PROLOG.matcher(text);
        int at = start;
        while (prolog.region(at, text.length()).lookingAt()) {
            at = prolog.end();
        }
        Matcher element = ELEMENT.matcher(text).region(at, text.length());
        return element.lookingAt() ? element.group(1) : "";
    }
}
