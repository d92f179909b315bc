package org.broadsheet.figure.amount;

import java.util.Set;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Tells the mark of inches, 12" deep, from one that closes a quotation. */
final class InchMarks {
    private static final Set<String> DIMENSIONS =
            WordSets.english("figure-contexts").get("dimensions");

    private static final Set<String> TIMES = Set.of("x", "×", "by");

    private InchMarks() {}

    /**
     * Whether a mark behind a number tells inches: 10" long, 3/4" plug, 10" x 12", a 5" pot. Where no quotation is open it
     * closes none, but one may have been opened in a sentence before.
     */
    static boolean isOne(Pieces pieces, int mark) {
        Piece next = pieces.get(mark + 1);
        if (DIMENSIONS.contains(next.word()) || pieces.is(mark - 2, "/")) {
            return true;
        }
        boolean size =
                TIMES.contains(pieces.word(mark - 2)) && pieces.get(mark - 3).isMark();
        boolean goesOn = next.isWord() && !next.glued();
        return pieces.glued(mark) && (size || goesOn) && !isQuotationOpen(pieces, mark);
    }

    /** Whether a quotation that opens in the sentence is not closed before a piece. */
    static boolean isQuotationOpen(Pieces pieces, int end) {
        boolean open = false;
        for (int at = 0; at < end; at++) {
            if (pieces.is(at, "“")) {
                open = true;
            } else if (pieces.isAny(at, "\"", "”")) {
                boolean inches = !open && pieces.get(at - 1).isNumber();
                open = !inches && pieces.is(at, "\"") && !open;
            }
        }
        return open;
    }
}
