package org.broadsheet.figure.subject;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Token;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/** Phrases that measure nothing, wherever they stand: "each night", "every two years", "north" of "north of $5m", the first of "60%-30%". */
final class IdlePhrases {
    private static final Set<String> IDLE = WordSets.english("figure-contexts").get("words-that-measure-nothing");
    private static final Set<String> OPENING =
            WordSets.english("figure-contexts").get("words-before-spans-of-time");
    private static final Set<String> TIMES =
            WordSets.english("figure-contexts").union("duration-units", "nouns-of-spans");

    private static final Set<String> DAYS = WordList.english("weekdays")
            .where(2, "name")
            .words(WordList.english("weekdays").where(2, "plural").words());

    private static final Set<String> UNITS =
            WordSets.english("subject-contexts").get("standing-units");

    private final Pieces pieces;

    IdlePhrases(Pieces pieces) {
        this.pieces = pieces;
    }

    /** "save $40 on Mondays", "on the day": the phrase at [first, end) tells when. */
    static boolean isTimeBehindOn(Pieces pieces, int first, int end) {
        Token head = pieces.token(end - 1);
        return pieces.is(first - 1, "on")
                && (DAYS.contains(head.text().toLowerCase(Locale.ROOT)) || UNITS.contains(head.lemma()));
    }

    /** "over the course of 5 years", not "the course takes 5 hours". */
    private boolean isCourse(int at) {
        return pieces.is(at, "course") && pieces.is(at + 1, "of");
    }

    /** "8% year on year", "8% month-over-month": whether the phrase at [first, end) only tells what a change is reckoned from. */
    static boolean isPace(Pieces pieces, int first, int end) {
        int on = pieces.afterHyphen(first + 1);
        int again = pieces.afterHyphen(on + 1);
        boolean same = UNITS.contains(pieces.word(first)) && pieces.word(first).equals(pieces.word(again));
        return same && pieces.isAny(on, "on", "over") && (end == first + 1 || end == again + 1);
    }

    /** Whether the phrase at [first, end) measures nothing. */
    boolean isIdle(int first, int end) {
        boolean opened = OPENING.contains(pieces.word(first));
        boolean idle = end > first;
        for (int at = first; at < end && idle; at++) {
            String word = pieces.word(at);
            boolean spans =
                    OPENING.contains(word) || TIMES.contains(word) || isCourse(at) || pieces.tag(at) == PennTag.CD;
            boolean ofSpan = opened && spans && end > first + 1;
            idle = ofSpan || IDLE.contains(word) || word.chars().noneMatch(Character::isLetter);
        }
        return idle;
    }
}
