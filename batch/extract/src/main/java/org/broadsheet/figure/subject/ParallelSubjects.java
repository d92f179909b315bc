package org.broadsheet.figure.subject;

import java.util.List;
import org.broadsheet.figure.amount.Amount;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.subject.Part.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What an amount measures that goes on a row whose verb is told once: "the water should be at 93 °C and the pressure at 9 bar",
 * "with Basic at $20, Plus at $40". The noun before the same preposition takes the place of the first one's.
 */
final class ParallelSubjects {
    private final Parts parts;
    private final List<Amount> amounts;

    ParallelSubjects(Parts parts, List<Amount> amounts) {
        this.parts = parts;
        this.amounts = amounts;
    }

    /** The noun of an amount's own member of the row, or null where it is in none or is not the first. */
    @Nullable
    Measured of(Amount amount, int here, @Nullable Part party) {
        int before = amounts.indexOf(amount) - 1;
        if (before < 0 || !parts.isWord(here - 1, "at") || !parts.is(here - 2, Kind.NOUN)) {
            return null;
        }
        int other = parts.startingAt(amounts.get(before).first());
        int joint = here - 3;
        joint = parts.is(joint, Kind.CONJUNCTION) ? joint - 1 : joint;
        joint = parts.isWord(joint, ",") ? joint - 1 : joint;
        boolean row = joint < here - 3 && joint == other && parts.isWord(other - 1, "at");
        Part noun = parts.get(here - 2);
        return row ? Measured.of(noun.first(), noun.end(), party, FigureRule.MEASURED_PURPOSE) : null;
    }
}
