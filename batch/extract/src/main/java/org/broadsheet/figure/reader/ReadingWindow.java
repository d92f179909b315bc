package org.broadsheet.figure.reader;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.figure.reader.PieceText.Run;

/**
 * A stretch of pieces that is read at once.
 *
 * @param first index of its first piece
 * @param end behind its last
 * @param from the first figure that is asked for in it
 * @param to behind the last
 */
record ReadingWindow(int first, int end, int from, int to) {
    /** More is read in several windows, each with so much before its first figure and behind its last. */
    private static final int LENGTH = 360;

    /** Figures that are asked for in one; the marks of all must have room beside the pieces. */
    static final int MOST_ASKED = 40;

    private static final int BEFORE = 160;
    /** A window opens with a sentence where that is not further before its first figure. */
    private static final int FAR_BEFORE = 220;

    private static final int ROOM_BEHIND = 50;
    private static final int BEHIND = 70;

    /**
     * Cuts a text.
     *
     * @param pieces how many it has
     * @param figures where its figures are, ascending
     * @param sentences the first piece of each sentence, ascending
     */
    static List<ReadingWindow> of(int pieces, List<Run> figures, List<Integer> sentences) {
        if (figures.isEmpty()) {
            return List.of();
        }
        List<ReadingWindow> windows = new ArrayList<>();
        if (pieces <= LENGTH) {
            for (int from = 0; from < figures.size(); from += MOST_ASKED) {
                windows.add(new ReadingWindow(0, pieces, from, Math.min(figures.size(), from + MOST_ASKED)));
            }
            return windows;
        }
        int from = 0;
        while (from < figures.size()) {
            int first = start(figures.get(from), sentences);
            int end = Math.min(pieces, first + LENGTH);
            int to = from + 1;
            while (to < figures.size()
                    && to - from < MOST_ASKED
                    && (end == pieces || figures.get(to).end() + ROOM_BEHIND <= end)) {
                to++;
            }
            end = Math.min(end, figures.get(to - 1).end() + BEHIND);
            windows.add(new ReadingWindow(first, end, from, to));
            from = to;
        }
        return windows;
    }

    private static int start(Run figure, List<Integer> sentences) {
        int first = Math.max(0, figure.first() - BEFORE);
        if (first == 0) {
            return 0;
        }
        int sentence = sentences.get(Math.max(0, sentenceOf(first, sentences)));
        return figure.first() - sentence < FAR_BEFORE ? sentence : first;
    }

    /** The sentence that a piece is in, or -1 before the first. */
    static int sentenceOf(int piece, List<Integer> sentences) {
        return PieceText.firstThat(sentences.size(), i -> sentences.get(i) > piece) - 1;
    }

    boolean holds(Run run) {
        return first <= run.first() && run.end() <= end;
    }
}
