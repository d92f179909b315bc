package org.broadsheet.clean;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a page was fetched.
 *
 * @param day as written
 * @param at the moment, or null where no time is written; a time without a zone is taken for UTC, as crawlers keep it
 */
record CrawlTime(LocalDate day, @Nullable Instant at) {
    /** The time in a field, or nothing where there is none. */
    static Optional<CrawlTime> of(@Nullable String field) {
        return WrittenDate.ofField(field)
                .map(date -> new CrawlTime(date.day(), date.at() != null || field == null ? date.at() : inUtc(field)));
    }

    private static @Nullable Instant inUtc(String field) {
        try {
            return LocalDateTime.parse(field.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            // A day, or written in another way: the day counts.
            return null;
        }
    }
}
