package org.broadsheet.measure;

import java.util.Locale;
import org.broadsheet.article.Article;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;

/** What a reader sees of a row that is to be judged. */
final class RowLabelText {
    /** Characters of the text that are shown on either side. */
    private static final int AROUND = 80;

    private RowLabelText() {}

    /** Confidence, speaker, cue, words and the text around them, in one line. */
    static String of(Quote quote, Article article) {
        Quote.Speaker speaker = quote.speaker();
        Quote.Cue cue = quote.cue();
        Span around = new Span(
                Math.max(0, quote.extent().start() - AROUND),
                Math.min(article.body().codePointCount(), quote.extent().end() + AROUND));
        return String.format(
                        Locale.ROOT,
                        "%.2f\t%s\t%s\t%s\t%s",
                        quote.confidence(),
                        speaker == null ? "-" : speaker.text(),
                        cue == null ? "-" : cue.text(),
                        quote.text(),
                        article.body().of(around))
                .replaceAll("[\\n\\r]+", " | ");
    }
}
