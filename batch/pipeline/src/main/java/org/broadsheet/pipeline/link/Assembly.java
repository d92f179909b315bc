package org.broadsheet.pipeline.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.pipeline.link.Links.Decision;
import org.broadsheet.pipeline.link.Links.Repointed;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.parquet.TableReader;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Article;
import org.broadsheet.schema.Input;
import org.broadsheet.schema.Reject;

/**
 * Writes the files that a run publishes: the rows of its splits as linking decided, and the published files again that
 * hold a row which gives way or changes. Not for use by several threads.
 */
public final class Assembly {
    private final Links links;
    private final PartitionedWriter writer;

    private final Map<Table, Long> rows = new LinkedHashMap<>();
    private final Map<String, Integer> rejects = new LinkedHashMap<>();
    private long words;

    public Assembly(Links links, PartitionedWriter writer) {
        this.links = links;
        this.writer = writer;
    }

    /**
     * What was assembled.
     *
     * @param files complete files
     * @param rows rows that the run adds to each table, rows written again not counted
     * @param rejects rejected inputs by reason
     * @param words words in the bodies that the run adds
     */
    public record Assembled(List<StagedFile> files, Map<Table, Long> rows, Map<String, Integer> rejects, long words) {}

    /** Adds the rows of a split that are kept. */
    public void add(Path split, SplitContents contents) throws IOException {
        try (SplitRows splitRows = new SplitRows(split)) {
            for (SplitContents.Item item : contents.articles()) {
                ArticleRows article = splitRows.next(item);
                Decision decision = links.decisions().get(item.sourceUri());
                if (decision == null) {
                    throw new IOException(split + ": nothing was decided about " + item.sourceUri());
                }
                if (decision.kept()) {
                    add(article.linked(links));
                }
            }
        }
        for (Reject reject : SplitRows.all(split, Table.REJECTS, Reject.class)) {
            add(reject);
        }
        for (Input input : SplitRows.all(split, Table.INPUTS, Input.class)) {
            write(Table.INPUTS, input);
        }
    }

    /** Adds an input that was rejected when the run was planned. */
    public void add(Reject reject) throws IOException {
        rejects.merge(reject.getReason().name(), 1, Integer::sum);
        write(Table.REJECTS, reject);
    }

    private void add(ArticleRows article) throws IOException {
        words += article.article().getWordCount();
        write(Table.ARTICLES, article.article());
        writeAll(Table.QUOTES, article.quotes());
        writeAll(Table.FIGURES, article.figures());
        writeAll(Table.ENTITIES, article.entities());
    }

    private void writeAll(Table table, List<? extends SpecificRecord> all) throws IOException {
        for (SpecificRecord row : all) {
            write(table, row);
        }
    }

    private void write(Table table, SpecificRecord row) throws IOException {
        writer.write(table, row);
        rows.merge(table, 1L, Long::sum);
    }

    /** Writes a published file again, without the articles that give way and with the new originals of copies. */
    public void rewrite(LiveFile live, Path file) throws IOException {
        rewrite(live.table(), live.table().rowType(), file);
    }

    private <T extends SpecificRecord> void rewrite(Table table, Class<T> rowType, Path file) throws IOException {
        int articleId = table.schema().getField("article_id").pos();
        try (TableReader<T> reader = new TableReader<>(table, rowType, file)) {
            for (T row = reader.read(); row != null; row = reader.read()) {
                String id = (String) row.get(articleId);
                if (!links.replaced().contains(id)) {
                    Repointed repointed = links.repointed().get(id);
                    writer.write(
                            table,
                            repointed != null && row instanceof Article article
                                    ? ArticleRows.pointedTo(article, repointed.of())
                                    : row);
                }
            }
        }
    }

    /** Completes the files. */
    public Assembled finish() throws IOException {
        return new Assembled(new ArrayList<>(writer.finish()), Map.copyOf(rows), Map.copyOf(rejects), words);
    }
}
