package org.broadsheet.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.figure.Numeral.Form;

/** Numbers that measure nothing: parts of names, dates, references, scores, phone numbers, "one" for someone. */
final class NonFigures {
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");
    private static final Set<String> CLOCK =
            Set.of("am", "pm", "o'clock", "gmt", "est", "edt", "utc", "a.m", "p.m", "hrs");
    /** What may be tied to a number by a hyphen before it. */
    private static final Set<String> TIED =
            Set.of("sub", "minus", "plus", "then", "now", "pre", "a", "an", "and", "to", "or", "by", "under", "over");

    private static final Set<String> BEFORE_PRONOUN = Set.of(
            "no", "any", "this", "that", "each", "every", "the", "which", "some", "another", "such", "only", "these",
            "those", "my", "your", "his", "her", "its", "our", "their", "a", "as", "at");
    private static final Set<String> PRONOUN_NOUNS = Set.of(
            "another",
            "day",
            "point",
            "thing",
            "way",
            "hand",
            "side",
            "time",
            "anothers",
            "night",
            "morning",
            "reason");
    private static final Set<String> BEFORE_YEAR = Set.of(
            "in", "of", "since", "by", "until", "till", "through", "during", "the", "late", "early", "mid", "its",
            "this", "after", "before", "for", "from", "to", "and", "s", "his", "her", "their", "between", "a", "next",
            "last");
    /** Words before a number that make it an amount even without a unit. */
    private static final Set<String> TELLERS = Set.of(
            "is", "was", "are", "were", "be", "been", "of", "to", "at", "by", "from", "total", "totaled", "totalled",
            "reached", "hit", "numbered", "about", "around", "nearly", "almost", "roughly", "approximately", "over",
            "than", "least", "most");

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
        if (first.isNumber() && (isTiedToWord(atoms, start) || isTiedToNumber(atoms, start, amount))) {
            return true;
        }
        if (isOneDay(atoms, amount)) {
            return true;
        }
        if (!measured && isTiedAfter(atoms, end)) {
            return true;
        }
        if (isListNumber(atoms, start, end)) {
            return true;
        }
        if (measured) {
            return false;
        }
        return isDate(atoms, start, amount)
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

    /** "SF90", "F-35", "COVID-19", "U.S.66". */
    private static boolean isTiedToWord(Atoms atoms, int start) {
        Atom number = atoms.get(start);
        Atom before = atoms.get(start - 1);
        if (!number.glued()) {
            return false;
        }
        if (before.isWord() || before.is("/") || before.is("_") || before.is("#") || before.is("@") || before.is(":")) {
            return true;
        }
        if (before.is(".") && before.glued() && atoms.get(start - 2).isWord()) {
            return true;
        }
        if (before.isDash() && before.glued()) {
            Atom word = atoms.get(start - 2);
            return word.isWord() && !TIED.contains(word.lower()) || word.is(")");
        }
        return false;
    }

    /** The second half of a score, a date or a phone number: "3-2", "17:22", "555-0100". */
    private static boolean isTiedToNumber(Atoms atoms, int start, Amount amount) {
        Atom before = atoms.get(start - 1);
        return atoms.get(start).glued()
                && (before.isDash() || before.is(":") || before.is("/") || before.is("."))
                && before.glued()
                && atoms.get(start - 2).isNumber()
                && amount.numeral().form() != Form.FRACTION;
    }

    /** "5G", "21st", "17:22", "3-2", "9/11". */
    private static boolean isTiedAfter(Atoms atoms, int end) {
        Atom next = atoms.get(end);
        if (!next.glued()) {
            return next.isDash()
                    && atoms.get(end + 1).isNumber()
                    && !atoms.get(end + 1).glued()
                    && atoms.get(end - 1).isNumber();
        }
        if (next.isWord() || next.is("_")) {
            return !next.is("s") || atoms.get(end - 1).isNumber();
        }
        Atom beyond = atoms.get(end + 1);
        boolean joint = next.isDash() || next.is(":") || next.is("/") || next.is(".") || next.is("'") || next.is("’");
        return joint && beyond.glued() && beyond.isNumber() || (next.is("'") || next.is("’")) && beyond.is("s");
    }

