package org.broadsheet.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into the pieces that an uncased BERT encoder knows: words and marks in small letters without accents, each into the
 * longest pieces of the vocabulary from its start (WordPiece, Wu and others 2016; the details as in Devlin and others 2019).
 */
public final class WordPieces {
    private static final String INSIDE = "##";
    private static final String UNKNOWN = "[UNK]";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;

    /**
     * A piece.
     *
     * @param id its line in the vocabulary, from 0
     * @param start its first code point in the text
     * @param end behind its last
     */
    public record Piece(int id, int start, int end) {}

    /**
     * @param vocabulary the pieces in the order of their ids
     * @throws IllegalArgumentException where it has no piece for unknown words
     */
    public WordPieces(List<String> vocabulary) {
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            ids.put(vocabulary.get(i), i);
        }
        Integer none = ids.get(UNKNOWN);
        if (none == null) {
            throw new IllegalArgumentException("no " + UNKNOWN + " among " + vocabulary.size() + " pieces");
        }
        this.vocabulary = ids;
        this.unknown = none;
    }

    /** The pieces of a text, in order; white space and control characters have none. */
    public List<Piece> of(CharSequence text) {
        List<Piece> pieces = new ArrayList<>();
        Word word = new Word();
        int at = 0;
        int[] points = text.codePoints().toArray();
        for (int point : points) {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                flush(word, pieces);
            } else if (!isControl(point)) {
                if (isMark(point) || isIdeograph(point)) {
                    flush(word, pieces);
                    word.add(point, at);
                    flush(word, pieces);
                } else {
                    word.addPlain(point, at);
                }
            }
            at++;
        }
        flush(word, pieces);
        return pieces;
    }

    /** The characters of a word with the code point of the text that each comes from. */
    private static final class Word {
        private final StringBuilder letters = new StringBuilder();
        private final List<Integer> places = new ArrayList<>();

        void add(int point, int place) {
            letters.appendCodePoint(point);
            for (int i = 0; i < Character.charCount(point); i++) {
                places.add(place);
            }
        }

        /** Adds a character in small letters, without what stands above or below it. */
        void addPlain(int point, int place) {
            if (point < 0x80) {
                add(Character.toLowerCase(point), place);
                return;
            }
            String parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
            parts.codePoints()
                    .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                    .forEach(part -> add(Character.toLowerCase(part), place));
        }
    }

    private void flush(Word word, List<Piece> pieces) {
        if (!word.letters.isEmpty()) {
            List<Piece> cut = cut(word);
            pieces.addAll(cut);
            word.letters.setLength(0);
            word.places.clear();
        }
    }

    private List<Piece> cut(Word word) {
        String letters = word.letters.toString();
        Piece whole = new Piece(unknown, word.places.get(0), word.places.get(letters.length() - 1) + 1);
        if (letters.codePointCount(0, letters.length()) > LONGEST_WORD) {
            return List.of(whole);
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < letters.length()) {
            int to = letters.length();
            Integer id = null;
            while (to > from && id == null) {
                String piece = (from > 0 ? INSIDE : "") + letters.substring(from, to);
                id = vocabulary.get(piece);
                to -= id == null ? 1 : 0;
            }
            if (id == null) {
                return List.of(whole);
            }
            pieces.add(new Piece(id, word.places.get(from), word.places.get(to - 1) + 1));
            from = to;
        }
        return pieces;
    }

    private static boolean isControl(int point) {
        int type = Character.getType(point);
        return point == 0
                || point == 0xFFFD
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE;
    }

    /** ASCII's signs all count, whatever Unicode calls them. */
    private static boolean isMark(int point) {
        if (point < 0x80) {
            return point > ' ' && !Character.isLetterOrDigit(point) && point != 0x7F;
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int point) {
        return Character.isIdeographic(point) && !isKana(point);
    }

    private static boolean isKana(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }
}
