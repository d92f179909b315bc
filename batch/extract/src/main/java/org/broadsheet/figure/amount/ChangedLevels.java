package org.broadsheet.figure.amount;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** A bare number that tells a change, and the level behind "to" that it led to: "rose by 15 to 300", "fell 20 to 480". */
final class ChangedLevels {
    /** Pieces between "to" and the level: "to no more than". */
    private static final int LONGEST_BOUND = 3;

    /** Verbs whose object is what changes, so that "cut 100 to 500" may have two ends. */
    private static final Set<String> WITH_OBJECT =
            WordSets.english("figure-contexts").get("verbs-with-what-changes");

    private final TrendWords trends;

    ChangedLevels(TrendWords trends) {
        this.trends = trends;
    }

    /** Whether a number is the change or the level. */
    boolean hasOne(Pieces pieces, Amount amount) {
        int end = amount.numeral().end();
        if (pieces.is(end, "to")) {
            int level = end + 1;
            while (level <= end + LONGEST_BOUND && !isNumber(pieces, level)) {
                level++;
            }
            return isNumber(pieces, level) && isChange(pieces, amount.first(), end, level);
        }
        int to = amount.first() - 1;
        int change = to;
        while (change > 0 && isNumber(pieces, change - 1)) {
            change--;
        }
        return pieces.is(to, "to") && change < to && isChange(pieces, change, to, amount.first());
    }

    private static boolean isNumber(Pieces pieces, int at) {
        return pieces.get(at).isNumber() || pieces.tag(at) == PennTag.CD;
    }

    /** Without "by", one digit behind "to" may be that of odds or a score: "up 3 to 1". */
    private boolean isChange(Pieces pieces, int first, int end, int level) {
        boolean by = pieces.is(first - 1, "by");
        return (by || pieces.get(level).text().length() > 1 && !takesObject(pieces, first))
                && !pieces.is(first - 1, "from")
                && trends.changeAround(pieces, first, end) != null;
    }

    /** Whether the verb right before an amount may have it for object: "lost 3 to 1". */
    static boolean takesObject(Pieces pieces, int first) {
        return pieces.tag(first - 1).isVerb()
                && WITH_OBJECT.contains(pieces.token(first - 1).lemma());
    }
}
