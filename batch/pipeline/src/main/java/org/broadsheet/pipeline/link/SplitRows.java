package org.broadsheet.pipeline.link;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.parquet.TableReader;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Article;
import org.broadsheet.schema.Entity;
import org.broadsheet.schema.Figure;
import org.broadsheet.schema.Quote;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a split, article by article, in the order in which they were written. */
final class SplitRows implements Closeable {
    private final Path folder;
    private final @Nullable TableReader<Article> articles;
    private final @Nullable TableReader<Quote> quotes;
    private final @Nullable TableReader<Figure> figures;
    private final @Nullable TableReader<Entity> entities;

    SplitRows(Path folder) throws IOException {
        this.folder = folder;
        this.articles = open(Table.ARTICLES, Article.class);
        this.quotes = open(Table.QUOTES, Quote.class);
        this.figures = open(Table.FIGURES, Figure.class);
        this.entities = open(Table.ENTITIES, Entity.class);
    }

    /** The rows of the next article, which must be {@code item}. */
    ArticleRows next(SplitContents.Item item) throws IOException {
        List<Article> article = take(articles, Table.ARTICLES, 1);
        return new ArticleRows(
                article.get(0),
                take(quotes, Table.QUOTES, item.quotes()),
                take(figures, Table.FIGURES, item.figures()),
                take(entities, Table.ENTITIES, item.entities()));
    }

    /** Every row of a table that has no articles' order. */
    static <T extends SpecificRecord> List<T> all(Path folder, Table table, Class<T> rowType) throws IOException {
        List<T> rows = new ArrayList<>();
        Path file = SplitFiles.fileOf(folder, table);
        if (Files.exists(file)) {
            try (TableReader<T> reader = new TableReader<>(table, rowType, file)) {
                for (T row = reader.read(); row != null; row = reader.read()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private <T extends SpecificRecord> @Nullable TableReader<T> open(Table table, Class<T> rowType) throws IOException {
        Path file = SplitFiles.fileOf(folder, table);
        return Files.exists(file) ? new TableReader<>(table, rowType, file) : null;
    }

    private <T extends SpecificRecord> List<T> take(@Nullable TableReader<T> reader, Table table, int count)
            throws IOException {
        List<T> rows = new ArrayList<>(count);
        while (rows.size() < count) {
            T row = reader == null ? null : reader.read();
            if (row == null) {
                throw new IOException(
                        SplitFiles.fileOf(folder, table) + " has fewer rows than " + SplitContents.FILE + " says");
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        try (TableReader<Article> first = articles;
                TableReader<Quote> second = quotes;
                TableReader<Figure> third = figures;
                TableReader<Entity> fourth = entities) {
            // Closing all four, whatever each of them throws.
        }
    }
}
