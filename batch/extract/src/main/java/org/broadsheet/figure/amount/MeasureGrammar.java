package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.CD;

import org.broadsheet.annotate.PennTag;
import org.broadsheet.number.Digits;
import org.broadsheet.number.Numeral;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.number.NumeralGrammar;
import org.broadsheet.syntax.PhraseTable.Match;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Reads a number together with its unit, whichever comes first. */
final class MeasureGrammar {

    private final NumeralGrammar numerals = new NumeralGrammar();
    private final UnitNames units = new UnitNames();
    private final CountedNouns nouns = new CountedNouns(units);
    private final PerUnits perUnits = new PerUnits(units);

    PerUnits perUnits() {
        return perUnits;
    }

    NumeralGrammar numerals() {
        return numerals;
    }

    /** The amount that starts at an piece, or null. */
    @Nullable
    Amount at(Pieces pieces, int first, Digits digits) {
        Amount money = prefixedMoney(pieces, first, digits);
        if (money != null) {
            return perUnits.per(pieces, money);
        }
        boolean eitherWay = isEitherWay(pieces, first + 2);
        int start = eitherWay ? first + 3 : sign(pieces, first) ? first + 1 : first;
        if (pieces.is(first, "minus")
                && pieces.get(first + 1).isDash()
                && pieces.get(first + 2).isNumber()) {
            start = first + 2;
        }
        Numeral numeral = numerals.at(pieces, start, digits, false);
        if (numeral == null) {
            return null;
        }
        if (start > first && !eitherWay) {
            numeral = numeral.times(-1, numeral.end(), numeral.form());
        }
        Amount bare = Amount.bare(first, numeral);
        Amount measured = units.after(pieces, bare, digits);
        return perUnits.per(
                pieces, measured != null ? mixedUnits(pieces, measured, digits) : counted(pieces, bare, digits));
    }

    /** "24 boats", "one boat in five". */
    private Amount counted(Pieces pieces, Amount bare, Digits digits) {
        Amount counted = nouns.counted(pieces, bare);
        Numeral ratio = counted.noun() == null || counted.unit() != null
                ? null
                : numerals.ratioOfNoun(pieces, bare.first(), bare.numeral(), counted.end(), digits);
        return ratio == null
                ? counted
                : Amount.bare(bare.first(), ratio)
                        .partOf(pieces.text(bare.numeral().end(), counted.end()), ratio.end())
                        .by(FigureRule.SHARE_OF_WHOLE);
    }

    /** "minus 5", "-5" where the sign is no hyphen. */
    private static boolean sign(Pieces pieces, int at) {
        Piece sign = pieces.get(at);
        if (isEitherWay(pieces, at)) {
            return false;
        }
        if (sign.is("minus") || sign.is("negative")) {
            return pieces.get(at + 1).isNumber() || pieces.tag(at + 1) == CD;
        }
        Piece before = pieces.get(at - 1);
        boolean hyphen = sign.glued() && !before.is("(");
        if (sign.isDash()
                && sign.glued()
                && before.is("minus")
                && pieces.get(at + 1).isNumber()) {
            return true;
        }
        return sign.isDash()
                && pieces.get(at + 1).isNumber()
                && pieces.get(at + 1).glued()
                && !hyphen
                && !before.isNumber();
    }

    /** "plus or minus 3 points", "+/-3": how far a number may be off, both ways. */
    private static boolean isEitherWay(Pieces pieces, int minus) {
        return pieces.isAny(minus - 1, "or", "/")
                && pieces.isAny(minus - 2, "plus", "+")
                && (pieces.is(minus, "minus") || pieces.get(minus).isDash());
    }

    private static boolean isThing(Pieces pieces, int at) {
        PennTag tag = pieces.tag(at);
        return pieces.get(at).isWord() && tag != PennTag.DT && tag != PennTag.IN && !tag.isVerb();
    }

    private static boolean isArticle(Pieces pieces, int at) {
        return pieces.is(at, "a") && pieces.is(at + 1, "$") && !pieces.glued(at + 1);
    }

    private @Nullable Amount prefixedMoney(Pieces pieces, int first, Digits digits) {
        int at = first;
        if (pieces.get(at).isDash()
                && pieces.get(at).glued()
                && !pieces.get(at - 1).isMark()) {
            // "N-R18" is a name.
            return null;
        }
        boolean minus = pieces.get(at).isDash() && pieces.get(at + 1).glued() || pieces.is(at, "minus");
        boolean negative = minus && !isEitherWay(pieces, at);
        if (minus) {
            at++;
        }
        Match<Unit> currency = units.money().moneyBefore(pieces, at);
        if (currency == null) {
            return null;
        }
        int number = currency.end();
        if (pieces.get(number).isDash() && pieces.get(number + 1).glued()) {
            negative = true;
            number++;
        }
        Numeral numeral = numerals.at(pieces, number, digits, true);
        if (numeral == null || numeral.form() == Form.VAGUE && numeral.low() == null) {
            return null;
        }
        if (pieces.is(numeral.end(), "%")) {
            // "Ardent (TTD -0.17%)": what its share is called, and how far it moved
            return null;
        }
        if (isArticle(pieces, at) && isThing(pieces, numeral.end())) {
            // "A $50 phone" costs no Australian dollars.
            return null;
        }
        if (negative) {
            numeral = numeral.times(-1, numeral.end(), numeral.form());
        }
        Amount amount = Amount.bare(first, numeral)
                .measured(currency.meaning(), numeral.end())
                .by(FigureRule.CURRENCY_BEFORE);
        return units.money().moneyRepeated(pieces, amount, digits);
    }

    /** "thirteen dollars and forty-five cents", "15 dollars 50". */
    private Amount mixedUnits(Pieces pieces, Amount amount, Digits digits) {
        Unit unit = amount.unit();
        if (unit == null || !unit.isMoney() || unit.factor() != 1) {
            return amount;
        }
        int at = pieces.is(amount.end(), "and") ? amount.end() + 1 : amount.end();
        Numeral numeral = numerals.at(pieces, at, digits, false);
        if (numeral == null || numeral.value() >= 100 || numeral.value() < 1 || numeral.value() % 1 != 0) {
            return amount;
        }
        Match<Unit> minor = units.money().minorAt(pieces, numeral.end());
        if (minor != null && minor.meaning().factor() < 1) {
            return amount.withValue(
                            amount.value() + numeral.value() * minor.meaning().factor(), minor.end())
                    .by(FigureRule.PARTS_OF_CURRENCY);
        }
        boolean change = at == amount.end()
                && numeral.value() >= 10
                && CountedPhrases.at(pieces, numeral.end()) == null
                && units.after(pieces, Amount.bare(at, numeral), digits) == null
                && pieces.tag(numeral.end()) != CD;
        return change
                ? amount.withValue(amount.value() + numeral.value() / 100, numeral.end())
                        .by(FigureRule.PARTS_OF_CURRENCY)
                : amount;
    }
}
