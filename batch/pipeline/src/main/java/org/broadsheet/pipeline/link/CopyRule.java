package org.broadsheet.pipeline.link;

import java.sql.Date;
import org.broadsheet.across.NearCopy;
import org.jspecify.annotations.Nullable;

/** Which pairs of texts are worth comparing: those inside a window of days that share hashes enough. */
public final class CopyRule {
    /** Days between the publications of a text and of its reprint. */
    public static final int WINDOW_DAYS = 7;

    /** Stands for the day of a text without one. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** Share of the shorter text's hashes that a copy has too, well below the share of text that makes one. */
    private static final double LEAST_SHARE = 0.12;

    private CopyRule() {}

    /** The day as its number, comparable with {@link #areNear}. */
    static int day(@Nullable Date date) {
        return date == null ? NO_DAY : Math.toIntExact(date.toLocalDate().toEpochDay());
    }

    /** Whether two days lie in one window, as one that is not known does with all. */
    public static boolean areNear(int day, int other) {
        return day == NO_DAY || other == NO_DAY || Math.abs(day - other) <= WINDOW_DAYS;
    }

    /**
     * The share of hashes that two texts have in common.
     *
     * @param shared how many both have
     * @param size how many the one has
     * @param otherSize how many the other has
     */
    public static double share(int shared, int size, int otherSize) {
        return (double) shared / Math.min(size, otherSize);
    }

    /** Whether so many hashes, which are such a share, are enough. */
    public static boolean isEnough(int shared, double share) {
        return shared >= NearCopy.LEAST_SHARED_SHINGLES && share >= LEAST_SHARE;
    }
}
