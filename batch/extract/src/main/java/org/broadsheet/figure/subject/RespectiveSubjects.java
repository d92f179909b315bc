package org.broadsheet.figure.subject;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.RespectiveAmounts;
import org.broadsheet.syntax.Pieces;

/**
 * What each of the amounts measures that "respectively" gives one by one to as many nouns: "Sales and profit rose 4% and 3%,
 * respectively".
 */
final class RespectiveSubjects {
    private final RespectiveAmounts amounts;
    private final List<Part> row;

    RespectiveSubjects(Pieces pieces, Parts parts, RespectiveAmounts amounts) {
        this.amounts = amounts;
        this.row = amounts.isEmpty()
                ? List.of()
                : amounts.rowOf(nouns(pieces, parts), part -> pieces.span(part.first(), part.end()));
    }

    private static List<Part> nouns(Pieces pieces, Parts parts) {
        List<Part> nouns = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            // A row of names tells whose the amounts are.
            if (parts.is(at, Part.Kind.NOUN)
                    && !pieces.tag(parts.get(at).end() - 1).isProperNoun()) {
                nouns.add(parts.get(at));
            }
        }
        return nouns;
    }

    /** The noun of the row in the amount's place, where what is measured is one of the row; else what is measured. */
    Measured of(Amount amount, Measured measured) {
        int place = row.isEmpty() || measured.words() != null ? -1 : amounts.placeOf(amount);
        boolean listed = row.stream().anyMatch(part -> part.first() < measured.end() && measured.first() < part.end());
        return place < 0 || !listed
                ? measured
                : measured.within(row.get(place).first(), row.get(place).end());
    }
}
