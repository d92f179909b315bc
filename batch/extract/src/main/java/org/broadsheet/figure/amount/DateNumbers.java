package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.MD;

import java.util.Set;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/** Days, years and clock times that the time tagger may not know as such where they stand alone. */
final class DateNumbers {
    private static final Set<String> MONTHS = WordList.english("months").words();
    private static final Set<String> CLOCK = WordSets.english("figure-contexts").get("after-clock");
    /** "around 940 AD", "800 BCE". */
    private static final Set<String> ERAS = WordSets.english("figure-contexts").get("eras");

    private static final Set<String> BEFORE_YEAR =
            WordSets.english("figure-contexts").get("before-year");

    /** Words before four digits that make them an amount: "about 2000 boats". */
    private static final Set<String> BEFORE_AMOUNT =
            WordSets.english("figure-contexts").get("before-amount");

    /** Nouns that an amount follows behind "of": "an average of 1600". */
    private static final Set<String> AMOUNTS =
            WordSets.english("figure-contexts").get("amounts-of");

    private DateNumbers() {}

    static boolean isDate(Pieces pieces, int start, Amount amount) {
        int end = amount.numeral().end();
        String before = pieces.get(start - 1).word();
        String beforeMark =
                before.equals(".") || before.equals(",") ? pieces.get(start - 2).word() : before;
        double value = amount.numeral().value();
        boolean day = value >= 1 && value <= 31;
        if ((day || isYear(pieces.get(start), amount))
                && MONTHS.contains(beforeMark)
                && isMonth(pieces, start, before)) {
            return true;
        }
        String after = pieces.get(end).word();
        if (day && MONTHS.contains(after) && pieces.get(end).isCapitalized()
                || isDayInWords(pieces, amount)
                || CLOCK.contains(after)
                || isEra(pieces, end)
                || after.equals("p") && pieces.is(end + 1, ".")
                || after.equals("a") && pieces.is(end + 1, ".")) {
            return true;
        }
        return isYear(pieces.get(start), amount) && isYearHere(pieces, start, amount)
                || isSpelledYear(pieces, start, amount);
    }

    /** "the Fourth of July" */
    private static boolean isDayInWords(Pieces pieces, Amount amount) {
        int of = amount.numeral().end();
        return amount.isFraction()
                && pieces.is(of, "of")
                && MONTHS.contains(pieces.word(of + 1))
                && pieces.capital(of + 1);
    }

    /** "940 AD", "850 ce", "664 b.c.e." */
    private static boolean isEra(Pieces pieces, int at) {
        boolean plain = ERAS.contains(pieces.word(at)) && (pieces.capital(at) || !pieces.is(at, "ad"));
        return plain
                || pieces.is(at + 1, ".")
                        && pieces.glued(at + 1)
                        && pieces.glued(at + 2)
                        && ERAS.contains(pieces.word(at) + pieces.word(at + 2));
    }

    private static boolean isMonth(Pieces pieces, int start, String before) {
        int at = before.equals(".") || before.equals(",") ? start - 2 : start - 1;
        return pieces.get(at).isCapitalized() && pieces.tag(at) != MD;
    }

    private static boolean isYear(Piece number, Amount amount) {
        double value = amount.numeral().value();
        return number.isNumber()
                && number.text().length() == 4
                && amount.numeral().form() == Form.DIGITS
                && value >= 1500
                && value < 2200;
    }

    /** "will cost an average of 1600"; "the average of 1990" is that of a year. */
    static boolean isAmount(Pieces pieces, int start) {
        return pieces.is(start - 1, "of")
                && AMOUNTS.contains(pieces.word(start - 2))
                && pieces.isAny(start - 3, "a", "an");
    }

    private static boolean isYearHere(Pieces pieces, int start, Amount amount) {
        if (isAmount(pieces, start)) {
            return false;
        }
        if (amount.noun() == null || amount.end() == amount.numeral().end()) {
            return true;
        }
        boolean plural = pieces.tag(amount.end() - 1).isPluralNoun();
        return !plural
                || BEFORE_YEAR.contains(pieces.get(start - 1).word())
                || amount.value() >= 1950
                        && amount.value() <= 2050
                        && !BEFORE_AMOUNT.contains(pieces.get(start - 1).word());
    }

    /** "nineteen eighty-four", "twenty twenty". */
    private static boolean isSpelledYear(Pieces pieces, int start, Amount amount) {
        double value = amount.numeral().value();
        return amount.numeral().form() == Form.WORDS
                && (value == 19 || value == 20 || value == 18)
                && pieces.tag(amount.numeral().end()) == CD
                && pieces.get(amount.numeral().end()).isWord();
    }

    static boolean isMonthName(Piece piece) {
        return MONTHS.contains(piece.word());
    }
}
