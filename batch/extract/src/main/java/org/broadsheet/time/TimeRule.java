package org.broadsheet.time;

import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** One family of written times. Rules hold no state and look at a bounded number of words. */
interface TimeRule {
    /** The longest time of this family that starts at a word, or null. */
    @Nullable
    Match at(Pieces pieces, int i, Discourse discourse);
}
