package org.broadsheet.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.jspecify.annotations.Nullable;

/**
 * The texts whose figures are judged: articles that models may be trained on, {@code news/12} by their place in the file, and
 * pages, {@code page/0003}.
 */
final class FigureTexts {
    static final String NEWS = "news/";
    static final String PAGE = "page/";
    private static final String FILE = "training/text/wikinews.txt.gz";
    private static final String MARK = "#DOC";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.ENGLISH);

    private final Path pages;
    private final List<List<String>> news = new ArrayList<>();

    FigureTexts(Path corpus) throws IOException {
        this.pages = corpus.resolve("pages");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus.resolve(FILE))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(MARK)) {
                    news.add(new ArrayList<>());
                } else {
                    news.get(news.size() - 1).add(line);
                }
            }
        }
    }

    /** The text of that name, or null where it is a page that is rejected or an article without a word. */
    @Nullable
    Article of(String name) throws IOException {
        if (name.startsWith(PAGE)) {
            TruthPage page = TruthPage.of(pages, name.substring(PAGE.length()));
            return page == null ? null : CleanedPage.clean(page.raw());
        }
        if (!name.startsWith(NEWS)) {
            throw new IllegalArgumentException("neither " + NEWS + "12 nor " + PAGE + "0003: " + name);
        }
        List<String> lines = news.get(Integer.parseInt(name.substring(NEWS.length())));
        LocalDate day = lines.isEmpty() ? null : day(lines.get(0));
        String body = String.join("\n", day == null ? lines : lines.subList(1, lines.size()));
        return body.isBlank()
                ? null
                : Article.ofPlainText(
                        name,
                        body,
                        day == null ? Publication.UNKNOWN : new Publication(null, day, PublishedBasis.METADATA));
    }

    /** The day that a line is, or null where it is text: half of the articles begin with theirs. */
    private static @Nullable LocalDate day(String line) {
        try {
            return LocalDate.parse(line.strip(), DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    int newsCount() {
        return news.size();
    }
}
