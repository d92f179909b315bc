package org.broadsheet.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.CoreNlpAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the cases under {@code golden/time}, one file a phenomenon. A case is a line {@code reference | text}, the
 * indented lines after it what is found. {@code -Dgolden.update=true} writes what is found now: read the difference.
 */
class TimeTaggerGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/time");
    private static final int LEAST_CASES = 60;
    private static final String INDENT = "    ";

    private static Annotator annotator;

    private final TimeTagger tagger = new TimeTagger();

    private record Case(String head, List<String> expected) {}

    @BeforeAll
    static void loadModels() {
        annotator = CoreNlpAnnotator.load();
    }

    @TestFactory
    Stream<DynamicTest> findsWhatTheCasesSay() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files()) {
            if (Boolean.getBoolean("golden.update")) {
                update(file);
            }
            for (Case golden : cases(file)) {
                tests.add(DynamicTest.dynamicTest(
                        file.getFileName() + ": " + golden.head(),
                        () -> assertEquals(golden.expected(), found(golden.head()), golden.head())));
            }
        }
        return tests.stream();
    }

    @Test
    void keepsItsCases() throws IOException {
        int cases = 0;
        for (Path file : files()) {
            cases += cases(file).size();
        }
        assertTrue(cases >= LEAST_CASES, cases + " cases are left");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static List<Case> cases(Path file) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(INDENT)) {
                cases.get(cases.size() - 1).expected().add(line.trim());
            } else if (!line.startsWith("#") && !line.isBlank()) {
                cases.add(new Case(line, new ArrayList<>()));
            }
        }
        return cases;
    }

    private List<String> found(String head) {
        String[] parts = head.split(" \\| ", 2);
        LocalDate reference = parts[0].equals("-") ? null : LocalDate.parse(parts[0]);
        Article article = Article.ofPlainText("golden", parts[1], Publication.UNKNOWN);
        return tagger.tag(annotator.annotate(article), reference).stream()
                .map(TimeTaggerGoldenTest::render)
                .toList();
    }

    private static String render(TimeReference time) {
        String days = time.from() == null && time.to() == null
                ? "-"
                : (time.from() == null ? "" : time.from()) + ".." + (time.to() == null ? "" : time.to());
        return String.join(
                " | ",
                time.text(),
                time.type().name(),
                time.value(),
                days,
                time.relation().name());
    }

    private void update(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(INDENT)) {
                continue;
            }
            lines.add(line);
            if (!line.startsWith("#") && !line.isBlank()) {
                found(line).forEach(time -> lines.add(INDENT + time));
            }
        }
        Files.write(file, lines);
    }
}
