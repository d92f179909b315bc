package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.figure.NounPhrases.NounPhrase;
import org.broadsheet.figure.Numeral.Form;
import org.broadsheet.figure.Phrases.Match;
import org.jspecify.annotations.Nullable;

/** Finds the unit before or after a number, and tells apart what is written alike: pounds, points, metres, millions. */
final class UnitNames {
    /** Names that are common nouns of another meaning where a noun follows: "two stone walls", "one cup final". */
    private static final Set<String> COMMON = Set.of(
            "stone",
            "gray",
            "bar",
            "cup",
            "mark",
            "grain",
            "crown",
            "second",
            "gig",
            "sol",
            "real",
            "sum",
            "som",
            "rand",
            "lev",
            "kip",
            "dram",
            "point",
            "sterling",
            "won",
            "ether",
            "nit",
            "mole",
            "meg",
            "fold",
            "mil");

    private static final Unit FOOT = Unit.measure("ft", Kind.QUANTITY);
    private static final Unit INCH = Unit.measure("in", Kind.QUANTITY);
    private static final Set<String> DIMENSIONS =
            Set.of("long", "wide", "tall", "high", "deep", "thick", "in", "x", "by", "display", "screen", "monitor");

    private final UnitLexicon measures = new UnitLexicon();
    private final MoneyNames money = new MoneyNames();

    MoneyNames money() {
        return money;
    }

    /** Whether a unit's name is a common noun of another meaning. */
    static boolean isCommon(String name) {
        return COMMON.contains(name);
    }

    /** What something is given for each of: a unit of measure by name or symbol, or null. */
    @Nullable
    Match<Unit> each(Atoms atoms, int at) {
        Match<Unit> name = measures.nameAt(atoms, at);
        return name != null ? name : measures.symbolAt(atoms, at);
    }

    /** The amount with the unit that follows its number, or null where none of the lists knows follows. */
    @Nullable
    Amount after(Atoms atoms, Amount bare, Digits digits) {
        int at = bare.numeral().end();
        Atom next = atoms.get(at);
        boolean hyphen = next.isDash()
                && next.glued() == atoms.get(at + 1).glued()
                && atoms.get(at + 1).isWord();
        if (hyphen || next.isMark() && "([{<".contains(next.text()) && closes(atoms, at + 2)) {
            at++;
        }
        if (bare.numeral().form() == Form.FRACTION
                && atoms.is(at, "of")
                && (atoms.is(at + 1, "a") || atoms.is(at + 1, "an"))) {
            at += 2;
        } else if (bare.numeral().form() == Form.FRACTION && (atoms.is(at, "a") || atoms.is(at, "an"))) {
            at++;
        }
        Match<Unit> unit = unitAt(atoms, at, bare, hyphen);
        if (unit == null) {
            return null;
        }
        int end = at > bare.numeral().end() && !hyphen && closes(atoms, unit.end()) ? unit.end() + 1 : unit.end();
        Amount amount = bare.measured(unit.meaning(), end);
        return unit.meaning().isMoney() ? MoneyNames.scaleAfter(atoms, amount) : amount;
    }

    private static boolean closes(Atoms atoms, int at) {
        return atoms.get(at).isMark() && ")]}>".contains(atoms.get(at).text());
    }

    /** The longest unit of all lists; of equally long ones a currency code wins: "CUP" is no cup. */
    private @Nullable Match<Unit> unitAt(Atoms atoms, int at, Amount bare, boolean hyphen) {
        Match<Unit> best = money.moneySymbol(atoms, at);
        best = longer(best, measureName(atoms, at, hyphen, bare));
        best = longer(best, money.currencyName(atoms, at, bare, hyphen));
        return longer(best, measureSymbol(atoms, at, bare));
    }

    private static @Nullable Match<Unit> longer(@Nullable Match<Unit> one, @Nullable Match<Unit> other) {
        if (one == null || other != null && other.end() > one.end()) {
            return other;
        }
        return one;
    }

    private @Nullable Match<Unit> measureName(Atoms atoms, int at, boolean hyphen, Amount bare) {
        Match<Unit> name = measures.nameAt(atoms, at);
        if (name == null) {
            return null;
        }
        boolean single = name.end() == at + 1;
        boolean spelled = bare.numeral().form() == Form.WORDS;
        if (spelled && single && isCommon(atoms.get(at).lower()) && !hyphen && isNoun(atoms, at + 1)) {
            return null;
        }
        if (single && atoms.get(at).is("quarter") && !hyphen
                || single && atoms.get(at).text().length() == 1) {
            return null;
        }
        boolean pounds = name.meaning().symbol().equals("lb") && single;
        return pounds && MoneyNames.isMoney(atoms, bare) ? null : name;
    }

    private @Nullable Match<Unit> measureSymbol(Atoms atoms, int at, Amount bare) {
        Match<Unit> symbol = measures.symbolAt(atoms, at);
        if (symbol == null) {
            symbol = primes(atoms, at);
        }
        if (symbol == null
                || bare.numeral().form() != Form.DIGITS
                        && bare.numeral().form() != Form.MIXED
                        && bare.numeral().form() != Form.FRACTION) {
            return null;
        }
        Atom after = atoms.get(symbol.end());
        if (after.isDash() && after.glued() && atoms.get(symbol.end() + 1).isNumber()) {
            return null;
        }
        if (symbol.meaning().kind() == Kind.MULTIPLE && (!atoms.get(at).glued() || after.isNumber())) {
            return null;
        }
        if (after.glued() && (after.isWord() || after.isNumber() || after.is("&"))) {
            return null;
        }
        Atom first = atoms.get(at);
        boolean letter =
                first.isWord() && symbol.end() == at + 1 && first.text().length() == 1;
        if (letter && !first.glued() && "ACBFV".contains(first.text())) {
            return "CF".contains(first.text()) && isTemperature(atoms, at, bare) ? symbol : null;
        }
        if (letter && first.glued() && "CFBA".contains(first.text()) && !"CB".contains(first.text())) {
            return null;
        }
        return symbol;
    }

    /** 30' are feet, 10" long are inches; a mark that may close a quotation is neither. */
    private static @Nullable Match<Unit> primes(Atoms atoms, int at) {
        Atom mark = atoms.get(at);
        boolean closes = atoms.get(at + 1).glued();
        if (mark.is("'") && mark.glued() && !closes && atoms.get(at + 1).isWord() || mark.is("′")) {
            return new Match<>(FOOT, at + 1);
        }
        boolean dimension = DIMENSIONS.contains(atoms.get(at + 1).lower());
        return (mark.is("\"") || mark.is("”")) && dimension || mark.is("″") ? new Match<>(INCH, at + 1) : null;
    }

    private static boolean isTemperature(Atoms atoms, int at, Amount bare) {
        return bare.value() >= -200 && bare.value() < 3000 && !atoms.get(at + 1).isCapitalized();
    }

    static boolean isNoun(Atoms atoms, int at) {
        return atoms.tag(at).isNoun() && atoms.get(at).isWord();
    }

    /** The amount of a noun phrase whose last word is a unit: "50 previous years", or null. */
    @Nullable
    Amount head(Atoms atoms, Amount bare, NounPhrase noun) {
        int head = noun.end() - 1;
        Match<Unit> unit = measures.nameAt(atoms, head);
        if (unit == null || unit.end() != noun.end() || isCommon(atoms.get(head).lower()) || !noun.plural()) {
            return null;
        }
        return bare.measured(unit.meaning(), noun.end());
    }
}
