package org.broadsheet.time;

import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order, or the plain number that stands for it: "5", "5th", "twenty-first".
 *
 * @param end place after its last word
 * @param value 1 or more
 * @param isOrdinal whether it is written as an ordinal
 */
record Ordinal(int end, int value, boolean isOrdinal) {

    static @Nullable Ordinal at(Pieces pieces, int i) {
        int number = pieces.number(i);
        if (number == 0 || (pieces.width(i) > 2 && number > 0)) {
            return null;
        }
        if (number > 0) {
            boolean suffix = pieces.isAny(i + 1, "st", "nd", "rd", "th") && pieces.glued(i + 1);
            return new Ordinal(suffix ? i + 2 : i + 1, number, suffix);
        }
        int tens = TimeWords.cardinal(pieces.word(i));
        if (tens >= 20) {
            int unit = TimeWords.ordinal(pieces.word(pieces.afterHyphen(i + 1)));
            return unit > 0 && unit < 10 ? new Ordinal(pieces.afterHyphen(i + 1) + 1, tens + unit, true) : null;
        }
        int ordinal = TimeWords.ordinal(pieces.word(i));
        return ordinal > 0 ? new Ordinal(i + 1, ordinal, true) : null;
    }
}
