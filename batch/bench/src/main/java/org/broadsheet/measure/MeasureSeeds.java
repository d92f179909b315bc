package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.broadsheet.article.Article;
import org.broadsheet.article.LeftOut;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.clean.ArticleCleaner;
import org.broadsheet.read.InputFile;
import org.broadsheet.read.RawArticles;
import org.broadsheet.read.ReadLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cleaning of the real inputs against what a careful reader finds in them. */
final class MeasureSeeds {
    private static final JsonMapper JSON = new JsonMapper();

    private MeasureSeeds() {}

    /** Every difference between an article cleaned from the seeds and its gold, one line each; none when all is exact. */
    static List<String> differences(Path corpus) throws IOException {
        List<String> differences = new ArrayList<>();
        ArticleCleaner cleaner = new ArticleCleaner();
        try (var files = Files.newDirectoryStream(corpus.resolve("gold"), "[0-9]*.json")) {
            for (Path file : files) {
                JsonNode gold = JSON.readTree(Files.readString(file));
                String name = gold.get("file").asString();
                try (RawArticles raw =
                        InputFile.open(corpus.resolve("seeds").resolve(name), name, ReadLimits.DEFAULT)) {
                    Outcome<RawArticle> outcome = raw.next();
                    if (outcome instanceof Outcome.Accepted<RawArticle> read
                            && cleaner.clean(read.value()) instanceof Outcome.Accepted<Article> article) {
                        compare(name.substring(0, 3), gold, article.value(), differences);
                    } else {
                        differences.add(name + ": no article");
                    }
                }
            }
        }
        return differences;
    }

    private static void compare(String seed, JsonNode gold, Article article, List<String> differences) {
        differ(seed + " title", text(gold, "title"), article.title(), differences);
        List<String> byline = new ArrayList<>();
        gold.get("byline").forEach(author -> byline.add(author.asString()));
        differ(seed + " byline", byline, article.byline(), differences);
        differ(seed + " site", text(gold, "site"), article.site(), differences);
        differ(seed + " language", text(gold, "language"), article.language(), differences);
        differ(
                seed + " published_on",
                text(gold, "published_on"),
                string(article.publication().on()),
                differences);
        JsonNode body = gold.get("body");
        String found = article.body().toString();
        String first = body.get("first").asString();
        String last = body.get("last").asString();
        differ(seed + " first", first, head(found, first.length()), differences);
        differ(seed + " last", last, found.substring(Math.max(0, found.length() - last.length())), differences);
        differ(
                seed + " paragraphs",
                body.get("paragraphs").asInt(),
                article.paragraphs().size(),
                differences);
        for (JsonNode excluded : body.get("excluded")) {
            if (found.contains(excluded.asString())) {
                differences.add(seed + " body contains: " + excluded.asString());
            }
        }
        if (body.has("repeated_paragraphs")) {
            long repeated = article.leftOut().stream()
                    .filter(left -> left.reason() == LeftOut.Reason.REPEATED)
                    .count();
            differ(seed + " repeated", (long) body.get("repeated_paragraphs").asInt(), repeated, differences);
        }
    }

    private static void differ(String what, @Nullable Object gold, @Nullable Object found, List<String> differences) {
        if (!Objects.equals(gold, found)) {
            differences.add(what + ": gold " + gold + ", found " + found);
        }
    }

    private static String head(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String text(JsonNode gold, String field) {
        JsonNode value = gold.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }
}
