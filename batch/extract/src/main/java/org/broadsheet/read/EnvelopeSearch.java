package org.broadsheet.read;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Looks, byte by byte, for the lists of records in the object that an interface answers with: {@code {"status": "ok",
 * "articles": [{...}, {...}]}}, {@code {"response": {"results": [...]}}}, {@code {"hits": {"hits": [...]}}}. An object that
 * has a text of its own before the list is an article and no envelope.
 */
final class EnvelopeSearch {
    private static final Set<String> LISTS = Set.of(
            "articles",
            "results",
            "items",
            "docs",
            "documents",
            "data",
            "hits",
            "entries",
            "stories",
            "news",
            "records",
            "posts",
            "value");
    private static final Set<String> WRAPPERS = Set.of("response", "data", "hits", "result", "feed", "payload");
    private static final int KEY_BYTES = 40;

    private final byte[] text = new byte[KEY_BYTES];
    private int length;
    private String key = "";
    private int depth;
    /** How many of the open objects are the envelope or a wrapper in it. */
    private int wrappers;

    private boolean inString;
    private boolean escaped;
    private boolean awaitsValue;
    private boolean listOpened;
    private boolean isArticle;

    /** What a byte has shown. */
    enum Found {
        NOTHING,
        /** The record of a list begins with this byte, which is not counted as taken. */
        RECORD,
        /** The object has ended. */
        END
    }

    /** Takes the next byte; the first is the bracket that opens the object. */
    Found take(byte b) {
        if (inString) {
            string(b);
            return Found.NOTHING;
        }
        if (b == '{' && listOpened) {
            listOpened = false;
            return isArticle ? open(b) : Found.RECORD;
        }
        listOpened &= b <= ' ';
        switch (b) {
            case '"':
                inString = true;
                length = 0;
                return Found.NOTHING;
            case ':':
                awaitsValue = depth == wrappers;
                key = new String(text, 0, Math.min(length, KEY_BYTES), StandardCharsets.UTF_8);
                return Found.NOTHING;
            case ',':
                awaitsValue = false;
                return Found.NOTHING;
            case '{', '[':
                return open(b);
            case '}', ']':
                depth--;
                wrappers = Math.min(wrappers, depth);
                return depth <= 0 ? Found.END : Found.NOTHING;
            default:
                return Found.NOTHING;
        }
    }

    private Found open(byte b) {
        boolean value = awaitsValue && depth == wrappers;
        if (b == '{' && (depth == 0 || value && WRAPPERS.contains(key))) {
            wrappers++;
        }
        listOpened = b == '[' && value && LISTS.contains(key);
        awaitsValue = false;
        depth++;
        return Found.NOTHING;
    }

    private void string(byte b) {
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"') {
            inString = false;
            isArticle |= awaitsValue && wrappers == 1 && length > 0 && new ArticleFields(FieldMap.NONE).isContent(key);
            awaitsValue = false;
        } else {
            if (length < KEY_BYTES) {
                text[length] = b;
            }
            length++;
        }
    }

    /** Whether the first bytes of an input are those of an envelope with a list in it. */
    static boolean begins(InputHead head) {
        byte[] bytes = head.bytes();
        int from = 0;
        while (from < bytes.length && bytes[from] != '{') {
            if (bytes[from] > ' ' && bytes[from] != '[') {
                return false;
            }
            from++;
        }
        EnvelopeSearch search = new EnvelopeSearch();
        for (int i = from; i < bytes.length; i++) {
            Found found = search.take(bytes[i]);
            if (found != Found.NOTHING) {
                return found == Found.RECORD;
            }
        }
        return false;
    }
}
