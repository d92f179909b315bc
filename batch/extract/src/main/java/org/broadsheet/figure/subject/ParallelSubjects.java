package org.broadsheet.figure.subject;

import java.util.List;
import java.util.Set;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Part.Kind;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * What an amount measures that goes on a row whose verb is told once: "the water should be at 93 °C and the pressure at 9 bar",
 * "with Basic at $20, Plus at $40". The noun before the same preposition takes the place of the first one's.
 */
final class ParallelSubjects {
    private static final Set<String> LINKS = Set.of("at", "for", "to", "by");

    private final Pieces pieces;
    private final Parts parts;
    private final List<Amount> amounts;

    ParallelSubjects(Pieces pieces, Parts parts, List<Amount> amounts) {
        this.pieces = pieces;
        this.parts = parts;
        this.amounts = amounts;
    }

    /** The noun of an amount's own member of the row, or null where it is in none or is not the first. */
    @Nullable
    Measured of(Amount amount, int here, @Nullable Part party) {
        int before = amounts.indexOf(amount) - 1;
        String link = pieces.word(parts.get(here - 1).first());
        if (before < 0 || !LINKS.contains(link) || !parts.is(here - 2, Kind.NOUN)) {
            return null;
        }
        int other = parts.startingAt(amounts.get(before).first());
        int joint = here - 3;
        joint = parts.is(joint, Kind.CONJUNCTION) ? joint - 1 : joint;
        joint = parts.isWord(joint, ",") ? joint - 1 : joint;
        boolean row = joint < here - 3 && joint == other && parts.isWord(other - 1, link);
        Part noun = parts.get(here - 2);
        // "Sales to Norway rose by 5% and Peru by 6%": whose sales, not what is measured
        boolean owner = pieces.tag(noun.end() - 1).isProperNoun() && !parts.is(other - 2, Kind.NOUN);
        return row && !owner ? Measured.of(noun.first(), noun.end(), party, FigureRule.MEASURED_PARALLEL) : null;
    }
}
