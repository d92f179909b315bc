package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.JJS;
import static org.broadsheet.annotate.PennTag.PRP;
import static org.broadsheet.annotate.PennTag.RP;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/**
 * Lengths of time that only say when something was or will be, and measure nothing: "22 years ago", "a year earlier", "two
 * days later", "in the last three months", "will retire in two months".
 */
final class OffsetTimes {
    private static final WordSets WORDS = WordSets.english("figure-contexts");
    private static final Set<String> AFTER_LENGTH = WORDS.get("after-offset");
    /** Words before "one" that leave open which: "in any one year". */
    private static final Set<String> WHICHEVER = WORDS.get("whichever");

    /** Prepositions and lemmas of verbs before a length that something lasts. */
    private static final Set<String> LASTING = WORDS.get("before-lasting");

    /** "the last three months" */
    private static final Set<String> COUNTED_FROM_NOW = WORDS.get("words-of-spans-from-now");

    /** "for the last 27 years", "spent the last two days" */
    private static final Set<String> LASTING_SPAN = WORDS.get("before-lasting-span");

    private static final Set<String> BEFORE_SPAN = WORDS.get("between-preposition-and-span");
    /** What a length takes: "built in three years" tells how long, "seen in three years" when. */
    private static final Set<String> FINISHING = WORDS.get("verbs-of-finishing");

    /** What is told of all of a length: "an average of 20 over the past eight weeks". */
    private static final Set<String> AVERAGES = WORDS.get("lemmas-of-averages");

    /** What goes on for as long: "lived here over six years". */
    private static final Set<String> STAYING = WORDS.get("verbs-of-staying");

    private static final Set<String> YEARS_AND_MORE = WORDS.get("units-from-years");
    private static final Set<String> FIRST_OR_NEVER = WORDS.get("words-of-first-and-never");

    private static final Set<String> BOUNDS = WORDS.get("bounds-of-ages");
    private static final Set<String> DAYS_AND_MORE = WORDS.get("units-from-days");
    /** Words before "in" and a length that tell how often: "once in three months". */
    private static final Set<String> HOW_OFTEN = WORDS.get("words-of-how-often");

    /** What one goes through one after the other. */
    private static final Set<String> RUNS = WORDS.get("nouns-of-runs");

    /** Pieces between a verb and the length that it takes. */
    private static final int SIGHT = 9;

    private OffsetTimes() {}

    static boolean isOffset(Pieces pieces, Amount amount) {
        Unit unit = amount.unit();
        if (unit == null) {
            return amount.noun() != null && isAfterSoMany(pieces, amount);
        }
        if (!unit.isLengthOfTime() || amount.per() != null) {
            return false;
        }
        int end = amount.end();
        boolean fromNow = pieces.is(end, "from") && pieces.is(end + 1, "now");
        boolean oneOfAny = pieces.is(amount.first(), "one") && WHICHEVER.contains(pieces.word(amount.first() - 1));
        return fromNow
                || oneOfAny
                || AFTER_LENGTH.contains(pieces.word(end))
                || DAYS_AND_MORE.contains(unit.symbol()) && isOff(pieces, amount.first() - 1, end)
                || pieces.is(end, "later") && !pieces.is(end + 1, "than") && DAYS_AND_MORE.contains(unit.symbol())
                || pieces.isAny(end, "after", "before") && !isLasting(pieces, amount)
                || isCountedFromNow(pieces, amount, unit)
                || DAYS_AND_MORE.contains(unit.symbol()) && isClosed(pieces, amount)
                || isPartOfSpan(pieces, amount, unit)
                || isIn(pieces, amount, unit);
    }

    /**
     * "12 races in, she still wins", "won again 40 races later.": a count that only says when, as it ends with a mark; with "in" it
     * has to open a clause too, since "has 12 crates in," is a count. Only what one goes through measures time: "forty bakers in,".
     */
    private static boolean isAfterSoMany(Pieces pieces, Amount amount) {
        int end = amount.end();
        boolean opens = amount.first() == 0 || pieces.get(amount.first() - 1).isMark();
        return RUNS.contains(pieces.token(end - 1).lemma())
                && (opens && pieces.is(end, "in") || pieces.is(end, "later"))
                && pieces.get(end + 1).isMark();
    }

    /**
     * "every five years", "after three months she left", "cut its costs over six years": a stretch that something else is told of.
     */
    private static boolean isPartOfSpan(Pieces pieces, Amount amount, Unit unit) {
        int before = amount.first() - 1;
        int end = amount.end();
        if (!DAYS_AND_MORE.contains(unit.symbol())
                || pieces.get(amount.numeral().end()).isDash()) {
            return false;
        }
        // "1% for every nine weeks" is a rate
        boolean every = pieces.is(before, "every") && !pieces.is(before - 1, "for");
        boolean after = pieces.is(before, "after")
                && (pieces.tag(end) == PRP || pieces.get(end).isMark());
        return every || after || isSpreadOver(pieces, before, unit);
    }

