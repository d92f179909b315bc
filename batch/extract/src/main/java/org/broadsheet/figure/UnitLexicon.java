package org.broadsheet.figure;

import java.util.List;
import java.util.Map;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.figure.Phrases.Match;
import org.broadsheet.syntax.Pieces;
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

    private final Phrases<Unit> names = new Phrases<>(false);
    private final Phrases<Unit> symbols = new Phrases<>(true);

    UnitLexicon() {
        for (String[] cells : Lines.of("units.tsv")) {
            Kind kind = Kind.valueOf(cells[1]);
            addNames(cells.length > 2 ? cells[2] : "", "", Unit.measure(cells[0], kind), false);
            addSymbols(cells.length > 3 ? cells[3] : "", "", Unit.measure(cells[0], kind), false);
            for (String prefix : cells.length > 4 ? cells[4].split(" ") : new String[0]) {
                String symbol = ("µ".equals(prefix) ? "μ" : prefix) + cells[0];
                addNames(cells[2], PREFIXES.getOrDefault(prefix, prefix), Unit.measure(symbol, kind), true);
                addSymbols(cells[3].isEmpty() ? cells[0] : cells[3], prefix, Unit.measure(symbol, kind), true);
            }
        }
    }

    private void addNames(String cell, String prefix, Unit unit, boolean firstOnly) {
        String[] forms = cell.split("\\|");
        for (String form : firstOnly ? List.of(forms[0]) : List.of(forms)) {
            if (!form.isBlank()) {
                names.put(prefix + form.replace("*", ""), unit);
                if (form.indexOf('*') >= 0) {
                    names.put(prefix + form.replace("*", "s"), unit);
                    names.put(prefix + form.replace("*", "es"), unit);
                }
            }
        }
    }

    private void addSymbols(String cell, String prefix, Unit unit, boolean firstOnly) {
        String[] forms = cell.split(" ");
        for (String form : firstOnly ? List.of(forms[0]) : List.of(forms)) {
            if (!form.isBlank()) {
                symbols.put(prefix + form, unit);
            }
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
