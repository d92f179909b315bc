package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.RP;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;

/** Amounts that somebody named gets from another, who is told behind them: "Ardent borrowed $3m from Bellis" is of Ardent. */
final class GottenAmounts {
    /** Lemmas of verbs whose doer has from then on what they count. */
    private static final Set<String> GETTING =
            WordSets.english("figure-contexts").get("verbs-of-getting");

    /** What a side gets from its own player. */
    private static final Set<String> PLAY = WordSets.english("figure-contexts").get("nouns-of-play");

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
        boolean played = amount.noun() != null
                && PLAY.contains(pieces.token(amount.end() - 1).lemma());
        if (played || !pieces.is(behind, "from")) {
            return false;
        }
        int in = recorded.beforeBounds(amount.first());
        // "took in 300 people"
        boolean particle = in > 0
                && (pieces.tag(in) == RP
                        || pieces.is(in, "in") && pieces.token(in - 1).lemma().equals("take"));
        VerbGroup verb = particle ? parsed.group(pieces.token(in - 1).index()) : recorded.verbBefore(amount);
        return verb != null
                && !verb.passive()
                && GETTING.contains(parsed.token(verb.head()).lemma());
    }
}
