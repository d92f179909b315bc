package org.broadsheet.figure;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.figure.NounPhrases.NounPhrase;
import org.broadsheet.figure.Numeral.Form;
import org.broadsheet.figure.Phrases.Match;
import org.jspecify.annotations.Nullable;

/** Reads a number together with its unit, whichever comes first. */
final class MeasureGrammar {
    private static final double LOW_CONFIDENCE = 0.4;
    private static final double PARTITIVE_ONE = 0.3;
    private static final Set<String> EACH = Set.of(
            "share",
            "barrel",
            "head",
            "person",
            "unit",
            "piece",
            "ton",
            "tonne",
            "ounce",
            "pound",
            "litre",
            "liter",
            "gallon",
            "kilo",
            "kilogram",
            "kilometre",
            "kilometer",
            "mile",
            "day",
            "week",
            "month",
            "year",
            "quarter",
            "hour",
            "minute",
            "second",
            "night",
            "game",
            "season",
            "household",
            "employee",
            "vote",
            "bottle",
            "pack",
            "megawatt",
            "bushel",
            "pint",
            "ticket",
            "song",
            "sheet",
            "seat",
            "square",
            "acre",
            "hectare",
            "metre",
            "meter",
            "foot",
            "inch",
            "pop",
            "dozen",
            "fortnight",
            "decade",
            "century",
            "match",
            "capita",
            "round");

    /** Nouns whose singular counts many: "35,000 staff". */
    private static final Set<String> COLLECTIVES = Set.of(
            "staff",
            "people",
            "police",
            "personnel",
            "aircraft",
            "cattle",
            "sheep",
            "fish",
            "crew",
            "military",
            "youth",
            "infantry",
            "cavalry",
            "clergy",
            "deer",
            "poultry",
            "livestock",
            "spacecraft",
            "watercraft",
            "shrimp",
            "salmon",
            "offspring",
            "dice",
            "data",
            "media",
            "folk",
            "percent",
            "head",
            "dead",
            "wounded",
            "injured",
            "missing");

    private final NumeralGrammar numerals = new NumeralGrammar();
    private final UnitNames units = new UnitNames();

    NumeralGrammar numerals() {
        return numerals;
    }

