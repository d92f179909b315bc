package org.broadsheet.figure.amount;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Counts that leave out what the sentence before counted: "Ardent has 40 cranes. Bellis bought 15." */
public final class CountsOfBefore {
    /** Times that one is as much as the other at most. */
    private static final double MOST_TIMES = 100;

    private CountsOfBefore() {}

    /**
     * The amounts of a sentence, with the noun of the figure told last where they have none.
     *
     * @param before that figure, of the same paragraph, or null
     */
    public static List<Amount> takenUp(Pieces pieces, List<Amount> amounts, @Nullable Figure before) {
        Double value = before == null ? null : before.value();
        if (before == null || value == null || before.kind() != Kind.COUNT || before.unit() == null) {
            return amounts;
        }
        List<Amount> taken = new ArrayList<>();
        boolean open = true;
        for (Amount amount : amounts) {
            boolean like = amount.value() <= value * MOST_TIMES && value <= amount.value() * MOST_TIMES;
            boolean up = open && like && ElidedCounts.isOne(pieces, amount) && !ElidedCounts.isLevel(pieces, amount);
            taken.add(up ? amount.counted(before.unit(), amount.end()).by(FigureRule.NOUN_OF_SENTENCE_BEFORE) : amount);
            // "Bellis, with two-thirds of the cranes, has 15": a share counts nothing else
            open &= up || amount.isShare();
        }
        return taken;
    }
}
