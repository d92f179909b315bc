package org.broadsheet.figure.amount;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Whether a number without a noun is the object of another act of the kind: "would win 40 seats and lose 12". */
final class HadCounts {
    /** Lemmas of verbs whose objects may be more and fewer of the same. */
    private static final Set<String> HAVING =
            WordSets.english("figure-contexts").get("verbs-of-having-some");

    private HadCounts() {}

    /**
     * Whether it is.
     *
     * @param counted what was counted before
     * @param verb the piece before that and what bounds it
     * @param next the piece before the number and what bounds it
     */
    static boolean isOne(Pieces pieces, Amount counted, int verb, Amount amount, int next) {
        int end = amount.end();
        boolean closed = end >= pieces.size()
                || pieces.get(end).isMark()
                || pieces.isTime(end)
                || pieces.tag(end).isAdverb()
                || pieces.tag(end) == PennTag.CC;
        // "would win 40 seats, up from 30, and lose 12"
        boolean same = counted.trail().rules().contains(FigureRule.UNIT_OF_LAST);
        return closed && isHad(pieces, next) && (same || isHad(pieces, verb));
    }

    private static boolean isHad(Pieces pieces, int verb) {
        return pieces.tag(verb).isVerb() && HAVING.contains(pieces.token(verb).lemma());
    }
}
