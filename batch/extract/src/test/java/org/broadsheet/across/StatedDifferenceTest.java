package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedDifferenceTest {
    @ParameterizedTest
    @CsvSource({
        "far fewer than the union claimed, LESS",
        "lower than the ministry has announced, LESS",
        "well below what the mayor likes to say, LESS",
        "more than police counted, MORE",
        "higher than the estimate of the board, MORE",
        "fewer than in spring, NONE",
        "more than half of them, NONE",
        "fewer than the many boats that lay in the harbour of the town the police said, NONE",
        "far fewer than, NONE",
        "said the union, NONE"
    })
    void tellsWhereASentenceSaysThatOthersGiveAnotherNumber(String words, StatedDifference difference) {
        assertEquals(difference, StatedDifference.in(List.of(words.split(" ", -1))));
    }

    @ParameterizedTest
    @CsvSource({
        "while the union gives a lower figure, MORE",
        "but the owner puts it at a far higher price, LESS",
        "police reported a smaller number, MORE",
        "a third lower than the mayor claimed, LESS",
        "and a lower price helped, NONE",
        "the union reported a higher number than last year, NONE",
        "the firm said and a lower price followed, NONE",
        "the town pays a lower, NONE",
        "said the union, NONE"
    })
    void tellsWhereWhatStandsBehindSaysThatOthersGiveAnotherNumber(String words, StatedDifference difference) {
        assertEquals(difference, StatedDifference.behind(List.of(words.split(" ", -1))));
    }

    @Test
    void holdsOfNumbersThatAreSo() {
        assertTrue(StatedDifference.LESS.holds(3, 4));
        assertFalse(StatedDifference.LESS.holds(4, 3));
        assertTrue(StatedDifference.MORE.holds(4, 3));
        assertFalse(StatedDifference.MORE.holds(3, 3));
        assertFalse(StatedDifference.NONE.holds(3, 4));
    }

    @Test
    void isReadOnEitherSideOfTheNumberAndNotAcrossIt() {
        assertEquals(
                StatedDifference.LESS,
                FigureScope.of("Fewer than they claim: ", "300", " came.").difference());
        assertEquals(
                StatedDifference.MORE,
                FigureScope.of("It was ", "300", ", more than they had told us.")
                        .difference());
        assertEquals(
                StatedDifference.NONE,
                FigureScope.of("More than ", "300", " said so.").difference());
        assertEquals(
                StatedDifference.NONE,
                FigureScope.of("Police gave a higher number, ", "300", ".").difference());
    }
}
