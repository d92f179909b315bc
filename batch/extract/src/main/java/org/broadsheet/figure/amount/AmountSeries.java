package org.broadsheet.figure.amount;

import java.util.List;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.Bound;
import org.broadsheet.article.Figure.Trend;
import org.broadsheet.syntax.Pieces;

/** Amounts that go on from the one before them: in a list, told in another unit, or with its verb left out. */
public final class AmountSeries {
    /** Pieces in which the bracket around an amount opens. */
    private static final int SIGHT = 12;

    private AmountSeries() {}

    /** Where the next amount starts that is none of a list with this one, "40 boats, 5 yards and 2 piers in Oslo", nor the same again. */
    public static int startOfNext(Pieces pieces, List<Amount> amounts, int index) {
        int i = index;
        while (i + 1 < amounts.size() && isListed(pieces, amounts.get(i), amounts.get(i + 1))) {
            i++;
        }
        return i + 1 == amounts.size() ? pieces.size() : amounts.get(i + 1).first();
    }

    private static boolean isListed(Pieces pieces, Amount amount, Amount next) {
        if (isSame(pieces, amount, next)) {
            return true;
        }
        if (amount.noun() == null || next.noun() == null) {
            return false;
        }
        for (int at = amount.end(); at < next.first(); at++) {
            if (!pieces.is(at, ",") && !pieces.is(at, "and")) {
                return false;
            }
        }
        return true;
    }

    /** Whether an amount tells the one before it again, or leaves its verb to it. */
    public static boolean restates(Pieces pieces, Amount before, Amount amount) {
        return isSame(pieces, before, amount) || isGapped(pieces, before, amount) || isSide(pieces, before, amount);
    }

    /** "rose 2% in May and 3% over the year", "rises of 3%, 4% and 5%": a share that goes on the change of the one before it. */
    public static boolean isChangedLike(Pieces pieces, Amount before, Amount amount) {
        if (!isPercent(before) || !isPercent(amount) || pieces.is(amount.end(), "of")) {
            return false;
        }
        boolean joint = false;
        for (int at = before.end(); at < amount.first(); at++) {
            PennTag tag = pieces.tag(at);
            joint |= tag == PennTag.CC || tag == PennTag.COMMA;
            boolean when = pieces.isAny(at, "in", "at", "for", "over", "during", "on");
            if (!joint && !when && !isOfPhrase(tag) || joint && tag != PennTag.CC && tag != PennTag.COMMA) {
                return false;
            }
        }
        return joint && !pieces.tag(amount.end()).isNoun() && !isToldApart(pieces, amount.end());
    }

    /** "and 60% still say so", "40% below target": whether what stands behind an amount tells of it by itself. */
    private static boolean isToldApart(Pieces pieces, int end) {
        int at = end;
        while (pieces.tag(at).isAdverb()) {
            at++;
        }
        return pieces.isAny(end, "below", "above") || pieces.tag(at).isFinite();
    }

    private static boolean isPercent(Amount amount) {
        return amount.unit() != null && amount.unit().symbol().equals("%") && amount.per() == null;
    }

    private static boolean isOfPhrase(PennTag tag) {
        return tag.isNoun() || tag.isAdjective() || tag == PennTag.CD || CountedPhrases.isDeterminer(tag);
    }

    /** "about 4 m x 3 m": a side is as sure as the one before it. */
    private static boolean isSide(Pieces pieces, Amount before, Amount amount) {
        return before.unit() != null
                && amount.unit() != null
                && pieces.isAny(before.end(), "x", "×")
                && amount.first() == before.end() + 1
                && before.unit().symbol().equals(amount.unit().symbol());
    }

    /** "over 100 km (60 miles)" and "up 5 points, or 0.1%": the same told in another unit. */
    public static boolean isSame(Pieces pieces, Amount before, Amount amount) {
        int at = before.end();
        int gap = amount.first() - at;
        boolean or = gap == 1 && pieces.is(at, "or") || gap == 2 && pieces.is(at, ",") && pieces.is(at + 1, "or");
        // "about 150 million km (93 million miles; 1 au)"
        boolean bracket = gap == 1 && (pieces.is(at, "(") || pieces.is(at, ";") && isInBracket(pieces, at));
        // "about 4.5 pounds (lbs), or 2 kilograms"
        or |= gap == 5
                && pieces.is(at, "(")
                && pieces.is(at + 2, ")")
                && pieces.is(at + 3, ",")
                && pieces.is(at + 4, "or");
        return (or || bracket)
                && before.unit() != null
                && amount.unit() != null
                && !before.unit().symbol().equals(amount.unit().symbol());
    }

    private static boolean isInBracket(Pieces pieces, int at) {
        int open = at;
        while (open > Math.max(0, at - SIGHT) && !pieces.isAny(open, "(", ")", "[", "]")) {
            open--;
        }
        return pieces.isAny(open, "(", "[");
    }

    /** "Ardent fell by 2%, Bellis by 3%": the verb is left out the second time. */
    private static boolean isGapped(Pieces pieces, Amount before, Amount amount) {
        int by = amount.first() - 1;
        if (!pieces.is(by, "by") || by - before.end() < 2 || before.unit() == null || amount.unit() == null) {
            return false;
        }
        for (int at = before.end(); at < by; at++) {
            boolean joint = pieces.is(at, ",") || pieces.is(at, "and") || pieces.is(at, ";");
            if (!joint && !pieces.tag(at).isNoun() && !CountedPhrases.isDeterminer(pieces.tag(at))) {
                return false;
            }
        }
        return before.unit().symbol().equals(amount.unit().symbol());
    }

    /** Whether nothing is told of bound and change. */
    public static boolean isFree(Figure figure) {
        return figure.bound() == Bound.EXACT && figure.trend() == Trend.NONE;
    }

    /** A figure with the bound and the change of the one that it goes on from. */
    public static Figure boundLike(Figure figure, Figure model) {
        return new Figure(
                figure.figureId(),
                figure.text(),
                figure.span(),
                figure.kind(),
                figure.value(),
                figure.valueLow(),
                figure.valueHigh(),
                model.bound() == Bound.VAGUE ? figure.bound() : model.bound(),
                model.trend(),
                figure.unit(),
                figure.unitOf(),
                figure.subject(),
                figure.holderEntityId(),
                figure.holderName(),
                figure.time(),
                figure.quoteId(),
                figure.confidence());
    }
}
