package org.broadsheet.figure;

import java.util.Set;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Lengths of time that only say when something was or will be, and measure nothing: "22 years ago", "a year earlier". */
final class OffsetTimes {
    private static final Set<String> LENGTHS =
            WordSets.english("figure-contexts").get("length-symbols");
    private static final Set<String> AFTER_LENGTH =
            WordSets.english("figure-contexts").get("after-offset");
    /** Words before "one" that leave open which: "in any one year". */
    private static final Set<String> WHICHEVER =
            WordSets.english("figure-contexts").get("whichever");

    private OffsetTimes() {}

    static boolean isOffset(Pieces pieces, Amount amount) {
        Unit unit = amount.unit();
        if (unit == null || !LENGTHS.contains(unit.symbol()) || amount.per() != null) {
            return false;
        }
        int end = amount.end();
        boolean fromNow = pieces.is(end, "from") && pieces.is(end + 1, "now");
        boolean oneOfAny = pieces.is(amount.first(), "one") && WHICHEVER.contains(pieces.word(amount.first() - 1));
        return fromNow || oneOfAny || AFTER_LENGTH.contains(pieces.word(end));
    }
}
