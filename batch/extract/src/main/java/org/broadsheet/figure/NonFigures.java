package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.IN;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.figure.Numeral.Form;

/** Numbers that measure nothing: parts of names, dates, references, scores, phone numbers, "one" for someone. */
final class NonFigures {

    private static final Set<String> BEFORE_PRONOUN = Set.of(
            "no", "any", "this", "that", "each", "every", "the", "which", "some", "another", "such", "only", "these",
            "those", "my", "your", "his", "her", "its", "our", "their", "a", "as", "at");
    /** Nouns that "one" makes indefinite: "one day", "one way or another". */
    private static final Set<String> PRONOUN_NOUNS = Set.of(
            "another",
            "day",
            "point",
            "thing",
            "way",
            "hand",
            "side",
            "time",
            "night",
            "morning",
            "afternoon",
            "evening",
            "reason",
            "kind",
            "sort");
    /** Words before a number that make it an amount even without a unit. */
    private static final Set<String> TELLERS = Set.of(
            "is",
            "was",
            "are",
            "were",
            "be",
            "been",
            "of",
            "to",
            "at",
            "by",
            "from",
            "total",
            "totaled",
            "totalled",
            "reached",
            "hit",
            "numbered",
            "about",
            "around",
            "nearly",
            "almost",
            "roughly",
            "approximately",
            "over",
            "than",
            "least",
            "most");

    private static final Set<String> LENGTHS =
            Set.of("s", "min", "h", "day", "week", "month", "quarter", "year", "decade", "century", "fortnight");

    private final Set<String> references = new HashSet<>();

    NonFigures() {
        for (String[] line : Lines.of("references.txt")) {
            references.addAll(List.of(line[0].split(" ")));
        }
    }

    /** Whether the amount is no figure. */
    boolean reject(Atoms atoms, Amount amount) {
        int start = amount.first();
        int end = amount.numeral().end();
        Atom first = atoms.get(start);
        boolean measured = amount.unit() != null || amount.per() != null;
        if (atoms.isTime(start) && atoms.isTime(end - 1) && !isLength(amount)) {
            return true;
        }
        if (first.isNumber()
                && (TiedNumbers.isTiedToWord(atoms, start) || TiedNumbers.isTiedToNumber(atoms, start, amount))) {
            return true;
        }
        if (isOneDay(atoms, amount)) {
            return true;
        }
        if (!measured && TiedNumbers.isTiedAfter(atoms, end)) {
            return true;
        }
        if (isListNumber(atoms, start, end)) {
            return true;
        }
        if (measured) {
            return false;
        }
        return DateNumbers.isDate(atoms, start, amount)
                || isName(atoms, start, amount)
                || isReference(atoms, start)
                || isPronoun(atoms, start, amount)
                || isAge(atoms, start, end)
                || isLongDigits(first, amount)
                || !amount.hasUnit() && !standsAlone(atoms, amount);
    }

    /** "three months ago" is a time and an amount as well. */
    private static boolean isLength(Amount amount) {
        Unit unit = amount.unit();
        return unit != null && LENGTHS.contains(unit.symbol());
    }

    private static boolean isListNumber(Atoms atoms, int start, int end) {
        return start == 0
                && atoms.get(0).isNumber()
                && (atoms.is(end, ".") || atoms.is(end, ")") || atoms.is(end, ":"))
                && atoms.get(end).glued();
    }

    /** "Boeing 737", "Big 12", "Planet 9": a number right after a name, unless it counts what follows. */
    private static boolean isName(Atoms atoms, int start, Amount amount) {
        Atom before = atoms.get(start - 1);
        if (!before.isCapitalized() || start < 1) {
            return false;
        }
        boolean name = atoms.tag(start - 1).isProperNoun()
                || atoms.token(start - 1).name() != NameTag.NONE
                || start > 1 && atoms.tag(start - 1).isNoun();
        if (!name || DateNumbers.isMonthName(before)) {
            return false;
        }
        boolean counts = amount.noun() != null
                && !atoms.get(amount.numeral().end()).isCapitalized()
                && atoms.tag(amount.end() - 1).isPluralNoun()
                && (amount.numeral().form() != Form.DIGITS
                        || atoms.token(start - 1).name() == NameTag.PERSON
                        || atoms.get(start).text().indexOf(',') > 0);
        return !counts;
    }

    private boolean isReference(Atoms atoms, int start) {
        int at = start - 1;
        while (atoms.is(at, ".")
                || atoms.is(at, "(")
                || atoms.is(at, "and")
                || atoms.is(at, ",")
                || atoms.is(at, "or")
                || atoms.get(at).isNumber()) {
            if (at < start - 4) {
                return false;
            }
            at--;
        }
        return atoms.is(start - 1, "#")
                || at == start - 1 && references.contains(atoms.get(at).lower())
                || at < start - 1 && atoms.is(at, "no") && atoms.is(at + 1, ".")
                || at < start - 1
                        && atoms.get(start - 1).is("and")
                        && atoms.get(start - 2).isNumber()
                        && references.contains(atoms.get(at).lower());
    }

    private static boolean isPronoun(Atoms atoms, int start, Amount amount) {
        if (!atoms.is(start, "one") || amount.numeral().end() != start + 1) {
            return false;
        }
        return amount.noun() == null
                || atoms.tag(start + 1).isVerb()
                || BEFORE_PRONOUN.contains(atoms.get(start - 1).lower()) && amount.confidence() > 0.5
                || PRONOUN_NOUNS.contains(lastWord(amount.noun()));
    }

    private static String lastWord(String phrase) {
        return phrase.substring(phrase.lastIndexOf(' ') + 1);
    }

    /** "one day he will": some day, no length. */
    private static boolean isOneDay(Atoms atoms, Amount amount) {
        Unit unit = amount.unit();
        int start = amount.first();
        return unit != null
                && unit.symbol().equals("day")
                && atoms.is(start, "one")
                && amount.per() == null
                && !atoms.get(start + 1).isDash()
                && atoms.tag(start - 1) != IN
                && !atoms.is(start - 1, "just")
                && !atoms.is(start - 1, "only");
    }

    /** "Ana Pereira, 64, said". */
    private static boolean isAge(Atoms atoms, int start, int end) {
        return atoms.is(start - 1, ",")
                && (atoms.is(end, ",") || atoms.is(end, "."))
                && start >= 2
                && (atoms.token(start - 2).name() == NameTag.PERSON
                        || atoms.tag(start - 2).isProperNoun());
    }

    private static boolean isLongDigits(Atom number, Amount amount) {
        return number.isNumber() && number.text().length() >= 7 && amount.noun() == null && isPlain(number.text());
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    /** A number with neither unit nor noun is a figure only where it is large, precise, or told as an amount. */
    private static boolean standsAlone(Atoms atoms, Amount amount) {
        Numeral numeral = amount.numeral();
        if (numeral.form() == Form.MIXED || numeral.form() == Form.RATIO || numeral.form() == Form.VAGUE) {
            return true;
        }
        if (numeral.form() == Form.FRACTION) {
            return atoms.is(numeral.end(), "of") || numeral.end() > amount.first() + 2;
        }
        Atom number = atoms.get(amount.first());
        boolean precise = number.isNumber() && !isPlain(number.text());
        boolean listed = atoms.is(amount.first() - 1, "to")
                && atoms.get(amount.first() - 2).isNumber();
        return precise
                || !listed
                        && number.isNumber()
                        && numeral.value() >= 10
                        && TELLERS.contains(atoms.get(amount.first() - 1).lower());
    }
}
