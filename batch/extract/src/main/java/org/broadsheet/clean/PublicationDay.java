package org.broadsheet.clean;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.LeftOut;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.article.RawArticle;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what tells when an article was published: the record's own field, the page's metadata, the lines around the
 * headline, the address, the first sentence, how long ago a line says it was when the page was
 * fetched, and at last the day of a change, after which it cannot have been published.
 */
final class PublicationDay {
    /** Clocks on earth are at most so far ahead of UTC, and nearly as far behind it. */
    private static final Duration WIDEST_OFFSET = Duration.ofHours(14);

    private static final int LINES_OF_A_NOTE = 3;

    private PublicationDay() {}

    /** The publication of an article, whose dates with an open order are settled by {@code dates}. */
    static Publication of(RawArticle raw, PageMetadata page, OpenDates dates, Story story) {
        Optional<WrittenDate> field = dates.ofField(raw.publishedAt());
        if (field.isPresent()) {
            return publication(field.get(), PublishedBasis.METADATA);
        }
        WrittenDate seen = dates.settle(story.published());
        boolean isSeen = seen != null && seen.equals(story.published());
        // What the page tells in numbers alone yields to what readers see in words.
        WrittenDate told = page.published() != null && page.published().monthFirst() != null && isSeen
                ? null
                : dates.settle(page.published());
        WrittenDate modified = dates.settle(page.modified());
        Optional<WrittenDate> first = Dateline.firstPublished(lines(story)).flatMap(dates::settled);
        if (first.isPresent() && !isBefore(told, first.get()) && !isBefore(seen, first.get())) {
            return publication(first.get(), PublishedBasis.TEXT);
        }
        if (told != null) {
            return agreed(told, modified, seen);
        }
        if (seen != null) {
            return publication(seen, PublishedBasis.HEADER);
        }
        LocalDate inUrl = dates.inUrl();
        if (inUrl != null) {
            return new Publication(null, inUrl, PublishedBasis.URL);
        }
        Optional<WrittenDate> written = Dateline.of(story.paragraphs().get(0)).flatMap(dates::settled);
        if (written.isPresent()) {
            return publication(written.get(), PublishedBasis.TEXT);
        }
        Optional<LocalDate> ago = ago(raw, story, false);
        return ago.isPresent()
                ? new Publication(null, ago.get(), PublishedBasis.HEADER)
                : changed(raw, page, dates, story);
    }

    /**
     * Metadata beside the day that readers see. A moment in UTC falls on another day than the publisher's clock showed;
     * and a day that is later than the one above the story is that of a migration or a change. Where the day above the
     * story is that of the change and no word says so, the publisher has brought the story out anew on that day.
     */
    private static Publication agreed(WrittenDate told, @Nullable WrittenDate modified, @Nullable WrittenDate seen) {
        if (seen != null && !seen.day().equals(told.day())) {
            if (isUtc(told) && told.at() != null && isDayOf(told.at(), seen.day())) {
                return new Publication(told.at(), seen.day(), PublishedBasis.METADATA);
            }
            if (seen.day().isBefore(told.day())
                    || modified != null && seen.day().equals(modified.day())) {
                return publication(seen, PublishedBasis.HEADER);
            }
        }
        // Nothing is changed before it is published, but for clocks that differ.
        WrittenDate earlier = modified != null && modified.day().plusDays(1).isBefore(told.day()) ? modified : told;
        return publication(earlier, PublishedBasis.METADATA);
    }

    private static boolean isBefore(@Nullable WrittenDate date, WrittenDate other) {
        return date != null && date.day().isBefore(other.day());
    }

    /** A note on an article's history stands at either end of it or was taken out of it. */
    private static List<String> lines(Story story) {
        List<String> paragraphs = story.paragraphs();
        List<String> lines = new ArrayList<>();
        for (LeftOut left : story.leftOut()) {
            if (left.reason() != LeftOut.Reason.COMMENTS) {
                lines.add(left.text());
            }
        }
        lines.add(paragraphs.get(0));
        lines.addAll(paragraphs.subList(Math.max(0, paragraphs.size() - LINES_OF_A_NOTE), paragraphs.size()));
        return lines;
    }

    private static boolean isUtc(WrittenDate date) {
        return date.at() != null
                && date.at().atOffset(ZoneOffset.UTC).toLocalDate().equals(date.day());
    }

    /** Whether some clock on earth showed the day at the moment. */
    private static boolean isDayOf(Instant at, LocalDate day) {
        Instant starts = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant ends = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return at.isAfter(starts.minus(WIDEST_OFFSET)) && at.isBefore(ends.plus(WIDEST_OFFSET));
    }

    private static Publication changed(RawArticle raw, PageMetadata page, OpenDates dates, Story story) {
        Optional<WrittenDate> field =
                dates.ofField(raw.modifiedAt()).or(() -> Optional.ofNullable(dates.settle(page.modified())));
        if (field.isPresent()) {
            return new Publication(null, field.get().day(), PublishedBasis.METADATA);
        }
        Optional<LocalDate> told = Optional.ofNullable(dates.settle(story.modified()))
                .map(WrittenDate::day)
                .or(() -> ago(raw, story, true));
        return told.map(day -> new Publication(null, day, PublishedBasis.HEADER))
                .orElse(Publication.UNKNOWN);
    }

    /** The day that a line beside the headline tells by how long ago it was when the page was fetched. */
    private static Optional<LocalDate> ago(RawArticle raw, Story story, boolean change) {
        Optional<CrawlTime> fetched = CrawlTime.of(raw.crawledAt());
        return fetched.flatMap(
                time -> RelativeLines.first(story.besideTitle(), change).flatMap(told -> told.before(time)));
    }

    private static Publication publication(WrittenDate date, PublishedBasis basis) {
        return new Publication(date.at(), date.day(), basis);
    }
}
