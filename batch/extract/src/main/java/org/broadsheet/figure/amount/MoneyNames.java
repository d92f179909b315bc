package org.broadsheet.figure.amount;

import java.util.List;
import java.util.Set;
import org.broadsheet.number.Digits;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.PhraseTable.Match;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Finds the currency before or after a number. */
final class MoneyNames {
    /** Digits of a number in a name that a currency's code could begin. */
    private static final int LONGEST_MODEL_NUMBER = 4;

    /** Words that make "pounds" money. */
    private static final Set<String> NAMES_BEFORE = Set.of("dollar", "dollars", "sen", "rupees", "euro");
    /** Signs of two letters that a blank may part from the number; others are words: "am 5". */
    private static final Set<String> SPACED_LETTERS = Set.of("rs", "rm", "kr");

    private static final Set<String> MONEY_CUES =
            WordSets.english("figure-contexts").get("money-cues");
    /** Words right before "pounds" that weigh. */
    private static final Set<String> WEIGHING =
            WordSets.english("figure-contexts").get("words-of-weight");

    /** Pieces between such a word and its number: "weighs in at just under 4". */
    private static final int NEAR_WEIGHT = 5;

    /** Screen resolutions: "1080p" is no amount of pence. */
    private static final Set<Double> RESOLUTIONS = Set.of(360.0, 480.0, 720.0, 1080.0, 1440.0, 2160.0);

    private final CurrencyLexicon currencies = new CurrencyLexicon();

    /** "ESP1 234,50", "ESP1.234,50" */
    private static boolean hasDigitsBehind(Pieces pieces, int at) {
        Piece next = pieces.get(at);
        boolean mark = next.glued() && next.isMark() && !next.isDash();
        return next.isNumber()
                || mark && pieces.glued(at + 1) && pieces.get(at + 1).isNumber();
    }

    /** "ESP32", "ARM64": a short number that no blank parts from the letters before. */
    private static boolean isModelNumber(Pieces pieces, int number) {
        return pieces.glued(number)
                && pieces.get(number).isNumber()
                && pieces.get(number).text().length() <= LONGEST_MODEL_NUMBER
                && pieces.get(number).text().chars().allMatch(Character::isDigit)
                && !hasDigitsBehind(pieces, number + 1);
    }

    /** A currency that stands before its number: "$", "USD", "Rs.", "dollar" before digits; or null. */
    @Nullable
    Match<Unit> moneyBefore(Pieces pieces, int at) {
        Piece first = pieces.get(at);
        boolean tied = first.isWord() && first.glued();
        if (tied
                && (pieces.get(at - 1).isWord()
                        || pieces.get(at - 1).isDash() && pieces.get(at - 2).isWord())) {
            return null;
        }
        Match<Unit> symbol = currencies.symbolAt(pieces, at);
        if (symbol == null) {
            return nameBefore(pieces, at);
        }
        if (currencies.isWord(first) && !hasCents(pieces.get(symbol.end()))) {
            return null;
        }
        if (currencies.isPast(first) && isModelNumber(pieces, symbol.end())) {
            return null;
        }
        Piece last = pieces.get(symbol.end() - 1);
        boolean otherWord = last.isWord()
                && last.text().length() <= 2
                && !pieces.glued(symbol.end())
                && !SPACED_LETTERS.contains(last.word());
        return otherWord ? null : symbol;
    }

    /** "dollars 5", "sen 50": names that are written before the number too. */
    private @Nullable Match<Unit> nameBefore(Pieces pieces, int at) {
        if (!pieces.isIn(at, NAMES_BEFORE)) {
            return null;
        }
        Match<Unit> named = pieces.is(at, "sen") ? currencies.minorAt(pieces, at) : currencies.nameAt(pieces, at);
        return named != null && pieces.get(named.end()).isNumber() ? named : null;
    }

    /** Whether a number is written with a fraction, as prices are. */
    private static boolean hasCents(Piece number) {
        String text = number.text();
        int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        return number.isNumber() && mark > 0 && text.length() - mark == 3;
    }

