package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.LeftOut;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.read.InputFile;
import org.broadsheet.read.RawArticles;
import org.broadsheet.read.ReadLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code golden/clean} is a raw article with one trouble and what is made of it. Run with
 * {@code -Dgolden.update=true} to write what is made now, and read the difference before committing it.
 */
class CleanGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/golden/clean");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> cases = folders.filter(Files::isDirectory).sorted().collect(Collectors.toList());
            assertTrue(cases.size() >= 15, "golden cases found: " + cases.size());
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isCleanedAsExpected(Path folder) throws IOException {
        String cleaned = clean(folder);
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, cleaned);
        }
        assertEquals(Files.readString(expected), cleaned, folder.toString());
    }

    private static String clean(Path folder) throws IOException {
        Path input;
        try (Stream<Path> files = Files.list(folder)) {
            input = files.filter(file -> file.getFileName().toString().startsWith("input"))
                    .findFirst()
                    .orElseThrow();
        }
        StringBuilder told = new StringBuilder();
        ArticleCleaner cleaner = new ArticleCleaner();
        try (RawArticles articles = InputFile.open(input, input.getFileName().toString(), ReadLimits.DEFAULT)) {
            while (articles.hasNext()) {
                RawArticle raw = ((Outcome.Accepted<RawArticle>) articles.next()).value();
                describe(cleaner.clean(raw), told);
            }
        }
        return told.toString();
    }

    private static void describe(Outcome<Article> outcome, StringBuilder told) {
        if (outcome instanceof Outcome.Rejected<Article> rejected) {
            Rejection rejection = rejected.rejection();
            told.append("REJECTED ")
                    .append(rejection.reason())
                    .append(": ")
                    .append(rejection.detail())
                    .append('\n');
            return;
        }
        Article article = ((Outcome.Accepted<Article>) outcome).value();
        told.append("title ").append(article.title()).append("\nbyline ").append(article.byline());
        told.append("\nsite ").append(article.site()).append("\nurl ").append(article.url());
        told.append("\nlanguage ").append(article.language());
        told.append("\npublished ").append(article.publication().on());
        told.append(' ').append(article.publication().at());
        told.append(' ').append(article.publication().basis());
        told.append("\nmodified ").append(article.modifiedAt());
        told.append("\ncomments ").append(article.commentCount());
        told.append("\nparagraphs ").append(article.paragraphs().size());
        told.append("\n----\n").append(article.body()).append("\n----\n");
        for (LeftOut left : article.leftOut()) {
            told.append(left.reason()).append(": ").append(left.text()).append('\n');
        }
        told.append("====\n");
    }
}
