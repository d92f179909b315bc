package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines beside a headline that may tell how long ago the article was published. Teasers and comments tell the like of
 * themselves: further off, or in the story, none is looked for.
 */
final class RelativeLines {
    private static final int ABOVE_TITLE = 2;
    private static final int BELOW_TITLE = 8;

    private RelativeLines() {}

    /**
     * The lines, those below the headline first.
     *
     * @param lines of the page or text
     * @param title index of the headline
     * @param first index of the line at which the story begins
     */
    static List<String> beside(List<String> lines, int title, int first) {
        List<String> beside = new ArrayList<>();
        int end = Math.min(Math.min(first, lines.size()), title + BELOW_TITLE + 1);
        for (int i = title + 1; i < end; i++) {
            beside.add(lines.get(i));
        }
        for (int i = title - 1; i >= Math.max(0, title - ABOVE_TITLE); i--) {
            beside.add(lines.get(i));
        }
        return beside;
    }

    /** The first time in such lines that is told of publication, or of a change. */
    static Optional<RelativeTime> first(List<String> beside, boolean change) {
        return beside.stream()
                .flatMap(line -> RelativeTime.of(line).stream())
                .filter(time -> time.change() == change)
                .findFirst();
    }
}
