package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.figure.NounPhrases.NounPhrase;
import org.broadsheet.figure.Phrases.Match;

/** Reads what an amount is given for each of: "$3 per litre", "80 barrels a day". */
final class PerUnits {
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
    private final UnitNames units;

    PerUnits(UnitNames units) {
        this.units = units;
    }

    /** "$3 per litre", "80 barrels a day", "5 kg/m²". */
    Amount per(Atoms atoms, Amount amount) {
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
}
