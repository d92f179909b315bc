package org.broadsheet.number;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of any language that has a folder of word lists: digits with the language's decimal mark, cardinals in one word
 * as ICU spells them ("zweiundzwanzig"), and what multiplies them, from {@code number-words.tsv}.
 */
public final class PlainNumerals {
    private static final int MOST_SPELLED = 999;
    private static final int THOUSAND = 1000;
    private static final String SOFT_HYPHEN = "\u00AD";

    private final Map<String, Double> cardinals = new HashMap<>();
    private final Map<String, Double> scales = new HashMap<>();
    private final Map<String, Double> abbreviations = new HashMap<>();
    private final Map<String, Double> plurals = new HashMap<>();
    private final Map<String, Double> few = new HashMap<>();
    private final Digits digits;

    /** @param language ISO 639-1 code of a language with a folder of word lists */
    public PlainNumerals(String language) {
        ULocale locale = new ULocale(language);
        digits = new Digits(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',');
        RuleBasedNumberFormat spelling = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        for (int number = 2; number <= MOST_SPELLED; number++) {
            addSpelled(spelling, number);
            addSpelled(spelling, (long) number * THOUSAND);
        }
        for (WordList.Row row : WordList.of(language, "number-words").rows()) {
            double value = Double.parseDouble(row.cell(2));
            switch (row.cell(0)) {
                case "UNIT" -> cardinals.put(row.cell(1), value);
                case "SCALE" -> scales.put(row.cell(1), value);
                case "ABBREVIATION" -> abbreviations.put(row.cell(1), value);
                case "PLURAL" -> plurals.put(row.cell(1), value);
                case "FEW" -> few.put(row.cell(1), value);
                default -> throw new IllegalStateException("number-words.tsv: no class " + row.cell(0));
            }
        }
    }

    private void addSpelled(RuleBasedNumberFormat spelling, long number) {
        String word = spelling.format(number).replace(SOFT_HYPHEN, "");
        if (word.chars().allMatch(Character::isLetter)) {
            cardinals.put(word, (double) number);
        }
    }

    /** The number that starts at a piece, or null. */
    public @Nullable Numeral at(Pieces pieces, int first) {
        Piece piece = pieces.get(first);
        if (piece.isNumber()) {
            boolean tied = piece.glued() && (pieces.get(first - 1).isWord() || pieces.is(first - 1, "/"));
            double value = tied ? Double.NaN : digits.value(piece.text());
            return Double.isNaN(value) ? null : scaled(pieces, Numeral.of(first + 1, value, Form.DIGITS));
        }
        Numeral vague = vague(pieces, first);
        if (vague != null) {
            return vague;
        }
        Double cardinal = cardinals.get(piece.word());
        if (cardinal == null) {
            // "tausend Euro", "hundert Meter", but no bare "Million".
            Double scale = scales.get(piece.word());
            return scale == null || scale > THOUSAND || scale < 100 ? null : Numeral.of(first + 1, scale, Form.WORDS);
        }
        Numeral spelled = Numeral.of(first + 1, cardinal, Form.WORDS);
        Numeral scaled = scaled(pieces, spelled);
        // "eine Million", but "eine" alone is an article.
        return cardinal == 1 && scaled.end() == spelled.end() ? null : scaled;
    }

    /** "Tausende Euro", "mehrere Millionen Euro"; see {@link VagueNumbers} for least and most. */
    private @Nullable Numeral vague(Pieces pieces, int first) {
        Double plural = plurals.get(pieces.word(first));
        if (plural != null) {
            return VagueNumbers.ofSize(first + 1, plural);
        }
        Double least = few.get(pieces.word(first));
        Double scale = least == null ? null : scales.get(pieces.word(first + 1));
        return least == null || scale == null
                ? null
                : Numeral.vague(first + 2, least * scale, VagueNumbers.mostOf(scale));
    }

    private Numeral scaled(Pieces pieces, Numeral number) {
        Piece next = pieces.get(number.end());
        Double scale = scales.get(next.word());
        if (scale != null) {
            return number.times(scale, number.end() + 1, Form.MIXED);
        }
        Double abbreviated = abbreviations.get(next.word());
        if (abbreviated == null) {
            return number;
        }
        int end = number.end() + 1;
        boolean point = pieces.is(end, ".") && pieces.get(end).glued();
        return number.times(abbreviated, point ? end + 1 : end, Form.MIXED);
    }
}
