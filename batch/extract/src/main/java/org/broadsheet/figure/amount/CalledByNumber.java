package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.NNS;

import java.util.Set;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Numbers by which things of a kind are called: "a 360° camera", "the 400 m hurdles", "Tidewater 10.5 and above". */
final class CalledByNumber {
    private static final double FULL_TURN = 360;

    private static final Set<String> VIEWS = WordSets.english("figure-contexts").get("all-round-things");
    private static final Set<String> RACES = WordSets.english("figure-contexts").get("races-by-length");
    private static final Set<String> LENGTHS =
            WordSets.english("figure-contexts").get("length-units");
    private static final Set<String> OTHER_VERSIONS =
            WordSets.english("figure-contexts").get("words-behind-versions");

    /** Names of what is told apart by its versions. */
    private static final Set<String> VERSIONED =
            WordSets.english("figure-contexts").get("names-of-versions");

    private static final Set<String> FILE_FORMATS =
            WordSets.english("figure-contexts").get("file-formats");

    private CalledByNumber() {}

    static boolean isCalled(Pieces pieces, Amount amount) {
        return isAllRound(pieces, amount)
                || isRace(pieces, amount)
                || isVersion(pieces, amount)
                || isMarked(pieces, amount)
                || isFileSize(pieces, amount);
    }

    /** "700,000 F-40 trucks": the piece behind a name in letters and digits that a plural follows, else the first. */
    static int pastModel(Pieces pieces, int first) {
        boolean model = pieces.get(first).isCapitalized()
                && pieces.get(first + 1).isDash()
                && pieces.glued(first + 1)
                && pieces.get(first + 2).isNumber()
                && pieces.glued(first + 2)
                && pieces.tag(first + 3) == NNS
                && !pieces.glued(first + 3);
        return model ? first + 3 : first;
    }

    /** "4M™": the mark of a name. */
    private static boolean isMarked(Pieces pieces, Amount amount) {
        int end = amount.end();
        return pieces.isAny(end, "\u2122", "\u00ae") && pieces.glued(end);
    }

    /** "the catalogue (PDF, 4 MB)": how large the file is that a link leads to. */
    private static boolean isFileSize(Pieces pieces, Amount amount) {
        int format = pieces.isAny(amount.first() - 1, ",", "-", "\u2013") ? amount.first() - 2 : amount.first() - 1;
        return amount.unit() != null
                && amount.unit().symbol().endsWith("B")
                && FILE_FORMATS.contains(pieces.word(format))
                && pieces.isAny(format - 1, "(", "[");
    }

    /** "a 360° camera", "taken in 360 degrees", "360 views": all round, which measures nothing. */
    private static boolean isAllRound(Pieces pieces, Amount amount) {
        if (amount.value() != FULL_TURN || amount.numeral().form() != Form.DIGITS) {
            return false;
        }
        Unit unit = amount.unit();
        boolean noun = amount.noun() != null
                && VIEWS.contains(pieces.token(amount.end() - 1).lemma());
        return unit == null
                ? noun
                : unit.symbol().equals("\u00b0")
                        && (pieces.tag(amount.end()).isNoun() || pieces.is(amount.first() - 1, "in"));
    }

    /** "won the 400 m hurdles" */
    private static boolean isRace(Pieces pieces, Amount amount) {
        Unit unit = amount.unit();
        return unit != null && LENGTHS.contains(unit.symbol()) && RACES.contains(pieces.word(amount.end()));
    }

    /** "runs on Tidewater 10.5 and above", "on Android (6 to 9)", "Bluetooth 3.1" */
    private static boolean isVersion(Pieces pieces, Amount amount) {
        int before = pieces.is(amount.first() - 1, "(") ? amount.first() - 2 : amount.first() - 1;
        int end = amount.numeral().end();
        boolean named = amount.unit() == null
                && amount.noun() == null
                && pieces.get(amount.first()).isNumber()
                && before >= 0
                && pieces.get(before).isWord()
                && pieces.get(before).text().chars().anyMatch(Character::isUpperCase);
        return named
                && (VERSIONED.contains(pieces.word(before))
                        || pieces.isAny(end, "and", "or") && OTHER_VERSIONS.contains(pieces.word(end + 1)));
    }
}
