package org.broadsheet.figure.subject;

import java.util.List;
import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Amounts of money in one row, each with its own purpose or source behind it: "$500 for the work, plus $700 for the lamp". */
final class ListedPurposes {
    private static final Set<String> LINKS = Set.of("for", "from");

    /** Parts between one purpose and the next amount: ", and about". */
    private static final int MOST_BETWEEN = 3;

    private final Pieces pieces;
    private final Parts parts;
    private final List<Amount> amounts;

    ListedPurposes(Pieces pieces, Parts parts, List<Amount> amounts) {
        this.pieces = pieces;
        this.parts = parts;
        this.amounts = amounts;
    }

    /** What an amount is for or from where the one before it in the row has such a phrase too; null else. */
    @Nullable
    Measured of(Amount amount, int here, @Nullable Part party) {
        int before = amounts.indexOf(amount) - 1;
        Part purpose = purpose(amount, here);
        if (before < 0 || purpose == null) {
            return null;
        }
        Amount last = amounts.get(before);
        int other = parts.startingAt(last.first());
        Part earlier = purpose(last, other);
        boolean row = earlier != null
                && link(other).equals(link(here))
                && here - parts.startingAt(earlier.first()) <= MOST_BETWEEN + 1
                && joins(parts.startingAt(earlier.first()) + 1, here);
        return row ? Measured.of(purpose.first(), purpose.end(), party, FigureRule.MEASURED_PURPOSE) : null;
    }

    private @Nullable Part purpose(Amount amount, int here) {
        boolean told = amount.unit() != null
                && amount.unit().isMoney()
                && LINKS.contains(link(here))
                && parts.is(here + 2, Kind.NOUN);
        return told ? parts.get(here + 2) : null;
    }

    private String link(int here) {
        return pieces.word(parts.get(here + 1).first());
    }

    /** Whether no more than marks, "and", "plus" and bounds stand between a purpose and the next amount. */
    private boolean joins(int from, int to) {
        for (int at = from; at < to; at++) {
            boolean noun = parts.is(at, Kind.NOUN) || parts.is(at, Kind.VERB) || parts.is(at, Kind.RELATIVE);
            if (noun) {
                return false;
            }
        }
        return from < to;
    }
}
