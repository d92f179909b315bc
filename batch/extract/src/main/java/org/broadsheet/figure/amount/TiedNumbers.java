package org.broadsheet.figure.amount;

import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Numbers tied by a mark or by nothing to a word or another number: "F-35", "3-2", "17:22", "5G". */
final class TiedNumbers {
    /** What may be tied to a number by a hyphen before it. */
    private static final Set<String> TIED = WordSets.english("figure-contexts").get("tied-by-hyphen");

    /** What a number in a compound tells the sort of: "two-way", "four-star". */
    private static final Set<String> SORTS = WordSets.english("figure-contexts").get("sorts-by-number");

    /** A ten and the power that it is raised to, up to 39, as plain text runs them together. */
    private static final Pattern POWER = Pattern.compile("10(?:[3-9]|[1-3]\\d)");

    private TiedNumbers() {}

    /** "one-on-one", "two-way", "a two-state plan", "a four-star general": a number in a compound that counts nothing. */
    static boolean isInCompound(Pieces pieces, int start, int end) {
        boolean second = pieces.get(start).isWord()
                && pieces.glued(start)
                && pieces.get(start - 1).isDash()
                && pieces.is(start - 2, "on");
        boolean sort = pieces.get(end).isDash() && pieces.glued(end) && SORTS.contains(pieces.word(end + 1));
        return second || sort;
    }

    /** "U+09950", "007": a code, whose zero in front no number has. */
    static boolean isCode(Piece number) {
        String text = number.text();
        return number.isNumber()
                && text.length() > 1
                && text.charAt(0) == '0'
                && text.chars().allMatch(Character::isDigit);
    }

    /** "SF90", "F-35", "COVID-19", "U.S.66", "N+1". */
    static boolean isTiedToWord(Pieces pieces, int start) {
        Piece number = pieces.get(start);
        Piece before = pieces.get(start - 1);
        if (!number.glued()) {
            return false;
        }
        if (before.isWord() || before.is("/") || before.is("_") || before.is("#") || before.is("@") || before.is(":")) {
            return true;
        }
        if ((before.is(".") || before.is("+"))
                && before.glued()
                && pieces.get(start - 2).isWord()) {
            return true;
        }
        if (before.isDash() && before.glued()) {
            Piece word = pieces.get(start - 2);
            return word.isWord() && !TIED.contains(word.word()) || word.is(")");
        }
        return false;
    }

    /** The second half of a score, a date or a phone number: "3-2", "17:22", "555-0100". */
    static boolean isTiedToNumber(Pieces pieces, int start, Amount amount) {
        Piece before = pieces.get(start - 1);
        return pieces.get(start).glued()
                && (before.isDash() || before.is(":") || before.is("/") || before.is("."))
                && before.glued()
                && pieces.get(start - 2).isNumber()
                && amount.numeral().form() != Form.FRACTION;
    }

    /** "a 1280×720 screen": the second half of a resolution, which no unit tells. */
    static boolean isResolution(Pieces pieces, int start, Amount amount) {
        Piece before = pieces.get(start - 1);
        return amount.unit() == null
                && pieces.get(start).isNumber()
                && pieces.get(start).glued()
                && before.glued()
                && (before.is("×") || before.is("x"))
                && pieces.get(start - 2).isNumber();
    }

    /** "2×1030 kg": a power of ten that lost that it stood raised, whose value nobody can tell. */
    static boolean isPowerOfTen(Pieces pieces, Amount amount) {
        int end = amount.numeral().end();
        int first = amount.first();
        boolean ahead = pieces.is(end, "×") && isPower(pieces, end + 1);
        boolean behind = pieces.is(first - 1, "×") && pieces.get(first - 2).isNumber() && isPower(pieces, first);
        return ahead || behind;
    }

    private static boolean isPower(Pieces pieces, int at) {
        return pieces.glued(at)
                && pieces.glued(at - 1)
                && POWER.matcher(pieces.get(at).text()).matches();
    }

    /** "5G", "21st", "17:22", "3-2", "9/11". */
    static boolean isTiedAfter(Pieces pieces, int end) {
        Piece next = pieces.get(end);
        if (!next.glued()) {
            return next.isDash()
                    && pieces.get(end + 1).isNumber()
                    && !pieces.get(end + 1).glued()
                    && pieces.get(end - 1).isNumber();
        }
        if (next.isWord() || next.is("_")) {
            return !next.is("s") || pieces.get(end - 1).isNumber();
        }
        Piece beyond = pieces.get(end + 1);
        boolean joint = next.isDash() || next.is(":") || next.is("/") || next.is(".") || next.is("'") || next.is("’");
        return joint && beyond.glued() && beyond.isNumber() || (next.is("'") || next.is("’")) && beyond.is("s");
    }
}
