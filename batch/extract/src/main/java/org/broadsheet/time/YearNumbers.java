package org.broadsheet.time;

import static org.broadsheet.annotate.PennTag.NNS;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.syntax.Pieces;

/** Tells the numbers of four digits that are years from those that are not. */
final class YearNumbers {
    /** A number outside these needs more than itself to be a year. */
    static final int FIRST = 1400;

    static final int LAST = 2100;
    private static final Set<String> BEFORE_COUNT = TimeWords.context("before-count");
    private static final Set<String> AFTER_COUNT = TimeWords.context("after-count");
    private static final Set<String> YEAR_MARK = TimeWords.context("year-mark");
    private static final Set<String> BEFORE_ATTRIBUTE = TimeWords.context("before-attribute");

    private YearNumbers() {}

    /** Whether a number of four digits is a year and not a count, a price, a model's or a room's number. */
    static boolean isYear(Pieces pieces, int i, int year) {
        if (year < FIRST || year > LAST || pieces.isIn(i - 1, BEFORE_COUNT) || pieces.isIn(i + 1, AFTER_COUNT)) {
            return false;
        }
        return !isSide(pieces, i)
                && !isGlued(pieces, i)
                && !isDecimal(pieces, i)
                && !isCount(pieces, i)
                && !isName(pieces, i);
    }

    /** One side of a thing: "2560 x 1600", "1920×1080". */
    private static boolean isSide(Pieces pieces, int i) {
        return pieces.isAny(i - 1, "x", "×") && pieces.digits(i - 2)
                || pieces.isAny(i + 1, "x", "×") && pieces.digits(i + 2);
    }

    /** Part of a code: "F-2000", "2000th", "A1997". */
    private static boolean isGlued(Pieces pieces, int i) {
        if (pieces.glued(i) && !pieces.isIn(i - 1, YEAR_MARK)) {
            return true;
        }
        if (pieces.glued(i + 1) && Character.isLetter(pieces.word(i + 1).codePointAt(0))) {
            return true;
        }
        boolean hyphen = pieces.is(i - 1, "-") && pieces.glued(i) && pieces.glued(i - 1);
        return hyphen && !pieces.isAny(i - 2, "mid", "pre", "post", "early", "late");
    }

    /** Part of a larger number or of a fraction: "1.1997", "1997.5", but not "2019/2020". */
    private static boolean isDecimal(Pieces pieces, int i) {
        if (pieces.is(i + 1, ".") && pieces.glued(i + 1) && pieces.digits(i + 2) && pieces.glued(i + 2)) {
            return true;
        }
        boolean after = pieces.isAny(i - 1, ".", ",", "/", ":")
                && pieces.glued(i)
                && pieces.glued(i - 1)
                && pieces.digits(i - 2);
        int before = CalendarDates.yearNumber(pieces, i - 2);
        return after && !(pieces.is(i - 1, "/") && before > 0 && before + 1 == pieces.number(i));
    }

    /** "1500 goats": a plural follows, and nothing before tells that the number is an attribute. */
    private static boolean isCount(Pieces pieces, int i) {
        // "2000 or 3000 visitors"
        boolean joined = pieces.isAny(i + 1, "or", "to")
                && pieces.width(i + 2) == 4
                && pieces.token(i + 3).tag() == NNS;
        if (joined && !pieces.isIn(i - 1, BEFORE_ATTRIBUTE)) {
            return true;
        }
        return pieces.token(i + 1).tag() == NNS
                && pieces.token(i + 1).index() > pieces.token(i).index()
                && !pieces.isIn(i - 1, BEFORE_ATTRIBUTE);
    }

    /** "Falcon 2000": the number ends a name. */
    private static boolean isName(Pieces pieces, int i) {
        if (pieces.token(i).name() == NameTag.PERSON) {
            return true;
        }
        return pieces.capital(i - 1)
                && pieces.token(i - 1).tag().isProperNoun()
                && pieces.token(i - 1).name() == NameTag.NONE
                && !pieces.token(i - 1).text().endsWith(".")
                && TimeWords.month(pieces.word(i - 1)) == 0;
    }
}
