package org.broadsheet.figure;

import static org.broadsheet.annotate.PennTag.CLOSE_QUOTE;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.OPEN_QUOTE;
import static org.broadsheet.annotate.PennTag.VBZ;

import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Numbers that are a name or a part of one, with a unit or a noun behind them or without: "Ninety Mile Beach", "9/11". */
final class NamedNumbers {
    private static final Set<String> STROKES = Set.of("/", "\u2044");
    /** What fractions written with a stroke are of; 9/11 and 24/7 are names. */
    private static final Set<String> BELOW_STROKE =
            WordSets.english("figure-contexts").get("below-stroke");

    private static final double FULL_TURN = 360;

    private static final Pattern BYTE = Pattern.compile("[0-9A-F]{2}");

    private NamedNumbers() {}

    static boolean isName(Pieces pieces, Amount amount) {
        return isCapitalizedThroughout(pieces, amount)
                || isTitle(pieces, amount)
                || isDay(pieces, amount)
                || isHalfThing(pieces, amount)
                || isClass(pieces, amount)
                || isAllRound(pieces, amount)
                || isByte(pieces, amount)
                || isArgument(pieces, amount)
                || isCode(pieces, amount);
    }

    /** "Ninety Mile Beach", "Three Mile Island": number and what it counts, both in capitals. */
    private static boolean isCapitalizedThroughout(Pieces pieces, Amount amount) {
        int noun = amount.numeral().end();
        Piece number = pieces.get(amount.first());
        return amount.numeral().form() == Form.WORDS
                && amount.end() == noun + 1
                && number.isWord()
                && number.isCapitalized()
                && pieces.get(noun).isCapitalized()
                && !isAllCapitals(pieces.get(noun))
                && pieces.tag(amount.end()).isNoun();
    }

    /**
     * "the thriller 13 Drops", "“12 Harbours”", "13 Drops opens on Friday": a number and a noun in capitals name a work where
     * they are in quote marks, a noun says what they are, or the verb shows that they are one.
     */
    private static boolean isTitle(Pieces pieces, Amount amount) {
        int noun = amount.numeral().end();
        if (amount.noun() == null
                || amount.unit() != null
                || amount.value() <= 1
                || amount.end() <= noun
                || !pieces.get(noun).isCapitalized()
                || isAllCapitals(pieces.get(noun))) {
            return false;
        }
        int before = amount.first() - 1;
        boolean quoted = pieces.tag(before) == OPEN_QUOTE && pieces.tag(amount.end()) == CLOSE_QUOTE;
        boolean called = pieces.tag(before) == NN && !pieces.get(before).isCapitalized();
        boolean one =
                pieces.tag(amount.end()) == VBZ && pieces.get(amount.end()).isWord();
        return quoted || called || one;
    }

    private static boolean isAllCapitals(Piece piece) {
        return piece.text().length() > 1 && piece.text().chars().allMatch(Character::isUpperCase);
    }

    /** "9/11": a day that became a name, where no whole follows. */
    private static boolean isDay(Pieces pieces, Amount amount) {
        int end = amount.numeral().end();
        return amount.numeral().form() == Form.FRACTION
                && end == amount.first() + 3
                && STROKES.contains(pieces.word(end - 2))
                && !BELOW_STROKE.contains(pieces.word(end - 1))
                && !pieces.is(end, "of");
    }

    /** "half-life", "quarter-final", "third-party": a thing of its own, no share; "half-hour" and "half-point" are lengths. */
    private static boolean isHalfThing(Pieces pieces, Amount amount) {
        int end = amount.numeral().end();
        return amount.numeral().form() == Form.FRACTION
                && amount.unit() == null
                && (end == amount.first() + 1 || end == amount.first() + 2 && pieces.is(amount.first(), "a"))
                && pieces.get(end).isDash()
                && pieces.get(end).glued()
                && pieces.get(end + 1).glued()
                && pieces.get(end + 1).isWord();
    }

    /** "the top 1 percent": a class of people, called by its share. */
    private static boolean isClass(Pieces pieces, Amount amount) {
        Unit unit = amount.unit();
        return unit != null
                && unit.symbol().equals("%")
                && pieces.isAny(amount.first() - 1, "top", "bottom", "upper", "lower")
                && pieces.isAny(amount.first() - 2, "the", "that", "s", "'s", "richest");
    }

    /** "a 360° camera": all round, which measures nothing. */
    private static boolean isAllRound(Pieces pieces, Amount amount) {
        Unit unit = amount.unit();
        return unit != null
                && unit.symbol().equals("\u00b0")
                && amount.value() == FULL_TURN
                && pieces.tag(amount.end()).isNoun();
    }

    /** "84 AA": two bytes as they are written in code. */
    private static boolean isByte(Pieces pieces, Amount amount) {
        return amount.unit() == null
                && amount.noun() != null
                && amount.numeral().form() == Form.DIGITS
                && amount.end() == amount.first() + 2
                && BYTE.matcher(pieces.get(amount.first()).text()).matches()
                && BYTE.matcher(pieces.get(amount.end() - 1).text()).matches();
    }

    /** "time_bucket('1 day', time)": a string between the brackets of code. */
    private static boolean isArgument(Pieces pieces, Amount amount) {
        int mark = amount.first() - 1;
        return pieces.get(amount.first()).glued()
                && pieces.isAny(mark, "'", "\"", "`", "\u2018")
                && pieces.get(mark).glued()
                && pieces.is(mark - 1, "(")
                && pieces.get(mark - 1).glued();
    }

    /** "K23AT4432": a currency's letter in front of digits that letters follow at once. */
    private static boolean isCode(Pieces pieces, Amount amount) {
        Unit unit = amount.unit();
        int end = amount.numeral().end();
        return unit != null
                && unit.isMoney()
                && amount.numeral().form() == Form.DIGITS
                && amount.end() == end
                && pieces.get(amount.first()).isWord()
                && pieces.get(end).isWord()
                && pieces.get(end).glued();
    }
}
