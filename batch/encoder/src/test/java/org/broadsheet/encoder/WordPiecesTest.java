package org.broadsheet.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.broadsheet.encoder.WordPieces.Piece;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final WordPieces PIECES =
            new WordPieces(List.of("[PAD]", "[UNK]", "harbour", "##s", "cafe", "$", "5", "##0", ".", "水", "har"));

    @Test
    void cutsAWordIntoTheLongestPiecesFromItsStart() {
        assertEquals(List.of(new Piece(2, 0, 7), new Piece(3, 7, 8)), PIECES.of("harbours"));
    }

    @Test
    void readsCapitalsAndAccentsAsPlainLetters() {
        assertEquals(List.of(new Piece(4, 0, 4), new Piece(2, 5, 12)), PIECES.of("Café HARBOUR"));
        assertEquals(List.of(new Piece(4, 0, 4), new Piece(2, 6, 13)), PIECES.of("Cafe\u0301 harbour"));
    }

    @Test
    void marksAreWordsOfTheirOwn() {
        assertEquals(
                List.of(new Piece(5, 0, 1), new Piece(6, 1, 2), new Piece(7, 2, 3), new Piece(8, 3, 4)),
                PIECES.of("$50."));
    }

    @Test
    void aWordWithAnUnknownPartIsUnknownAsAWhole() {
        assertEquals(List.of(new Piece(1, 0, 8), new Piece(8, 8, 9)), PIECES.of("harbourz."));
        assertEquals(List.of(new Piece(1, 0, 101)), PIECES.of("s".repeat(101)));
    }

    @Test
    void placesCountCodePoints() {
        assertEquals(List.of(new Piece(1, 0, 1), new Piece(2, 2, 9)), PIECES.of("\uD83D\uDE00 harbour"));
        assertEquals(List.of(new Piece(9, 0, 1), new Piece(9, 1, 2)), PIECES.of("水水"));
    }

    @Test
    void whiteSpaceAndControlCharactersHaveNoPiece() {
        assertEquals(
                List.of(new Piece(2, 2, 9), new Piece(8, 12, 13)), PIECES.of("\u00A0\n" + "harbour\u200B\t\uFFFD."));
        assertEquals(List.of(), PIECES.of(""));
    }

    @Test
    void aVocabularyHasAPieceForTheUnknown() {
        assertThrows(IllegalArgumentException.class, () -> new WordPieces(List.of("harbour")));
    }
}
