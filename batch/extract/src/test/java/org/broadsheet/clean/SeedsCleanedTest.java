package org.broadsheet.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.broadsheet.article.Article;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.read.InputFile;
import org.broadsheet.read.RawArticles;
import org.broadsheet.read.ReadLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real inputs of the shared corpus are cleaned as a careful reader would. Skipped where the corpus is absent. */
class SeedsCleanedTest {
    private static final String PLACE = System.getProperty(
            "broadsheet.corpus",
            Objects.requireNonNullElse(System.getenv("BROADSHEET_CORPUS"), "../../../shared/corpus"));

    @Test
    void everySeedHasItsGoldTitleAuthorsSiteDateAndBody() throws IOException {
        Path corpus = Path.of(PLACE);
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus.toAbsolutePath());
        int seeds = 0;
        try (var files = Files.newDirectoryStream(corpus.resolve("gold"), "[0-9]*.json")) {
            for (Path file : files) {
                check(corpus, new JsonMapper().readTree(Files.readString(file)));
                seeds++;
            }
        }
        assertTrue(seeds >= 5, "gold files found: " + seeds);
    }

    private static void check(Path corpus, JsonNode gold) {
        String name = gold.get("file").asString();
        Article article = clean(corpus.resolve("seeds").resolve(name), name);
        assertEquals(text(gold, "title"), article.title(), name);
        List<String> byline = new ArrayList<>();
        gold.get("byline").forEach(author -> byline.add(author.asString()));
        assertEquals(byline, article.byline(), name);
        assertEquals(text(gold, "site"), article.site(), name);
        assertEquals(text(gold, "language"), article.language(), name);
        Object day = article.publication().on();
        assertEquals(text(gold, "published_on"), day == null ? null : day.toString(), name);
        JsonNode bounds = gold.get("body");
        String body = article.body().toString();
        assertTrue(body.startsWith(bounds.get("first").asString()), () -> name + " starts: " + body);
        assertTrue(body.endsWith(bounds.get("last").asString()), () -> name + " ends: " + body);
        assertEquals(bounds.get("paragraphs").asInt(), article.paragraphs().size(), name);
        for (JsonNode excluded : bounds.get("excluded")) {
            assertFalse(body.contains(excluded.asString()), name + " holds " + excluded);
        }
    }

    private static Article clean(Path file, String name) {
        try (RawArticles articles = InputFile.open(file, name, ReadLimits.DEFAULT)) {
            Outcome<RawArticle> raw = articles.next();
            assertTrue(raw instanceof Outcome.Accepted, name);
            Outcome<Article> article = new ArticleCleaner().clean(((Outcome.Accepted<RawArticle>) raw).value());
            assertTrue(article instanceof Outcome.Accepted, name);
            return ((Outcome.Accepted<Article>) article).value();
        }
    }

    private static @Nullable String text(JsonNode gold, String field) {
        JsonNode value = gold.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
