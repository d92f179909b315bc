package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.Extraction;
import org.broadsheet.article.Article;
import org.broadsheet.article.ContentId;
import org.broadsheet.article.Publication;

/**
 * Rows drawn from what is published of the corpus: of each table as many from articles with attributions marked as from
 * pages of all kinds. The draw is by a hash of each row's place, so that a row keeps its place in the sample however many
 * others come and go, and every row is as likely as any other.
 */
final class RowSample {
    private static final double SHOWN_CONFIDENCE = .7;

    private final int half;
    private final String seed;

    /**
     * @param half how many rows of a table come from either kind of source
     * @param seed another seed draws other rows
     */
    RowSample(int half, String seed) {
        this.half = half;
        this.seed = seed;
    }

    /** Draws the rows of a corpus, table by table. */
    List<ReadRow> of(Path corpus, Extraction extraction) throws IOException {
        List<ReadRow> marked = new ArrayList<>();
        for (AttributedDocument document : AttributedDocument.in(corpus.resolve("attributions/dev"))) {
            addRows(
                    document.name(),
                    Article.ofPlainText(document.name(), document.text(), Publication.UNKNOWN),
                    extraction,
                    marked);
        }
        List<ReadRow> pages = new ArrayList<>();
        for (TruthPage page : TruthPage.all(corpus.resolve("pages"))) {
            Article article = CleanedPage.clean(page.raw());
            if (article != null) {
                addRows(page.id(), article, extraction, pages);
            }
        }
        List<ReadRow> drawn = new ArrayList<>();
        for (RowTable table : RowTable.values()) {
            drawn.addAll(draw(table, marked));
            drawn.addAll(draw(table, pages));
        }
        return drawn;
    }

    List<ReadRow> draw(RowTable table, List<ReadRow> rows) {
        return rows.stream()
                .filter(row -> row.table() == table)
                .sorted(Comparator.comparing(row -> ContentId.of(seed, table.label(), row.place())))
                .limit(half)
                .toList();
    }

    private static void addRows(String source, Article article, Extraction extraction, List<ReadRow> rows) {
        ExtractedArticle found = extraction.extract(article);
        found.quotes().stream()
                .filter(quote -> quote.confidence() >= SHOWN_CONFIDENCE)
                .forEach(quote -> rows.add(ReadRow.of(source, found.article(), quote)));
        found.figures().forEach(figure -> rows.add(ReadRow.of(source, found.article(), figure)));
        found.entities().forEach(entity -> rows.add(ReadRow.of(source, found.article(), entity)));
    }
}
