package org.broadsheet.clean;

import java.util.Optional;
import org.broadsheet.article.LeftOut.Reason;
import org.broadsheet.clean.Boilerplate.Rule;

/**
 * Tells the lines that say when an entry of a live blog was written and nothing else: a time of day, a date, how long ago,
 * with the button that shares it. They are none of the story, wherever they stand in it. Entries have no row of their own,
 * so their times are not kept; those of the whole are the article's.
 */
final class EntryTime {
    private static final int LONGEST = 60;
    /** So many of them make a text a live blog. */
    static final int LEAST_OF_A_LIVE_BLOG = 3;

    private EntryTime() {}

    /** Whether a line is one. */
    static boolean is(String line) {
        if (line.length() > LONGEST || !Characters.hasDigit(line) || Prose.endsSentence(line)) {
            return false;
        }
        String rest = WrittenTime.blanked(RelativeTime.blanked(DateWords.withoutDates(line)));
        return !rest.equals(line) && isButton(DateWords.stripped(rest));
    }

    private static boolean isButton(String words) {
        Optional<Rule> rule = words.isEmpty() ? Optional.empty() : Boilerplate.RULES.match(words);
        return words.isEmpty()
                || rule.filter(told -> told.reason() == Reason.PROMOTION).isPresent();
    }
}
