package org.broadsheet.figure.subject;

import org.broadsheet.annotate.NameTag;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.subject.Clauses.Party;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Shares of one who is named: "Weber had 40% of the vote, while Brandt was third on 11%". */
final class NamedShares {
    private final Pieces pieces;
    private final Parts parts;
    private final TrendWords trends;
    private @Nullable String whole;

    /**
     * @param before what the share measures that was told last before the sentence, or null
     */
    NamedShares(Pieces pieces, Parts parts, TrendWords trends, @Nullable String before) {
        this.pieces = pieces;
        this.parts = parts;
        this.trends = trends;
        this.whole =
                before == null || Character.isUpperCase(before.charAt(before.lastIndexOf(' ') + 1)) ? null : before;
    }

    /** What an amount measures: what the share before it does where it is told of a name alone, else as it is. */
    Measured of(Amount amount, Measured own, Party party) {
        boolean named = isShare(amount)
                && own.rule() == FigureRule.MEASURED_SUBJECT
                && isName(own)
                && !trends.isChangeVerb(parts.lemmaOfVerb(party.verb()));
        return whole == null || !named
                ? own
                : new Measured(0, 0, own.agent(), own.mention(), FigureRule.MEASURED_AS_LAST, whole);
    }

    /** Keeps what a share measures for those behind it. */
    void add(Amount amount, Measured measured) {
        boolean told = measured.isNamed() && measured.words() == null;
        if (isShare(amount) && told && !isName(measured)) {
            whole = pieces.text(measured.first(), measured.end());
        }
    }

    private boolean isName(Measured measured) {
        return pieces.token(measured.end() - 1).name() != NameTag.NONE;
    }

    private static boolean isShare(Amount amount) {
        return amount.unit() != null && amount.unit().symbol().equals("%");
    }
}
