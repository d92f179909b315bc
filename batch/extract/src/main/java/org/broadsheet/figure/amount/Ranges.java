package org.broadsheet.figure.amount;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.number.Numeral;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.number.NumeralGrammar;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Joins amounts that belong together: ends of a range, and lists that share a unit. */
final class Ranges {
    private static final double THOUSAND = 1000;
    /** How many times the low end of a range the high one is at most, where it might be a level. */
    private static final double MOST_SPREAD = 2;
    /** The same where neither has a unit, and the verb may have the first for object: "cut 100 to 500". */
    private static final double MOST_SPREAD_OF_BARE = 10;

    private final TrendWords trends;

    Ranges(TrendWords trends) {
        this.trends = trends;
    }

    /** The amounts of a sentence, in order, with ranges joined and shared units handed back through lists. */
    List<Amount> join(Pieces pieces, List<Amount> amounts) {
        List<Amount> joined = new ArrayList<>();
        for (Amount amount : amounts) {
            Amount last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            Amount range = last == null ? null : range(pieces, last, amount);
            if (range != null) {
                joined.set(joined.size() - 1, range);
            } else {
                joined.add(amount);
            }
        }
        shareUnits(pieces, joined);
        SharedUnits.handOn(pieces, joined);
        TakenUpCounts.handOn(pieces, joined);
        return joined;
    }

    private @Nullable Amount range(Pieces pieces, Amount low, Amount high) {
        if (!mayBegin(pieces, low, high) || low.hasUnit() && !sameUnit(low, high)) {
            return null;
        }
        double from = low.hasUnit() && !sharesScale(low, high) && !sharesThousand(pieces, low, high)
                ? low.value()
                : scaled(pieces, low, high);
        double to = high.value();
        boolean dash = pieces.get(low.end()).isDash() && high.first() == low.end() + 1;
        if (from >= to && (dash || !pieces.is(low.first() - 1, "from"))) {
            return null;
        }
        if (!low.hasUnit() && (!high.hasUnit() && dash || pieces.isTime(low.first()))) {
            return null;
        }
        Numeral numeral = Numeral.vague(high.numeral().end(), Math.min(from, to), Math.max(from, to));
        return new Amount(
                low.first(),
                high.end(),
                numeral,
                (from + to) / 2,
                high.unit() != null ? high.unit() : low.unit(),
                high.noun(),
                high.of(),
                high.per() != null ? high.per() : low.per(),
                Math.min(low.confidence(), high.confidence()),
                true,
                new Trail(FigureRule.RANGE, (high.hasUnit() ? high : low).trail()));
    }

    private boolean mayBegin(Pieces pieces, Amount low, Amount high) {
        // "four in ten - 38 percent" tells the same again, closer
        boolean closer = low.numeral().form() == Form.RATIO && high.numeral().form() != Form.RATIO;
        return connects(pieces, low, high)
                && low.numeral().form() != Form.VAGUE
                && high.numeral().form() != Form.VAGUE
                && !isDifference(pieces, low)
                && !isFactorTo(pieces, low, high)
                && !isClosedBy(pieces, low, high)
                && !closer;
    }

    /** "doubled to 18,000", "and 0.4% to 98.90": a factor by a verb, or a share, and a level. */
    private static boolean isFactorTo(Pieces pieces, Amount low, Amount high) {
        boolean share = low.unit() != null
                && low.unit().symbol().equals("%")
                && !high.hasUnit()
                && high.value() > MOST_SPREAD_OF_BARE * low.value();
        return share
                || low.unit() == MultipleWords.TIMES
                        && pieces.tag(low.end() - 1).isVerb();
    }

    /** "the six months to 30 September": a length of time and the day that it ends with. */
    private static boolean isClosedBy(Pieces pieces, Amount low, Amount high) {
        return low.isLengthOfTime() && !high.hasUnit() && pieces.isTime(high.first());
    }

    /** "fell by a third to 2 million": a fraction that begins no range. */
    private static boolean isDifference(Pieces pieces, Amount low) {
        return low.numeral().form() == Form.FRACTION
                && !low.hasUnit()
                && NumeralGrammar.isDifference(pieces, low.first(), low.end());
    }

    private static boolean sameUnit(Amount low, Amount high) {
        if (low.unit() != null && high.unit() != null) {
            return low.unit().symbol().equals(high.unit().symbol())
                    || low.unit().isMoney()
                            && high.unit().isMoney()
                            && high.unit().codes().contains(low.unit().symbol());
        }
        return low.unit() != null && !high.hasUnit()
                || low.noun() != null && low.noun().equals(high.noun());
    }

