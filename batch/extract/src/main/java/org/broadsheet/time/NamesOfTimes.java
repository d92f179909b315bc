package org.broadsheet.time;

import java.util.Set;
import org.broadsheet.annotate.Token;
import org.broadsheet.syntax.Pieces;

/** Words of a time that are the name of something else, as capitals or quote marks tell: "USA Today", "60 Minutes". */
final class NamesOfTimes {
    /** The times whose words have small letters, but for the names of days and months. */
    private static final Set<TimeName> SMALL = Set.of(
            TimeName.SHIFTED_UNIT,
            TimeName.PART_OF_DAY,
            TimeName.UNIT_OF_NOW,
            TimeName.LENGTH,
            TimeName.FRAMED_LENGTH,
            TimeName.VAGUE_TIME);

    private static final String QUOTE_MARKS = "\"'`\u201c\u201d\u2018\u2019";

    /** Letters of the shortest word whose small letters tell that a sentence is no heading. */
    private static final int LONG = 4;

    private NamesOfTimes() {}

    static boolean isName(Pieces pieces, Match match) {
        int i = match.start();
        boolean oneWord = match.end() == i + 1;
        boolean small = match.rule() instanceof TimeName name ? SMALL.contains(name) : oneWord;
        return oneWord && (endsName(pieces, i) || small && isQuoted(pieces, i)) || small && isTitled(pieces, match);
    }

    /** "PORT TODAY reports": a word that ends a name in capitals, in a sentence with small letters otherwise. */
    private static boolean endsName(Pieces pieces, int i) {
        if (i == 0 || !isInCapitals(pieces, i) || !isInCapitals(pieces, i - 1)) {
            return false;
        }
        for (int at = i + 1; at < pieces.size(); at++) {
            if (pieces.get(at).isWord() && !pieces.glued(at)) {
                return pieces.token(at).text().chars().anyMatch(Character::isLowerCase);
            }
        }
        return false;
    }

    private static boolean isInCapitals(Pieces pieces, int at) {
        String text = pieces.token(at).text();
        return text.length() > 1
                && text.chars().anyMatch(Character::isLetter)
                && text.chars().noneMatch(Character::isLowerCase);
    }

    /** The "Today" show. */
    private static boolean isQuoted(Pieces pieces, int i) {
        return pieces.capital(i) && i > 0 && isMark(pieces, i - 1) && isMark(pieces, i + 1);
    }

    private static boolean isMark(Pieces pieces, int at) {
        return pieces.get(at).isMark() && QUOTE_MARKS.indexOf(pieces.get(at).text()) >= 0;
    }

    /** "the show 60 Minutes", "The Harbour This Week": capitals within a sentence that has small ones elsewhere. */
    private static boolean isTitled(Pieces pieces, Match match) {
        for (int at = match.start(); at < match.end(); at++) {
            boolean named = TimeWords.weekday(pieces.word(at)) > 0 || TimeWords.month(pieces.word(at)) > 0;
            boolean inside = at > 0
                    && (!pieces.get(at - 1).isMark() || pieces.get(at - 1).isDash());
            if (inside && !named && pieces.capital(at)) {
                return hasSmall(pieces);
            }
        }
        return false;
    }

    private static boolean hasSmall(Pieces pieces) {
        for (int at = 0; at < pieces.size(); at++) {
            Token token = pieces.token(at);
            boolean content =
                    token.tag().isNoun() || token.tag().isVerb() || token.tag().isAdjective();
            if (content
                    && token.text().length() >= LONG
                    && Character.isLowerCase(token.text().codePointAt(0))) {
                return true;
            }
        }
        return false;
    }
}
