package org.broadsheet.time;

import org.jspecify.annotations.Nullable;

/**
 * A place in an order, or the plain number that stands for it: "5", "5th", "twenty-first".
 *
 * @param end place after its last word
 * @param value 1 or more
 * @param isOrdinal whether it is written as an ordinal
 */
record Ordinal(int end, int value, boolean isOrdinal) {

    static @Nullable Ordinal at(Line line, int i) {
        int number = line.number(i);
        if (number == 0 || (line.width(i) > 2 && number > 0)) {
            return null;
        }
        if (number > 0) {
            boolean suffix = line.isAny(i + 1, "st", "nd", "rd", "th") && line.glued(i + 1);
            return new Ordinal(suffix ? i + 2 : i + 1, number, suffix);
        }
        int tens = TimeWords.cardinal(line.word(i));
        if (tens >= 20) {
            int unit = TimeWords.ordinal(line.word(line.afterHyphen(i + 1)));
            return unit > 0 && unit < 10 ? new Ordinal(line.afterHyphen(i + 1) + 1, tens + unit, true) : null;
        }
        int ordinal = TimeWords.ordinal(line.word(i));
        return ordinal > 0 ? new Ordinal(i + 1, ordinal, true) : null;
    }
}
