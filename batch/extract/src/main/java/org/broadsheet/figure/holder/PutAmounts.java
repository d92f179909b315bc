package org.broadsheet.figure.holder;

import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;

import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.syntax.VerbGroup;
import org.broadsheet.words.WordSets;

/**
 * Amounts that somebody puts something at: "Ardent puts the cost of the bridge at $5m" tells an opinion of the bridge and nothing of
 * Ardent, but "Ardent puts its losses at $5m" does.
 */
final class PutAmounts {
    private static final Set<String> PUTTING =
            WordSets.english("figure-contexts").get("verbs-of-putting-at");

    private static final int LONGEST_OBJECT = 14;

    private final ParsedArticle parsed;
    private final Pieces pieces;
    private final RecordedCounts recorded;

    PutAmounts(ParsedArticle parsed, Pieces pieces, RecordedCounts recorded) {
        this.parsed = parsed;
        this.pieces = pieces;
        this.recorded = recorded;
    }

    /** Whether whoever does what the amount's clause tells puts another's amount. */
    boolean isOne(Amount amount) {
        int preposition = recorded.beforeBounds(amount.first());
        int quote = preposition > 0 && !pieces.get(preposition).isWord() ? preposition - 1 : preposition;
        if (quote < 1 || !pieces.is(quote, "at")) {
            return false;
        }
        for (int at = quote - 1; at >= Math.max(0, quote - LONGEST_OBJECT); at--) {
            VerbGroup verb = parsed.group(pieces.token(at).index());
            if (verb != null) {
                return verb.isFinite()
                        && !verb.passive()
                        && PUTTING.contains(parsed.token(verb.head()).lemma())
                        && pieces.tag(at + 1) != PRP_POSSESSIVE;
            }
        }
        return false;
    }
}
