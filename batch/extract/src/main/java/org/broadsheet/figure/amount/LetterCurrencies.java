package org.broadsheet.figure.amount;

import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.number.Numeral;
import org.broadsheet.syntax.Pieces;

/**
 * Currencies that are written as a single letter, as the rand and the kwacha are: "K7" is seven kwacha where an article
 * speaks of Zambia, and else as likely a keyboard.
 */
public final class LetterCurrencies {
    /** Names of models seldom have more digits. */
    private static final double SMALL = 1000;

    /** "R1T": a model, where nothing else speaks for a trillion of rand. */
    private static final Pattern MODEL = Pattern.compile("[A-Z]\\d{1,2}[A-Z]");

    private LetterCurrencies() {}

    /** Whether an amount begins with a letter for its currency. */
    public static boolean isWritten(Pieces pieces, Amount amount) {
        String first = pieces.get(amount.first()).text();
        return amount.unit() != null
                && amount.unit().isMoney()
                && first.length() == 1
                && first.charAt(0) >= 'A'
                && first.charAt(0) <= 'Z'
                && (pieces.get(amount.first() + 1).isNumber() || isDashed(pieces, amount));
    }

    /** "K-12": a grade; an amount of money has no dash behind its letter. */
    private static boolean isDashed(Pieces pieces, Amount amount) {
        return pieces.get(amount.first() + 1).isDash() && pieces.glued(amount.first() + 1);
    }

    /** "K4-27": digits on both sides of a dash that leaves no blank. */
    private static boolean isTiedRange(Pieces pieces, Amount amount) {
        int dash = amount.first() + 2;
        return pieces.get(dash).isDash()
                && pieces.glued(dash)
                && pieces.glued(dash + 1)
                && pieces.get(dash + 1).isNumber();
    }

    /** "the Osler Ultra K7". */
    private static boolean isBehindName(Pieces pieces, Amount amount) {
        return pieces.tag(amount.first() - 1).isProperNoun()
                && pieces.get(amount.first() - 1).isCapitalized();
    }

    /**
     * Whether it is more likely a name.
     *
     * @param countries how often the article names countries of each currency
     */
    public static boolean isName(Pieces pieces, Amount amount, Map<String, Integer> countries) {
        Unit unit = amount.unit();
        boolean tied = amount.range() && isTiedRange(pieces, amount);
        Double low = amount.numeral().low();
        double number = tied && low != null ? low : amount.numeral().value();
        boolean small = (amount.numeral().form() == Numeral.Form.DIGITS || tied) && number < SMALL;
        return unit != null
                && isWritten(pieces, amount)
                && (small
                        || MODEL.matcher(pieces.text(amount.first(), amount.end()))
                                .matches())
                && number % 1 == 0
                && (unit.codes().stream().noneMatch(countries::containsKey)
                        || isBehindName(pieces, amount)
                        || isDashed(pieces, amount));
    }
}
