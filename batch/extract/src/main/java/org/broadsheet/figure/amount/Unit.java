package org.broadsheet.figure.amount;

import java.util.List;
import java.util.Set;
import org.broadsheet.article.Figure.Kind;
import org.broadsheet.words.WordSets;

/**
 * What a number is a number of, where a list knows it.
 *
 * @param symbol as the figure gives it: ISO 4217 code, {@code %}, SI or common symbol
 * @param kind kind of figure
 * @param factor what a value is multiplied by to be in {@code symbol}: 0.01 for cents
 * @param codes for money, every currency that is written so, the most common first
 */
public record Unit(String symbol, Kind kind, double factor, List<String> codes) {
    private static final Set<String> LENGTHS =
            WordSets.english("figure-contexts").get("length-symbols");

    /** A unit that is no money, by its symbol. */
    public static Unit measure(String symbol, Kind kind) {
        return new Unit(symbol, kind, 1, List.of());
    }

    /** Money of the first of those ISO 4217 codes, if nothing else speaks for another; its numbers times {@code factor} are whole units. */
    public static Unit money(List<String> codes, double factor) {
        return new Unit(codes.get(0), Kind.MONEY, factor, codes);
    }

    public boolean isMoney() {
        return kind == Kind.MONEY;
    }

    boolean isPercent() {
        return kind == Kind.PERCENT;
    }

    /** Whether other currencies are written alike. */
    public boolean isShared() {
        return codes.size() > 1;
    }

    boolean isAge() {
        return symbol.endsWith(" of age");
    }

    /** Days, years and the like; no ages. */
    public boolean isLengthOfTime() {
        return LENGTHS.contains(symbol);
    }
}
