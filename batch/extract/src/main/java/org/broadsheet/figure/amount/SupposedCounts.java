package org.broadsheet.figure.amount;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
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

    private static final Set<String> BIDDING =
            WordSets.english("figure-contexts").get("verbs-of-supposing");

    private static final Set<String> WHETHER =
            WordSets.english("figure-contexts").get("words-before-whether");

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
                return !tellsWhether(pieces, at) && isSpokenTo(pieces);
            }
            if (BIDDING.contains(pieces.word(at))) {
                return at == 0 || pieces.get(at - 1).isMark();
            }
        }
        return false;
    }

    /** "as if 11 people had died", "asked them if two boats had sunk" */
    private static boolean tellsWhether(Pieces pieces, int supposing) {
        for (int at = supposing - 1; at >= Math.max(0, supposing - 2); at--) {
            if (WHETHER.contains(pieces.token(at).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** "If you tie two ropes", "if two boats meet, wait": whether the sentence tells one what to do. */
    private static boolean isSpokenTo(Pieces pieces) {
        for (int at = 0; at < pieces.size(); at++) {
            boolean opens = at == 0 || pieces.is(at - 1, ",");
            if (pieces.isAny(at, "you", "your") || opens && pieces.tag(at) == PennTag.VB) {
                return true;
            }
        }
        return false;
    }
}
