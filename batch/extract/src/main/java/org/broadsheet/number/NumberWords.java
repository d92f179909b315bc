package org.broadsheet.number;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.broadsheet.syntax.Piece;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** The words numbers are made of. */
public final class NumberWords {
    /** What a number word does. */
    public enum Role {
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
    public record NumberWord(Role role, double value) {}

    private final Map<String, NumberWord> words = new HashMap<>();
    private final Map<String, Double> suffixes = new HashMap<>();

    public NumberWords() {
        for (WordList.Row row : WordList.english("number-words").rows()) {
            Role role = Role.valueOf(row.cell(0));
            if (role == Role.SUFFIX) {
                suffixes.put(row.cell(1), Double.parseDouble(row.cell(2)));
            } else {
                words.put(row.cell(1), new NumberWord(role, valueOf(row.cell(2))));
            }
        }
    }

    private static double valueOf(String cell) {
        int slash = cell.indexOf('/');
        return slash < 0
                ? Double.parseDouble(cell)
                : Double.parseDouble(cell.substring(0, slash)) / Double.parseDouble(cell.substring(slash + 1));
    }

    /** What a word does in a number, or null where it is no number word. */
    public @Nullable NumberWord get(Piece piece) {
        return get(piece.word());
    }

    /** What a word in lower case does in a number, or null where it is no number word. */
    public @Nullable NumberWord get(String word) {
        return words.get(word);
    }

    public boolean is(Piece piece, Role role) {
        NumberWord word = words.get(piece.word());
        return word != null && word.role() == role;
    }

    /** What an abbreviation after digits multiplies by ("bn"), or null. */
    @Nullable
    public Double suffix(Piece piece) {
        return suffixes.get(piece.text());
    }

    public Set<String> all() {
        return words.keySet();
    }
}
