package org.broadsheet.figure.amount;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.syntax.PhraseTable;
import org.broadsheet.syntax.PhraseTable.Match;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Currencies by symbol, code and name: {@code currencies.tsv} first, then all of ISO 4217, {@code currency-names.tsv}. */
final class CurrencyLexicon {
    private final PhraseTable<Unit> symbols = new PhraseTable<>(true);
    private final PhraseTable<Unit> names = new PhraseTable<>(false);
    private final PhraseTable<Unit> minors = new PhraseTable<>(false);
    private final Set<String> wordCodes = new HashSet<>();
    private final Set<String> pastCodes = new HashSet<>();

    CurrencyLexicon() {
        for (WordList.Row row : WordList.english("currencies").rows()) {
            String written = row.cell(1);
            List<String> codes = row.parts(2);
            switch (row.cell(0)) {
                case "SYMBOL" -> symbols.put(written, Unit.money(codes, 1));
                case "MILLIONS" -> symbols.put(written, Unit.money(codes, 1e6));
                case "WORD" -> wordCodes.add(written);
                case "PAST" -> pastCodes.add(written);
                case "NAME" -> putName(names, written, Unit.money(codes, 1));
                case "MINOR" ->
                    putName(
                            minors,
                            written,
                            Unit.money(codes, 1 / (row.cell(3).isEmpty() ? 100 : Double.parseDouble(row.cell(3)))));
                default -> throw new IllegalStateException("currencies.tsv: no class " + row.cell(0));
            }
        }
        for (WordList.Row row : WordList.english("currency-names").rows()) {
            String code = row.cell(0);
            Unit unit = Unit.money(List.of(code), 1);
            symbols.put(code, unit);
            for (int count = 1; count <= 2; count++) {
                if (!row.cell(count).isEmpty()) {
                    names.put(row.cell(count).toLowerCase(Locale.ROOT), unit);
                }
            }
        }
    }

    private static void putName(PhraseTable<Unit> phrases, String name, Unit unit) {
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

    /** Whether a code is that of a currency no longer in use. */
    boolean isPast(Piece piece) {
        return pastCodes.contains(piece.text());
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