    /** "would rise over six years"; "lived here over six years" and "with over six years" bound a length. */
    private static boolean isSpreadOver(Pieces pieces, int over, Unit unit) {
        // "40 boats over six days"
        boolean counted = pieces.tag(over - 1).isPluralNoun() && pieces.tag(over - 2) == CD;
        boolean lengthy = counted
                || YEARS_AND_MORE.contains(unit.symbol())
                || unit.symbol().equals("month");
        PennTag tag = pieces.tag(over - 1);
        boolean free =
                over == 0 || tag.isNoun() || tag.isAdverb() || tag == RP || tag == IN && pieces.is(over - 1, "up");
        return lengthy && free && pieces.is(over, "over") && !isAhead(pieces, over, STAYING);
    }

    /** "six weeks out,", "is two months into the war", "three days to go": how far off something is; years are put into a work. */
    private static boolean isOff(Pieces pieces, int before, int end) {
        boolean out = pieces.is(end, "out")
                && (end + 1 >= pieces.size() || pieces.get(end + 1).isMark());
        boolean into = pieces.is(end, "into")
                && (!pieces.tag(before).isVerb() || pieces.token(before).lemma().equals("be"));
        return out || into || pieces.is(end, "to") && pieces.is(end + 1, "go");
    }

    /** "in the three months to August": when, by the time behind that closes it. */
    private static boolean isClosed(Pieces pieces, Amount amount) {
        int end = amount.end();
        boolean told = pieces.isTime(end + 1) || pieces.isTime(end + 2) || pieces.isTime(end + 3);
        return told
                && pieces.is(amount.first() - 1, "the")
                && pieces.isAny(end, "to", "through", "until", "till", "ended", "ending");
    }

    /** "for six months after the fire", "waited two days before leaving": it lasted so long. */
    private static boolean isLasting(Pieces pieces, Amount amount) {
        int before = amount.first() - 1;
        while (pieces.tag(before).isAdverb() || pieces.isAny(before, "about", "around", "than")) {
            before--;
        }
        return LASTING.contains(pieces.word(before))
                || LASTING.contains(pieces.token(before).lemma());
    }

    /** "in the last three months", "over the next two years", "in her first six months"; "for the last 27 years" tells how long. */
    private static boolean isCountedFromNow(Pieces pieces, Amount amount, Unit unit) {
        int before = amount.first() - 1;
        boolean first =
                pieces.is(before, "first") && DAYS_AND_MORE.contains(unit.symbol()) && !pieces.is(amount.end(), "of");
        if (!first && !COUNTED_FROM_NOW.contains(pieces.word(before))) {
            return false;
        }
        // "following ten years at sea"
        boolean preposition = pieces.is(before, "following") && !BEFORE_SPAN.contains(pieces.word(before - 1));
        before--;
        while (BEFORE_SPAN.contains(pieces.word(before))) {
            before--;
        }
        return !preposition
                && !LASTING_SPAN.contains(pieces.token(before).lemma())
                && !isAhead(pieces, before, AVERAGES);
    }

    /**
     * "will retire in two months", "the first rise in three years". How long something takes is told by its verb ("finished in
     * two days"), by a bound ("in under two days") or in hours and less ("ran it in two hours").
     */
    private static boolean isIn(Pieces pieces, Amount amount, Unit unit) {
        int in = amount.first() - 1;
        while (BOUNDS.contains(pieces.word(in))) {
            in--;
        }
        in = pieces.is(in, "least") && pieces.is(in - 1, "at") ? in - 2 : in;
        int end = amount.end();
        if (!pieces.is(in, "in")
                || !DAYS_AND_MORE.contains(unit.symbol())
                || pieces.get(amount.numeral().end()).isDash()
                || pieces.is(end, "of")
                || HOW_OFTEN.contains(pieces.word(in - 1))) {
            return false;
        }
        return YEARS_AND_MORE.contains(unit.symbol()) ? isSince(pieces, in) : !isAhead(pieces, in, FINISHING);
    }

    /** "the first rise in three years", "has not been seen in ten years"; "it will be dry in 15 years" is a forecast. */
    private static boolean isSince(Pieces pieces, int in) {
        for (int at = in - 1; at >= in - SIGHT; at--) {
            boolean negated =
                    at >= 0 && FIRST_OR_NEVER.contains(pieces.token(at).text());
            if (negated || FIRST_OR_NEVER.contains(pieces.word(at)) || pieces.tag(at) == JJS) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAhead(Pieces pieces, int end, Set<String> lemmas) {
        for (int at = end - 1; at >= end - SIGHT; at--) {
            if (at >= 0 && lemmas.contains(pieces.token(at).lemma())) {
                return true;
            }
        }
        return false;
    }
}
