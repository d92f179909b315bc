package org.broadsheet.figure.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.broadsheet.figure.reader.PieceText.Run;
import org.junit.jupiter.api.Test;

class ReadingWindowTest {
    @Test
    void aShortTextIsOneWindow() {
        assertEquals(
                List.of(new ReadingWindow(0, 90, 0, 2)),
                ReadingWindow.of(90, List.of(new Run(4, 6), new Run(80, 83)), List.of(0, 40)));
    }

    @Test
    void aTextWithoutFiguresHasNone() {
        assertEquals(List.of(), ReadingWindow.of(2_000, List.of(), List.of(0)));
    }

    @Test
    void aWindowOpensWithASentenceThatIsNotFarBeforeItsFigure() {
        List<Run> figures = List.of(new Run(1_000, 1_002));

        assertEquals(
                820,
                ReadingWindow.of(2_000, figures, List.of(0, 820, 900)).get(0).first());
        assertEquals(
                840, ReadingWindow.of(2_000, figures, List.of(0, 700)).get(0).first());
    }

    @Test
    void everyFigureIsAskedForOnceInAWindowThatHoldsIt() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int pieces = 400 + random.nextInt(3_000);
            List<Run> figures = new ArrayList<>();
            List<Integer> sentences = new ArrayList<>(List.of(0));
            for (int at = random.nextInt(90); at + 4 < pieces; at += 4 + random.nextInt(120)) {
                figures.add(new Run(at, at + 1 + random.nextInt(4)));
                sentences.add(at + 2 + random.nextInt(2));
            }
            int next = 0;
            for (ReadingWindow window : ReadingWindow.of(pieces, figures, sentences)) {
                assertEquals(next, window.from());
                assertTrue(window.to() > window.from());
                assertTrue(window.first() >= 0 && window.end() <= pieces, window.toString());
                assertTrue(window.end() - window.first() <= 360, window.toString());
                for (Run figure : figures.subList(window.from(), window.to())) {
                    assertTrue(window.holds(figure), window + " " + figure);
                }
                next = window.to();
            }
            assertEquals(figures.size(), next);
        }
    }
}
