package org.broadsheet.figure;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.figure.Phrases.Match;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Currencies by symbol, code and name: {@code currencies.tsv} first, then ICU's English names of all of ISO 4217. */
final class CurrencyLexicon {
    private final Phrases<Unit> symbols = new Phrases<>(true);
    private final Phrases<Unit> names = new Phrases<>(false);
    private final Phrases<Unit> minors = new Phrases<>(false);
    private final Set<String> wordCodes = new HashSet<>();

    CurrencyLexicon() {
        for (String[] cells : Lines.of("currencies.tsv")) {
            String[] parts = cells[2].split(":");
            List<String> codes = List.of(parts[0].split(","));
            switch (cells[0]) {
                case "SYMBOL" -> symbols.put(cells[1], Unit.money(codes, 1));
                case "MILLIONS" -> symbols.put(cells[1], Unit.money(codes, 1e6));
                case "WORD" -> wordCodes.add(cells[1]);
                case "NAME" -> putName(names, cells[1], Unit.money(codes, 1));
                case "MINOR" ->
                    putName(
                            minors,
                            cells[1],
                            Unit.money(codes, 1 / (parts.length > 1 ? Double.parseDouble(parts[1]) : 100)));
                default -> throw new IllegalStateException("currencies.tsv: no class " + cells[0]);
            }
        }
        Set<Currency> all = Currency.getAvailableCurrencies();
        for (Currency currency : all) {
            String code = currency.getCurrencyCode();
            Unit unit = Unit.money(List.of(code), 1);
            symbols.put(code, unit);
            for (String count : List.of("one", "other")) {
                String name = currency.getName(ULocale.ENGLISH, Currency.PLURAL_LONG_NAME, count, null);
                if (name.indexOf('(') < 0 && !name.equals(code)) {
                    names.put(name.toLowerCase(Locale.ROOT), unit);
                }
            }
        }
    }

    private static void putName(Phrases<Unit> phrases, String name, Unit unit) {
        phrases.put(name, unit);
        phrases.put(name + "s", unit);
    }

    /** A symbol or a code. */
    @Nullable
    Match<Unit> symbolAt(Pieces pieces, int at) {
        return symbols.at(pieces, at);
    }

    /** Whether a code is a word that stands before numbers for other reasons: "TOP 10", "ALL 70". */
    boolean isWord(Piece piece) {
        return wordCodes.contains(piece.text());
    }

    /** A name: "euros", "Swiss francs". */
    @Nullable
    Match<Unit> nameAt(Pieces pieces, int at) {
        return names.at(pieces, at);
    }

    /** The name of a part: "cents". */
    @Nullable
    Match<Unit> minorAt(Pieces pieces, int at) {
        return minors.at(pieces, at);
    }
}
