package org.broadsheet.figure.amount;

import java.util.Set;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/** Ages that part people and are nobody's: "voters younger than 30", "children aged 5 to 9 years", "over the age of 18". */
final class AgeBrackets {
    /** Nobody is older. */
    private static final double OLDEST = 120;

    /** Pieces between those who are parted and "aged": "people in the county aged 15". */
    private static final int SIGHT = 8;

    private static final Set<String> PEOPLE = WordList.english("people").words();
    private static final Set<String> LIMITS =
            WordSets.english("figure-contexts").get("limits-of-ages");
    private static final Set<String> BEYOND =
            WordSets.english("figure-contexts").get("words-behind-limits-of-ages");
    private static final Set<String> UNITS = Set.of("year", "month", "week");

    private AgeBrackets() {}

    static boolean isBracket(Pieces pieces, Amount amount) {
        // "children under five account for 40%"
        boolean counts = amount.noun() != null && pieces.tag(amount.end() - 1).isPluralNoun();
        if (counts || amount.value() > OLDEST || amount.per() != null || !mayBeAge(amount)) {
            return false;
        }
        boolean bare = amount.unit() == null;
        return bare && isCompared(pieces, amount)
                || isLimit(pieces, amount)
                || amount.unit() != null && isEndOfSpan(pieces, amount)
                || isOfAges(pieces, amount)
                || isAged(pieces, amount)
                || isOpen(pieces, amount);
    }

    private static boolean mayBeAge(Amount amount) {
        Unit unit = amount.unit();
        return unit == null || unit.isAge() || UNITS.contains(unit.symbol());
    }

    /** "younger than 30" */
    private static boolean isCompared(Pieces pieces, Amount amount) {
        int than = amount.first() - 1;
        return pieces.is(than, "than") && pieces.isAny(than - 1, "younger", "older");
    }

    /** "women over 50", "children under 5 years of age", "women between 20 and 35"; "people over two years" lasts. */
    private static boolean isLimit(Pieces pieces, Amount amount) {
        int before = amount.first() - 1;
        boolean between = pieces.is(before, "between") && amount.range();
        Unit unit = amount.unit();
        // "the women were over 50"
        boolean told = pieces.token(before - 1).lemma().equals("be") && !between;
        return (unit == null || unit.isAge())
                && (LIMITS.contains(pieces.word(before)) || between)
                && isPeople(pieces, told ? before - 2 : before - 1);
    }

    /** "children between six months and 19 years of age": either end. */
    private static boolean isEndOfSpan(Pieces pieces, Amount amount) {
        int between = amount.first() - 1;
        int and = amount.end();
        if (pieces.is(between, "and")) {
            and = between;
            for (between--; between > and - SIGHT && !pieces.is(between, "between"); ) {
                between--;
            }
        }
        boolean ages = false;
        for (int at = and + 1; at < and + SIGHT && !pieces.is(at, "and"); at++) {
            ages |= pieces.is(at, "of") && pieces.is(at + 1, "age") || pieces.is(at, "old");
        }
        return ages && pieces.is(and, "and") && pieces.is(between, "between") && isPeople(pieces, between - 1);
    }

    /** "over the age of 18", "between the ages of 17 and 29" */
    private static boolean isOfAges(Pieces pieces, Amount amount) {
        int of = amount.first() - 1;
        int the = of - 2;
        return pieces.is(of, "of")
                && pieces.isAny(of - 1, "age", "ages")
                && pieces.isAny(the, "the", "an")
                && (LIMITS.contains(pieces.word(the - 1)) || pieces.is(the - 1, "between"));
    }

    /** "children aged 0 to 14 years", "aged between 40 and 79": who is aged so is told of many. */
    private static boolean isAged(Pieces pieces, Amount amount) {
        int before = amount.first() - 1;
        int aged = pieces.isAny(before, "between", "from") ? before - 1 : before;
        if (!pieces.isAny(aged, "aged", "ages")) {
            return false;
        }
        for (int at = aged - 1; at >= Math.max(0, aged - SIGHT); at--) {
            if (isPeople(pieces, at) && (pieces.tag(at).isPluralNoun() || pieces.is(at, "people"))) {
                return true;
            }
        }
        return amount.range();
    }

    /** "65 years and over" */
    private static boolean isOpen(Pieces pieces, Amount amount) {
        int end = amount.end();
        Unit unit = amount.unit();
        return unit != null
                && pieces.isAny(end, "and", "or")
                && BEYOND.contains(pieces.word(end + 1))
                && (unit.isAge() || pieces.isAny(amount.first() - 1, "aged", "ages"));
    }

    private static boolean isPeople(Pieces pieces, int at) {
        return at >= 0
                && (PEOPLE.contains(pieces.token(at).lemma())
                        || PEOPLE.contains(pieces.word(at))
                        || pieces.isAny(at, "those", "anyone", "everyone"));
    }
}
