package org.broadsheet.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a feed into the markup of its items, without reading it: one at a time, each up to the limit of an article. An item
 * ends at its end tag, or where another begins, outside of CDATA and comments; where one of these is never closed, the next
 * item is looked for inside, so that a damaged item spoils no other.
 */
final class FeedItems {
    private static final byte[] CDATA = ascii("<![CDATA[");
    private static final byte[] CDATA_END = ascii("]]>");
    private static final byte[] COMMENT = ascii("<!--");
    private static final byte[] COMMENT_END = ascii("-->");
    /** What an item of many small ones is looked for in; the buffer grows to the limit of an article. */
    private static final int FIRST_BYTES = 1 << 17;

    private final InputBytes input;
    private final byte[] startTag;
    private final byte[] endTag;
    private final long limit;
    private final byte[] more = new byte[1 << 16];
    private byte[] buffer = new byte[FIRST_BYTES];
    private int from;
    private int to;
    /** How many bytes were dropped before the buffer. */
    private long dropped;

    private boolean ended;

    /** @param element name of the items' element, with its prefix */
    FeedItems(InputBytes input, String element) {
        this.input = input;
        this.startTag = ascii("<" + element);
        this.endTag = ascii("</" + element);
        this.limit = input.limits().maxArticleBytes();
    }

    /**
     * One item.
     *
     * @param offset where it begins, in bytes of the unpacked input
     * @param markup its bytes, from the start tag to the end tag; empty where it is larger than the limit
     * @param bytes its size
     * @param whole whether it was closed
     */
    record Item(long offset, byte[] markup, long bytes, boolean whole) {
        boolean overLimit() {
            return markup.length == 0;
        }
    }

    /** The next item, or null at the end. An end tag without its start is one that is not whole. */
    @Nullable
    Item next() {
        while (true) {
            int start = find(startTag, from, true);
            int stray = find(endTag, from, true);
            if (stray >= 0 && (start < 0 || stray < start)) {
                return take(stray + endTag.length, false);
            }
            if (start >= 0) {
                from = start;
                return item();
            }
            // What may be the beginning of a tag stays.
            from = Math.max(from, to - endTag.length);
            if (!fill()) {
                return null;
            }
        }
    }

    /** The item that begins at {@code from}. */
    private Item item() {
        while (indexOf((byte) '>', from) < 0 && !ended && to - from <= limit) {
            fill();
        }
        int close = indexOf((byte) '>', from);
        if (close > 0 && buffer[close - 1] == '/') {
            return take(close + 1, true);
        }
        int at = from + startTag.length;
        while (true) {
            int tag = tag(at);
            if (tag < 0) {
                return to - from > limit ? skip() : broken();
            }
            if (matches(endTag, tag, true)) {
                int end = indexOf((byte) '>', tag);
                return take(end < 0 ? to : end + 1, end >= 0);
            }
            if (matches(startTag, tag, true)) {
                return take(tag, false);
            }
            at = behind(tag);
        }
    }

    /** The next {@code <} with enough behind it to tell what it begins, reading on as far as the limit; else -1. */
    private int tag(int at) {
        int tag = at;
        while (true) {
            while (tag < to && buffer[tag] != '<') {
                tag++;
            }
            boolean told = tag + Math.max(CDATA.length, endTag.length + 1) < to;
            if (told || ended && tag < to) {
                return tag;
            }
            if (ended || to - from > limit) {
                return -1;
            }
            int before = from;
            fill();
            tag -= before - from;
        }
    }

    /** Where to look on behind a tag: behind the end of CDATA or a comment that it begins. */
    private int behind(int tag) {
        byte[] close = matches(CDATA, tag, false) ? CDATA_END : matches(COMMENT, tag, false) ? COMMENT_END : null;
        if (close == null) {
            return tag + 1;
        }
        int at = tag;
        while (true) {
            int end = find(close, at, false);
            if (end >= 0) {
                return end + close.length;
            }
            at = Math.max(tag, to - close.length);
            if (ended || to - from > limit) {
                return to;
            }
            int before = from;
            fill();
            at -= before - from;
            tag -= before - from;
        }
    }

    /** An item that the input ends in: another may begin in what was taken for CDATA or a comment. */
    private Item broken() {
        int other = find(startTag, from + 1, true);
        return take(other < 0 ? to : other, false);
    }

    /** An item over the limit: what follows it is looked for wherever it stands. */
    private Item skip() {
        long offset = dropped + from;
        from += startTag.length;
        while (true) {
            int end = find(endTag, from, true);
            int other = find(startTag, from, true);
            boolean closed = end >= 0 && (other < 0 || end < other);
            if (closed || other >= 0 || ended) {
                from = closed ? end + endTag.length : other >= 0 ? other : to;
                return new Item(offset, new byte[0], dropped + from - offset, closed);
            }
            from = Math.max(from, to - endTag.length);
            fill();
        }
    }

    private Item take(int until, boolean whole) {
        byte[] markup = until - from > limit ? new byte[0] : Arrays.copyOfRange(buffer, from, until);
        Item item = new Item(dropped + from, markup, until - from, whole);
        from = until;
        return item;
    }

    /** Reads more behind what is in the buffer, whose beginning may move; false at the end of the input. */
    private boolean fill() {
        int n = input.read(more);
        if (n <= 0) {
            ended = true;
            return false;
        }
        if (to + n > buffer.length) {
            int length = to - from;
            byte[] target = length + n > buffer.length / 2 ? new byte[2 * (length + n)] : buffer;
            System.arraycopy(buffer, from, target, 0, length);
            dropped += from;
            buffer = target;
            from = 0;
            to = length;
        }
        System.arraycopy(more, 0, buffer, to, n);
        to += n;
        return true;
    }

    private int indexOf(byte wanted, int at) {
        for (int i = at; i < to; i++) {
            if (buffer[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private int find(byte[] wanted, int at, boolean asName) {
        for (int i = at; i + wanted.length + (asName ? 1 : 0) <= to; i++) {
            if (buffer[i] == wanted[0] && matches(wanted, i, asName)) {
                return i;
            }
        }
        return -1;
    }

    /** @param asName whether a name that goes on is another: {@code <items>} is no {@code <item>} */
    private boolean matches(byte[] wanted, int at, boolean asName) {
        int end = at + wanted.length;
        if (end > to || asName && end == to || !Arrays.equals(buffer, at, end, wanted, 0, wanted.length)) {
            return false;
        }
        return !asName || buffer[end] <= ' ' && buffer[end] >= 0 || buffer[end] == '>' || buffer[end] == '/';
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
