package org.broadsheet.pipeline.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;

/**
 * The part of a body in which a row is shown: the paragraphs that hold it, and of a long one what is near.
 *
 * @param body the whole
 * @param from index of its first {@code char}
 * @param to index behind its last
 */
record Passage(Text body, int from, int to) {
    /** Characters of a long paragraph that are shown before the row and behind it. */
    private static final int AROUND = 320;
    /** Characters of a row beyond which it is cut. */
    private static final int LONGEST = 1600;

    private static final String PARAGRAPH_BREAK = "\n\n";
    private static final String CUT = "…";

    /** The passage around spans of code points, of which there is one at least. */
    static Passage around(Text body, List<Span> spans) {
        String text = body.toString();
        int first = spans.stream().mapToInt(body::from).min().orElseThrow();
        int last = Math.min(spans.stream().mapToInt(body::to).max().orElseThrow(), first + LONGEST);
        int paragraph = text.lastIndexOf(PARAGRAPH_BREAK, first);
        int from = paragraph < 0 ? 0 : paragraph + PARAGRAPH_BREAK.length();
        int next = text.indexOf(PARAGRAPH_BREAK, last);
        int to = next < 0 ? text.length() : next;
        if (from < first - AROUND) {
            from = atWord(text, first - AROUND, first);
        }
        if (to > last + AROUND) {
            int blank = text.lastIndexOf(' ', last + AROUND);
            to = blank > last ? blank : last;
        }
        return new Passage(body, from, beforeSurrogate(text, to));
    }

    /** The start of the first word at or behind a place, which lies before {@code limit}. */
    private static int atWord(String text, int place, int limit) {
        int blank = text.indexOf(' ', place);
        return blank < 0 || blank >= limit ? limit : blank + 1;
    }

    /** A place that does not cut a character beyond the basic plane in two. */
    private static int beforeSurrogate(String text, int place) {
        return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    /** The text, with an ellipsis where a paragraph was cut. */
    String text() {
        return (cutBefore() ? CUT : "") + body.subSequence(from, to) + (cutBehind() ? CUT : "");
    }

    private boolean cutBefore() {
        return from > 0 && body.charAt(from - 1) != '\n';
    }

    private boolean cutBehind() {
        return to < body.length() && body.charAt(to) != '\n';
    }

    /**
     * Where spans of code points stand in {@link #text}, as JavaScript counts: start, end, start, end. What lies outside
     * is left out, what reaches outside is cut.
     */
    List<Integer> places(List<Span> spans) {
        List<Integer> places = new ArrayList<>();
        int shift = from - (cutBefore() ? CUT.length() : 0);
        for (Span span : spans) {
            int start = Math.max(body.from(span), from);
            int end = Math.min(body.to(span), to);
            if (start < end) {
                places.add(start - shift);
                places.add(end - shift);
            }
        }
        return places;
    }
}
