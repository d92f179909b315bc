package org.broadsheet.figure.when;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Amounts that hold whenever what their clause tells was: ages, how far a place is, how large a thing is built. */
public final class TimelessAmounts {
    private static final Set<String> DISTANCES =
            WordSets.english("figure-contexts").get("length-units");
    private static final Set<String> DIRECTIONS =
            WordSets.english("figure-contexts").get("directions");

    private TimelessAmounts() {}

    /** Whether an amount has no time of its own. */
    public static boolean isOne(Pieces pieces, Amount amount) {
        return isAge(amount)
                || isDistance(pieces, amount)
                || isTerm(pieces, amount)
                || isBuilt(amount)
                || isLength(pieces, amount)
                || isSize(pieces, amount);
    }

    /** "a 40-year-old baker" */
    private static boolean isAge(Amount amount) {
        return amount.unit() != null && amount.unit().symbol().endsWith(" of age");
    }

    /** "a five-storey house", but not "a 5.3-magnitude quake" */
    private static boolean isBuilt(Amount amount) {
        return amount.per() == null
                && amount.value() == Math.rint(amount.value())
                && amount.trail().rules().contains(FigureRule.COUNTED_IN_COMPOUND);
    }

    /** "a six-year plan", "her one year absence": how long it is, whenever that was told. */
    private static boolean isLength(Pieces pieces, Amount amount) {
        int end = amount.end();
        boolean singular = !pieces.word(end - 1).endsWith("s");
        boolean noun = pieces.tag(end).isNoun()
                || pieces.tag(end).isAdjective() && pieces.tag(end + 1).isNoun();
        return amount.unit() != null && amount.per() == null && amount.unit().isLengthOfTime() && singular && noun;
    }

    /** "the 75 m ship", "the 75 m (250 ft) ship" */
    private static boolean isSize(Pieces pieces, Amount amount) {
        boolean bracketed = pieces.is(amount.first() - 1, "(") && pieces.is(amount.end(), ")");
        int end = bracketed || pieces.is(amount.end(), "(") ? amount.end() + 1 : amount.end();
        boolean of = pieces.tag(end).isNoun() || pieces.is(amount.end(), "(");
        boolean the = pieces.tag(amount.first() - 1) == PennTag.DT || bracketed;
        return amount.unit() != null && DISTANCES.contains(amount.unit().symbol()) && of && the;
    }

    /** "a town 40 km from Oslo" */
    private static boolean isDistance(Pieces pieces, Amount amount) {
        return amount.unit() != null
                && DISTANCES.contains(amount.unit().symbol())
                && DIRECTIONS.contains(pieces.word(amount.end()));
    }

    /** "was sentenced to four years", "put it off by two weeks", "following ten years": no length of what the verb tells. */
    private static boolean isTerm(Pieces pieces, Amount amount) {
        return amount.unit() != null
                && amount.per() == null
                && !amount.range()
                && amount.unit().isLengthOfTime()
                && pieces.isAny(amount.first() - 1, "to", "by", "following");
    }
}
