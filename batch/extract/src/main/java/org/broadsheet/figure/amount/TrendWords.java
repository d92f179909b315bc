package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.JJR;

import org.broadsheet.article.Figure.Trend;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Whether a number is told as a change: "rose 5%", "down 3 points", "an increase of 200". From {@code trends.tsv}. */
public final class TrendWords {
    private final TrendLists lists = new TrendLists();
    private final ChangesBefore ahead = new ChangesBefore(lists);

    /** Whether a noun, by its base form, names a change: "increase". */
    public boolean isChange(String lemma) {
        return lists.nouns.containsKey(lemma) || lemma.equals("improvement") || lemma.equals("change");
    }

    /** Whether a verb, by its base form, tells a change: "rise". */
    public boolean isChangeVerb(String lemma) {
        return lists.verbs.containsKey(lemma);
    }

    /** The change the number at [first, end) tells. */
    Trend around(Pieces pieces, int first, int end) {
        Change change = changeAround(pieces, first, end);
        return change == null ? Trend.NONE : change.trend();
    }

    /**
     * A change that a number tells.
     *
     * @param at the piece that tells it
     */
    public record Change(Trend trend, FigureRule rule, int at) {}

    /** The change the number at [first, end) tells, or null for none. */
    @Nullable
    public Change changeAround(Pieces pieces, int first, int end) {
        boolean share = isShare(pieces, end);
        Change before = ahead.of(pieces, first, share);
        if (before != null) {
            return before;
        }
        Trend sign = signed(pieces, first, end);
        if (sign != null) {
            return new Change(sign, FigureRule.TREND_SIGN, pieces.is(first - 1, "+") ? first - 1 : first);
        }
        Trend noun =
                pieces.tag(end).isNoun() ? lists.nouns.get(pieces.token(end).lemma()) : null;
        if (noun != null && !pieces.is(end, "cut")) {
            return new Change(noun, FigureRule.TREND_NOUN_AFTER, end);
        }
        boolean compound =
                share && pieces.tag(end).isNoun() && pieces.tag(end + 1).isNoun();
        Trend ofNoun = compound && !pieces.token(end + 1).lemma().equals("loss")
                ? lists.nouns.get(pieces.token(end + 1).lemma())
                : null;
        if (ofNoun != null) {
            // "a 40% price reduction"
            return new Change(ofNoun, FigureRule.TREND_NOUN_AFTER, end + 1);
        }
        Trend compared = share ? lists.comparatives.get(pieces.word(end)) : null;
        if (compared != null) {
            return new Change(compared, FigureRule.TREND_ADVERB_AFTER, end);
        }
        Trend behind = lists.particles.get(pieces.get(end).word());
        boolean adverb = behind != null
                && (pieces.tag(end) == JJR || pieces.tag(end).isAdverb())
                && !pieces.is(end + 1, "than")
                && !pieces.is(end + 1, "from")
                && !pieces.tag(end + 1).isNoun();
        return adverb ? change(behind, FigureRule.TREND_ADVERB_AFTER, end) : null;
    }

    /** "DAX -0.4%, CAC +0.2%": a sign between a name and a share, with no verb, tells a change; or null. */
    private static @Nullable Trend signed(Pieces pieces, int first, int end) {
        boolean up = pieces.is(first - 1, "+");
        int name = up ? first - 2 : first - 1;
        if (!isShare(pieces, end)
                || !pieces.tag(name).isNoun()
                || !pieces.get(name).isCapitalized()) {
            return null;
        }
        return up ? Trend.UP : pieces.get(first).isDash() && !pieces.get(first).glued() ? Trend.DOWN : null;
    }

    private static boolean isShare(Pieces pieces, int end) {
        return pieces.isAny(end - 1, "%", "percent", "pc") || pieces.is(end - 1, "cent") && pieces.is(end - 2, "per");
    }

    /** "$40 less than last year": how much a sum of money differs from what "than" names, or null. */
    @Nullable
    public Change differs(Pieces pieces, int end) {
        return pieces.is(end + 1, "than")
                ? change(lists.comparatives.get(pieces.word(end)), FigureRule.TREND_ADVERB_AFTER, end)
                : null;
    }

    static @Nullable Change change(@Nullable Trend trend, FigureRule rule, int at) {
        return trend == null ? null : new Change(trend, rule, at);
    }
}
