package org.broadsheet.figure.amount;

import java.util.Set;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Small counts of what is only supposed, which there are none of: "if you use two screens", "imagine three boats". */
final class SupposedCounts {
    /** More are limits that somebody has set: "if 60 members vote". */
    private static final double MOST = 12;

    /** Pieces between the word that supposes and the count. */
    private static final int SIGHT = 12;

    private static final Set<String> SUPPOSING =
            WordSets.english("figure-contexts").get("words-that-suppose");

    private SupposedCounts() {}

    static boolean isOne(Pieces pieces, Amount amount) {
        if (amount.noun() == null
                || amount.unit() != null
                || amount.per() != null
                || amount.of() != null
                || amount.range()
                || amount.value() > MOST
                || pieces.isAny(amount.first() - 1, "than", "least", "only")
                || CountedPhrases.isDeterminer(pieces.tag(amount.first() - 1))) {
            // "if the two boats meet": there are two
            return false;
        }
        for (int at = amount.first() - 1; at >= Math.max(0, amount.first() - SIGHT); at--) {
            if (pieces.get(at).isMark() && !pieces.get(at).isDash()) {
                return false;
            }
            if (SUPPOSING.contains(pieces.word(at))) {
                return true;
            }
        }
        return false;
    }
}
