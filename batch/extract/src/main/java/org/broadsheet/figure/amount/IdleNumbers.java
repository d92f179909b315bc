package org.broadsheet.figure.amount;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordSets;

/** Numbers of set phrases, and of kinds of things that are called by them, which measure nothing. */
final class IdleNumbers {
    /** Percent that say no more than "wholly". */
    private static final double WHOLLY = 100;

    /** Names of sharp pictures: "in 4k". */
    private static final Set<String> PICTURES =
            WordSets.english("figure-contexts").get("picture-kinds");

    /** Pieces from the letter of a probability to its number: "p", "value", "of". */
    private static final int MOST_TO_PROBABILITY = 4;

    private static final Set<String> PROBABILITY_WORDS =
            WordSets.english("figure-contexts").get("words-of-probability");

    /** "1,4" */
    private static final Pattern PLACES = Pattern.compile("\\d{1,2}(?:,\\d{1,2})+");

    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

    /** Words of averages and of how far values lie around them. */
    private static final Set<String> MEANS = WordSets.english("figure-contexts").get("words-of-means");

    private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)\\b", Pattern.CASE_INSENSITIVE);

    private IdleNumbers() {}

    static boolean isIdle(Pieces pieces, Amount amount) {
        return isZeroKind(pieces, amount)
                || isWholly(pieces, amount)
                || isPicture(pieces, amount)
                || isCentury(pieces, amount)
                || isProbability(pieces, amount)
                || isConfidence(pieces, amount)
                || isInsideName(pieces, amount)
                || isOfLetter(pieces, amount)
                || isCitation(pieces, amount)
                || isSpread(pieces, amount);
    }

    /** "zero-emission ferries", "a zero waste shop", "near-zero drift": a kind; "zero cases" are counted. */
    private static boolean isZeroKind(Pieces pieces, Amount amount) {
        int end = amount.numeral().end();
        if (!pieces.is(amount.first(), "zero") || amount.unit() != null || end != amount.first() + 1) {
            return false;
        }
        boolean tied = pieces.get(end).isDash() && pieces.glued(end)
                || pieces.get(amount.first() - 1).isDash() && pieces.glued(amount.first());
        // "Zero Waste alternatives": a name before what it tells apart
        boolean name = amount.first() > 0
                && amount.end() > end + 1
                && pieces.get(amount.first()).isCapitalized()
                && pieces.get(end).isCapitalized();
        return tied
                || name
                || amount.noun() != null && !pieces.tag(amount.end() - 1).isPluralNoun();
    }

    /** "P<.001", "a p value of 0.03": how likely a finding is chance. */
    private static boolean isProbability(Pieces pieces, Amount amount) {
        if (amount.unit() != null || amount.noun() != null || amount.value() > 1) {
            return false;
        }
        int before = amount.first() - 1;
        while (before > 0 && (!pieces.get(before).isWord() || PROBABILITY_WORDS.contains(pieces.word(before)))) {
            before--;
        }
        return amount.first() - before <= MOST_TO_PROBABILITY && pieces.is(before, "p");
    }

    /** "95% CI 31-53", "a 95% confidence interval": how sure one is of the values behind it. */
    private static boolean isConfidence(Pieces pieces, Amount amount) {
        int end = amount.end();
        boolean written = pieces.is(end, "ci") && pieces.get(end).text().equals("CI");
        return amount.unit() != null
                && amount.unit().symbol().equals("%")
                && (written || pieces.is(end, "confidence") && pieces.isAny(end + 1, "interval", "intervals", "level"));
    }

    /** "100% free of palm oil", "a 100% stress-free tour", "100% recommend it": wholly so. */
    private static boolean isWholly(Pieces pieces, Amount amount) {
        Unit unit = amount.unit();
        int end = amount.end();
        return unit != null
                && unit.symbol().equals("%")
                && amount.value() == WHOLLY
                && amount.per() == null
                && (pieces.tag(end).isAdjective() && !pieces.tag(end + 1).isNoun()
                        || pieces.is(end, "recommend")
                        || pieces.get(end + 1).isDash() && pieces.is(end + 2, "free"));
    }

    /** "up to 4k": what pictures are called by. */
    private static boolean isPicture(Pieces pieces, Amount amount) {
        int end = amount.numeral().end();
        return amount.unit() == null
                && amount.noun() == null
                && PICTURES.contains(pieces.text(amount.first(), end).toLowerCase(Locale.ROOT));
    }

    /** "the 19th and early 20th centuries" */
    private static boolean isCentury(Pieces pieces, Amount amount) {
        return amount.unit() != null
                && amount.unit().symbol().equals("century")
                && amount.numeral().form() == Form.DIGITS
                && ORDINAL.matcher(pieces.text(amount.first(), amount.end())).lookingAt();
    }

    /** "is well known [4,12]": places in a list of sources. */
    private static boolean isCitation(Pieces pieces, Amount amount) {
        return pieces.is(amount.first() - 1, "[")
                && pieces.is(amount.end(), "]")
                && PLACES.matcher(pieces.text(amount.first(), amount.end())).matches();
    }

    /** "a mean of 56.2 (8.4)": how far the values lie apart that a decimal is the mean of; what is near it is another value. */
    private static boolean isSpread(Pieces pieces, Amount amount) {
        int mean = amount.first() - 2;
        boolean enclosed = mean >= 0
                && amount.isBare()
                && amount.isDecimal(pieces)
                && pieces.is(mean + 1, "(")
                && pieces.is(amount.end(), ")")
                && DECIMAL.matcher(pieces.text(mean, mean + 1)).matches();
        return enclosed
                && amount.value() < Double.parseDouble(pieces.text(mean, mean + 1)) / 2
                && isBehindMean(pieces, mean);
    }

    private static boolean isBehindMean(Pieces pieces, int end) {
        for (int at = end - 1; at >= 0; at--) {
            if (MEANS.contains(pieces.word(at))
                    || MEANS.contains(pieces.token(at).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** "the three r's": letters that something begins with; several with a capital are marks, "three A's". */
    private static boolean isOfLetter(Pieces pieces, Amount amount) {
        int last = amount.end() - 1;
        return amount.noun() != null
                && last >= amount.numeral().end()
                && pieces.get(last).text().length() == 1
                && !(pieces.get(last).isCapitalized() && pieces.isAny(last + 1, "'", "\u2019", "'s", "\u2019s"))
                && !pieces.get(last + 1).isDash();
    }

    /** "a bath of 1,4-dioxane": places in the name of a substance. */
    private static boolean isInsideName(Pieces pieces, Amount amount) {
        int dash = amount.numeral().end();
        int before = amount.first() - 1;
        boolean tied = amount.numeral().form() == Form.DIGITS
                && pieces.get(dash).isDash()
                && pieces.glued(dash)
                && pieces.glued(dash + 1)
                && pieces.get(dash + 1).isWord();
        boolean listed = pieces.is(before, ",") && pieces.get(before - 1).isNumber()
                || PLACES.matcher(pieces.text(amount.first(), dash)).matches();
        return tied && listed;
    }
}
