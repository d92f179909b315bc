package org.broadsheet.pipeline.publish;

import java.time.Duration;

/**
 * How long snapshots are kept, with all their files, after another one has become current. One is kept while it is among
 * the newest {@code snapshots}, or until {@code time} has passed since it was replaced.
 *
 * @param snapshots how many are kept at least, the current one included
 * @param time how long each is kept at least, so that a reader that knows its files can finish
 */
public record Retention(int snapshots, Duration time) {
    /** Ten snapshots, and each for an hour. */
    public static final Retention DEFAULT = new Retention(10, Duration.ofHours(1));

    public Retention {
        if (snapshots < 1 || time.isNegative()) {
            throw new IllegalArgumentException("cannot keep " + snapshots + " snapshots for " + time);
        }
    }
}
