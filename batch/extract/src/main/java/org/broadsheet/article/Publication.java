package org.broadsheet.article;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published.
 *
 * @param at the moment, or null where only the day or nothing is known
 * @param on the day as the publisher gave it, or null where nothing is known
 * @param basis what the date rests on; {@link PublishedBasis#NONE} exactly when {@code on} is null
 */
public record Publication(@Nullable Instant at, @Nullable LocalDate on, PublishedBasis basis) {
    /** Nothing is known. */
    public static final Publication UNKNOWN = new Publication(null, null, PublishedBasis.NONE);

    public Publication {
        if ((on == null) != (basis == PublishedBasis.NONE)) {
            throw new IllegalArgumentException("a publication day of " + on + " cannot rest on " + basis);
        }
        if (at != null && on == null) {
            throw new IllegalArgumentException("a publication moment needs its day");
        }
    }
}
