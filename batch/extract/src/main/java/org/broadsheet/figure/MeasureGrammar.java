package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.CD;

import org.broadsheet.figure.Numeral.Form;
import org.broadsheet.figure.Phrases.Match;
import org.jspecify.annotations.Nullable;

/** Reads a number together with its unit, whichever comes first. */
final class MeasureGrammar {

    private final NumeralGrammar numerals = new NumeralGrammar();
    private final UnitNames units = new UnitNames();
    private final CountedNouns nouns = new CountedNouns(units);
    private final PerUnits perUnits = new PerUnits(units);

    NumeralGrammar numerals() {
        return numerals;
    }

    /** The amount that starts at an atom, or null. */
    @Nullable
    Amount at(Atoms atoms, int first, Digits digits) {
        Amount money = prefixedMoney(atoms, first, digits);
        if (money != null) {
            return perUnits.per(atoms, money);
        }
        int start = sign(atoms, first) ? first + 1 : first;
        if (atoms.is(first, "minus")
                && atoms.get(first + 1).isDash()
                && atoms.get(first + 2).isNumber()) {
            start = first + 2;
        }
        Numeral numeral = numerals.at(atoms, start, digits, false);
        if (numeral == null) {
            return null;
        }
        if (start > first) {
            numeral = numeral.times(-1, numeral.end(), numeral.form());
        }
        Amount bare = Amount.bare(first, numeral);
        Amount measured = units.after(atoms, bare, digits);
        return perUnits.per(atoms, measured != null ? mixedUnits(atoms, measured, digits) : nouns.counted(atoms, bare));
    }

    /** "minus 5", "-5" where the sign is no hyphen. */
    private static boolean sign(Atoms atoms, int at) {
        Atom sign = atoms.get(at);
        if (sign.is("minus") || sign.is("negative")) {
            return atoms.get(at + 1).isNumber() || atoms.tag(at + 1) == CD;
        }
        Atom before = atoms.get(at - 1);
        boolean hyphen = sign.glued() && !before.is("(");
        if (sign.isDash()
                && sign.glued()
                && before.is("minus")
                && atoms.get(at + 1).isNumber()) {
            return true;
        }
        return sign.isDash()
                && atoms.get(at + 1).isNumber()
                && atoms.get(at + 1).glued()
                && !hyphen
                && !before.isNumber();
    }

    private @Nullable Amount prefixedMoney(Atoms atoms, int first, Digits digits) {
        int at = first;
        if (atoms.get(at).isDash()
                && atoms.get(at).glued()
                && !atoms.get(at - 1).isMark()) {
            // "N-R18" is a name.
            return null;
        }
        boolean negative = atoms.get(at).isDash() && atoms.get(at + 1).glued() || atoms.is(at, "minus");
        if (negative) {
            at++;
        }
        Match<Unit> currency = units.money().moneyBefore(atoms, at);
        if (currency == null) {
            return null;
        }
        int number = currency.end();
        if (atoms.get(number).isDash() && atoms.get(number + 1).glued()) {
            negative = true;
            number++;
        }
        Numeral numeral = numerals.at(atoms, number, digits, true);
        if (numeral == null || numeral.form() == Form.VAGUE && numeral.low() == null) {
            return null;
        }
        if (negative) {
            numeral = numeral.times(-1, numeral.end(), numeral.form());
        }
        Amount amount = Amount.bare(first, numeral).measured(currency.meaning(), numeral.end());
        return units.money().moneyRepeated(atoms, amount, digits);
    }

    /** "thirteen dollars and forty-five cents", "15 dollars 50". */
    private Amount mixedUnits(Atoms atoms, Amount amount, Digits digits) {
        Unit unit = amount.unit();
        if (unit == null || !unit.isMoney() || unit.factor() != 1) {
            return amount;
        }
        int at = atoms.is(amount.end(), "and") ? amount.end() + 1 : amount.end();
        Numeral numeral = numerals.at(atoms, at, digits, false);
        if (numeral == null || numeral.value() >= 100 || numeral.value() < 1 || numeral.value() % 1 != 0) {
            return amount;
        }
        Match<Unit> minor = units.money().minorAt(atoms, numeral.end());
        if (minor != null && minor.meaning().factor() < 1) {
            return amount.withValue(
                    amount.value() + numeral.value() * minor.meaning().factor(), minor.end());
        }
        boolean change = at == amount.end()
                && numeral.value() >= 10
                && NounPhrases.at(atoms, numeral.end()) == null
                && units.after(atoms, Amount.bare(at, numeral), digits) == null
                && atoms.tag(numeral.end()) != CD;
        return change ? amount.withValue(amount.value() + numeral.value() / 100, numeral.end()) : amount;
    }
}
