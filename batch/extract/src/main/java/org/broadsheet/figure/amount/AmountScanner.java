package org.broadsheet.figure.amount;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.annotate.Token;
import org.broadsheet.number.Digits;
import org.broadsheet.syntax.Pieces;

/** Finds the amounts of a sentence, measures of several units and ranges joined, without what is no figure. */
public final class AmountScanner {
    private final MeasureGrammar measures = new MeasureGrammar();
    private final MultipleWords multiples =
            new MultipleWords(measures.numerals().words());
    private final NonFigures nonFigures;
    private final Ranges ranges;
    private final Set<String> triggers = new HashSet<>();

    public AmountScanner(TrendWords trends) {
        this.ranges = new Ranges(trends);
        this.nonFigures = new NonFigures(trends);
        triggers.addAll(measures.numerals().words().all());
        triggers.addAll(multiples.words());
    }

    /** Whether a sentence can hold a number at all; most cannot and need no further look. */
    public boolean mayHold(List<Token> tokens) {
        for (Token token : tokens) {
            String text = token.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= '0' && c <= '9' || c >= '¼' && c <= '¾' || c >= '⅐' && c <= '⅞') {
                    return true;
                }
            }
            if (triggers.contains(
                    Character.isUpperCase(text.codePointAt(0)) ? text.toLowerCase(java.util.Locale.ROOT) : text)) {
                return true;
            }
        }
        return false;
    }

    /** The amounts of a sentence, in order; none overlaps another. */
    public List<Amount> amounts(Pieces pieces, Digits digits) {
        List<Amount> found = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Amount amount = multiples.at(pieces, at);
            if (amount == null) {
                amount = measures.at(pieces, at, digits);
            }
            if (amount == null) {
                at++;
                continue;
            }
            amount = ToldAges.of(pieces, multiples.toOne(pieces, multiples.times(pieces, amount)));
            found.add(amount);
            at = amount.unit() != null ? amount.end() : amount.numeral().end();
        }
        List<Amount> figures = new ArrayList<>();
        List<Amount> joined = ranges.join(pieces, CompositeMeasures.join(pieces, found));
        BracketedPrices.handOn(pieces, joined, measures.perUnits());
        for (Amount amount : joined) {
            if (!nonFigures.reject(pieces, amount)) {
                figures.add(amount);
            }
        }
        return figures;
    }
}
