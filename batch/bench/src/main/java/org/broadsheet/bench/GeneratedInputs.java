package org.broadsheet.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.article.Article;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Generated articles as raw inputs. */
final class GeneratedInputs {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GeneratedInputs() {}

    /** Writes the last articles, which lie in the last months, as JSON lines. */
    static void write(GeneratedNews news, int last, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int number = news.articles() - last; number < news.articles(); number++) {
                out.write(line(news, number));
            }
        }
    }

    /** An article as a line of JSON. */
    static String line(GeneratedNews news, int number) {
        Article article = news.article(number, news.monthOf(number)).article();
        ObjectNode line = JSON.createObjectNode();
        line.put("url", article.url());
        line.put("site", article.site());
        line.put("title", article.title());
        line.put("published_at", String.valueOf(article.publication().at()));
        line.put("text", article.body().toString());
        return line + "\n";
    }
}
