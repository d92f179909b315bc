package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.MD;

import java.util.Set;
import org.broadsheet.figure.Numeral.Form;

/** Days, years and clock times that the time tagger may not know as such where they stand alone. */
final class DateNumbers {
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
    private static final Set<String> BEFORE_YEAR = Set.of(
            "in", "of", "since", "by", "until", "till", "through", "during", "the", "late", "early", "mid", "its",
            "this", "after", "before", "for", "from", "to", "and", "s", "his", "her", "their", "between", "a", "next",
            "last");

    /** Words before four digits that make them an amount: "about 2000 boats". */
    private static final Set<String> BEFORE_AMOUNT = Set.of(
            "about", "around", "nearly", "almost", "roughly", "approximately", "over", "than", "least", "most", "some");

    private DateNumbers() {}

    static boolean isDate(Atoms atoms, int start, Amount amount) {
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
        return atoms.get(at).isCapitalized() && atoms.tag(at) != MD;
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
        boolean plural = atoms.tag(amount.end() - 1).isPluralNoun();
        return !plural
                || BEFORE_YEAR.contains(atoms.get(start - 1).lower())
                || amount.value() >= 1950
                        && amount.value() <= 2050
                        && !BEFORE_AMOUNT.contains(atoms.get(start - 1).lower());
    }

    /** "nineteen eighty-four", "twenty twenty". */
    private static boolean isSpelledYear(Atoms atoms, int start, Amount amount) {
        double value = amount.numeral().value();
        return amount.numeral().form() == Form.WORDS
                && (value == 19 || value == 20 || value == 18)
                && atoms.tag(amount.numeral().end()) == CD
                && atoms.get(amount.numeral().end()).isWord();
    }

    static boolean isMonthName(Atom atom) {
        return MONTHS.contains(atom.lower());
    }
}
