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

    /** Prepositions and lemmas of verbs before a length that something lasts. */
    private static final Set<String> LASTING =
            WordSets.english("figure-contexts").get("before-lasting");

    private OffsetTimes() {}

    static boolean isOffset(Pieces pieces, Amount amount) {
        Unit unit = amount.unit();
        if (unit == null || !LENGTHS.contains(unit.symbol()) || amount.per() != null) {
            return false;
        }
        int end = amount.end();
        boolean fromNow = pieces.is(end, "from") && pieces.is(end + 1, "now");
        boolean oneOfAny = pieces.is(amount.first(), "one") && WHICHEVER.contains(pieces.word(amount.first() - 1));
        return fromNow
                || oneOfAny
                || AFTER_LENGTH.contains(pieces.word(end))
                || pieces.isAny(end, "after", "before") && !isLasting(pieces, amount);
    }

    /** "for six months after the fire", "waited two days before leaving": it lasted so long. */
    private static boolean isLasting(Pieces pieces, Amount amount) {
        int before = amount.first() - 1;
        while (pieces.tag(before).isAdverb() || pieces.isAny(before, "about", "around", "than")) {
            before--;
        }
        return LASTING.contains(pieces.word(before))
                || LASTING.contains(pieces.token(before).lemma());
    }
}
