package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.MD;
import static org.broadsheet.annotate.PennTag.NNS;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBP;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Words joined by "and" before the plural that they share, which are counted together: "40 steel and glass towers". */
final class JoinedNouns {
    /** What a number counts without a noun behind: "12 dead", "300 sheep". */
    private static final Set<String> COUNTED_ALONE =
            WordSets.english("figure-contexts").union("states-of-people", "collectives");

    private JoinedNouns() {}

    /**
     * "Kia and Hyundai vehicles", "40 steel and glass towers": nouns joined before the noun they share. One is not of several, "12
     * dead and farm workers" has two counts, and "left 40 boat and rescue crews searched" two clauses.
     */
    static boolean are(Pieces pieces, int first, int and, boolean name) {
        int second = and + 1;
        boolean alike =
                name ? pieces.get(second).isCapitalized() : pieces.tag(second).isNoun();
        return alike
                && pieces.tag(second + 1) == NNS
                && !pieces.isAny(first - 1, "1", "one")
                && !COUNTED_ALONE.contains(pieces.word(and - 1))
                && !(isFinite(pieces.tag(second + 2)) && isBehindVerb(pieces, first));
    }

    private static boolean isFinite(PennTag tag) {
        return tag == VBD || tag == VBP || tag == MD;
    }

    private static boolean isBehindVerb(Pieces pieces, int first) {
        for (int at = first - 1; at >= 0 && !pieces.get(at).isMark(); at--) {
            if (pieces.tag(at).isVerb()) {
                return true;
            }
        }
        return false;
    }
}
