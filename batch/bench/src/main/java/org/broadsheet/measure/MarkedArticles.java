package org.broadsheet.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The articles of {@code marked-articles.txt}. */
public final class MarkedArticles {
    private static final String FILE = "marked-articles.txt";
    private static final String OPENS = "#DOC ";

    private MarkedArticles() {}

    /** All of them, in the order of the file. */
    public static List<MarkedArticle> all() throws IOException {
        try (InputStream in = MarkedArticles.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + MarkedArticles.class.getName());
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * The articles of a text; its lines before the first article are comment.
     *
     * @throws IllegalArgumentException as {@link MarkedArticle#of}
     */
    static List<MarkedArticle> parse(String file) {
        List<MarkedArticle> articles = new ArrayList<>();
        String[] parts = ("\n" + file).split("\n" + OPENS, -1);
        for (int i = 1; i < parts.length; i++) {
            int line = parts[i].indexOf('\n');
            if (line < 0) {
                throw new IllegalArgumentException(FILE + ": nothing below " + OPENS + parts[i]);
            }
            articles.add(MarkedArticle.of(
                    parts[i].substring(0, line), parts[i].substring(line + 1).strip()));
        }
        return articles;
    }
}