    /**
     * "$10 to $15 billion", "two to three thousand": the scale is told once, where the first number would be the lower one
     * of that scale too.
     */
    private static boolean sharesScale(Amount low, Amount high) {
        boolean mixed = high.numeral().form() == Form.MIXED;
        boolean words = high.numeral().form() == Form.WORDS && high.numeral().value() % scaleOf(high) == 0;
        return (low.numeral().form() == Form.DIGITS && mixed || low.numeral().form() == Form.WORDS && (mixed || words))
                && Math.abs(low.numeral().value()) < Math.abs(high.numeral().value()) / scaleOf(high);
    }

    private static double scaleOf(Amount amount) {
        double size = Math.abs(amount.numeral().value());
        for (double scale : new double[] {1e12, 1e9, 1e6, 1e3, 100}) {
            if (size >= scale) {
                return scale;
            }
        }
        return 1;
    }

    /** "$5-8,000": thousands are told once, where a dash leaves no blank and the first number is the lower one in thousands. */
    private static boolean sharesThousand(Pieces pieces, Amount low, Amount high) {
        double least = low.numeral().value();
        double most = high.numeral().value();
        return low.numeral().form() == Form.DIGITS
                && high.numeral().form() == Form.DIGITS
                && pieces.get(low.end()).isDash()
                && pieces.get(low.end()).glued()
                && most % THOUSAND == 0
                && most / THOUSAND < THOUSAND
                && least >= 1
                && least % 1 == 0
                && least < most / THOUSAND
                && pieces.get(high.numeral().end() - 1).text().indexOf(',') > 0;
    }

    private static double scaled(Pieces pieces, Amount low, Amount high) {
        double value = low.numeral().value() * high.factor();
        return sharesScale(low, high)
                ? value * scaleOf(high)
                : sharesThousand(pieces, low, high) ? value * THOUSAND : value;
    }

    private boolean connects(Pieces pieces, Amount low, Amount high) {
        int at = low.end();
        int gap = high.first() - at;
        Piece joint = pieces.get(at);
        if (gap == 1 && joint.isDash()) {
            return true;
        }
        if (isTiedByTo(pieces, at, gap)) {
            return true;
        }
        if (gap == 2 && joint.is("to") && pieces.get(at + 1).isDash() && pieces.glued(at + 1)) {
            // "a 200 to-260 page book"
            return true;
        }
        if (gap == 2 && joint.is("up") && pieces.is(at + 1, "to")) {
            // "from 450 up to 900"
            return pieces.is(low.first() - 1, "from");
        }
        if (gap != 1) {
            return false;
        }
        boolean from = pieces.is(low.first() - 1, "from");
        if (joint.is("to")) {
            return from || !tellsChange(pieces, low, high) || isCostTold(pieces, low, high);
        }
        if (joint.is("and")) {
            return pieces.is(low.first() - 1, "between");
        }
        return joint.is("or") && !low.hasUnit() && high.hasUnit() && isNextAbove(low, high);
    }

    /** "four or five boats", "2 or 3 million", "2000 or 3000 visitors": two steps of one size, one above the other. */
    private static boolean isNextAbove(Amount low, Amount high) {
        double least = low.numeral().value();
        double most = high.numeral().value() / (sharesScale(low, high) ? scaleOf(high) : 1);
        boolean digits = low.numeral().form() == Form.DIGITS && high.numeral().form() != Form.WORDS;
        double step = 1;
        while (digits && least % (step * 10) == 0 && most % (step * 10) == 0 && step < least) {
            step *= 10;
        }
        // "sold at 4 or 5 dollars": two prices
        boolean prices = high.unit() != null && high.unit().isMoney();
        return (digits && !prices || low.numeral().form() == Form.WORDS) && most == least + step;
    }

    /** "8-to-12-metre", "an 8- to 12-metre boat": the first end keeps its hyphen. */
    private static boolean isTiedByTo(Pieces pieces, int at, int gap) {
        return pieces.get(at).isDash()
                && pieces.is(at + 1, "to")
                && (gap == 2 || gap == 3 && pieces.get(at + 2).isDash());
    }