    /** The amount that starts at an atom, or null. */
    @Nullable
    Amount at(Atoms atoms, int first, Digits digits) {
        Amount money = prefixedMoney(atoms, first, digits);
        if (money != null) {
            return per(atoms, money);
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
        return per(atoms, measured != null ? mixedUnits(atoms, measured, digits) : counted(atoms, bare));
    }

    /** "minus 5", "-5" where the sign is no hyphen. */
    private static boolean sign(Atoms atoms, int at) {
        Atom sign = atoms.get(at);
        if (sign.is("minus") || sign.is("negative")) {
            return atoms.get(at + 1).isNumber() || atoms.tag(at + 1).equals("CD");
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
        boolean negative = atoms.get(at).isDash() && atoms.get(at + 1).glued() || atoms.is(at, "minus");
        if (negative) {
            at++;
        }
        Match<Unit> currency = units.moneyBefore(atoms, at);
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
        return units.moneyRepeated(atoms, amount, digits);
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
        Match<Unit> minor = units.minorAt(atoms, numeral.end());
        if (minor != null && minor.meaning().factor() < 1) {
            return amount.withValue(
                    amount.value() + numeral.value() * minor.meaning().factor(), minor.end());
        }
        boolean change = at == amount.end()
                && numeral.value() >= 10
                && NounPhrases.at(atoms, numeral.end()) == null
                && units.after(atoms, Amount.bare(at, numeral), digits) == null
                && !atoms.tag(numeral.end()).equals("CD");
        return change ? amount.withValue(amount.value() + numeral.value() / 100, numeral.end()) : amount;
    }

    private Amount counted(Atoms atoms, Amount bare) {
        int at = bare.numeral().end();
        boolean hyphen = atoms.get(at).isDash()
                && atoms.get(at).glued()
                && atoms.get(at + 1).glued();
        if (hyphen) {
            return compound(atoms, bare, at + 1);
        }
        Form form = bare.numeral().form();
        if (form == Form.FRACTION || form == Form.RATIO) {
            return part(atoms, bare);
        }
        if (atoms.is(at, "of")) {
            return partitive(atoms, bare, at);
        }
        NounPhrase noun = NounPhrases.at(atoms, at);
        if (noun == null || atoms.get(at).isMark() && !atoms.get(at).is("\"")) {
            return bare;
        }
        Amount known = units.head(atoms, bare, noun);
        if (known == null && form == Form.DIGITS && !noun.plural() && !isCollective(noun) && bare.value() != 1 && !isAcronym(noun)) {
            return bare;
        }
        return known != null ? known : bare.counted(noun.text(), noun.end());
    }

    /** "0.5 WAR": measures of a trade are written in capitals and take no plural. */
    private static boolean isAcronym(NounPhrase noun) {
        String text = noun.text();
        return text.length() >= 2 && text.length() <= 5 && text.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isCollective(NounPhrase noun) {
        String text = noun.text();
        return COLLECTIVES.contains(text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }

    /** "a two-door car": the noun right after the hyphen is what is counted. */
    private static Amount compound(Atoms atoms, Amount bare, int at) {
        boolean noun = atoms.tag(at).startsWith("NN") && atoms.get(at).isWord();
        return noun ? bare.counted(atoms.get(at).lower(), at + 1) : bare;
    }

    /** "half of voters", "half the flats", "one-third interest". */
    private static Amount part(Atoms atoms, Amount bare) {
        int at = bare.numeral().end();
        boolean of = atoms.is(at, "of");
        if (isHalfOfOne(atoms, bare)) {
            NounPhrase one = NounPhrases.at(atoms, NounPhrases.isDeterminer(atoms.tag(at)) ? at + 1 : at);
            if (one != null && !one.plural()) {
                return new Amount(
                        bare.first(),
                        one.end(),
                        Numeral.of(bare.numeral().end(), bare.value(), Form.WORDS),
                        bare.value(),
                        null,
                        one.text(),
                        null,
                        null,
                        bare.confidence(),
                        false);
            }
        }
        NounPhrase whole =
                of || NounPhrases.isDeterminer(atoms.tag(at)) || bare.numeral().form() == Form.RATIO
                        ? NounPhrases.whole(atoms, of ? at + 1 : at)
                        : NounPhrases.at(atoms, at);
        return whole == null ? bare : bare.partOf(whole.written(), whole.end());
    }

    /** "half a page", "a half turn": half of one thing that can be counted, no share. */
    private static boolean isHalfOfOne(Atoms atoms, Amount bare) {
        int at = bare.numeral().end();
        return atoms.is(bare.first(), "half")
                && (atoms.is(at, "a")
                        || atoms.is(at, "an")
                        || atoms.is(bare.first() - 1, "a") && atoms.tag(at).startsWith("NN"));
    }

    /** "two of the ministers", "tens of thousands of students", "one of the best schools". */
    private Amount partitive(Atoms atoms, Amount bare, int of) {
        Amount money = bare.numeral().form() == Form.VAGUE ? units.vagueMoney(atoms, bare, of + 1) : null;
        if (money != null) {
            return money;
        }
        NounPhrase noun = NounPhrases.whole(atoms, of + 1);
        if (noun == null && NounPhrases.isDeterminer(atoms.tag(of + 1)) && atoms.tag(of + 2).equals("CD")) {
            // "44 of the 50 delegates"
            noun = NounPhrases.at(atoms, of + 3);
            return noun == null || !noun.plural() ? bare : bare.counted(noun.text(), bare.numeral().end());
        }
        if (noun == null || !noun.plural() && bare.numeral().form() != Form.VAGUE && bare.value() < 1e5) {
            return bare;
        }
        boolean one = bare.value() == 1;
        return bare.counted(noun.text(), noun.end()).trusted(one ? PARTITIVE_ONE : bare.confidence());
    }

    /** "$3 per litre", "80 barrels a day", "5 kg/m²". */
    private Amount per(Atoms atoms, Amount amount) {
        int at = amount.end();
        if (!amount.hasUnit() && !atoms.is(at, "per")) {
            return amount;
        }
        if (atoms.is(at, "of") && amount.unit() != null && amount.unit().kind() == Kind.QUANTITY) {
            // "2 million gallons of fuel a year"
            NounPhrase stuff = NounPhrases.at(atoms, at + 1);
            at = stuff == null ? at : stuff.end();
        }
        boolean hyphens = atoms.get(at).isDash()
                && atoms.is(at + 1, "a")
                && atoms.get(at + 2).isDash();
        int word = hyphens ? at + 3 : at + 1;
        boolean article = (atoms.is(at, "a") || atoms.is(at, "an") || hyphens)
                && EACH.contains(atoms.get(word).lower());
        boolean slash =
                atoms.is(at, "/") && atoms.get(at).glued() && atoms.get(at + 1).glued();
        if (!article && !slash && !atoms.is(at, "per")) {
            return amount;
        }
        if (article && !hyphens && atoms.is(word, "year") && atoms.is(word + 1, "earlier")
                || article
                        && (atoms.is(word + 1, "ago")
                                || atoms.is(word + 1, "earlier")
                                || atoms.is(word + 1, "before"))) {
            return amount;
        }
        Match<Unit> unit = units.each(atoms, word);
        if (unit != null) {
            return amount.each(unit.meaning().symbol(), unit.end());
        }
        if (article && atoms.get(word).isWord()) {
            return amount.each(atoms.get(word).lower(), word + 1);
        }
        NounPhrase noun = NounPhrases.at(atoms, word);
        boolean single = noun != null && !atoms.get(word).isMark();
        return single && noun != null && noun.end() <= word + 3 ? amount.each(noun.text(), noun.end()) : amount;
    }

    /** Confidence of what is likely something else. */
    static double lowConfidence() {
        return LOW_CONFIDENCE;
    }
}
