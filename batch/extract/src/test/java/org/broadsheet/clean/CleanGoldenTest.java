package org.broadsheet.clean;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.LeftOut;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.article.Rejection;
import org.broadsheet.golden.GoldenFolders;
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
    static List<Path> cases() throws IOException {
        return GoldenFolders.of("clean", 15);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isCleanedAsExpected(Path folder) throws IOException {
        GoldenFolders.check(folder, clean(folder));
    }

    private static String clean(Path folder) throws IOException {
        Path input = GoldenFolders.input(folder);
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
