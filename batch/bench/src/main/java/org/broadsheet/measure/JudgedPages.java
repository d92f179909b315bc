package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.annotate.Annotator;
import org.broadsheet.article.Article;
import org.broadsheet.article.Quote;
import org.broadsheet.confidence.Weighed;
import org.broadsheet.entity.EntityExtractor;
import org.broadsheet.quote.QuoteExtractor;
import org.broadsheet.syntax.ParsedArticle;

/** Quotes of the corpus' web pages that a reader judged: shops, guides, blogs and documentation, where few words are anybody's. */
public final class JudgedPages {
    private JudgedPages() {}

    /** The quotes that labels tell of. */
    public static List<JudgedRow> of(Path pages, List<RowLabel> labels, Annotator annotator) throws IOException {
        Map<String, List<RowLabel>> byPage = labels.stream().collect(Collectors.groupingBy(RowLabel::page));
        List<JudgedRow> rows = new ArrayList<>();
        for (TruthPage page : TruthPage.all(pages)) {
            List<RowLabel> ofPage = byPage.getOrDefault(page.id(), List.of());
            Article article = ofPage.isEmpty() ? null : CleanedPage.clean(page.raw());
            if (article == null) {
                continue;
            }
            for (Weighed<Quote> found : quotes(article, annotator)) {
                for (RowLabel label : ofPage) {
                    Boolean right = label.tells(found.row()) ? label.right(found.row()) : null;
                    if (right != null) {
                        rows.add(new JudgedRow(
                                page.id(), found.features(), right, found.row().confidence()));
                        break;
                    }
                }
            }
        }
        return rows;
    }

    /**
     * The quotes of pages that are not held out, from a confidence up, as lines to be judged: what {@link RowLabel#parse}
     * reads with {@code none} for a verdict, then the row and the text around it, for the reader alone.
     */
    public static List<String> sheet(Path pages, double least, Annotator annotator) throws IOException {
        List<String> lines = new ArrayList<>();
        for (TruthPage page : TruthPage.all(pages)) {
            Article article = page.isHeldOut() ? null : CleanedPage.clean(page.raw());
            if (article == null) {
                continue;
            }
            for (Weighed<Quote> found : quotes(article, annotator)) {
                if (found.row().confidence() >= least) {
                    lines.add(RowLabel.of(page.id(), found.row(), RowLabel.Verdict.NONE) + "\t"
                            + RowLabelText.of(found.row(), article));
                }
            }
        }
        return lines;
    }

    private static List<Weighed<Quote>> quotes(Article article, Annotator annotator) {
        ParsedArticle parsed = ParsedArticle.of(annotator.annotate(article));
        return new QuoteExtractor().weigh(parsed, new EntityExtractor().extract(parsed));
    }
}
