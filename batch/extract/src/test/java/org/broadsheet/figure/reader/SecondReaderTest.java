package org.broadsheet.figure.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.broadsheet.LoadedStages;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.reader.ReadingTask.Question;
import org.broadsheet.syntax.ParsedArticle;
import org.junit.jupiter.api.Test;

class SecondReaderTest {
    private static final String SHORT = "Ardent Maritime sold 40 boats in May. Its rival, Kessel Yards, sold 12.";
    private static final String LONG =
            (SHORT + " Nobody in the harbour could say why the other yards had closed. ").repeat(30);

    private final SecondReader reader = SecondReader.load();

    private Map<Figure, SecondReading> read(ParsedArticle article) {
        return reader.read(article.article(), LoadedStages.entities(article), figures(article));
    }

    private static List<Figure> figures(ParsedArticle article) {
        return LoadedStages.figures(article);
    }

    @Test
    void tellsWhoseAFigureIs() {
        ParsedArticle article = LoadedStages.parsed(SHORT);
        Map<Figure, SecondReading> readings = read(article);

        Entity first = readings.get(figures(article).get(0)).likeliest();
        Entity second = readings.get(figures(article).get(1)).likeliest();
        assertNotNull(first);
        assertNotNull(second);
        assertEquals(List.of("Ardent Maritime", "Kessel Yards"), List.of(first.name(), second.name()));
    }

    @Test
    void sharesAreThoseOfAllWhoMayHoldIt() {
        for (SecondReading reading : read(LoadedStages.parsed(SHORT)).values()) {
            double all = reading.entities().values().stream()
                            .mapToDouble(share -> share)
                            .sum()
                    + reading.unnamed();
            assertEquals(1, all, 1e-6);
            assertTrue(reading.rules() >= 0 && reading.rules() <= 1, reading.toString());
            assertTrue(reading.wanted() >= 0 && reading.wanted() <= 1, reading.toString());
            assertTrue(reading.subject() >= -1 && reading.subject() <= 1, reading.toString());
        }
    }

    @Test
    void readsEveryFigureOfALongText() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("Yard ")
                    .append(i)
                    .append(" of Kessel sold ")
                    .append(20 + i)
                    .append(" boats before the harbour froze. ");
        }
        ParsedArticle article = LoadedStages.parsed(text.toString());
        List<Figure> figures = figures(article);

        assertTrue(figures.size() >= 60, figures.size() + " figures");
        assertEquals(List.copyOf(figures), List.copyOf(read(article).keySet()));
    }

    @Test
    void readsTheSameAgainAndByManyThreads() {
        ParsedArticle article = LoadedStages.parsed(LONG);
        Map<Figure, SecondReading> once = read(article);

        IntStream.range(0, 8).parallel().forEach(round -> assertEquals(once, read(article)));
    }

    @Test
    void aWindowFromTheMidstOpensWithTheTextsBeginning() {
        ParsedArticle article = LoadedStages.parsed("word ".repeat(500) + SHORT);
        ArticleEntities entities = LoadedStages.entities(article);
        List<ReadingTask> tasks =
                SecondReader.tasks(SecondReader.pieces(), article.article(), entities, figures(article));

        assertEquals(1, tasks.size());
        assertEquals(new Span(0, 4), tasks.get(0).textOf(1, 1));
        assertNull(tasks.get(0).textOf(24, 26), "the mark between beginning and midst");
        assertEquals(
                List.of(0, 1),
                tasks.get(0).questions().stream().map(Question::figure).toList());
    }

    @Test
    void aFigureIsMarkedWhereItOpensAndEnds() {
        ParsedArticle article = LoadedStages.parsed(SHORT);
        ReadingTask task = SecondReader.tasks(
                        SecondReader.pieces(), article.article(), LoadedStages.entities(article), figures(article))
                .get(0);
        long[] ids = task.numbers(figures(article)).get("ids").values();
        long[] starts = task.numbers(figures(article)).get("starts").values();
        long[] ends = task.numbers(figures(article)).get("ends").values();

        for (int i = 0; i < starts.length; i++) {
            assertEquals(1, ids[(int) starts[i]]);
            assertEquals(2, ids[(int) ends[i]]);
            Span within = task.textOf((int) starts[i] + 1, (int) ends[i] - 1);
            assertEquals(figures(article).get(i).span(), within);
        }
    }

    @Test
    void theMarksOfManyFiguresLeaveRoomForThePieces() {
        ParsedArticle article = LoadedStages.parsed("Boats sailed 7 km" + ", 8 km, 9 km".repeat(200) + ".");
        List<Figure> figures = figures(article);
        int asked = 0;
        for (ReadingTask task :
                SecondReader.tasks(SecondReader.pieces(), article.article(), LoadedStages.entities(article), figures)) {
            assertTrue(task.length() <= 512, task.length() + " pieces and marks");
            asked += task.questions().size();
        }

        assertTrue(figures.size() > 100, figures.size() + " figures");
        assertEquals(figures.size(), asked);
        assertEquals(figures.size(), read(article).size());
    }
}
