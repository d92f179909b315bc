package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Figure.Trend;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.figure.amount.TrendWords.Change;
import org.broadsheet.figure.amount.Unit;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Which change an amount tells: "rose 5%", and not what is a result, a share won or a depth. */
final class FigureChanges {
    /** Units of what drops in space. */
    private static final Set<String> DEPTHS =
            WordSets.english("figure-contexts").get("length-units");

    private static final Set<String> WEIGHTS = Set.of("g", "kg", "t", "lb", "oz");

    private final TrendWords trends;

    FigureChanges(TrendWords trends) {
        this.trends = trends;
    }

    /** The change that an amount tells; a loss of money is a result, "a drop of 40 m" a depth, and neither a change. */
    @Nullable
    Change of(Pieces pieces, Amount amount, boolean from) {
        Change change = trends.changeAround(pieces, from ? amount.first() - 1 : amount.first(), amount.end());
        Unit unit = amount.unit();
        if (change == null && amount.trail().rule() == FigureRule.FACTOR_WORD) {
            return multiplied(pieces, amount);
        }
        boolean goesOn = amount.trail().rules().contains(FigureRule.UNIT_OF_LAST);
        if (change == null && (unit != null && unit.isMoney() || goesOn)) {
            return trends.differs(pieces, amount.end());
        }
        if (change == null || unit == null) {
            return change;
        }
        String lemma = pieces.token(change.at()).lemma();
        boolean result = unit.isMoney() && (lemma.equals("lose") || lemma.equals("loss"));
        // "gained 23% of the seats": a share that is won is no rise.
        boolean won = unit.symbol().equals("%")
                && lemma.equals("gain")
                && (amount.of() != null || pieces.is(amount.end(), "of"));
        return result
                        || won
                        || isWeight(pieces, amount, unit, lemma)
                        || DEPTHS.contains(unit.symbol()) && isSize(pieces, amount, change.at())
                ? null
                : change;
    }

    /** "a drop of 40 m", "grows 12 ft tall": how deep or tall something is. */
    private static boolean isSize(Pieces pieces, Amount amount, int at) {
        String lemma = pieces.token(at).lemma();
        boolean grows = lemma.equals("grow") && pieces.tag(at) == PennTag.VBZ && !pieces.is(amount.first() - 1, "by");
        return grows || lemma.equals("drop") && pieces.tag(at).isNoun();
    }

    /** "lifts 25 kg", "grew 40 kg of beans": a weight that is borne or harvested; what rises does so "by" it. */
    private static boolean isWeight(Pieces pieces, Amount amount, Unit unit, String lemma) {
        boolean borne = lemma.equals("lift") || lemma.equals("grow") && pieces.is(amount.end(), "of");
        return borne && WEIGHTS.contains(unit.symbol()) && !pieces.is(amount.first() - 1, "by");
    }

    /** "Sales have tripled": a verb that tells a factor tells a change; "twice as many" does not. */
    private static @Nullable Change multiplied(Pieces pieces, Amount amount) {
        return pieces.tag(amount.first()).isVerb()
                ? new Change(amount.value() < 1 ? Trend.DOWN : Trend.UP, FigureRule.TREND_VERB, amount.first())
                : null;
    }
}