    /** The rest of an amount whose currency was given first and may be given again: "$75 U.S.", "$10 dollars". */
    Amount moneyRepeated(Pieces pieces, Amount amount, Digits digits) {
        Match<Unit> name = currencies.nameAt(pieces, amount.end());
        Unit unit = amount.unit();
        if (unit == null) {
            return amount;
        }
        if (name == null && pieces.get(amount.end()).text().length() == 3) {
            name = currencies.symbolAt(pieces, amount.end());
        }
        if (name != null && name.meaning().symbol().equals(unit.symbol()) && !unit.isShared()) {
            // "£40 GBP"
            return amount.measured(unit, name.end()).by(FigureRule.CURRENCY_TWICE);
        }
        if (name != null && unit.isShared()) {
            Unit plain = name.meaning().isShared() ? unit : name.meaning();
            return amount.measured(plain, name.end()).by(FigureRule.CURRENCY_TWICE);
        }
        if (unit.isShared()
                && (pieces.is(amount.end(), "u") && pieces.is(amount.end() + 1, ".")
                        || pieces.get(amount.end()).text().equals("US"))) {
            int end = pieces.get(amount.end()).text().equals("US") ? amount.end() + 1 : amount.end() + 4;
            return end <= pieces.size()
                    ? amount.measured(Unit.money(List.of("USD"), 1), end).by(FigureRule.CURRENCY_TWICE)
                    : amount;
        }
        return amount;
    }

    @Nullable
    Match<Unit> minorAt(Pieces pieces, int at) {
        return currencies.minorAt(pieces, at);
    }

    /** "thousands of dollars", or null where the noun is no currency. */
    @Nullable
    Amount vagueMoney(Pieces pieces, Amount bare, int at) {
        Match<Unit> name = currencies.nameAt(pieces, at);
        return name == null || pieces.tag(at).isVerb()
                ? null
                : bare.measured(name.meaning(), name.end()).by(FigureRule.VAGUE_MONEY);
    }

    /** Whether "pounds" are money here: in the millions, or among words of paying. */
    static boolean isMoney(Pieces pieces, Amount bare) {
        if (bare.numeral().form() == Form.MIXED && bare.value() >= 1e5) {
            return true;
        }
        for (int i = bare.first() - 1; i >= Math.max(0, bare.first() - NEAR_WEIGHT); i--) {
            if (WEIGHING.contains(pieces.token(i).lemma())) {
                return false;
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (MONEY_CUES.contains(pieces.get(i).word()) || pieces.is(i, "£")) {
                return true;
            }
        }
        return false;
    }

    /** A currency, or a part of one, named after its number; or null. */
    @Nullable
    Match<Unit> currencyName(Pieces pieces, int at, Amount bare, boolean hyphen) {
        Match<Unit> name = currencies.nameAt(pieces, at);
        if (name == null) {
            name = currencies.minorAt(pieces, at);
            boolean p = name != null && pieces.get(at).is("p");
            if (p && (!pieces.get(at).text().equals("p") || RESOLUTIONS.contains(bare.value()))
                    || pieces.get(at).text().equals("PS")) {
                return null;
            }
        }
        if (name == null || pieces.is(at, "mark") && bare.value() != 1) {
            // "passed the 600 mark"
            return null;
        }
        boolean common =
                name.end() == at + 1 && UnitNames.isCommon(pieces.get(at).word()) && !hyphen;
        boolean verb = name.end() == at + 1 && pieces.tag(at).isVerb();
        return common && UnitNames.isNoun(pieces, at + 1) || verb ? null : name;
    }

    /** A symbol or code after its number, or null. */
    @Nullable
    Match<Unit> moneySymbol(Pieces pieces, int at) {
        Match<Unit> symbol = currencies.symbolAt(pieces, at);
        if (symbol == null
                || pieces.get(symbol.end()).isNumber()
                        && pieces.get(symbol.end()).glued()) {
            return null;
        }
        String text = pieces.get(at).text();
        boolean shortLetters = pieces.get(at).isWord()
                && text.length() <= 2
                && !text.equals("kr")
                && !text.equals("zł")
                && !text.equals("Kč")
                && !text.equals("Ft")
                && !text.equals("Rs");
        boolean before = pieces.get(symbol.end()).isNumber()
                && !pieces.get(at).glued()
                && pieces.get(at).isMark();
        boolean word = currencies.isWord(pieces.get(at)) && !hasCents(pieces.get(at - 1));
        return shortLetters || before || word ? null : symbol;
    }

    /** "75 USD million". */
    static Amount scaleAfter(Pieces pieces, Amount amount) {
        String word = pieces.get(amount.end()).word();
        double scale = switch (word) {
            case "million", "mn" -> 1e6;
            case "billion", "bn" -> 1e9;
            case "trillion" -> 1e12;
            default -> 1;
        };
        return scale == 1 || amount.numeral().form() != Form.DIGITS
                ? amount
                : amount.withValue(amount.value() * scale, amount.end() + 1);
    }
}
