package org.broadsheet.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.annotate.CoreNlpAnnotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.EntityExtractor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a quote is, by phenomenon: the files of {@code golden/quote}. A case is a title, the article's paragraphs, and
 * the quotes found in it, all of them: {@code => KIND | speaker | cue | confidence | text}, with {@code -} for what is
 * not told.
 */
class QuoteGoldenTest {
    private static final QuoteExtractor QUOTES = new QuoteExtractor();
    private static Annotator annotator;

    @BeforeAll
    static void load() {
        annotator = CoreNlpAnnotator.load();
    }

    private record Case(String title, List<String> paragraphs, List<String> quotes) {}

    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsQuotes() throws IOException, URISyntaxException {
        List<Case> cases = cases();
        assertTrue(cases.size() >= 60, cases.size() + " cases");
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.title(), () -> assertEquals(String.join("\n", one.quotes()), found(one.paragraphs()))));
    }

    @Test
    void theTextOfAQuoteStandsAtItsSpans() throws IOException, URISyntaxException {
        int quotes = 0;
        for (Case one : cases()) {
            AnnotatedArticle article = annotated(one.paragraphs());
            for (Quote quote : quotes(article)) {
                List<String> parts = new ArrayList<>();
                int before = 0;
                for (Span span : quote.spans()) {
                    assertTrue(before <= span.start() && span.start() < span.end(), one.title());
                    parts.add(article.body().of(span));
                    before = span.end();
                }
                assertTrue(before <= article.body().codePointCount(), one.title());
                assertEquals(quote.text(), String.join(" ", parts), one.title());
                if (quote.speaker() != null) {
                    assertEquals(
                            quote.speaker().text(),
                            article.body().of(quote.speaker().span()),
                            one.title());
                }
                quotes++;
            }
        }
        assertTrue(quotes >= 60, quotes + " quotes");
    }

    private static String found(List<String> paragraphs) {
        List<String> lines = new ArrayList<>();
        for (Quote quote : quotes(annotated(paragraphs))) {
            lines.add(String.format(
                    Locale.ROOT,
                    "=> %s | %s | %s | %.2f | %s",
                    quote.kind(),
                    quote.speaker() == null ? "-" : quote.speaker().text(),
                    quote.cue() == null ? "-" : quote.cue().text(),
                    quote.confidence(),
                    quote.text()));
        }
        return String.join("\n", lines);
    }

    private static AnnotatedArticle annotated(List<String> paragraphs) {
        return annotator.annotate(Article.ofPlainText("golden", String.join("\n\n", paragraphs), Publication.UNKNOWN));
    }

    private static List<Quote> quotes(AnnotatedArticle article) {
        ArticleEntities entities = new EntityExtractor().extract(article);
        return QUOTES.extract(article, entities);
    }

    private static List<Case> cases() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(QuoteGoldenTest.class.getResource("/golden/quote"))
                .toURI());
        List<Case> cases = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "*.txt")) {
            for (Path file : files) {
                for (String block : Files.readString(file).split("\n(?=## )|^(?=## )")) {
                    if (block.startsWith("## ")) {
                        cases.add(parsed(block, file));
                    }
                }
            }
        }
        return cases;
    }

    private static Case parsed(String block, Path file) {
        List<String> paragraphs = new ArrayList<>();
        List<String> quotes = new ArrayList<>();
        String name = file.getFileName().toString().replace(".txt", "");
        String[] lines = block.split("\n");
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].startsWith("=> ")) {
                quotes.add(lines[i]);
            } else if (!lines[i].isBlank()) {
                paragraphs.add(lines[i]);
            }
        }
        return new Case(name + ": " + lines[0].substring(3), paragraphs, quotes);
    }
}
