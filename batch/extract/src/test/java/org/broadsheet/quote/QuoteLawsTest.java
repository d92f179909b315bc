package org.broadsheet.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.annotate.HandTagging;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.syntax.ParsedArticle;
import org.junit.jupiter.api.Test;

/** What holds of quotes whatever the text: hostile input is neither slow nor fatal, and spans stay in the text. */
class QuoteLawsTest {
    private static final int WORDS = 150_000;
    private static final String[] MARKS = {"\"", "“", "”", "'", "‘", "’", "«", "»", "„", "''"};

    @Test
    void aTextOfOpeningMarksIsRead() {
        lawful(repeated("“ word/NN", WORDS / 2));
    }

    @Test
    void aTextOfApostrophesIsRead() {
        lawful(repeated("' word/NN", WORDS / 2));
    }

    @Test
    void aTextOfCuesIsRead() {
        lawful(repeated("she/PRP said/VBD that/IN", WORDS / 3));
    }

    @Test
    void aTextOfCommasAndCuesIsRead() {
        lawful(repeated(",/, who/WP said/VBD", WORDS / 3));
    }

    @Test
    void aTextOfRelativeClausesIsRead() {
        lawful(repeated("the/DT man/NN of/IN", WORDS / 3));
    }

    @Test
    void aTextOfParticiplesIsRead() {
        lawful(repeated("saying/VBG ,/, and/CC", WORDS / 3));
    }

    @Test
    void marksInAnyOrderGiveSpansWithinTheText() {
        StringBuilder text = new StringBuilder();
        long state = 7;
        for (int i = 0; i < 60_000; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            int roll = (int) (state >>> 40) & 31;
            text.append(
                            roll < MARKS.length
                                    ? MARKS[roll]
                                    : roll < 14 ? "said/VBD" : roll < 17 ? ",/," : roll < 19 ? "./." : "Ana/NNP")
                    .append(' ');
        }
        List<Quote> quotes = lawful(text.toString());
        assertTrue(quotes.size() > 10, quotes.size() + " quotes");
    }

    private static String repeated(String words, int times) {
        return (words + " ").repeat(times);
    }

    /** Extracts from words written as text/TAG, checks every span, and returns the quotes. */
    private static List<Quote> lawful(String words) {
        ParsedArticle article = ParsedArticle.of(HandTagging.tagged(words));
        List<Quote> quotes = assertTimeout(
                Duration.ofSeconds(20), () -> new QuoteExtractor().extract(article, ArticleEntities.of(List.of())));
        int last = 0;
        for (Quote quote : quotes) {
            List<String> parts = new ArrayList<>();
            for (Span span : quote.spans()) {
                assertTrue(span.end() <= article.article().body().codePointCount());
                parts.add(article.article().body().of(span));
            }
            assertEquals(quote.text(), String.join(" ", parts));
            assertTrue(last <= quote.extent().start());
            assertTrue(quote.confidence() > 0 && quote.confidence() <= 1);
            last = quote.extent().start();
        }
        return quotes;
    }
}
