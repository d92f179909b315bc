package org.broadsheet.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.words.WordList;
import org.junit.jupiter.api.Test;

/**
 * The lists of currencies and regions are what the Unicode CLDR says, which ICU brings: as files they are read in
 * milliseconds, where ICU takes a tenth of a second of every start.
 */
class CurrencyNamesTest {
    /** That of the list: a country's currency is that of a day. */
    private static final Date DAY = Date.from(Instant.parse("2026-11-25T00:00:00Z"));

    private static List<String> rows(String list) {
        return WordList.english(list).rows().stream()
                .map(row -> String.join("\t", row.cells()))
                .toList();
    }

    @Test
    void currencyNamesAreThoseOfIcu() {
        List<String> expected = new ArrayList<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            String code = currency.getCurrencyCode();
            List<String> cells = new ArrayList<>(List.of(code));
            for (String count : List.of("one", "other")) {
                String name = currency.getName(ULocale.ENGLISH, Currency.PLURAL_LONG_NAME, count, null);
                cells.add(name.indexOf('(') < 0 && !name.equals(code) ? name : "");
            }
            expected.add(String.join("\t", cells).stripTrailing());
        }

        assertEquals(expected.stream().sorted().toList(), rows("currency-names"));
    }

    @Test
    void regionsAndTheirCurrenciesAreThoseOfIcu() {
        List<String> found = rows("regions");
        List<String> expected = found.stream()
                .map(row -> row.substring(0, 2))
                .map(CurrencyNamesTest::region)
                .toList();

        assertEquals(expected, found);
    }

    @Test
    void everyRegionOfTheListOfCountriesIsListed() {
        List<String> regions =
                rows("regions").stream().map(row -> row.substring(0, 2)).toList();
        List<String> unlisted = Stream.concat(
                        WordList.english("countries").rows().stream().map(row -> row.cell(4)),
                        WordList.english("country-cues").rows().stream().map(row -> row.cell(0)))
                .filter(region -> !region.isEmpty() && !regions.contains(region))
                .toList();

        assertEquals(List.of(), unlisted);
    }

    private static String region(String code) {
        ULocale region = new ULocale("", code);
        String[] currencies = Currency.getAvailableCurrencyCodes(region, DAY);
        String name = region.getDisplayCountry(ULocale.ENGLISH);
        return code + "\t" + name + (currencies == null ? "" : "\t" + currencies[0]);
    }
}
