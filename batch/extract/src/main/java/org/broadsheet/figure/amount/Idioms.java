package org.broadsheet.figure.amount;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;

/** Set phrases whose numbers count nothing: "half the battle", "the five senses", from {@code number-idioms.tsv}. */
final class Idioms {
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final List<String[]> PHRASES = phrases();

    private Idioms() {}

    private static List<String[]> phrases() {
        List<String[]> phrases = new ArrayList<>();
        WordList.english("number-idioms").words().forEach(phrase -> phrases.add(BLANK.split(phrase)));
        return List.copyOf(phrases);
    }

    static boolean isIdiom(Pieces pieces, Amount amount) {
        for (String[] phrase : PHRASES) {
            for (int offset = 0; offset < phrase.length; offset++) {
                if (isAt(pieces, amount.first() - offset, phrase)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAt(Pieces pieces, int first, String[] phrase) {
        for (int i = 0; i < phrase.length; i++) {
            if (!pieces.is(first + i, phrase[i])) {
                return false;
            }
        }
        return true;
    }
}
