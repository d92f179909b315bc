package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.NN;

import java.util.Set;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.figure.amount.CountedPhrases.CountedPhrase;
import org.broadsheet.syntax.PhraseTable.Match;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Reads what an amount is given for each of: "$3 per litre", "80 barrels a day". */
final class PerUnits {
    /** Pieces that tell what an amount is for each of: "per registered voter". */
    private static final int LONGEST_UNIT = 3;

    /** "a year ago" is a time. */
    private static final Set<String> SINCE = Set.of("ago", "earlier", "later", "before");

    private static final Set<String> EACH = WordSets.english("figure-contexts").get("each");
    private static final Set<String> CHANGES = new TrendLists().verbs.keySet();
    private static final Set<String> BRINGING =
            WordSets.english("figure-contexts").get("verbs-of-bringing");
    private static final Set<String> NO_UNIT_OF_SALE =
            WordSets.english("figure-contexts").get("no-unit-of-sale");
    /** What is bought by the piece costs less than this in any currency of news. */
    private static final double MOST_UNIT_PRICE = 10_000;

    private final UnitNames units;

    PerUnits(UnitNames units) {
        this.units = units;
    }

    /**
     * "$3 a cup", "$5 a slice": after a price and "a", one thing that is sold. Any noun may be one, so what else may stand
     * there must not: "gave the $5,000 a boost".
     */
    private static boolean isSold(Pieces pieces, Amount amount, int noun) {
        return amount.unit() != null
                && amount.unit().isMoney()
                && amount.value() < MOST_UNIT_PRICE
                && noun == amount.end() + 1
                && pieces.tag(noun) == NN
                && pieces.get(noun).isWord()
                && !pieces.get(noun).isCapitalized()
                && !NO_UNIT_OF_SALE.contains(pieces.word(noun))
                && !pieces.tag(noun + 1).isNoun()
                && !pieces.get(noun + 1).isDash();
    }

    /** "three deaths per 100,000 people", "six geese to one swan": what a rate is given for, of which it tells no number. */
    static boolean isDenominator(Pieces pieces, Amount amount) {
        int before = amount.first() - 1;
        int other = pieces.tag(before - 1).isNoun() ? before - 2 : before - 1;
        boolean toOne = amount.value() == 1
                && amount.unit() == null
                && amount.noun() != null
                && pieces.is(before, "to")
                && pieces.tag(other) == CD
                && !isChange(pieces, other);
        return toOne || pieces.is(before, "per");
    }

    /** "fell from six boats to one", "cut its 12 wards to one": it tells where something ended. */
    private static boolean isChange(Pieces pieces, int number) {
        for (int at = number - 1; at >= 0; at--) {
            String lemma = pieces.token(at).lemma();
            boolean verb = pieces.tag(at).isVerb() && (CHANGES.contains(lemma) || BRINGING.contains(lemma));
            if (verb || pieces.is(at, "from")) {
                return true;
            }
        }
        return false;
    }

    /** "$3 per litre", "80 barrels a day", "5 kg/m²". */
    Amount per(Pieces pieces, Amount amount) {
        int at = amount.end();
        if (!amount.hasUnit() && !pieces.is(at, "per")) {
            return amount;
        }
        if (pieces.is(at, "of") && amount.unit() != null && amount.unit().kind() == Kind.QUANTITY) {
            // "2 million gallons of fuel a year"
            CountedPhrase stuff = CountedPhrases.at(pieces, at + 1);
            at = stuff == null ? at : stuff.end();
        }
        boolean hyphens = pieces.get(at).isDash()
                && pieces.is(at + 1, "a")
                && pieces.get(at + 2).isDash();
        int word = hyphens ? at + 3 : at + 1;
        boolean article = (pieces.is(at, "a") || pieces.is(at, "an") || hyphens)
                && (EACH.contains(pieces.get(word).word()) || isSold(pieces, amount, word));
        boolean slash = pieces.is(at, "/") && pieces.glued(at) && pieces.glued(at + 1);
        boolean per = article ? !pieces.isIn(word + 1, SINCE) : slash || pieces.is(at, "per");
        return per ? eachOf(pieces, each(pieces, amount, pastDash(pieces, word), article)) : amount;
    }

    /** "a $3 per-person fee" */
    private static int pastDash(Pieces pieces, int word) {
        return pieces.is(word - 1, "per") && pieces.get(word).isDash() ? word + 1 : word;
    }

    /** "$3/user/month": a price for each of two things. */
    private Amount eachOf(Pieces pieces, Amount amount) {
        int at = amount.end();
        boolean slash = amount.per() != null && pieces.is(at, "/") && pieces.glued(at) && pieces.glued(at + 1);
        Match<Unit> unit = slash ? units.each(pieces, at + 1) : null;
        return unit == null
                ? amount
                : amount.each(amount.per() + "/" + unit.meaning().symbol(), unit.end());
    }

    private static boolean isAmountOf(Piece number) {
        return number.isNumber() && number.text().chars().allMatch(c -> Character.isDigit(c) || c == ',');
    }

    /** "18.9 deaths per 100,000 people per year": what it is for is a number of something, and may be for a time as well. */
    private Amount eachOf(Pieces pieces, Amount amount, int number) {
        Match<Unit> unit = units.each(pieces, number + 1);
        if (unit != null) {
            return eachOf(pieces, amount, number, unit.meaning().symbol(), unit.end());
        }
        CountedPhrase noun = CountedPhrases.at(pieces, number + 1);
        return noun == null || noun.end() > number + 1 + LONGEST_UNIT
                ? amount
                : eachOf(pieces, amount, number, noun.text(), noun.end());
    }

    private Amount eachOf(Pieces pieces, Amount amount, int number, String what, int end) {
        String each = pieces.get(number).text().replace(",", "") + " " + what;
        Match<Unit> time = pieces.is(end, "per") ? units.each(pieces, end + 1) : null;
        return time == null
                ? amount.each(each, end).by(FigureRule.PER_UNIT)
                : amount.each(each + "/" + time.meaning().symbol(), time.end()).by(FigureRule.PER_UNIT);
    }

    private Amount each(Pieces pieces, Amount amount, int word, boolean article) {
        if (!article && isAmountOf(pieces.get(word))) {
            return eachOf(pieces, amount, word);
        }
        Match<Unit> unit = units.each(pieces, word);
        if (unit != null) {
            return amount.each(unit.meaning().symbol(), unit.end()).by(FigureRule.PER_UNIT);
        }
        if (article && pieces.get(word).isWord()) {
            return amount.each(pieces.get(word).word(), word + 1).by(FigureRule.PER_UNIT);
        }
        CountedPhrase noun = CountedPhrases.at(pieces, word);
        boolean single = noun != null && !pieces.get(word).isMark();
        return single && noun != null && noun.end() <= word + LONGEST_UNIT
                ? amount.each(noun.text(), noun.end()).by(FigureRule.PER_UNIT)
                : amount;
    }
}
