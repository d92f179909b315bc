package org.broadsheet.figure.amount;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/**
 * Whether a number without a noun counts more of what was counted before, at another place or time: "40 jobs in Britain and 12
 * in Ireland", "40 boats on Saturday and another 12 on Sunday", "opened 40 shops and plans another 12".
 */
final class GoingCounts {
    /** Pieces between what was counted and the number that goes on from it. */
    private static final int LONGEST_GAP = 12;

    /** Times that the count of another name is as much at most. */
    private static final double MOST_TIMES = 100;

    /** Prepositions of places and times. */
    private static final Set<String> WHERE =
            WordSets.english("figure-contexts").get("prepositions-of-places-and-times");

    private static final Set<String> TO_PEOPLE =
            WordSets.english("figure-contexts").get("done-to-people");

    private GoingCounts() {}

    /**
     * Whether it goes on.
     *
     * @param before the piece before the number and what bounds it
     */
    static boolean isOne(Pieces pieces, Amount counted, Amount amount, int before) {
        if (before - counted.end() > LONGEST_GAP) {
            return false;
        }
        boolean another = pieces.is(before, "another") || pieces.is(before, "further") && pieces.is(before - 1, "a");
        int joint = !another ? before : pieces.is(before, "another") ? before - 1 : before - 2;
        boolean joined = pieces.isAny(joint, "and", ",", ";", "but");
        boolean more = pieces.is(amount.end(), "more");
        int behind = more ? amount.end() + 1 : amount.end();
        if (!another && !more) {
            return joined && isElsewhere(pieces, behind) && isSaidOf(pieces, counted, pieces.word(behind), joint);
        }
        // "opened 40 shops and plans another 12", "and damaged 12 more"; not "hurt 40 people and damaged 12 more"
        boolean verb = pieces.tag(joint).isVerb()
                && !SingledOut.isPerson(pieces, counted)
                && (another || !TO_PEOPLE.contains(pieces.token(joint).lemma()));
        boolean ends = behind >= pieces.size() || pieces.get(behind).isMark();
        boolean act = pieces.tag(behind) == PennTag.VBD || pieces.tag(behind) == PennTag.VBN;
        return (joined || verb) && (ends || act || pieces.isTime(behind) || isElsewhere(pieces, behind));
    }

    /** "Norway sent 40 boats, Denmark 12 and Iceland just 3": the number of another name, with the verb left out. */
    static boolean isOfAnother(Pieces pieces, Amount counted, Amount amount, int before) {
        int last = pieces.is(before, "another") ? before - 1 : before;
        int at = last;
        while (at > counted.end() && pieces.get(at).isCapitalized()) {
            at--;
        }
        boolean named = at < last && pieces.isAny(at, ",", ";", "and", "but", "while");
        int end = amount.end();
        return named
                && amount.value() <= counted.value() * MOST_TIMES
                && (end >= pieces.size() || pieces.isAny(end, ",", ".", ";", "and", ")"));
    }

    /** "40 jobs in Britain and 12 in", "40 of the dead were from Ohio and 12 from": whether the same word placed those before. */
    private static boolean isSaidOf(Pieces pieces, Amount counted, String word, int joint) {
        for (int at = counted.end(); at < joint; at++) {
            if (pieces.is(at, word)) {
                return at == counted.end() || pieces.is(at - 1, "were") || pieces.is(at - 1, "are");
            }
        }
        return false;
    }

    /** "in Ireland", "on Sunday", "in the north" */
    private static boolean isElsewhere(Pieces pieces, int at) {
        boolean place = pieces.get(at + 1).isCapitalized() || pieces.tag(at + 1) == PennTag.DT;
        return WHERE.contains(pieces.word(at)) && (place || pieces.isTime(at + 1));
    }
}
