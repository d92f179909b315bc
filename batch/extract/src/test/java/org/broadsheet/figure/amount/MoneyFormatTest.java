package org.broadsheet.figure.amount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.HandTagging;
import org.broadsheet.number.Digits;
import org.broadsheet.syntax.Pieces;
import org.junit.jupiter.api.Test;

/** An amount of any currency, written in any style, is read back as the same amount of the same currency. */
class MoneyFormatTest {
    private static final List<String> STYLES = List.of("en-US", "en-IN", "de-DE", "de-CH", "fr-FR", "es-ES", "pt-BR");

    private final List<Currency> currencies = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getName(ULocale.ENGLISH, Currency.PLURAL_LONG_NAME, "other", null)
                            .indexOf('(')
                    < 0)
            .sorted((a, b) -> a.getCurrencyCode().compareTo(b.getCurrencyCode()))
            .toList();
    private final MeasureGrammar grammar = new MeasureGrammar();

    @Test
    void anAmountWithItsCodeIsReadBackInEveryStyle() {
        qt().withExamples(4_000)
                .forAll(
                        integers().between(0, currencies.size() - 1),
                        integers().between(0, STYLES.size() - 1),
                        longs().between(1, 999_999_999_999L))
                .checkAssert((currency, style, cents) -> {
                    String code = currencies.get(currency).getCurrencyCode();
                    ULocale locale = ULocale.forLanguageTag(STYLES.get(style));
                    String amount = format(locale, cents);
                    check(code, cents, code + " " + amount, locale);
                    check(code, cents, code + amount, locale);
                    check(code, cents, amount + " " + code, locale);
                    check(code, cents, amount + code, locale);
                });
    }

    @Test
    void anAmountWithItsNameIsReadBack() {
        qt().withExamples(2_000)
                .forAll(integers().between(0, currencies.size() - 1), longs().between(1, 999_999_999_999L))
                .checkAssert((currency, cents) -> {
                    Currency unit = currencies.get(currency);
                    String name = unit.getName(ULocale.ENGLISH, Currency.PLURAL_LONG_NAME, "other", null);
                    check(unit.getCurrencyCode(), cents, format(ULocale.US, cents) + " " + name, ULocale.US);
                });
    }

    @Test
    void anAmountWithItsLocalSymbolIsReadBack() {
        List<String> local = List.of("$", "€", "£", "¥", "₹", "₽", "₩", "₺", "₪", "R$", "A$", "US$", "HK$");
        List<String> codes =
                List.of("USD", "EUR", "GBP", "JPY", "INR", "RUB", "KRW", "TRY", "ILS", "BRL", "AUD", "USD", "HKD");
        qt().withExamples(2_000)
                .forAll(integers().between(0, local.size() - 1), longs().between(1, 999_999_999_999L))
                .checkAssert(
                        (i, cents) -> check(codes.get(i), cents, local.get(i) + format(ULocale.US, cents), ULocale.US));
    }

    private static String format(ULocale locale, long cents) {
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale));
        if (locale.getCountry().equals("IN")) {
            format.applyPattern("#,##,##0.00");
        }
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    private void check(String code, long cents, String written, ULocale locale) {
        char mark = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        Amount amount = grammar.at(pieces(written), 0, new Digits(mark == ','));
        assertNotNull(amount, written);
        Unit unit = amount.unit();
        assertNotNull(unit, written);
        assertEquals(code, unit.symbol(), written);
        assertEquals(cents / 100.0, amount.value(), cents * 1e-12, written);
        assertEquals(pieces(written).size(), amount.end(), written);
    }

    private static Pieces pieces(String sentence) {
        AnnotatedArticle article = HandTagging.plain(sentence);
        return Pieces.withWholeNumbers(article, article.sentences().get(0));
    }
}
