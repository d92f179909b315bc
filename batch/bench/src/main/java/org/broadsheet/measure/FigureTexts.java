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
 * The texts whose figures are judged, see {@link FigureTextKind}: {@code news/12} by the place in the file, {@code page/0003},
 * and {@code article/12} by the place among the files of {@code attributions/train}.
 */
final class FigureTexts {
    private static final String FILE = "training/text/wikinews.txt.gz";
    private static final String MARK = "#DOC";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.ENGLISH);

    private final Path pages;
    private final List<AttributedDocument> articles;
    private final List<List<String>> news = new ArrayList<>();

    FigureTexts(Path corpus) throws IOException {
        this.pages = corpus.resolve("pages");
        this.articles = AttributedDocument.in(corpus.resolve("attributions/train"));
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
        FigureTextKind kind = FigureTextKind.of(name);
        String within = kind.within(name);
        return switch (kind) {
            case NEWS -> news(name, news.get(Integer.parseInt(within)));
            case PAGE -> {
                TruthPage page = TruthPage.of(pages, within);
                yield page == null ? null : CleanedPage.clean(page.raw());
            }
            case ARTICLE -> articles.get(Integer.parseInt(within)).article();
        };
    }

    private static @Nullable Article news(String name, List<String> lines) {
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
}
