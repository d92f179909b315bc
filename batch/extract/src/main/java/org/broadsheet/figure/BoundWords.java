package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.CURRENCY;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.RP;

import java.util.Set;
import org.broadsheet.article.Figure.Bound;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.syntax.PhraseTable;
import org.broadsheet.syntax.PhraseTable.Match;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Words that bound a number, before it or after it: "at least", "or so". From {@code bounds.tsv}. */
final class BoundWords {

    /** A bound, where the phrase with it starts and ends, and the rule that found it, null for none. */
    record Bounded(
            Bound bound, int first, int end, @Nullable FigureRule rule) {}

    private static final Set<String> PLACES =
            WordSets.english("figure-contexts").get("places-before-the");

    private final PhraseTable<Bound> before = new PhraseTable<>(false);
    private final PhraseTable<Bound> after = new PhraseTable<>(false);

    BoundWords() {
        for (WordList.Row row : WordList.english("bounds").rows()) {
            (row.cell(1).equals("BEFORE") ? before : after).put(row.cell(2), Bound.valueOf(row.cell(0)));
        }
    }

    /** The bound of the number at [first, end); EXACT with the same place where no word bounds it. */
    Bounded around(Pieces pieces, int first, int end) {
        int start = skipBack(pieces, first);
        Match<Bound> ahead = boundBefore(pieces, start);
        if (ahead != null
                && start < first
                && PLACES.contains(pieces.get(start - 1).word())) {
            // "over the 1,200-vote threshold" is a place.
            ahead = null;
        }
        if (ahead != null && ahead.meaning() != Bound.APPROXIMATE && isCompared(pieces, ahead, first)) {
            ahead = null;
        }
        Match<Bound> behind = after.at(pieces, end);
        if (behind != null
                && (isOfNext(pieces, end, behind)
                        || isPlusOfSum(pieces, end, behind)
                        || isOfNoun(pieces, end, behind))) {
            behind = null;
        }
        if (ahead != null && (behind == null || ahead.meaning() != Bound.EXACT)) {
            int from = ahead.end();
            // "more than about 30": the inner word only softens; "only about 30": the inner one counts.
            return new Bounded(ahead.meaning(), from, end, FigureRule.BOUND_BEFORE);
        }
        if (behind == null && isPlusWithin(pieces, first, end)) {
            return new Bounded(Bound.AT_LEAST, first, end, FigureRule.BOUND_AFTER);
        }
        Match<Bound> within = behind == null ? within(pieces, first, end) : null;
        if (within != null) {
            return new Bounded(within.meaning(), first, end, FigureRule.BOUND_AFTER);
        }
        return behind == null
                ? new Bounded(Bound.EXACT, first, end, null)
                : new Bounded(behind.meaning(), first, behind.end(), FigureRule.BOUND_AFTER);
    }

    private @Nullable Match<Bound> boundBefore(Pieces pieces, int end) {
        Match<Bound> match = before.before(pieces, end);
        if (match == null) {
            return null;
        }
        if (match.meaning() == Bound.AT_MOST && pieces.is(match.end(), "up") && pieces.is(match.end() - 1, "back")) {
            return null;
        }
        if (isNameOrUnit(pieces, match.end())) {
            return null;
        }
        boolean over = match.end() == end - 1 && isDirection(pieces, match.end());
        if (over) {
            return null;
        }
        if (match.meaning() == Bound.EXACT || match.meaning() == Bound.APPROXIMATE) {
            Match<Bound> outer = before.before(pieces, match.end());
            // "took over about 5"
            return outer != null
                            && outer.meaning() != Bound.EXACT
                            && outer.meaning() != Bound.APPROXIMATE
                            && !isDirection(pieces, outer.end())
                    ? outer
                    : match;
        }
        return match;
    }

    /** "the Brant Pro Max 256 GB", "it takes 20 min. Five": short words that bound a number in small letters and behind none. */
    private static boolean isNameOrUnit(Pieces pieces, int at) {
        return pieces.isAny(at, "max", "max.", "min.")
                && (pieces.get(at).isCapitalized() || pieces.get(at - 1).isNumber());
    }

    /** "over 5 years" tells a time and "the average above 5": kept; but "turned over 5" or "take over 5" is a verb. */
    private static boolean isDirection(Pieces pieces, int at) {
        return (pieces.is(at, "over") || pieces.is(at, "near") || pieces.is(at, "about")) && pieces.tag(at) == RP
                || pieces.is(at, "some") && pieces.tag(at - 1) == DT;
    }

    /** Articles between bound and number: "about a third", "nearly the 50". */
    private static int skipBack(Pieces pieces, int first) {
        int at = first;
        if (pieces.is(at - 1, "a")
                || pieces.is(at - 1, "an")
                || pieces.is(at - 1, "the")
                || pieces.is(at - 1, "double")) {
            at--;
        }
        if (pieces.is(at - 1, "from") || pieces.is(at - 1, "between")) {
            at--;
        }
        return at;
    }

    /** "more than the 0.3% that was expected": what another amount is more than is known well. */
    private static boolean isCompared(Pieces pieces, Match<Bound> ahead, int first) {
        return pieces.is(first - 1, "the") && pieces.is(first - 2, "than") && ahead.end() < first - 2;
    }

    /** "1,500+ boats": the mark stands before what is counted. */
    private static boolean isPlusWithin(Pieces pieces, int first, int end) {
        for (int at = first + 1; at < end - 1; at++) {
            if (pieces.is(at, "+") && pieces.get(at).glued()) {
                return !pieces.get(at + 1).isNumber();
            }
        }
        return false;
    }

    /** "five or more boats": the bound stands before what is counted; null for none. */
    private @Nullable Match<Bound> within(Pieces pieces, int first, int end) {
        for (int at = first + 1; at < end - 2; at++) {
            Match<Bound> match = pieces.is(at, "or") ? after.at(pieces, at) : null;
            if (match != null && match.end() < end && !pieces.get(match.end()).isNumber()) {
                return match;
            }
        }
        return null;
    }

    /** "40 boats and over 200 crew": what follows is bounded. */
    private static boolean isOfNext(Pieces pieces, int end, Match<Bound> behind) {
        return pieces.is(end, "and") && pieces.get(behind.end()).isNumber();
    }

    /** "the $40 minimum wage", "40 Max Mara coats": no bound but of the noun behind, or a name. */
    private static boolean isOfNoun(Pieces pieces, int end, Match<Bound> behind) {
        return pieces.isAny(end, "max", "maximum", "minimum")
                && (pieces.get(end).isCapitalized() || pieces.tag(behind.end()).isNoun());
    }

    private static boolean isPlusOfSum(Pieces pieces, int end, Match<Bound> behind) {
        boolean plus = pieces.is(end, "+") || pieces.is(end, "plus");
        return plus
                && (pieces.get(behind.end()).isNumber()
                        || pieces.tag(behind.end()) == CURRENCY
                        || !pieces.get(end).glued() && !pieces.is(end, "plus"));
    }
}
