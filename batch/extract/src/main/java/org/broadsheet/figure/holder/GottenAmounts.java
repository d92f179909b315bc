package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.RP;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;

/** Amounts that somebody gets from another, who is named behind them and does not hold them: "Ardent borrowed $3m from Bellis". */
final class GottenAmounts {
    /** Lemmas of verbs whose doer has from then on what they count. */
    private static final Set<String> GETTING = WordSets.english("figure-contexts").get("verbs-of-getting");

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final RecordedCounts recorded;

    GottenAmounts(ParsedArticle parsed, Pieces pieces, RecordedCounts recorded) {
        this.parsed = parsed;
        this.pieces = pieces;
        this.recorded = recorded;
    }

    /** Whether the verb right before the amount tells so and "from" stands behind it. */
    boolean isOne(Amount amount, int behind) {
        if (!pieces.is(behind, "from")) {
            return false;
        }
        int before = recorded.beforeBounds(amount.first());
        // "took in 300 people"
        boolean particle = before > 0
                && (pieces.tag(before) == RP
                        || pieces.is(before, "in") && pieces.token(before - 1).lemma().equals("take"));
        before = particle ? before - 1 : before;
        VerbGroup verb = before < 0 ? null : parsed.group(pieces.token(before).index());
        return verb != null
                && !verb.passive()
                && GETTING.contains(parsed.token(verb.head()).lemma());
    }
}
