package org.broadsheet.train;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the README says of confidence: written from the card's table of quotes, so that it cannot say anything else. */
final class ConfidenceSentence {
    /** From its first words to the blank line behind its paragraph. */
    private static final Pattern PARAGRAPH = Pattern.compile("(?s)Quotes carry a confidence:.*?(?=\\n\\n)");

    private static final int WIDTH = 120;

    private ConfidenceSentence() {}

    /**
     * The README with the sentence of this card.
     *
     * @throws IllegalArgumentException where it has no paragraph that begins as this one does
     */
    static String in(String readme, CardTable card) {
        Matcher paragraph = PARAGRAPH.matcher(readme);
        if (!paragraph.find()) {
            throw new IllegalArgumentException("README.md has no paragraph \"Quotes carry a confidence:\"");
        }
        return readme.substring(0, paragraph.start()) + folded(of(card)) + readme.substring(paragraph.end());
    }

    /** The paragraph, in one line. */
    static String of(CardTable card) {
        List<String> news = card.column(QuoteConfidence.DEV);
        List<String> pages = card.column(QuoteConfidence.PAGES);
        return String.format(
                Locale.ROOT,
                "Quotes carry a confidence: on US political news that no number was fitted to, %d of 100 at 0.9 and above were right,"
                        + " words and speaker together, %d at 0.8 and above, %d at 0.7 and above; on web pages of all kinds"
                        + " %d at 0.7 and above."
                        + " What nobody said, what is negated or only might be said, and most of what people are said to believe, want"
                        + " or plan is below: `confidence >= 0.7` is the plain \"who said what\". `extract --explain` tells what a"
                        + " confidence was counted from, `CONFIDENCE.md` beside the weights how far it is kept.",
                whole(news.get(0)),
                whole(news.get(1)),
                whole(news.get(2)),
                whole(pages.get(2)));
    }

    private static long whole(String cell) {
        return Math.round(CardTable.percent(cell));
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column > 0 && column + word.length() >= WIDTH) {
                folded.append('\n');
                column = 0;
            }
            folded.append(column == 0 ? "" : " ").append(word);
            column += word.length() + (column == 0 ? 0 : 1);
        }
        return folded.toString();
    }
}
