package org.broadsheet.pipeline.publish;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A disk without room, which every library that meets it wraps in words of its own: the database of the job repository
 * tells only that it is closed.
 */
public final class FullDisk {
    /** How we say it. */
    static final String WORDS = "the disk is full";

    /** How we, Linux and macOS, quotas, and Windows say it. */
    private static final List<String> SAID =
            List.of(WORDS, "no space left on device", "disk quota exceeded", "not enough space on the disk");

    private FullDisk() {}

    /** Whether a fault comes of a disk without room. */
    public static boolean isBehind(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (isToldBy(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a message tells it. */
    public static boolean isToldBy(@Nullable String message) {
        return message != null && SAID.stream().anyMatch(message.toLowerCase(Locale.ROOT)::contains);
    }

    /** Tells it of the disk on which a dataset is written. */
    public static String message(DatasetFolder dataset) {
        return dataset.localPath() + ": " + WORDS + "; make room there and do it again: what is done is kept";
    }

    /**
     * Throws a fault of the dataset's disk in words for a user; does nothing where the fault is another.
     *
     * @throws DatasetException when a disk without room is behind the fault
     */
    public static void check(DatasetFolder dataset, Throwable fault) {
        if (isBehind(fault) && !(fault instanceof DatasetException)) {
            throw new DatasetException(message(dataset), fault);
        }
    }

    /**
     * The same for a file of no dataset, which is there whole or not at all.
     *
     * @throws DatasetException when a disk without room is behind the fault
     */
    public static void check(String file, Throwable fault) {
        if (isBehind(fault)) {
            throw new DatasetException("cannot write " + file + ": " + WORDS, fault);
        }
    }
}
