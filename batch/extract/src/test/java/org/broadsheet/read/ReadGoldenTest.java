package org.broadsheet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code golden/read} is an input and what is read from it. Run with {@code -Dgolden.update=true} to write
 * what is read now, and read the difference before committing it.
 */
class ReadGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/golden/read");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> cases = folders.filter(Files::isDirectory).sorted().collect(Collectors.toList());
            assertTrue(cases.size() >= 8, "golden cases found: " + cases.size());
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsExpected(Path folder) throws IOException {
        String read = read(folder);
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, read);
        }
        assertEquals(Files.readString(expected), read, folder.toString());
    }

    private static String read(Path folder) throws IOException {
        Path input;
        try (Stream<Path> files = Files.list(folder)) {
            input = files.filter(file -> file.getFileName().toString().startsWith("input"))
                    .findFirst()
                    .orElseThrow();
        }
        StringBuilder told = new StringBuilder();
        try (RawArticles articles = InputFile.open(input, input.getFileName().toString(), ReadLimits.DEFAULT)) {
            while (articles.hasNext()) {
                describe(articles.next(), told);
            }
        }
        return told.toString();
    }

    private static void describe(Outcome<RawArticle> outcome, StringBuilder told) {
        if (outcome instanceof Outcome.Rejected<RawArticle> rejected) {
            Rejection rejection = rejected.rejection();
            told.append("REJECTED ").append(rejection.sourceUri()).append(' ').append(rejection.reason());
            told.append(": ").append(rejection.detail()).append('\n');
            return;
        }
        RawArticle raw = ((Outcome.Accepted<RawArticle>) outcome).value();
        told.append("ARTICLE ").append(raw.sourceUri()).append(' ').append(raw.format());
        told.append(' ').append(raw.markup()).append('\n');
        told.append("url ").append(raw.url()).append("\nsite ").append(raw.site());
        told.append("\ntitle ").append(raw.title()).append("\nbyline ").append(raw.byline());
        told.append("\npublished ")
                .append(raw.publishedAt())
                .append("\nmodified ")
                .append(raw.modifiedAt())
                .append("\ncrawled ")
                .append(raw.crawledAt());
        told.append("\nlanguage ").append(raw.language()).append("\n----\n").append(raw.content());
        told.append("\n====\n");
    }
}
