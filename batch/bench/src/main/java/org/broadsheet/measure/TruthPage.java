package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.article.Outcome;
import org.broadsheet.article.RawArticle;
import org.broadsheet.read.InputFile;
import org.broadsheet.read.RawArticles;
import org.broadsheet.read.ReadLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real page and what a careful reader finds on it.
 *
 * @param id name of its files without their endings
 * @param body the article's text
 * @param title headline, or null
 * @param author authors as written, or null
 * @param day publication day, ISO, perhaps with a time behind it, or null
 * @param with pieces that belong to the article
 * @param without pieces that do not
 */
record TruthPage(
        String id,
        RawArticle raw,
        String body,
        @Nullable String title,
        @Nullable String author,
        @Nullable String day,
        List<String> with,
        List<String> without) {
    private static final JsonMapper JSON = new JsonMapper();

    TruthPage {
        with = List.copyOf(with);
        without = List.copyOf(without);
    }

    /** The pages of {@code html} that have a truth in {@code ground-truth}, by id. */
    static List<TruthPage> all(Path pages) throws IOException {
        List<TruthPage> all = new ArrayList<>();
        try (Stream<Path> truths = Files.list(pages.resolve("ground-truth"))) {
            for (Path truth : truths.sorted().toList()) {
                TruthPage page = of(pages, truth.getFileName().toString().replace(".json", ""));
                if (page != null) {
                    all.add(page);
                }
            }
        }
        return all;
    }

    /** A page by its id, or null where it has no text or is missing. */
    static @Nullable TruthPage of(Path pages, String id) throws IOException {
        JsonNode truth = JSON.readTree(
                        Files.readString(pages.resolve("ground-truth").resolve(id + ".json")))
                .get("ground_truth");
        Path page = pages.resolve("html").resolve(id + ".html.gz");
        String body = string(truth, "main_content");
        if (body == null || !Files.exists(page)) {
            return null;
        }
        return new TruthPage(
                id,
                read(page),
                body,
                string(truth, "title"),
                string(truth, "author"),
                string(truth, "publish_date"),
                strings(truth, "with"),
                strings(truth, "without"));
    }

    boolean isHeldOut() {
        return CorpusPart.isHeldOut(id);
    }

    /** Reads a file that holds one page. */
    static RawArticle read(Path page) {
        try (RawArticles articles = InputFile.open(page, page.getFileName().toString(), ReadLimits.DEFAULT)) {
            if (articles.next() instanceof Outcome.Accepted<RawArticle> raw) {
                return raw.value();
            }
            throw new IllegalStateException("cannot read " + page);
        }
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static List<String> strings(JsonNode node, String field) {
        List<String> strings = new ArrayList<>();
        JsonNode values = node.get(field);
        if (values != null) {
            values.forEach(value -> strings.add(value.asString()));
        }
        return strings;
    }
}
