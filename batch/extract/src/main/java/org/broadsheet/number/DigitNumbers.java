package org.broadsheet.number;

import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.number.NumberWords.NumberWord;
import org.broadsheet.number.NumberWords.Role;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Reads numbers that start with digits: "1,234", "10 1/2", "1.99 × 10^30", "4.2 million", "25k". */
final class DigitNumbers {
    /** "400 m hurdles": metres. */
    private static final Set<String> RACES = WordSets.english("figure-contexts").get("races-by-length");

    /** Adjectives behind a length: "a 2 m wide corner". */
    private static final Set<String> DIMENSIONS =
            WordSets.english("figure-contexts").get("dimension-adjectives");

    /** Words before what something got on a scale: "rated 8/10". */
    private static final Set<String> MARKS = WordSets.english("figure-contexts").get("words-of-marks");

    /** What may stand between such a word and the number. */
    private static final Set<String> MARK_LINKS = Set.of("of", "at", "is", "was", "a", ":");

    /** What inches and cups are parted into where a hyphen ties the part to the whole: "3-1/4". */
    private static final Set<Integer> INCHES = Set.of(2, 3, 4, 8, 16, 32, 64);

    /** Pieces of a noun phrase until its noun: "1.3m joint ferry and rail tickets". */
    private static final int NOUN_SIGHT = 5;

    private static final String VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final double[] VULGAR_VALUES = {
        1.0 / 2, 1.0 / 3, 2.0 / 3, 1.0 / 4, 3.0 / 4, 1.0 / 5, 2.0 / 5, 3.0 / 5, 4.0 / 5, 1.0 / 6, 5.0 / 6, 1.0 / 8,
        3.0 / 8, 5.0 / 8, 7.0 / 8
    };
    private final NumberWords words;

    DigitNumbers(NumberWords words) {
        this.words = words;
    }

    /** A fraction in one character: "½"; or null. */
    @Nullable
    Numeral vulgar(Pieces pieces, int first) {
        Piece piece = pieces.get(first);
        int vulgar = VULGAR.indexOf(piece.text());
        return vulgar >= 0 && piece.isMark() ? Numeral.of(first + 1, VULGAR_VALUES[vulgar], Form.FRACTION) : null;
    }

    @Nullable
    Numeral at(Pieces pieces, int first, Digits digits, boolean money) {
        double value = digits.value(pieces.get(first).text());
        if (Double.isNaN(value)) {
            return null;
        }
        Numeral number = Numeral.of(first + 1, value, Form.DIGITS);
        number = slashFraction(pieces, number, digits);
        number = powerOfTen(pieces, number, digits);
        return scaled(pieces, number, money);
    }

    /** "1/4", "10 1/2" and "3-1/4". A longer number on either side of the stroke is a date or a reference. */
    private static Numeral slashFraction(Pieces pieces, Numeral number, Digits digits) {
        int at = number.end();
        if (isStroke(pieces, at)) {
            double below = digits.value(pieces.get(at + 1).text());
            boolean fraction = below >= 2 && below <= 100 && number.value() < below && below % 1 == 0;
            if (!fraction || pieces.is(at + 2, "/")) {
                return number;
            }
            return isMark(pieces, number, below)
                    ? Numeral.of(at + 2, number.value(), Form.DIGITS)
                    : Numeral.of(at + 2, number.value() / below, Form.FRACTION);
        }
        Numeral mixed = mixed(pieces, number, digits);
        if (mixed != null) {
            return mixed;
        }
        int vulgar = pieces.get(at).isMark() ? VULGAR.indexOf(pieces.get(at).text()) : -1;
        return vulgar >= 0 ? Numeral.of(at + 1, number.value() + VULGAR_VALUES[vulgar], Form.DIGITS) : number;
    }

    private static boolean isStroke(Pieces pieces, int at) {
        return pieces.is(at, "/")
                && pieces.get(at).glued()
                && pieces.get(at + 1).isNumber()
                && pieces.get(at + 1).glued();
    }

    /** "10 1/2" and, of what is parted so, "3-1/4"; null for anything else. */
    private static @Nullable Numeral mixed(Pieces pieces, Numeral whole, Digits digits) {
        int at = whole.end();
        boolean tied = pieces.get(at).isDash() && pieces.glued(at) && pieces.glued(at + 1);
        int part = tied ? at + 1 : at;
        if (!pieces.get(part).isNumber()
                || !pieces.is(part + 1, "/")
                || !pieces.get(part + 1).glued()
                || !pieces.get(part + 2).isNumber()) {
            return null;
        }
        double above = digits.value(pieces.get(part).text());
        double below = digits.value(pieces.get(part + 2).text());
        boolean fits = tied ? INCHES.contains((int) below) && whole.value() % 1 == 0 : below <= 64;
        return above >= 1 && above < below && fits
                ? Numeral.of(part + 3, whole.value() + above / below, Form.DIGITS)
                : null;
    }

