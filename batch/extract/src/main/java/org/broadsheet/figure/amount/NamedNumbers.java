package org.broadsheet.figure.amount;

import static org.broadsheet.annotate.PennTag.CLOSE_QUOTE;
import static org.broadsheet.annotate.PennTag.IN;
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

    /** Nouns behind "half" that are things of their own with it: "a half marathon". */
    private static final Set<String> HALVES =
            WordSets.english("figure-contexts").get("halves-by-name");

    /** Percent of all by which the richest are called, and the others. */
    private static final double FEWEST = 1;

    private static final double MOST = 99;

    /** Letters of a word that titles write with a capital. */
    private static final int LONG_WORD = 4;

    private static final Pattern BYTE = Pattern.compile("[0-9A-F]{2}");

    private NamedNumbers() {}

    static boolean isName(Pieces pieces, Amount amount) {
        return isCapitalizedThroughout(pieces, amount)
                || isNameInSentence(pieces, amount)
                || isTitle(pieces, amount)
                || isDay(pieces, amount)
                || isHalfThing(pieces, amount)
                || isClass(pieces, amount)
                || isByte(pieces, amount)
                || isArgument(pieces, amount)
                || isCode(pieces, amount)
                || isOnStreet(pieces, amount)
                || isClosedQuote(pieces, amount);
    }

    /** "‘Night of the Boats 2’", "“Harbour 2050”": the mark behind a number closes a quote, and tells no feet or inches. */
    private static boolean isClosedQuote(Pieces pieces, Amount amount) {
        int mark = amount.end() - 1;
        if (amount.unit() != null
                && pieces.isAny(mark, "\"", "\u201d")
                && amount.numeral().end() == mark) {
            return InchMarks.isQuotationOpen(pieces, amount.first());
        }
        boolean closes = amount.unit() != null
                && amount.unit().symbol().equals("ft")
                && (pieces.is(mark, "\u2019") || pieces.is(mark, "'"));
        for (int at = 0; closes && at < amount.first(); at++) {
            if (pieces.is(at, "\u2018") || pieces.is(at, "'") && !pieces.glued(at)) {
                return true;
            }
        }
        return false;
    }

    /** "310 N. 2nd St.": a number of a house and the side of the town. */
    private static boolean isOnStreet(Pieces pieces, Amount amount) {
        int end = amount.end();
        return amount.numeral().form() == Form.DIGITS
                && end == amount.numeral().end() + 1
                && pieces.isAny(end - 1, "n", "s", "e", "w")
                && pieces.get(end - 1).isCapitalized()
                && pieces.is(end, ".")
                && (pieces.get(end + 1).isNumber() || pieces.get(end + 1).isCapitalized());
    }

    /** "Ninety Mile Beach", "Three Mile Island": number and what it counts, both in capitals. */
    private static boolean isCapitalizedThroughout(Pieces pieces, Amount amount) {
        int noun = amount.numeral().end();
        Piece number = pieces.get(amount.first());
        boolean words = amount.numeral().form() == Form.WORDS && amount.end() == noun + 1;
        // "Half Dome"
        boolean share = amount.numeral().form() == Form.FRACTION
                && noun == amount.first() + 1
                && pieces.tag(noun).isProperNoun();
        if (share) {
            return number.isCapitalized() && pieces.capital(noun) && !isAllCapitals(pieces.get(noun));
        }
        return words
                && number.isWord()
                && number.isCapitalized()
                && pieces.get(noun).isCapitalized()
                && !isAllCapitals(pieces.get(noun))
                && pieces.tag(amount.end()).isNoun();
    }

    /**
     * "joined the Zero Carbon Pledge", "played They Are Thousands": a number in words with a capital beside another one, in a
     * sentence that writes its words small.
     */
    private static boolean isNameInSentence(Pieces pieces, Amount amount) {
        int first = amount.first();
        Piece number = pieces.get(first);
        Form form = amount.numeral().form();
        return (form == Form.WORDS || form == Form.VAGUE)
                && amount.unit() == null
                && number.isCapitalized()
                && !isAllCapitals(number)
                && first > 0
                && pieces.get(first - 1).isWord()
                && (isCapitalWord(pieces, amount.numeral().end()) || first > 1 && isCapitalWord(pieces, first - 1))
                && isNoTitle(pieces);
    }

    private static boolean isCapitalWord(Pieces pieces, int at) {
        return pieces.get(at).isWord() && pieces.get(at).isCapitalized();
    }

    /** Whether a sentence ends as none of titles does, or has a long word without a capital, which only prepositions have there. */
    private static boolean isNoTitle(Pieces pieces) {
        for (int at = 0; at < pieces.size(); at++) {
            Piece word = pieces.get(at);
            boolean small =
                    word.isWord() && !word.isCapitalized() && word.text().length() >= LONG_WORD;
            if (small && pieces.tag(at) != IN) {
                return true;
            }
        }
        return pieces.is(pieces.size() - 1, ".");
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
        if (amount.unit() == null && pieces.is(end - 1, "half")) {
            // "a half marathon", "the second half of the year"
            boolean ordered =
                    pieces.isAny(amount.first() - 1, "first", "second", "latter", "earlier", "better", "other");
            if (ordered || HALVES.contains(pieces.word(end))) {
                return true;
            }
        }
        return amount.numeral().form() == Form.FRACTION
                && amount.unit() == null
                && (end == amount.first() + 1 || end == amount.first() + 2 && pieces.isAny(amount.first(), "a", "one"))
                && pieces.get(end).isDash()
                && pieces.get(end).glued()
                && pieces.get(end + 1).glued()
                && pieces.get(end + 1).isWord();
    }

    /** "the top 1 percent", "the 1 percent", "the other 99 percent": a class of people, called by its share. */
    private static boolean isClass(Pieces pieces, Amount amount) {
        Unit unit = amount.unit();
        if (unit == null || !unit.symbol().equals("%") || amount.per() != null) {
            return false;
        }
        int before = amount.first() - 1;
        boolean named = pieces.isAny(before, "top", "bottom", "upper", "lower")
                && pieces.isAny(before - 1, "the", "that", "s", "'s", "richest");
        boolean extreme = amount.value() == FEWEST || amount.value() == MOST;
        boolean given = pieces.is(before, "the") || pieces.is(before, "other") && pieces.is(before - 1, "the");
        boolean told = pieces.is(amount.end(), "of")
                || pieces.tag(amount.end()).isNoun()
                || pieces.tag(amount.end()).isAdjective()
                || pieces.get(amount.end()).isDash() && pieces.glued(amount.end());
        return named || extreme && given && !told;
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
