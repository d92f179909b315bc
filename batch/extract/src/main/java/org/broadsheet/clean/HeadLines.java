package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.LeftOut.Reason;
import org.jspecify.annotations.Nullable;

/** The lines before a story: the title is among them, the others are the site's. */
final class HeadLines {
    private HeadLines() {}

    /** The headline among the lines before one that are not left out, or null. */
    static @Nullable String title(List<Line> lines, @Nullable Reason[] out, boolean[] times, int end) {
        List<String> open = new ArrayList<>();
        // Behind the time of a live blog's entry stands the headline of the entry.
        for (int i = 0; i < end && !times[i]; i++) {
            if (out[i] == null) {
                open.add(lines.get(i).text());
            }
        }
        return TitleLine.among(open);
    }

    /** Leaves out the lines before the first of the story. */
    static void leaveOut(List<Line> lines, @Nullable Reason[] out, int first, @Nullable String title) {
        String folded = title == null ? "" : Characters.fold(title);
        boolean headed = false;
        for (int i = 0; i < first; i++) {
            Line line = lines.get(i);
            // Behind the date or the author the story has begun: its sentences are no menu.
            headed |= out[i] == Reason.HEADER;
            if (out[i] == null && !(headed && line.prose() && Prose.endsSentence(line.text()))) {
                out[i] = line.isTold(folded) ? Reason.HEADER : Reason.NAVIGATION;
            }
        }
    }

    /** Leaves out the title wherever it stands. */
    static void leaveOutTitle(List<Line> lines, @Nullable Reason[] out, @Nullable String title) {
        if (title == null) {
            return;
        }
        String folded = Characters.fold(title);
        for (int i = 0; i < out.length; i++) {
            if (out[i] == null && lines.get(i).isTold(folded)) {
                out[i] = Reason.HEADER;
            }
        }
    }

    /** Lines around the headline, or at the top of a text that does not hold its headline. */
    static List<String> besideTitle(List<Line> lines, @Nullable Reason[] out, @Nullable String title) {
        int first = 0;
        int headline = -1;
        String folded = title == null ? "" : Characters.fold(title);
        while (first < out.length && out[first] != null) {
            headline = lines.get(first).isTold(folded) ? first : headline;
            first++;
        }
        return RelativeLines.beside(lines.stream().map(Line::text).toList(), headline, first);
    }
}
