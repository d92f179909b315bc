package org.broadsheet.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.golden.GoldenFolders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code golden/read} is an input and what is read from it. Run with {@code -Dgolden.update=true} to write
 * what is read now, and read the difference before committing it.
 */
class ReadGoldenTest {
    static List<Path> cases() throws IOException {
        return GoldenFolders.of("read", 8);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsExpected(Path folder) throws IOException {
        GoldenFolders.check(folder, read(folder));
    }

    private static String read(Path folder) throws IOException {
        Path input = GoldenFolders.input(folder);
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
