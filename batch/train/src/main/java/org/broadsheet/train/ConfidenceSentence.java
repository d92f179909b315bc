package org.broadsheet.train;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.measure.Reliability;

/** What the README says of confidence: written from the reliability tables, so that it cannot say anything else. */
final class ConfidenceSentence {
    /** From its first words to the blank line behind its paragraph. */
    private static final Pattern PARAGRAPH = Pattern.compile("(?s)Quotes carry a confidence:.*?(?=\\n\\n)");

    private static final int WIDTH = 120;

    private ConfidenceSentence() {}

    /**
     * The README with the sentence of these tables.
     *
     * @throws IllegalArgumentException where it has no paragraph that begins as this one does
     */
    static String in(String readme, List<ConfidenceCard> cards) {
        Matcher paragraph = PARAGRAPH.matcher(readme);
        if (!paragraph.find()) {
            throw new IllegalArgumentException("README.md has no paragraph \"Quotes carry a confidence:\"");
        }
        return readme.substring(0, paragraph.start()) + folded(of(cards)) + readme.substring(paragraph.end());
    }

    /** The paragraph, in one line. */
    static String of(List<ConfidenceCard> cards) {
        Reliability news = table(cards.get(0), QuoteConfidence.DEV);
        Reliability pages = table(cards.get(0), QuoteConfidence.PAGES);
        return String.format(
                Locale.ROOT,
                "Quotes carry a confidence: on US political news that no number was fitted to, %d of 100 at 0.9 and above were right,"
                        + " words and speaker together, %d at 0.8 and above, %d at 0.7 and above; on web pages of all kinds"
                        + " %d at 0.7 and above."
                        + " What nobody said, what is negated or only might be said, and most of what people are said to believe, want"
                        + " or plan is below: `confidence >= 0.7` is the plain \"who said what\". `extract --explain` tells what a"
                        + " confidence was counted from, `CONFIDENCE.md` beside the weights how far it is kept.",
                whole(news, .9),
                whole(news, .8),
                whole(news, .7),
                whole(pages, .7));
    }

    private static Reliability table(ConfidenceCard card, String name) {
        Reliability table = card.tables().get(name);
        if (table == null) {
            throw new IllegalArgumentException("the card of quotes has no table \"" + name + "\"");
        }
        return table;
    }

    /** Rounded from what the table tells, so that both say the same. */
    private static long whole(Reliability table, double least) {
        return Math.round(Math.round(table.percent(least) * 10) / 10.0);
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
