package org.broadsheet.measure;

import java.io.PrintStream;
import org.broadsheet.article.Article;
import org.broadsheet.clean.ArticleCleaner;

/**
 * One page for the eye: fields of the truth beside those found, paragraphs of the body ({@code =} in the truth, {@code +}
 * not), lines of the truth that are missing ({@code -}), and what was left out ({@code x}).
 */
final class PageDump {
    private PageDump() {}

    /** Prints a page, cleaned from its HTML or, with {@code lines}, from its visible lines alone. */
    static void print(TruthPage page, boolean lines, PrintStream out) {
        CleanedPage cleaned = CleanedPage.of(page);
        Article article = lines ? cleaned.fromLines() : cleaned.article();
        out.println("TITLE " + page.title() + " | " + (article == null ? null : article.title()));
        out.println("DATE " + page.day() + " | " + (article == null ? null : article.publication()));
        out.println("AUTHOR " + page.author() + " | " + (article == null ? null : article.byline()));
        if (article == null) {
            out.println("NO ARTICLE " + new ArticleCleaner().clean(lines ? CleanedPage.lines(page.raw()) : page.raw()));
            return;
        }
        String truth = MeasureBody.folded(page.body());
        for (String paragraph : article.body().toString().split("\n\n")) {
            out.println((truth.contains(MeasureBody.folded(paragraph)) ? "  = " : "  + ") + paragraph);
        }
        String found = MeasureBody.folded(article.body().toString());
        page.body()
                .lines()
                .filter(line -> !found.contains(MeasureBody.folded(line)))
                .forEach(line -> out.println("  - " + line));
        article.leftOut().forEach(left -> out.println("  x " + left.reason() + " " + left.text()));
    }
}
