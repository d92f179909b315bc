package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Phrases that measure nothing, wherever they stand: "each night", "north" of "north of $5m", the first of "60%-30%". */
final class IdlePhrases {
    private static final Set<String> IDLE = WordSets.english("figure-contexts").get("words-that-measure-nothing");
    private static final Set<String> OPENING =
            WordSets.english("figure-contexts").get("words-before-spans-of-time");
    private static final Set<String> TIMES =
            WordSets.english("figure-contexts").union("duration-units", "nouns-of-spans");

    private final Pieces pieces;

    IdlePhrases(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Whether the phrase at [first, end) measures nothing. */
    boolean isIdle(int first, int end) {
        boolean opened = OPENING.contains(pieces.word(first));
        boolean idle = end > first;
        for (int at = first; at < end && idle; at++) {
            String word = pieces.word(at);
            boolean ofSpan = opened && (OPENING.contains(word) || TIMES.contains(word)) && end > first + 1;
            idle = ofSpan || IDLE.contains(word) || word.chars().noneMatch(Character::isLetter);
        }
        return idle;
    }
}
