package org.broadsheet.measure;

import java.util.Locale;

/**
 * Pairs that were put together, against the truth.
 *
 * @param right together in both
 * @param wrong together in what was predicted alone
 * @param missed together in the truth alone
 */
record PairCounts(int right, int wrong, int missed) {
    double precision() {
        return right + wrong > 0 ? (double) right / (right + wrong) : missed == 0 ? 1 : 0;
    }

    double recall() {
        return right + missed > 0 ? (double) right / (right + missed) : 1;
    }

    double f1() {
        double sum = precision() + recall();
        return sum > 0 ? 2 * precision() * recall() / sum : 0;
    }

    /** A line of a table. */
    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-28s P %5.1f  R %5.1f  F1 %5.1f   (%d right, %d wrong, %d missed)%n",
                name,
                100 * precision(),
                100 * recall(),
                100 * f1(),
                right,
                wrong,
                missed);
    }
}
