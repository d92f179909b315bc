package org.broadsheet.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.CoreNlpAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.entity.EntityExtractor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a figure is, case by case: each file of {@code golden/figure} holds sentences of one phenomenon, and under each
 * the figures owed for it. {@code -Dgolden.update=true} writes what is found instead; read the difference.
 */
class FigureGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/figure");
    private static final int CASES = 80;
    private static final Publication PUBLISHED =
            new Publication(null, LocalDate.of(2024, 9, 10), PublishedBasis.METADATA);

    private final FigureExtractor extractor = new FigureExtractor();
    private final EntityExtractor entities = new EntityExtractor();

    @TestFactory
    Stream<DynamicTest> everySentenceGivesItsFigures() throws IOException {
        Annotator annotator = CoreNlpAnnotator.load();
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                tests.addAll(testsOf(file, annotator));
            }
        }
        assertTrue(tests.size() >= CASES, "only " + tests.size() + " golden cases in " + FOLDER);
        return tests.stream();
    }

    private List<DynamicTest> testsOf(Path file, Annotator annotator) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String part : Files.readString(file).split("\n\n")) {
            if (part.startsWith("#")) {
                found.add(part.strip());
                continue;
            }
            String sentence = part.strip().split("\n")[0];
            String actual = sentence + figuresOf(sentence, annotator);
            found.add(actual);
            String name = file.getFileName().toString().replace(".txt", "") + ": " + sentence;
            tests.add(DynamicTest.dynamicTest(name, () -> assertEquals(part.strip(), actual)));
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, String.join("\n\n", found) + "\n");
        }
        return tests;
    }

    private String figuresOf(String sentence, Annotator annotator) {
        AnnotatedArticle article = annotator.annotate(Article.ofPlainText("golden", sentence, PUBLISHED));
        StringBuilder lines = new StringBuilder();
        for (Figure figure : extractor.extract(article, entities.extract(article), List.of())) {
            assertEquals(figure.text(), article.body().of(figure.span()));
            lines.append("\n  ").append(line(figure));
        }
        return lines.toString();
    }

    /** What differs from the plainest figure, in one line. */
    private static String line(Figure figure) {
        StringBuilder line = new StringBuilder(figure.text() + " | " + figure.kind() + " " + number(figure.value()));
        if (figure.valueLow() != null && figure.valueHigh() != null) {
            line.append(" (" + number(figure.valueLow()) + " to " + number(figure.valueHigh()) + ")");
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
        field(line, "confidence: ", figure.confidence() == 0.9 ? null : "" + figure.confidence());
        return line.toString();
    }

    private static void field(StringBuilder line, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            line.append(name.isEmpty() ? " " : " | " + name).append(value);
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
