package org.broadsheet.figure.amount;

import java.util.List;
import java.util.Map;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.syntax.PhraseTable;
import org.broadsheet.syntax.PhraseTable.Match;
import org.broadsheet.syntax.Pieces;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Units of measure by name and by symbol, from {@code units.tsv}. */
final class UnitLexicon {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("k", "kilo"),
            Map.entry("M", "mega"),
            Map.entry("G", "giga"),
            Map.entry("T", "tera"),
            Map.entry("P", "peta"),
            Map.entry("E", "exa"),
            Map.entry("h", "hecto"),
            Map.entry("d", "deci"),
            Map.entry("c", "centi"),
            Map.entry("m", "milli"),
            Map.entry("μ", "micro"),
            Map.entry("µ", "micro"),
            Map.entry("n", "nano"),
            Map.entry("p", "pico"));

    private final PhraseTable<Unit> names = new PhraseTable<>(false);
    private final PhraseTable<Unit> symbols = new PhraseTable<>(true);

    UnitLexicon() {
        for (WordList.Row row : WordList.english("units").rows()) {
            Kind kind = Kind.valueOf(row.cell(1));
            List<String> written = row.parts(3);
            row.parts(2).forEach(name -> addName(name, "", Unit.measure(row.cell(0), kind)));
            written.forEach(symbol -> symbols.put(symbol, Unit.measure(row.cell(0), kind)));
            for (String prefix : row.parts(4)) {
                Unit unit = Unit.measure(("µ".equals(prefix) ? "μ" : prefix) + row.cell(0), kind);
                addName(row.parts(2).get(0), PREFIXES.getOrDefault(prefix, prefix), unit);
                symbols.put(prefix + (written.isEmpty() ? row.cell(0) : written.get(0)), unit);
            }
        }
    }

    private void addName(String name, String prefix, Unit unit) {
        names.put(prefix + name.replace("*", ""), unit);
        if (name.indexOf('*') >= 0) {
            names.put(prefix + name.replace("*", "s"), unit);
            names.put(prefix + name.replace("*", "es"), unit);
        }
    }

    @Nullable
    Match<Unit> nameAt(Pieces pieces, int at) {
        return names.at(pieces, at);
    }

    @Nullable
    Match<Unit> symbolAt(Pieces pieces, int at) {
        return symbols.at(pieces, at);
    }
}
