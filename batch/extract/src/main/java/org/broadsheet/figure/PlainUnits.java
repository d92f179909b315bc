package org.broadsheet.figure;

import com.ibm.icu.util.Currency;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.figure.amount.Unit;
import org.broadsheet.number.Numeral.Form;
import org.broadsheet.syntax.PhraseTable;
import org.broadsheet.syntax.PhraseTable.Match;
import org.broadsheet.syntax.Piece;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Units and currencies of any language: their names from its folder, their symbols and codes from what all write. */
final class PlainUnits {
    private final PhraseTable<Unit> names = new PhraseTable<>(false);
    private final PhraseTable<Unit> symbols = new PhraseTable<>(true);
    private final PhraseTable<Unit> signs = new PhraseTable<>(true);
    private final Set<String> rates;

    PlainUnits(String language) {
        rates = WordList.of(language, "rates").words();
        for (WordList.Row row : WordList.of(language, "units").rows()) {
            Unit unit = Unit.measure(row.cell(0), Kind.valueOf(row.cell(1)));
            row.parts(2).forEach(name -> names.put(name, unit));
        }
        for (WordList.Row row : WordList.of(language, "currencies").rows()) {
            names.put(row.cell(1), Unit.money(row.parts(2), row.cell(0).equals("MINOR") ? 0.01 : 1));
        }
        // Symbols are those of every language; they are kept with the names that English has for them.
        for (WordList.Row row : WordList.english("units").rows()) {
            Unit unit = Unit.measure(row.cell(0), Kind.valueOf(row.cell(1)));
            row.parts(3).forEach(symbol -> symbols.put(symbol, unit));
            for (String prefix : row.parts(4)) {
                symbols.put(prefix + row.cell(0), Unit.measure(prefix + row.cell(0), Kind.valueOf(row.cell(1))));
            }
        }
        for (WordList.Row row : WordList.english("currencies").rows()) {
            if (row.cell(0).equals("SYMBOL")) {
                signs.put(row.cell(1), Unit.money(row.parts(2), 1));
            }
        }
        Currency.getAvailableCurrencies()
                .forEach(code -> signs.put(code.getCurrencyCode(), Unit.money(List.of(code.getCurrencyCode()), 1)));
    }

    /** The sign or code of a currency, or null. */
    @Nullable
    Match<Unit> signAt(Pieces pieces, int at) {
        Match<Unit> sign = signs.at(pieces, at);
        return sign == null || pieces.get(at).glued() && pieces.get(at - 1).isWord() ? null : sign;
    }

    /** The unit that follows a number: by its name, or by its symbol after digits; or null. */
    @Nullable
    Match<Unit> at(Pieces pieces, int at, Form form) {
        Match<Unit> name = names.at(pieces, at);
        if (name != null) {
            return name;
        }
        Match<Unit> symbol = form == Form.WORDS ? null : symbols.at(pieces, at);
        Match<Unit> sign = signAt(pieces, at);
        Match<Unit> found = sign != null && (symbol == null || sign.end() >= symbol.end()) ? sign : symbol;
        if (found == null) {
            return null;
        }
        Piece beyond = pieces.get(found.end());
        boolean part = beyond.glued() && (beyond.isWord() || beyond.isNumber());
        boolean letter = pieces.get(at).text().length() == 1
                && pieces.get(at).isWord()
                && !pieces.get(at).glued();
        return part || letter && found.meaning().kind() != Kind.MONEY && !isLone(pieces, found) ? null : found;
    }

    /** "5 m lang": a letter for a unit that stands apart from its number is one only where no name can follow. */
    private static boolean isLone(Pieces pieces, Match<Unit> unit) {
        return !pieces.is(unit.end(), ".") && !pieces.get(unit.end()).isCapitalized();
    }

    /** What an amount is given for each of: "pro Liter"; or null. */
    @Nullable
    Match<String> perAt(Pieces pieces, int at) {
        if (!rates.contains(pieces.word(at))) {
            return null;
        }
        Match<Unit> name = names.at(pieces, at + 1);
        Match<Unit> unit = name != null ? name : symbols.at(pieces, at + 1);
        if (unit != null) {
            return new Match<>(unit.meaning().symbol(), unit.end());
        }
        Piece noun = pieces.get(at + 1);
        return noun.isCapitalized() && !pieces.is(at, "/") ? new Match<>(noun.text(), at + 2) : null;
    }
}
