package org.broadsheet.pipeline.cli.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;

/** The paragraphs of a body around some stretches of it, with each stretch in brackets behind its label. */
public final class MarkedText {
    /** Code points of a long paragraph that are shown before its first and after its last mark. */
    private static final int AROUND = 400;

    private static final String CUT = "…";

    /**
     * A stretch to be marked.
     *
     * @param label what it is: "QUOTE"
     * @param span where in the body
     */
    public record Mark(String label, Span span) {}

    private record Insertion(int at, boolean opens, int length, String text) {}

    private MarkedText() {}

    /** The paragraphs that hold a mark, joined by a blank line; a mark outside the body is left out. */
    public static String of(Text body, List<Span> paragraphs, List<Mark> marks) {
        return paragraphs.stream()
                .map(paragraph -> paragraph(body, paragraph, marks))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** All of the body. */
    public static String whole(Text body, List<Mark> marks) {
        return insert(body, new Span(0, body.codePointCount()), marks);
    }

    private static String paragraph(Text body, Span paragraph, List<Mark> marks) {
        List<Mark> inside =
                marks.stream().filter(mark -> mark.span().overlaps(paragraph)).toList();
        if (inside.isEmpty()) {
            return "";
        }
        int first = inside.stream().mapToInt(mark -> mark.span().start()).min().orElseThrow();
        int last = inside.stream().mapToInt(mark -> mark.span().end()).max().orElseThrow();
        Span shown = new Span(
                Math.max(paragraph.start(), first - AROUND), Math.min(paragraph.end(), Math.max(last, first) + AROUND));
        return (shown.start() > paragraph.start() ? CUT : "")
                + insert(body, shown, inside)
                + (shown.end() < paragraph.end() ? CUT : "");
    }

    private static String insert(Text body, Span shown, List<Mark> marks) {
        List<Insertion> insertions = new ArrayList<>();
        for (Mark mark : marks) {
            int start = Math.max(mark.span().start(), shown.start());
            int end = Math.min(mark.span().end(), shown.end());
            if (start < end) {
                insertions.add(new Insertion(start, true, end - start, "[" + mark.label() + " "));
                insertions.add(new Insertion(end, false, end - start, "]"));
            }
        }
        // At one place brackets close before others open, and the longer stretch is the outer one.
        insertions.sort(Comparator.comparingInt(Insertion::at)
                .thenComparing(Insertion::opens)
                .thenComparingInt(insertion -> insertion.opens() ? -insertion.length() : insertion.length()));
        StringBuilder text = new StringBuilder();
        int at = shown.start();
        for (Insertion insertion : insertions) {
            text.append(body.of(new Span(at, insertion.at()))).append(insertion.text());
            at = insertion.at();
        }
        return text.append(body.of(new Span(at, shown.end()))).toString();
    }
}
