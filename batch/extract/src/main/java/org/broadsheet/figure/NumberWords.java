package org.broadsheet.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.broadsheet.syntax.Piece;
import org.jspecify.annotations.Nullable;

/** The words numbers are made of. */
final class NumberWords {
    private static final String LIST = "number-words.txt";

    /** What a number word does. */
    enum Role {
        UNIT,
        TEEN,
        TEN,
        HUNDRED,
        SCALE,
        DOZEN,
        FRACTION,
        PLURAL,
        SUFFIX
    }

    /** A number word. */
    record NumberWord(Role role, double value) {}

    private final Map<String, NumberWord> words = new HashMap<>();
    private final Map<String, Double> suffixes = new HashMap<>();

    NumberWords() {
        for (String[] cells : Lines.of(LIST)) {
            Role role = Role.valueOf(cells[0]);
            if (role == Role.SUFFIX) {
                suffixes.put(cells[1], Double.parseDouble(cells[2]));
            } else {
                words.put(cells[1], new NumberWord(role, valueOf(cells[2])));
            }
        }
    }

    private static double valueOf(String cell) {
        int slash = cell.indexOf('/');
        return slash < 0
                ? Double.parseDouble(cell)
                : Double.parseDouble(cell.substring(0, slash)) / Double.parseDouble(cell.substring(slash + 1));
    }

    @Nullable
    NumberWord get(Piece piece) {
        return words.get(piece.word());
    }

    boolean is(Piece piece, Role role) {
        NumberWord word = words.get(piece.word());
        return word != null && word.role() == role;
    }

    /** What an abbreviation after digits multiplies by ("bn"), or null. */
    @Nullable
    Double suffix(Piece piece) {
        return suffixes.get(piece.text());
    }

    Set<String> all() {
        return words.keySet();
    }
}
