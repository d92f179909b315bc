package org.broadsheet.figure.amount;

import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.Pieces;

/** The votes for and against something: "The house voted 212 to 98", "by a vote of 212 to 98". */
final class CastVotes {
    /** What each of the two numbers counts. */
    static final String VOTE = "vote";

    private CastVotes() {}

    static boolean isOne(Pieces pieces, Amount amount) {
        int end = amount.end();
        int first = amount.first();
        boolean second = pieces.is(first - 1, "to") && pieces.tag(first - 2) == PennTag.CD;
        boolean contest = second || pieces.is(end, "to") && pieces.tag(end + 1) == PennTag.CD;
        int act = second ? first - 3 : first - 1;
        act = pieces.is(act, "of") ? act - 1 : act;
        return contest && pieces.token(act).lemma().equals(VOTE);
    }
}
