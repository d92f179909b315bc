package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.Bound;
import org.broadsheet.article.Figure.FigureTime;
import org.broadsheet.article.Figure.Trend;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Span;
import org.broadsheet.measure.FigureFaults.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureFaultsTest {
    private static final Article ARTICLE =
            Article.ofPlainText("made", "In May the Ardent yard sold 40 boats to Lindholm.", Publication.UNKNOWN);
    private static final Span NUMBER = new Span(28, 36);
    /** Number, unit and subject are told; the yard holds it, or nobody need be named; May is its time. */
    private static final FigureTruth TRUTH = FigureTruth.parse(
            "news/1\t28-36\towed\t40\t-\t-\tEXACT\tNONE\tboat|vessel\t31-36\t11-22|-\t3-6=2024-05-01/2024-05-31");

    private static Figure figure(
            @Nullable String unit, @Nullable String subject, @Nullable String holder, @Nullable FigureTime time) {
        return new Figure(
                "1",
                "40 boats",
                NUMBER,
                Figure.Kind.COUNT,
                40.0,
                null,
                null,
                Bound.EXACT,
                Trend.NONE,
                unit,
                null,
                subject,
                null,
                holder,
                time,
                null,
                0.5);
    }

    private static FigureTime may(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new FigureTime("May", from, to, FigureTime.Relation.IN);
    }

    private static Set<Field> faults(Figure figure, FigureTruth truth) {
        return FigureFaults.of(figure, truth, ARTICLE);
    }

    @Test
    void anyOfTheChoicesIsRight() {
        FigureTime time = may(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31));

        assertEquals(Set.of(), faults(figure("boats", "boats", "Ardent Maritime", time), TRUTH));
        assertEquals(Set.of(), faults(figure("vessel", null, null, may(null, null)), TRUTH));
    }

    @Test
    void eachFieldIsHeldAgainstItsOwn() {
        FigureTime other = may(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 31));

        assertEquals(
                Set.of(Field.UNIT, Field.SUBJECT, Field.HOLDER, Field.TIME),
                faults(figure(null, "sales", "Lindholm", other), TRUTH));
        assertEquals(Set.of(Field.TIME), faults(figure("boat", "boats", "Ardent", null), TRUTH));
    }

    @Test
    void whatNobodyWantsHasThatFaultAlone() {
        FigureTruth unwanted = FigureTruth.parse(TRUTH.toString().replace("owed", "no"));

        assertEquals(Set.of(Field.WANTED), faults(figure(null, null, null, null), unwanted));
    }

    @Test
    void aLineIsReadAsItIsWritten() {
        String line = "page/0003\t5-9\twelcome\t-\t100\t999\tVAGUE\tUP\t-\t-\t1-3|7-9\t2-4=/2024-05-31|-";

        assertEquals(line, FigureTruth.parse(line).toString());
        assertThrows(IllegalArgumentException.class, () -> FigureTruth.parse("page/0003\t5-9"));
        assertThrows(IllegalArgumentException.class, () -> FigureTruth.parse(line.replace("5-9", "5")));
    }
}
