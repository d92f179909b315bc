package org.broadsheet.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The rows drawn.
     *
     * @param rows of each table as many
     * @param trusted figures and entities of a confidence that analysts are told to read from; some of them are among
     *     {@code rows}
     */
    record Drawn(List<ReadRow> rows, List<ReadRow> trusted) {
        Drawn {
            rows = List.copyOf(rows);
            trusted = List.copyOf(trusted);
        }

        /** Each row once. */
        List<ReadRow> all() {
            Map<String, ReadRow> all = new LinkedHashMap<>();
            rows.forEach(row -> all.put(row.digest(), row));
            trusted.forEach(row -> all.put(row.digest(), row));
            return List.copyOf(all.values());
        }
    }

    /** Draws the rows of a corpus, table by table. */
    Drawn of(Path corpus, Extraction extraction) throws IOException {
        List<ReadRow> marked = new ArrayList<>();
        Path attributed = corpus.resolve("attributions/dev");
        for (AttributedDocument document : AttributedDocument.in(attributed)) {
            addRows(document.name(), asRead(attributed, document), extraction, marked);
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
        List<ReadRow> trusted = new ArrayList<>();
        for (RowTable table : List.of(RowTable.FIGURES, RowTable.ENTITIES)) {
            trusted.addAll(draw(table, trusted(marked)));
            trusted.addAll(draw(table, trusted(pages)));
        }
        return new Drawn(drawn, trusted);
    }

    /** As a user's file is read, which puts right text that was misread: no place of the annotators is asked for. */
    private static Article asRead(Path folder, AttributedDocument document) {
        String text =
                TruthPage.read(folder.resolve("text").resolve(document.name())).content();
        return Article.ofPlainText(document.name(), text, Publication.UNKNOWN);
    }

    private static List<ReadRow> trusted(List<ReadRow> rows) {
        return rows.stream().filter(ReadRow::trusted).toList();
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
                .map(quote -> ReadRow.of(source, found.article(), quote))
                .filter(ReadRow::trusted)
                .forEach(rows::add);
        found.figures().forEach(figure -> rows.add(ReadRow.of(source, found.article(), figure)));
        found.entities().forEach(entity -> rows.add(ReadRow.of(source, found.article(), entity)));
    }
}
