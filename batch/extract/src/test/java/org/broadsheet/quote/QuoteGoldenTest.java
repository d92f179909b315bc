package org.broadsheet.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.LoadedStages;
import org.broadsheet.article.Publication;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;
import org.broadsheet.golden.GoldenCases;
import org.broadsheet.golden.GoldenCases.Case;
import org.broadsheet.syntax.ParsedArticle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a quote is: {@code golden/quote}, a line {@code text | KIND | speaker: ... | cue: ...} each; who is meant by a
 * speaker: {@code golden/quote-speaker}, {@code mention | name}; and how far one is trusted:
 * {@code golden/quote-confidence}, which alone changes where the confidences are counted anew.
 */
class QuoteGoldenTest {
    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsQuotes() throws IOException {
        return GoldenCases.tests(
                "quote",
                60,
                Publication.UNKNOWN,
                one -> LoadedStages.quotes(one.parsed()).stream()
                        .map(QuoteGoldenTest::line)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfEvidenceIsTrustedAsFarAsItGoes() throws IOException {
        return GoldenCases.tests(
                "quote-confidence",
                10,
                Publication.UNKNOWN,
                one -> LoadedStages.quotes(one.parsed()).stream()
                        .map(quote -> String.format(Locale.ROOT, "%s | %.2f", quote.text(), quote.confidence()))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everySpeakerIsWhoTheArticleSays() throws IOException {
        return GoldenCases.tests(
                "quote-speaker",
                5,
                Publication.UNKNOWN,
                one -> LoadedStages.quotes(one.parsed()).stream()
                        .filter(quote -> quote.speaker() != null)
                        .map(quote ->
                                quote.speaker().text() + " | " + quote.speaker().name())
                        .toList());
    }

    @Test
    void theTextOfAQuoteStandsAtItsSpans() throws IOException {
        int quotes = 0;
        for (Case one : GoldenCases.of("quote", Publication.UNKNOWN)) {
            ParsedArticle article = one.parsed();
            for (Quote quote : LoadedStages.quotes(article)) {
                List<String> parts = new ArrayList<>();
                int before = 0;
                for (Span span : quote.spans()) {
                    assertTrue(before <= span.start() && span.start() < span.end(), one.title());
                    parts.add(article.article().body().of(span));
                    before = span.end();
                }
                assertTrue(before <= article.article().body().codePointCount(), one.title());
                assertEquals(quote.text(), String.join(" ", parts), one.title());
                if (quote.speaker() != null) {
                    assertEquals(
                            quote.speaker().text(),
                            article.article().body().of(quote.speaker().span()),
                            one.title());
                }
                quotes++;
            }
        }
        assertTrue(quotes >= 60, quotes + " quotes");
    }

    private static String line(Quote quote) {
        return quote.text() + " | " + quote.kind()
                + (quote.speaker() == null
                        ? ""
                        : " | speaker: " + quote.speaker().text())
                + (quote.cue() == null ? "" : " | cue: " + quote.cue().text());
    }
}
