package org.broadsheet.figure.reader;

import java.util.List;
import java.util.function.IntPredicate;
import org.broadsheet.article.Span;
import org.broadsheet.encoder.WordPieces.Piece;

/** A text by its pieces, asked which of them a stretch covers. */
public final class PieceText {
    private final List<Piece> pieces;

    PieceText(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * Pieces one behind another.
     *
     * @param first index of the first
     * @param end behind the last
     */
    public record Run(int first, int end) {
        /** How many they are. */
        public int length() {
            return end - first;
        }

        /** Index of the last. */
        public int last() {
            return end - 1;
        }
    }

    int size() {
        return pieces.size();
    }

    int id(int piece) {
        return pieces.get(piece).id();
    }

    /** Those that a span covers, or the one behind its start where it covers none. */
    Run of(Span span) {
        int first = firstThat(pieces.size(), i -> pieces.get(i).end() > span.start());
        int end = firstThat(pieces.size(), i -> pieces.get(i).start() >= span.end());
        return new Run(first, Math.max(first + 1, end));
    }

    /** The text of a run. */
    Span span(Run run) {
        return new Span(pieces.get(run.first()).start(), pieces.get(run.last()).end());
    }

    /** The first of so many for which a condition holds that holds of all behind it, or their number. */
    static int firstThat(int number, IntPredicate condition) {
        int low = 0;
        int high = number;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
