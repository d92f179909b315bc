package org.broadsheet.time;

import static org.broadsheet.annotate.PennTag.NNS;

import java.util.Set;
import org.broadsheet.annotate.NameTag;

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
    static boolean isYear(Line line, int i, int year) {
        if (year < FIRST || year > LAST || line.isIn(i - 1, BEFORE_COUNT) || line.isIn(i + 1, AFTER_COUNT)) {
            return false;
        }
        return !isGlued(line, i) && !isDecimal(line, i) && !isCount(line, i) && !isName(line, i);
    }

    /** Part of a code: "F-2000", "2000th", "A1997". */
    private static boolean isGlued(Line line, int i) {
        if (line.glued(i) && !line.isIn(i - 1, YEAR_MARK)) {
            return true;
        }
        if (line.glued(i + 1) && Character.isLetter(line.word(i + 1).charAt(0))) {
            return true;
        }
        boolean hyphen = line.is(i - 1, "-") && line.glued(i) && line.glued(i - 1);
        return hyphen && !line.isAny(i - 2, "mid", "pre", "post", "early", "late");
    }

    /** Part of a larger number or of a fraction: "1.1997", "1997.5", but not "2019/2020". */
    private static boolean isDecimal(Line line, int i) {
        if (line.is(i + 1, ".") && line.glued(i + 1) && line.digits(i + 2) && line.glued(i + 2)) {
            return true;
        }
        boolean after =
                line.isAny(i - 1, ".", ",", "/", ":") && line.glued(i) && line.glued(i - 1) && line.digits(i - 2);
        return after && !(line.is(i - 1, "/") && CalendarDates.yearNumber(line, i - 2) > 0);
    }

    /** "1500 goats": a plural follows, and nothing before tells that the number is an attribute. */
    private static boolean isCount(Line line, int i) {
        return line.token(i + 1).tag() == NNS
                && line.token(i + 1).index() > line.token(i).index()
                && !line.isIn(i - 1, BEFORE_ATTRIBUTE);
    }

    /** "Falcon 2000": the number ends a name. */
    private static boolean isName(Line line, int i) {
        if (line.token(i).name() == NameTag.PERSON) {
            return true;
        }
        return line.capital(i - 1)
                && line.token(i - 1).tag().isProperNoun()
                && line.token(i - 1).name() == NameTag.NONE
                && !line.token(i - 1).text().endsWith(".")
                && TimeWords.month(line.word(i - 1)) == 0;
    }
}
