package org.broadsheet.figure;

import java.util.List;
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
    /** Words that make "pounds" money. */
    private static final Set<String> MONEY_CUES = Set.of(
            "pay",
            "paid",
            "pays",
            "paying",
            "cost",
            "costs",
            "price",
            "prices",
            "priced",
            "worth",
            "spend",
            "spent",
            "budget",
            "fine",
            "fined",
            "tax",
            "taxes",
            "wage",
            "wages",
            "salary",
            "fund",
            "funding",
            "invest",
            "invested",
            "earn",
            "earned",
            "earns",
            "sterling",
            "sold",
            "buy",
            "bought",
            "bill",
            "debt",
            "loan",
            "revenue",
            "profit",
            "rent",
            "donated",
            "raised",
            "bid",
            "stake",
            "cash",
            "bonus",
            "fee",
            "exchange",
            "currency");
    /** Screen resolutions: "1080p" is no amount of pence. */
    private static final Set<Double> RESOLUTIONS = Set.of(360.0, 480.0, 720.0, 1080.0, 1440.0, 2160.0);

    private static final Unit FOOT = Unit.measure("ft", Kind.QUANTITY);
    private static final Unit INCH = Unit.measure("in", Kind.QUANTITY);
    private static final Set<String> DIMENSIONS =
            Set.of("long", "wide", "tall", "high", "deep", "thick", "in", "x", "by", "display", "screen", "monitor");

    private final UnitLexicon measures = new UnitLexicon();
    private final CurrencyLexicon currencies = new CurrencyLexicon();

    /** A currency that stands before its number: "$", "USD", "Rs.", "dollar" before digits; or null. */
    @Nullable
    Match<Unit> moneyBefore(Atoms atoms, int at) {
        Atom first = atoms.get(at);
        if (first.isWord() && first.glued() && atoms.get(at - 1).isWord()) {
            return null;
        }
        Match<Unit> symbol = currencies.symbolAt(atoms, at);
        if (symbol == null) {
            boolean name = first.is("dollar")
                    || first.is("dollars")
                    || first.is("sen")
                    || first.is("rupees")
                    || first.is("euro");
            Match<Unit> named =
                    !name ? null : first.is("sen") ? currencies.minorAt(atoms, at) : currencies.nameAt(atoms, at);
            return named != null && atoms.get(named.end()).isNumber() ? named : null;
        }
        if (currencies.isWord(first) && !hasCents(atoms.get(symbol.end()))) {
            return null;
        }
        Atom last = atoms.get(symbol.end() - 1);
        boolean letters = last.isWord();
        if (letters
                && last.text().length() <= 2
                && !atoms.get(symbol.end()).glued()
                && !last.is("rs")
                && !last.is("rm")
                && !last.is("kr")) {
            return null;
        }
        return symbol;
    }

    /** Whether a number is written with a fraction, as prices are. */
    private static boolean hasCents(Atom number) {
        String text = number.text();
        int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        return number.isNumber() && mark > 0 && text.length() - mark == 3;
    }

    /** The rest of an amount whose currency was given first and may be given again: "$75 U.S.", "$10 dollars". */
    Amount moneyRepeated(Atoms atoms, Amount amount, Digits digits) {
        Match<Unit> name = currencies.nameAt(atoms, amount.end());
        Unit unit = amount.unit();
        if (unit == null) {
            return amount;
        }
        if (name == null && atoms.get(amount.end()).text().length() == 3) {
            name = currencies.symbolAt(atoms, amount.end());
        }
        if (name != null && unit.isShared()) {
            Unit plain = name.meaning().isShared() ? unit : name.meaning();
            return amount.measured(plain, name.end());
        }
        if (unit.isShared()
                && (atoms.is(amount.end(), "u") && atoms.is(amount.end() + 1, ".")
                        || atoms.get(amount.end()).text().equals("US"))) {
            int end = atoms.get(amount.end()).text().equals("US") ? amount.end() + 1 : amount.end() + 4;
            return end <= atoms.size() ? amount.measured(Unit.money(List.of("USD"), 1), end) : amount;
        }
        return amount;
    }

    @Nullable
    Match<Unit> minorAt(Atoms atoms, int at) {
        return currencies.minorAt(atoms, at);
    }

    /** "thousands of dollars", or null where the noun is no currency. */
    @Nullable Amount vagueMoney(Atoms atoms, Amount bare, int at) {
        Match<Unit> name = currencies.nameAt(atoms, at);
        return name == null || atoms.tag(at).startsWith("VB") ? null : bare.measured(name.meaning(), name.end());
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
        return unit.meaning().isMoney() ? scaleAfter(atoms, amount) : amount;
    }

    private static boolean closes(Atoms atoms, int at) {
        return atoms.get(at).isMark() && ")]}>".contains(atoms.get(at).text());
    }

    /** The longest unit of all lists; of equally long ones a currency code wins: "CUP" is no cup. */
    private @Nullable Match<Unit> unitAt(Atoms atoms, int at, Amount bare, boolean hyphen) {
        Match<Unit> best = moneySymbol(atoms, at);
        best = longer(best, measureName(atoms, at, hyphen, bare));
        best = longer(best, currencyName(atoms, at, bare, hyphen));
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
        if (spelled && single && COMMON.contains(atoms.get(at).lower()) && !hyphen && isNoun(atoms, at + 1)) {
            return null;
        }
        if (single && atoms.get(at).is("quarter") && !hyphen
                || single && atoms.get(at).text().length() == 1) {
            return null;
        }
        boolean pounds = name.meaning().symbol().equals("lb") && single;
        return pounds && isMoney(atoms, bare) ? null : name;
    }

    private static boolean isMoney(Atoms atoms, Amount bare) {
        if (bare.numeral().form() == Form.MIXED && bare.value() >= 1e5) {
            return true;
        }
        for (int i = 0; i < atoms.size(); i++) {
            if (MONEY_CUES.contains(atoms.get(i).lower()) || atoms.is(i, "£")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Match<Unit> currencyName(Atoms atoms, int at, Amount bare, boolean hyphen) {
        Match<Unit> name = currencies.nameAt(atoms, at);
        if (name == null) {
            name = currencies.minorAt(atoms, at);
            boolean p = name != null && atoms.get(at).is("p");
            if (p && (!atoms.get(at).text().equals("p") || RESOLUTIONS.contains(bare.value()))) {
                return null;
            }
        }
        if (name == null) {
            return null;
        }
        boolean common = name.end() == at + 1 && COMMON.contains(atoms.get(at).lower()) && !hyphen;
        boolean verb = name.end() == at + 1 && atoms.tag(at).startsWith("VB");
        return common && isNoun(atoms, at + 1) || verb ? null : name;
    }

    private @Nullable Match<Unit> moneySymbol(Atoms atoms, int at) {
        Match<Unit> symbol = currencies.symbolAt(atoms, at);
        if (symbol == null
                || atoms.get(symbol.end()).isNumber() && atoms.get(symbol.end()).glued()) {
            return null;
        }
        String text = atoms.get(at).text();
        boolean shortLetters = atoms.get(at).isWord()
                && text.length() <= 2
                && !text.equals("kr")
                && !text.equals("zł")
                && !text.equals("Kč")
                && !text.equals("Ft")
                && !text.equals("Rs");
        boolean before = atoms.get(symbol.end()).isNumber()
                && !atoms.get(at).glued()
                && atoms.get(at).isMark();
        boolean word = currencies.isWord(atoms.get(at)) && !hasCents(atoms.get(at - 1));
        return shortLetters || before || word ? null : symbol;
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

    private static boolean isNoun(Atoms atoms, int at) {
        return atoms.tag(at).startsWith("NN") && atoms.get(at).isWord();
    }

    /** "75 USD million". */
    private static Amount scaleAfter(Atoms atoms, Amount amount) {
        String word = atoms.get(amount.end()).lower();
        double scale = switch (word) {
            case "million", "mn" -> 1e6;
            case "billion", "bn" -> 1e9;
            case "trillion" -> 1e12;
            default -> 1;
        };
        return scale == 1 || amount.numeral().form() != Form.DIGITS
                ? amount
                : amount.withValue(amount.value() * scale, amount.end() + 1);
    }

    /** The amount of a noun phrase whose last word is a unit: "50 previous years", or null. */
    @Nullable
    Amount head(Atoms atoms, Amount bare, NounPhrase noun) {
        int head = noun.end() - 1;
        Match<Unit> unit = measures.nameAt(atoms, head);
        if (unit == null
                || unit.end() != noun.end()
                || COMMON.contains(atoms.get(head).lower())
                || !noun.plural()) {
            return null;
        }
        return bare.measured(unit.meaning(), noun.end());
    }
}