    /** "rose 5% to 7 million", "fell by 4,000 to 233,000": a change and the level it led to; bare, where that is much more. */
    private boolean tellsChange(Pieces pieces, Amount low, Amount high) {
        double spread = ChangedLevels.takesObject(pieces, low.first()) ? MOST_SPREAD_OF_BARE : MOST_SPREAD;
        return (low.hasUnit() || !high.hasUnit() && high.value() > spread * low.value())
                && trends.around(pieces, low.first(), low.end()) != org.broadsheet.article.Figure.Trend.NONE
                && !pieces.is(low.first() - 1, "from")
                && !isSupposedChange(pieces, low);
    }

    /** "could shrink by 2,000 to 5,000": how much it may be has two ends. */
    private static boolean isSupposedChange(Pieces pieces, Amount low) {
        int verb = low.first() - 2;
        return !low.hasUnit()
                && pieces.is(verb + 1, "by")
                && pieces.tag(verb) == PennTag.VB
                && pieces.tag(verb - 1) == PennTag.MD;
    }

    /**
     * "adds $30 to $50", "may cut 3% to 5%": what something adds as a rule, or will do, is told by a range; what was done, "added 3
     * points to 50" or "Shares drop $20 to $55", by the change and the level.
     */
    private static boolean isCostTold(Pieces pieces, Amount low, Amount high) {
        int verb = low.first() - 1;
        boolean adds = pieces.token(verb).lemma().equals("add")
                && (pieces.tag(verb) == PennTag.VBZ || pieces.tag(verb) == PennTag.VBP);
        boolean rule = adds || pieces.tag(verb) == PennTag.VB;
        return rule && low.hasUnit() && sameUnit(low, high) && high.value() <= low.value() * MOST_SPREAD;
    }

    /** "5, 10 and 15 km": numbers without a unit that stand before one with a unit, split by commas or "and". */
    private static void shareUnits(Pieces pieces, List<Amount> amounts) {
        for (int i = amounts.size() - 2; i >= 0; i--) {
            Amount here = amounts.get(i);
            Amount next = amounts.get(i + 1);
            if (!here.hasUnit()
                    && next.hasUnit()
                    && next.of() == null
                    && isListJoint(pieces, amounts, i)
                    && !isLastSide(pieces, here)
                    && sameShape(here, next)) {
                Unit unit = next.unit();
                double value = unit == null ? here.value() : here.numeral().value() * unit.factor();
                amounts.set(
                        i,
                        new Amount(
                                here.first(),
                                here.end(),
                                here.numeral(),
                                value,
                                unit,
                                next.noun(),
                                null,
                                next.per(),
                                here.confidence(),
                                false,
                                new Trail(FigureRule.UNIT_OF_NEXT, here.trail())));
            }
        }
    }

    /** "2560 x 1600, 120 Hz": the sides of a thing have no unit in common with what is listed behind them. */
    private static boolean isLastSide(Pieces pieces, Amount here) {
        return pieces.isAny(here.first() - 1, "x", "×") && !pieces.isAny(here.end(), "x", "×");
    }

    private static boolean sameShape(Amount here, Amount next) {
        Form form = here.numeral().form();
        boolean plain = form == Form.DIGITS || form == Form.WORDS || form == Form.MIXED;
        boolean year = form == Form.DIGITS && here.value() >= 1900 && here.value() < 2100;
        return plain
                && !year
                && (next.numeral().form() == form || next.numeral().form() == Form.MIXED || form == Form.MIXED);
    }

    private static boolean isListJoint(Pieces pieces, List<Amount> amounts, int here) {
        int from = amounts.get(here).end();
        int to = amounts.get(here + 1).first();
        if (to - from == 1) {
            // "46 to 40 percent": a result, told in one unit; "4.5 x 6.7 x 8 inches": the sides of a thing.
            return pieces.isAny(from, ",", "and", "or", "to", "x", "×");
        }
        return to - from == 2
                && pieces.is(from, ",")
                && pieces.isAny(from + 1, "and", "or")
                && !opensClause(pieces, amounts, here + 1);
    }

    /** "The average was 61, and 45% were men": told of by a clause of its own, where it is no last one of three. */
    private static boolean opensClause(Pieces pieces, List<Amount> amounts, int at) {
        Amount amount = amounts.get(at);
        boolean listed =
                at > 1 && amounts.get(at - 2).end() + 1 == amounts.get(at - 1).first();
        PennTag behind = pieces.tag(amount.end());
        return !listed && behind.isFinite();
    }
}
