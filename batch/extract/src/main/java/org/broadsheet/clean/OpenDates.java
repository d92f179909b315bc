package org.broadsheet.clean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.LeftOut;
import org.broadsheet.article.RawArticle;
import org.jspecify.annotations.Nullable;

/**
 * Settles of an article which day its dates tell that leave it open ("03/04/2024"): the one that its address tells too;
 * else by the order that other dates around it show; else by the order of its site, see {@link DateOrder}; at last the one
 * that was no day to come when the page was fetched. What stays open is no date.
 */
final class OpenDates {
    private static final Pattern URL_DATE =
            Pattern.compile("/((?:19|20)\\d\\d)[/-]([01]?\\d)[/-]([0-3]?\\d)(?=[/-]|$)");

    private final RawArticle raw;
    private final Story story;
    private final Supplier<DateOrder> ofSite;
    private final @Nullable LocalDate inUrl;

    /**
     * Dates of an article.
     *
     * @param url canonical address, or null
     * @param ofSite the order of the page's site, asked for only where it is needed
     */
    OpenDates(RawArticle raw, Story story, @Nullable String url, Supplier<DateOrder> ofSite) {
        this.raw = raw;
        this.story = story;
        this.ofSite = ofSite;
        this.inUrl = url == null ? null : dateIn(url);
    }

    private static @Nullable LocalDate dateIn(String url) {
        Matcher matcher = URL_DATE.matcher(url);
        if (!matcher.find()) {
            return null;
        }
        return WrittenDate.ofField(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
                .map(WrittenDate::day)
                .orElse(null);
    }

    /** The day that the address tells, or null. */
    @Nullable
    LocalDate inUrl() {
        return inUrl;
    }

    /** The date of a field of the record, settled. */
    Optional<WrittenDate> ofField(@Nullable String value) {
        return WrittenDate.ofField(value).flatMap(this::settled);
    }

    /** A date settled, or null where there is none or it stays open. */
    @Nullable
    WrittenDate settle(@Nullable WrittenDate date) {
        return date == null ? null : settled(date).orElse(null);
    }

    /** A date settled, or nothing where it stays open. */
    Optional<WrittenDate> settled(WrittenDate date) {
        LocalDate monthFirst = date.monthFirst();
        if (monthFirst == null) {
            return Optional.of(date);
        }
        if (date.day().equals(inUrl) || monthFirst.equals(inUrl)) {
            return date.in(date.day().equals(inUrl) ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
        }
        DateOrder shown = DateOrder.shownIn(lines());
        Optional<WrittenDate> told = date.in(shown == DateOrder.UNKNOWN ? ofSite.get() : shown);
        return told.isPresent() ? told : date.in(orderOfPast(date.day(), monthFirst));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(story.paragraphs());
        story.leftOut().stream().map(LeftOut::text).forEach(lines::add);
        return lines;
    }

    private DateOrder orderOfPast(LocalDate dayFirst, LocalDate monthFirst) {
        Optional<CrawlTime> fetched = CrawlTime.of(raw.crawledAt());
        if (fetched.isEmpty()) {
            return DateOrder.UNKNOWN;
        }
        // Clocks east of the crawler's are a day ahead.
        LocalDate last = fetched.get().day().plusDays(1);
        if (dayFirst.isAfter(last) == monthFirst.isAfter(last)) {
            return DateOrder.UNKNOWN;
        }
        return dayFirst.isAfter(last) ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }
}
