package org.broadsheet.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.LoadedStages;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.PlainAnnotator;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.golden.GoldenCases;
import org.broadsheet.golden.GoldenCases.Case;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.time.RowTimes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a figure is: {@code golden/figure}; and how far one is trusted: {@code golden/figure-confidence}. */
class FigureGoldenTest {
    private static final double NEARLY = 0.031;

    private static final Publication PUBLISHED =
            new Publication(null, LocalDate.of(2024, 9, 10), PublishedBasis.METADATA);

    @TestFactory
    Stream<DynamicTest> everySentenceGivesItsFigures() throws IOException {
        return GoldenCases.tests("figure", 80, PUBLISHED, this::found);
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfEvidenceIsTrustedAsFarAsItGoes() throws IOException {
        return GoldenCases.tests(
                "figure-confidence",
                4,
                PUBLISHED,
                one -> figures(one).stream()
                        .map(figure -> figure.text() + " | " + figure.confidence())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfEvidenceReadTwiceIsTrustedAsFarAsItGoes() throws IOException {
        FigureExtractor extractor = FigureExtractor.withSecondReader();
        return GoldenCases.tests("figure-confidence-read-twice", 4, PUBLISHED, one -> {
            ParsedArticle article = one.parsed();
            return extractor
                    .extract(article, LoadedStages.TIMES.tag(article), LoadedStages.entities(article), List.of())
                    .stream()
                    .map(figure -> trusted(figure, one.owed()))
                    .toList();
        });
    }

    /** The line that is owed where it tells nearly this confidence: what the network gives differs a little by processor. */
    private static String trusted(Figure figure, List<String> owed) {
        String text = figure.text() + " | ";
        return owed.stream()
                .filter(line -> line.startsWith(text)
                        && Math.abs(Double.parseDouble(line.substring(text.length())) - figure.confidence()) <= NEARLY)
                .findFirst()
                .orElse(text + figure.confidence());
    }

    @TestFactory
    Stream<DynamicTest> everySentenceOfGermanGivesItsFigures() throws IOException {
        PlainAnnotator annotator = new PlainAnnotator("de");
        RowTimes times = new RowTimes("de");
        PlainFigures german = new PlainFigures("de");
        return GoldenCases.tests("figure-de", 30, PUBLISHED, one -> {
            AnnotatedArticle article = annotator.annotate(one.article());
            return german.extract(article, times.tag(article)).stream()
                    .map(FigureGoldenTest::line)
                    .toList();
        });
    }

    private List<String> found(Case one) {
        return figures(one).stream().map(FigureGoldenTest::line).toList();
    }

    private List<Figure> figures(Case one) {
        ParsedArticle article = one.parsed();
        List<Figure> figures = LoadedStages.figures(article);
        figures.forEach(
                figure -> assertEquals(figure.text(), article.article().body().of(figure.span())));
        return figures;
    }

    /** What differs from the plainest figure, in one line. */
    private static String line(Figure figure) {
        StringBuilder line = new StringBuilder(figure.text() + " | " + figure.kind());
        if (figure.value() != null) {
            line.append(" " + GoldenCases.number(figure.value()));
        }
        if (figure.valueLow() != null && figure.valueHigh() != null) {
            line.append(" (" + GoldenCases.number(figure.valueLow()) + " to " + GoldenCases.number(figure.valueHigh())
                    + ")");
        }
        field(line, "", figure.unit());
        field(line, "of ", figure.unitOf());
        field(
                line,
                "",
                figure.bound() == Figure.Bound.EXACT ? null : figure.bound().name());
        field(
                line,
                "",
                figure.trend() == Figure.Trend.NONE ? null : figure.trend().name());
        field(line, "subject: ", figure.subject());
        field(line, "holder: ", figure.holderName());
        Figure.FigureTime time = figure.time();
        field(line, "time: ", time == null ? null : time.relation() + " " + time.from() + " " + time.to());
        return line.toString();
    }

    private static void field(StringBuilder line, String name, @Nullable String value) {
        if (value != null) {
            line.append(name.isEmpty() ? " " : " | " + name).append(value);
        }
    }
}
