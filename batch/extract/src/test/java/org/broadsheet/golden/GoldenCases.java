package org.broadsheet.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.LoadedStages;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.syntax.ParsedArticle;
import org.junit.jupiter.api.DynamicTest;

/**
 * What a stage finds, by phenomenon: each file of {@code golden/<stage>} holds one phenomenon's cases, parted by blank
 * lines.
 *
 * <pre>
 * # what the file is about
 *
 * # what the case shows, where its text does not say it
 * {@literal @}2024-10-18
 * The text, a paragraph a line.
 *   what is found in it | in the stage's own fields
 * </pre>
 *
 * <p>The day of publication is that of the stage's other cases where none is told; {@code @-} is none at all. A field that
 * has its plainest value is left out. With {@code -Dgolden.update=true} what is found is written; read the difference.
 */
public final class GoldenCases {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String INDENT = "  ";

    /**
     * A case.
     *
     * @param file where it stands
     * @param head its lines before what is found: remarks, day, paragraphs
     * @param article its text
     * @param owed a line each
     */
    public record Case(Path file, List<String> head, Article article, List<String> owed) {
        /** Its text with words and syntax. */
        public ParsedArticle parsed() {
            return LoadedStages.parsed(article);
        }

        /** The file's name and the case's first remark or sentence. */
        public String title() {
            String first = head.get(head.get(0).startsWith("@") ? 1 : 0);
            return file.getFileName().toString().replace(".txt", "") + ": "
                    + (first.startsWith("# ") ? first.substring(2) : first);
        }
    }

    private GoldenCases() {}

    /** All cases of a stage, in order. */
    public static List<Case> of(String stage, Publication published) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : files(stage)) {
            cases.addAll(cases(file, published));
        }
        return cases;
    }

    /**
     * A test a case: what is found is what the case owes.
     *
     * @param least number of cases; fewer mean that some were lost
     * @param published the day of publication where a case tells none
     * @param found what a stage finds in a case, a line each
     */
    public static Stream<DynamicTest> tests(
            String stage, int least, Publication published, Function<Case, List<String>> found) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files(stage)) {
            if (Boolean.getBoolean("golden.update")) {
                update(file, published, found);
            }
            for (Case one : cases(file, published)) {
                tests.add(DynamicTest.dynamicTest(
                        one.title(),
                        () -> assertEquals(String.join("\n", one.owed()), String.join("\n", found.apply(one)))));
            }
        }
        assertTrue(tests.size() >= least, tests.size() + " golden cases are left of " + stage);
        return tests.stream();
    }

    /** A number as goldens write it: without a point where it is whole. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }

    private static List<Path> files(String stage) throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN.resolve(stage))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Case> cases(Path file, Publication published) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String block : blocks(file)) {
            if (!block.lines().allMatch(line -> line.startsWith("#"))) {
                cases.add(parsed(file, block, published));
            }
        }
        return cases;
    }

    private static List<String> blocks(Path file) throws IOException {
        return Stream.of(Files.readString(file).strip().split("\n(?:[ \t]*\n)+"))
                .toList();
    }

    private static Case parsed(Path file, String block, Publication published) {
        List<String> head = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        List<String> owed = new ArrayList<>();
        Publication day = published;
        for (String line : block.lines().toList()) {
            if (line.startsWith(INDENT)) {
                owed.add(line.strip());
                continue;
            }
            head.add(line);
            if (line.startsWith("@")) {
                day = line.equals("@-")
                        ? Publication.UNKNOWN
                        : new Publication(null, LocalDate.parse(line.substring(1)), PublishedBasis.METADATA);
            } else if (!line.startsWith("# ")) {
                paragraphs.add(line);
            }
        }
        return new Case(file, head, Article.ofPlainText("golden", String.join("\n", paragraphs), day), owed);
    }

    private static void update(Path file, Publication published, Function<Case, List<String>> found) {
        try {
            List<String> blocks = new ArrayList<>();
            for (String block : blocks(file)) {
                if (block.lines().allMatch(line -> line.startsWith("#"))) {
                    blocks.add(block);
                    continue;
                }
                Case one = parsed(file, block, published);
                List<String> lines = new ArrayList<>(one.head());
                found.apply(one).forEach(line -> lines.add(INDENT + line));
                blocks.add(String.join("\n", lines));
            }
            Files.writeString(file, String.join("\n\n", blocks) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
