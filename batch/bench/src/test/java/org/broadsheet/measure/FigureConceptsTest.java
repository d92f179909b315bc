package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.broadsheet.article.Explained;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.Bound;
import org.broadsheet.article.Figure.Trend;
import org.broadsheet.article.RuleUse;
import org.broadsheet.article.Span;
import org.junit.jupiter.api.Test;

class FigureConceptsTest {

    /** The concept of the one figure of a text, which a rule told of a subject in the clause of a party. */
    private static String concept(String text, String figure, Trend trend, String rule, String subject, String party) {
        Figure row = new Figure(
                "1",
                figure,
                span(text, figure),
                Figure.Kind.MONEY,
                5.0,
                null,
                null,
                Bound.EXACT,
                trend,
                "USD",
                null,
                subject,
                null,
                null,
                null,
                null,
                0.5);
        Explained<Figure> one = new Explained<>(
                row,
                List.of(
                        new RuleUse("subject", rule, span(text, subject), ""),
                        new RuleUse("party", "clause-subject", span(text, party), "")));
        return FigureConcepts.of(one, List.of(one), text);
    }

    private static Span span(String text, String part) {
        int first = text.indexOf(part);
        return new Span(first, first + part.length());
    }

    private static String before(String text, String figure, Trend trend, String subject) {
        return concept(text, figure, trend, "measured-before", subject, "Ardent");
    }

    @Test
    void whatAPartyHasIsToldOfBoth() {
        assertEquals("a fund Ardent", before("Ardent opened a fund of $5 for crews.", "$5", Trend.NONE, "a fund"));
        assertEquals("the yard Ardent", before("Ardent gave the yard $5 in May.", "$5", Trend.NONE, "the yard"));
    }

    @Test
    void whatIsPricedOrChangedIsToldAlone() {
        assertEquals("the yard", before("Ardent sold the yard for $5 in May.", "$5", Trend.NONE, "the yard"));
        assertEquals("its costs", before("Ardent pulled its costs $5 lower.", "$5", Trend.DOWN, "its costs"));
    }

    @Test
    void whomTheLineIsAboutAndThatItIsAnAverageBelongToIt() {
        String line = "Ardent — The maker of cranes lost $5 in May.";
        assertEquals(
                "Ardent The maker of cranes",
                concept(line, "$5", Trend.DOWN, "measured-subject", "The maker of cranes", "The maker of cranes"));
        assertEquals(
                "average Prices",
                concept(
                        "Prices fell by an average of $5.",
                        "an average of $5",
                        Trend.DOWN,
                        "measured-subject",
                        "Prices",
                        "Prices"));
    }

    @Test
    void aShareIsToldOfItsGroup() {
        String text = "About 5% of crews back the plan.";
        Figure row = new Figure(
                "1",
                "5% of crews",
                span(text, "5% of crews"),
                Figure.Kind.PERCENT,
                5.0,
                null,
                null,
                Bound.EXACT,
                Trend.NONE,
                "%",
                "crews",
                "back the plan",
                null,
                null,
                null,
                null,
                0.5);
        RuleUse told = new RuleUse("subject", "measured-predicate", span(text, "back the plan"), "");
        RuleUse group = new RuleUse("unit_of", "percent-of-whole", span(text, "of crews"), "");
        Explained<Figure> percent = new Explained<>(row, List.of(told, group));
        // Of "a third of crews" the sets have the group for the unit.
        Explained<Figure> fraction = new Explained<>(row, List.of(told));

        assertEquals("crews", FigureConcepts.of(percent, List.of(percent), text));
        assertEquals("", FigureConcepts.of(fraction, List.of(fraction), text));
    }
}
