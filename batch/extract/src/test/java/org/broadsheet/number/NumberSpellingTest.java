package org.broadsheet.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Locale;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.HandTagging;
import org.broadsheet.syntax.Pieces;
import org.junit.jupiter.api.Test;

/** Every number that ICU spells is read back. */
class NumberSpellingTest {
    private static final long MOST = 1_000_000_000_000_000L;

    private final RuleBasedNumberFormat spelling =
            new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
    private final NumeralGrammar grammar = new NumeralGrammar();

    @Test
    void everySmallNumberInWordsIsReadBack() {
        for (long number = 0; number <= 20_000; number++) {
            check(number, spelling.format(number));
        }
    }

    @Test
    void anyNumberUpToAQuadrillionInWordsIsReadBack() {
        qt().withExamples(4_000)
                .forAll(longs().between(0, MOST))
                .checkAssert(number -> check(number, spelling.format(number.longValue())));
    }

    @Test
    void numbersOfEverySizeInWordsAreReadBack() {
        qt().withExamples(4_000)
                .forAll(integers().between(0, 15), integers().between(1, 999))
                .checkAssert((zeros, digits) -> {
                    long number = Math.min(MOST, digits * (long) Math.pow(10, zeros));
                    check(number, spelling.format(number));
                });
    }

    @Test
    void numbersSpelledWithAndAndCommasAreReadBack() {
        qt().withExamples(4_000)
                .forAll(longs().between(0, MOST))
                .checkAssert(
                        number -> check(number, spelling.format(number.longValue(), "%spellout-cardinal-verbose")));
    }

    @Test
    void numbersInDigitsAreReadBackWhateverTheirGrouping() {
        qt().withExamples(2_000).forAll(longs().between(0, MOST)).checkAssert(number -> {
            String grouped = String.format(Locale.ROOT, "%,d", number);
            check(number, grouped);
            check(number, grouped.replace(',', '\u00a0'));
            check(number, grouped.replace(',', '\u202f'));
            check(number, grouped.replace(',', '\''));
            check(number, grouped.replace(',', '.'), new Digits(true));
        });
    }

    private void check(long number, String spelled) {
        check(number, spelled, new Digits(false));
    }

    private void check(long number, String spelled, Digits digits) {
        Pieces pieces = pieces(spelled);
        Numeral numeral = grammar.at(pieces, 0, digits, false);
        assertNotNull(numeral, spelled);
        assertEquals(number, numeral.value(), spelled);
        assertEquals(pieces.size(), numeral.end(), spelled);
    }

    private static Pieces pieces(String sentence) {
        AnnotatedArticle article = HandTagging.plain(sentence);
        return Pieces.withWholeNumbers(article, article.sentences().get(0));
    }
}