    /** "rated 4.4/5", "a score of 8/10": what something got on a scale is no part of a whole. */
    private static boolean isMark(Pieces pieces, Numeral number, double below) {
        int end = number.end() + 2;
        if (below != 5 && below != 10 && below != 100) {
            return false;
        }
        if (number.value() % 1 != 0) {
            return true;
        }
        int before = number.end() - 2;
        while (MARK_LINKS.contains(pieces.get(before).text())) {
            before--;
        }
        boolean counted = pieces.is(end, "of")
                || pieces.tag(end).isNoun() && !pieces.isAny(end, "points", "stars", "marks")
                || pieces.tag(end).isAdjective();
        return !counted && MARKS.contains(pieces.word(before));
    }

    /** "1.99 × 10^30" and "1.99×10−30", where the raised exponent has lost its height. */
    private static Numeral powerOfTen(Pieces pieces, Numeral number, Digits digits) {
        int at = number.end();
        if (!(pieces.is(at, "×") || pieces.is(at, "x")) || !pieces.is(at + 1, "10")) {
            return number;
        }
        int exponent = at + 2;
        if (pieces.is(exponent, "^")) {
            exponent++;
        }
        boolean negative = pieces.get(exponent).isDash();
        if (negative) {
            exponent++;
        }
        if (exponent == at + 2 || !pieces.get(exponent).isNumber()) {
            return number;
        }
        double power = digits.value(pieces.get(exponent).text());
        return power >= 0 && power <= 60
                ? Numeral.of(exponent + 1, number.value() * Math.pow(10, negative ? -power : power), Form.DIGITS)
                : number;
    }

    private Numeral scaled(Pieces pieces, Numeral number, boolean money) {
        Numeral scaled = number;
        int at = number.end();
        if (pieces.get(at).isDash() && pieces.get(at).glued() && words.is(pieces.get(at + 1), Role.SCALE)) {
            at++;
        }
        for (int i = 0; i < 2; i++) {
            NumberWord word = words.get(pieces.get(at));
            if (word == null || word.role() != Role.SCALE && word.role() != Role.DOZEN && word.role() != Role.HUNDRED) {
                break;
            }
            at++;
            scaled = scaled.times(word.value(), at, Form.MIXED);
        }
        return scaled.form() == Form.MIXED ? scaled : suffixed(pieces, number, money);
    }

    private Numeral suffixed(Pieces pieces, Numeral number, boolean money) {
        Piece suffix = pieces.get(number.end());
        Double factor = suffix.isWord() ? words.suffix(suffix) : null;
        Piece beyond = pieces.get(number.end() + 1);
        if (factor == null || beyond.glued() && (beyond.isNumber() || beyond.isWord())) {
            return number;
        }
        return money || meansScale(pieces, number.end()) ? number.times(factor, number.end() + 1, Form.MIXED) : number;
    }

    /** Whether "m", "k" or "B" after digits multiplies, and is no metre, kelvin or byte. */
    private static boolean meansScale(Pieces pieces, int at) {
        Piece suffix = pieces.get(at);
        if (suffix.text().length() > 1) {
            return !suffix.is("t") && !suffix.is("mil") && !suffix.is("mm");
        }
        boolean counts = pieces.tag(at + 1).isNoun()
                || (pieces.tag(at + 1).isAdjective() || pieces.tag(at + 1) == VBN) && isNounSoon(pieces, at + 2);
        return switch (suffix.text()) {
            case "k" -> suffix.glued();
            // "a 128K window", "128K-200K tokens", but "at 300K": kelvins
            case "K" -> suffix.glued() && (counts || isRange(pieces, at));
            case "M", "B" -> suffix.glued() || counts;
            case "m" ->
                (counts || pieces.is(at + 1, "of"))
                        && !pieces.get(at + 1).glued()
                        && !isSize(pieces, at)
                        && !RACES.contains(pieces.word(at + 1));
            default -> false;
        };
    }

    /** "the 75 m ship", "keep 2 m distance", "a 2 m wide one": a length told of one thing, where millions are of many. */
    private static boolean isSize(Pieces pieces, int at) {
        boolean dimension =
                DIMENSIONS.contains(pieces.word(at + 1)) && (!pieces.get(at).glued() || endsPhrase(pieces, at + 2));
        return dimension
                || !pieces.get(at).glued()
                        && pieces.tag(at + 1) == NN
                        && !pieces.tag(at + 2).isNoun();
    }

    /** "is 2m wide", "a 2m wide corner", but not "1.3m high earners" or "3m long haul flights" */
    private static boolean endsPhrase(Pieces pieces, int at) {
        PennTag tag = pieces.tag(at);
        boolean one = tag == NN && !pieces.tag(at + 1).isNoun();
        return one
                || !tag.isNoun()
                        && !tag.isAdjective()
                        && !tag.isVerb()
                        && !pieces.get(at).isDash();
    }

    /** "128K-200K tokens" */
    private static boolean isRange(Pieces pieces, int at) {
        return pieces.get(at + 1).isDash()
                && pieces.get(at + 2).isNumber()
                && pieces.is(at + 3, pieces.word(at))
                && pieces.tag(at + 4).isNoun();
    }

    private static boolean isNounSoon(Pieces pieces, int at) {
        for (int i = at; i < at + NOUN_SIGHT; i++) {
            if (pieces.tag(i).isNoun()) {
                return true;
            }
        }
        return false;
    }
}
