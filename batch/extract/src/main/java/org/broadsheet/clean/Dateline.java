package org.broadsheet.clean;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the date of a dateline ("EASTPORT, March 5, 2024 (Coastwire) - The harbour ..."), which is the day the report was
 * sent. Any other date in an article's sentences is that of an event and says nothing of publication.
 */
final class Dateline {
    private static final int LONGEST = 140;
    private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{Lu} .'-]{1,40}(?:, ?[\\p{L} .'-]{1,40})?,? ");
    private static final Pattern SENDER =
            Pattern.compile(",? ?(?:/[^/]{2,40}/ ?|\\([^()]{2,40}\\) ?)?(?:--|[-–—:]) ?.*", Pattern.DOTALL);

    private Dateline() {}

    /** The date at the start of an article's first paragraph, if that starts with a place, a date and a dash. */
    static Optional<WrittenDate> of(String firstParagraph) {
        String head = firstParagraph.substring(0, Math.min(LONGEST, firstParagraph.length()));
        List<WrittenDate> dates = WrittenDate.in(head);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        WrittenDate date = dates.get(0);
        boolean dateline = PLACE.matcher(head.substring(0, date.start())).matches()
                && SENDER.matcher(head.substring(date.end())).matches();
        return dateline ? Optional.of(date) : Optional.empty();
    }
}
