package org.broadsheet.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.broadsheet.words.WordList;
import org.jspecify.annotations.Nullable;

/** Phrases that mean something, found by their pieces: the longest one at a place counts. Built once, then only read. */
public final class PhraseTable<T> {

    /** What was found, and the piece after it. */
    public record Match<T>(T meaning, int end) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private @Nullable T meaning;
    }

    private final Node<T> root = new Node<>();
    private final Node<T> backward = new Node<>();
    private final boolean exactCase;

    /** @param exactCase whether "mW" and "MW" differ */
    public PhraseTable(boolean exactCase) {
        this.exactCase = exactCase;
    }

    /** The phrases in a list's first cells, whatever their case, each with what its row means. */
    public static <T> PhraseTable<T> of(WordList list, Function<WordList.Row, T> meaning) {
        PhraseTable<T> table = new PhraseTable<>(false);
        list.rows().forEach(row -> table.put(row.cell(0), meaning.apply(row)));
        return table;
    }

    /** Adds a phrase, its words and marks apart; one that is there already keeps its meaning. */
    public void put(String phrase, T meaning) {
        String[] words = split(phrase);
        Node<T> forth = root;
        for (String word : words) {
            forth = forth.next.computeIfAbsent(word, w -> new Node<>());
        }
        if (forth.meaning == null) {
            forth.meaning = meaning;
        }
        Node<T> back = backward;
        for (int i = words.length - 1; i >= 0; i--) {
            back = back.next.computeIfAbsent(words[i], w -> new Node<>());
        }
        if (back.meaning == null) {
            back.meaning = meaning;
        }
    }

    private static String[] split(String phrase) {
        StringBuilder apart = new StringBuilder();
        int last = 0;
        for (int at = 0; at < phrase.length(); ) {
            int point = phrase.codePointAt(at);
            int type = Character.isLetter(point) ? 1 : Character.isDigit(point) ? 2 : 3;
            if (type == 3 || type != last) {
                apart.append(' ');
            }
            apart.appendCodePoint(point);
            last = type;
            at += Character.charCount(point);
        }
        return apart.toString().trim().split("\\s+");
    }

    /** The words that a phrase can start with. */
    public Set<String> firstWords() {
        return root.next.keySet();
    }

    /** The longest phrase that starts at an piece, or null. A hyphen between two words may be there or not. */
    public @Nullable Match<T> at(Pieces pieces, int first) {
        Node<T> node = root;
        Match<T> best = null;
        for (int i = first; i < pieces.size(); i++) {
            if (i > first && pieces.get(i).isNumber() && !pieces.get(i).glued()) {
                return best;
            }
            Node<T> next = node.next.get(key(pieces.get(i)));
            if (next == null
                    && i > first
                    && pieces.get(i).isDash()
                    && pieces.get(i + 1).isWord()) {
                continue;
            }
            if (next == null) {
                return best;
            }
            node = next;
            if (node.meaning != null) {
                best = new Match<>(node.meaning, i + 1);
            }
        }
        return best;
    }

    /** The longest phrase that ends before an piece, with the piece it starts at as its end, or null. */
    public @Nullable Match<T> before(Pieces pieces, int end) {
        Node<T> node = backward;
        Match<T> best = null;
        for (int i = end - 1; i >= 0; i--) {
            Node<T> next = node.next.get(key(pieces.get(i)));
            if (next == null) {
                return best;
            }
            node = next;
            if (node.meaning != null) {
                best = new Match<>(node.meaning, i);
            }
        }
        return best;
    }

    private String key(Piece piece) {
        return exactCase ? piece.text() : piece.word();
    }
}
