package org.broadsheet.figure;

import java.util.List;
import java.util.Set;
import org.broadsheet.figure.Numeral.Form;
import org.broadsheet.figure.Phrases.Match;
import org.jspecify.annotations.Nullable;

/** Finds the currency before or after a number. */
final class MoneyNames {
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

    private final CurrencyLexicon currencies = new CurrencyLexicon();

    /** A currency that stands before its number: "$", "USD", "Rs.", "dollar" before digits; or null. */
    @Nullable
    Match<Unit> moneyBefore(Atoms atoms, int at) {
        Atom first = atoms.get(at);
        boolean tied = first.isWord() && first.glued();
        if (tied
                && (atoms.get(at - 1).isWord()
                        || atoms.get(at - 1).isDash() && atoms.get(at - 2).isWord())) {
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
    @Nullable
    Amount vagueMoney(Atoms atoms, Amount bare, int at) {
        Match<Unit> name = currencies.nameAt(atoms, at);
        return name == null || atoms.tag(at).isVerb() ? null : bare.measured(name.meaning(), name.end());
    }

    /** Whether "pounds" are money here: in the millions, or among words of paying. */
    static boolean isMoney(Atoms atoms, Amount bare) {
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

    /** A currency, or a part of one, named after its number; or null. */
    @Nullable
    Match<Unit> currencyName(Atoms atoms, int at, Amount bare, boolean hyphen) {
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
        boolean common =
                name.end() == at + 1 && UnitNames.isCommon(atoms.get(at).lower()) && !hyphen;
        boolean verb = name.end() == at + 1 && atoms.tag(at).isVerb();
        return common && UnitNames.isNoun(atoms, at + 1) || verb ? null : name;
    }

    /** A symbol or code after its number, or null. */
    @Nullable
    Match<Unit> moneySymbol(Atoms atoms, int at) {
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

    /** "75 USD million". */
    static Amount scaleAfter(Atoms atoms, Amount amount) {
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
}