    private static boolean isListNumber(Atoms atoms, int start, int end) {
        return start == 0
                && atoms.get(0).isNumber()
                && (atoms.is(end, ".") || atoms.is(end, ")") || atoms.is(end, ":"))
                && atoms.get(end).glued();
    }

    private static boolean isDate(Atoms atoms, int start, Amount amount) {
        int end = amount.numeral().end();
        String before = atoms.get(start - 1).lower();
        String beforeMark =
                before.equals(".") || before.equals(",") ? atoms.get(start - 2).lower() : before;
        double value = amount.numeral().value();
        boolean day = value >= 1 && value <= 31;
        if ((day || isYear(atoms.get(start), amount)) && MONTHS.contains(beforeMark) && isMonth(atoms, start, before)) {
            return true;
        }
        String after = atoms.get(end).lower();
        if (day && MONTHS.contains(after) && atoms.get(end).isCapitalized()
                || CLOCK.contains(after)
                || after.equals("p") && atoms.is(end + 1, ".")
                || after.equals("a") && atoms.is(end + 1, ".")) {
            return true;
        }
        return isYear(atoms.get(start), amount) && isYearHere(atoms, start, amount)
                || isSpelledYear(atoms, start, amount);
    }

    private static boolean isMonth(Atoms atoms, int start, String before) {
        int at = before.equals(".") || before.equals(",") ? start - 2 : start - 1;
        return atoms.get(at).isCapitalized() && !atoms.tag(at).equals("MD");
    }

    private static boolean isYear(Atom number, Amount amount) {
        double value = amount.numeral().value();
        return number.isNumber()
                && number.text().length() == 4
                && amount.numeral().form() == Form.DIGITS
                && value >= 1500
                && value < 2200;
    }

    private static boolean isYearHere(Atoms atoms, int start, Amount amount) {
        if (amount.noun() == null || amount.end() == amount.numeral().end()) {
            return true;
        }
        boolean plural = atoms.tag(amount.end() - 1).endsWith("S");
        return !plural
                || BEFORE_YEAR.contains(atoms.get(start - 1).lower())
                || amount.value() >= 1900 && atoms.tag(start - 1).startsWith("NN");
    }

    /** "nineteen eighty-four", "twenty twenty". */
    private static boolean isSpelledYear(Atoms atoms, int start, Amount amount) {
        double value = amount.numeral().value();
        return amount.numeral().form() == Form.WORDS
                && (value == 19 || value == 20 || value == 18)
                && atoms.tag(amount.numeral().end()).equals("CD")
                && atoms.get(amount.numeral().end()).isWord();
    }

    /** "Boeing 737", "Big 12", "Planet 9": a number right after a name, unless it counts what follows. */
    private static boolean isName(Atoms atoms, int start, Amount amount) {
        Atom before = atoms.get(start - 1);
        if (!before.isCapitalized() || start < 1) {
            return false;
        }
        boolean name = atoms.tag(start - 1).startsWith("NNP")
                || atoms.token(start - 1).name() != NameTag.NONE
                || start > 1 && atoms.tag(start - 1).startsWith("NN");
        if (!name || MONTHS.contains(before.lower())) {
            return false;
        }
        boolean counts = amount.noun() != null
                && !atoms.get(amount.numeral().end()).isCapitalized()
                && atoms.tag(amount.end() - 1).endsWith("S")
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
                || atoms.tag(start + 1).startsWith("VB")
                || BEFORE_PRONOUN.contains(atoms.get(start - 1).lower()) && amount.confidence() > 0.5
                || PRONOUN_NOUNS.contains(amount.noun());
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
                && !atoms.tag(start - 1).equals("IN")
                && !atoms.is(start - 1, "just")
                && !atoms.is(start - 1, "only");
    }

    /** "Ana Pereira, 64, said". */
    private static boolean isAge(Atoms atoms, int start, int end) {
        return atoms.is(start - 1, ",")
                && (atoms.is(end, ",") || atoms.is(end, "."))
                && start >= 2
                && (atoms.token(start - 2).name() == NameTag.PERSON
                        || atoms.tag(start - 2).startsWith("NNP"));
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
