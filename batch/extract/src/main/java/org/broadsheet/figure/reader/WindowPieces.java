package org.broadsheet.figure.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.Span;
import org.broadsheet.figure.reader.PieceText.Run;
import org.jspecify.annotations.Nullable;

/** What is read of a window: its pieces, behind the text's beginning, with marks around its figures. Each has a place, from 0. */
final class WindowPieces {
    private static final int OPENING = 101;
    private static final int CLOSING = 102;
    private static final int FIGURE_OPENS = 1;
    private static final int FIGURE_ENDS = 2;
    /** So much of the text's beginning stands before a window from its midst. */
    private static final int HEAD = 24;

    /** The network takes 512 pieces and marks: a window of 360, the beginning, and two marks for each of these. */
    private static final int MOST_MARKED = 60;

    private final PieceText text;
    private final List<Run> figures;
    private final ReadingWindow window;
    private final Span reach;
    private final Span head;
    private final List<Integer> ids = new ArrayList<>();
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Map<Integer, Integer> sources = new HashMap<>();
    private final Map<Integer, Integer> opened = new HashMap<>();
    private final Map<Integer, Integer> ended = new HashMap<>();

    WindowPieces(PieceText text, List<Run> figures, ReadingWindow window) {
        this.text = text;
        this.figures = figures;
        this.window = window;
        this.reach = text.span(new Run(window.first(), window.end()));
        this.head = text.span(new Run(0, Math.min(HEAD, text.size())));
        addPieces();
    }

    private void addPieces() {
        ids.add(OPENING);
        if (window.first() > 0) {
            for (int i = 0; i < Math.min(HEAD, window.first()); i++) {
                add(i);
            }
            ids.add(CLOSING);
        }
        Map<Integer, List<Integer>> opening = new HashMap<>();
        Map<Integer, List<Integer>> ending = new HashMap<>();
        for (int i : marked()) {
            Run run = figures.get(i);
            if (window.holds(run)) {
                opening.computeIfAbsent(run.first(), piece -> new ArrayList<>()).add(i);
                ending.computeIfAbsent(run.last(), piece -> new ArrayList<>()).add(i);
            }
        }
        for (int i = window.first(); i < window.end(); i++) {
            for (int figure : opening.getOrDefault(i, List.of())) {
                opened.put(figure, ids.size());
                ids.add(FIGURE_OPENS);
            }
            add(i);
            for (int figure : ending.getOrDefault(i, List.of())) {
                ended.put(figure, ids.size());
                ids.add(FIGURE_ENDS);
            }
        }
        ids.add(CLOSING);
    }

    /** The figures that are asked for and, as far as there is room for marks, those around them. */
    private List<Integer> marked() {
        List<Integer> marked = new ArrayList<>();
        for (int i = window.from(); i < window.to(); i++) {
            marked.add(i);
        }
        for (int before = window.from() - 1, behind = window.to();
                marked.size() < MOST_MARKED && (isInWindow(before) || isInWindow(behind));
                before--, behind++) {
            if (isInWindow(before)) {
                marked.add(before);
            }
            if (isInWindow(behind)) {
                marked.add(behind);
            }
        }
        return marked;
    }

    /** Whether there is a figure of that index in the window. */
    private boolean isInWindow(int figure) {
        return figure >= 0 && figure < figures.size() && window.holds(figures.get(figure));
    }

    private void add(int piece) {
        places.put(piece, ids.size());
        sources.put(ids.size(), piece);
        ids.add(text.id(piece));
    }

    /** What stands at each place, as the network's vocabulary counts. */
    List<Integer> ids() {
        return ids;
    }

    /** Whether a figure is marked. */
    boolean isMarked(int figure) {
        return opened.containsKey(figure);
    }

    /** The places of the two marks of a figure that is marked. */
    Run marksOf(int figure) {
        return new Run(opened.getOrDefault(figure, 0), ended.getOrDefault(figure, 0) + 1);
    }

    /** Whether a stretch of the text may be read here: a quick answer for those far away. */
    boolean reaches(Span span) {
        return reach.overlaps(span) || head.overlaps(span);
    }

    /** Whether both ends of a run of the text are read. */
    boolean holds(Run run) {
        return places.containsKey(run.first()) && places.containsKey(run.last());
    }

    /** Where a piece of the text is read, or null where it is not. */
    @Nullable
    Integer placeOf(int piece) {
        return places.get(piece);
    }

    /** Where a run of the text is read whose ends both are. */
    Run placeOf(Run run) {
        return new Run(places.getOrDefault(run.first(), 0), places.getOrDefault(run.last(), 0) + 1);
    }

    /** The stretch of the text between two places, or null where something else is read between them. */
    @Nullable
    Span textOf(int first, int last) {
        Integer from = sources.get(first);
        Integer to = sources.get(last);
        return from == null || to == null || to - from != last - first ? null : text.span(new Run(from, to + 1));
    }
}
