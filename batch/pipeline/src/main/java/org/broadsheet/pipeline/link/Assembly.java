package org.broadsheet.pipeline.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.broadsheet.Extraction;
import org.broadsheet.pipeline.link.Links.Decision;
import org.broadsheet.pipeline.link.Links.RejectKey;
import org.broadsheet.pipeline.link.Links.Repointed;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.parquet.StagedFile;
import org.broadsheet.pipeline.parquet.TableReader;
import org.broadsheet.pipeline.publish.LiveFile;
import org.broadsheet.pipeline.table.Table;
import org.broadsheet.schema.Article;
import org.broadsheet.schema.Input;
import org.broadsheet.schema.Reject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files that a run publishes: the rows of its splits as linking decided, and the published files again that
 * hold a row which gives way or changes. Not for use by several threads.
 */
public final class Assembly {
    private static final int REJECT_EXAMPLES = 20;

    private final Links links;
    private final PartitionedWriter writer;

    private final Map<Table, Long> rows = new LinkedHashMap<>();
    private final Map<String, Integer> rejects = new LinkedHashMap<>();
    private final List<String> rejectExamples = new ArrayList<>();
    private int decided;
    /** Ids of the articles that each file gave; its pieces lie in several splits, and its row behind them. */
    private final Map<String, Set<String>> given = new HashMap<>();

    private final Set<String> setAside;
    private final Map<String, Integer> withoutRules = new TreeMap<>();
    private final Map<String, Integer> figuresOnly = new TreeMap<>();
    private long words;

    /** @param setAside sources of articles that become no rows, whatever was decided */
    public Assembly(Links links, Set<String> setAside, PartitionedWriter writer) {
        this.links = links;
        this.setAside = Set.copyOf(setAside);
        this.writer = writer;
    }

    /**
     * What was assembled.
     *
     * @param files complete files
     * @param rows rows that the run adds to each table, rows written again not counted
     * @param rejects rejected inputs by reason
     * @param rejectExamples the first few of them, each as one line
     * @param words words in the bodies that the run adds
     * @param withoutRules articles it adds without quotes, figures and entities, since there are no rules for their language,
     *     by its ISO 639-1 code
     * @param figuresOnly articles it adds with figures only, since there are no other rules for their language, by its code
     */
    public record Assembled(
            List<StagedFile> files,
            Map<Table, Long> rows,
            Map<String, Integer> rejects,
            List<String> rejectExamples,
            long words,
            Map<String, Integer> withoutRules,
            Map<String, Integer> figuresOnly) {
        /** With what becomes of the linked tables. */
        public Assembled with(LinkedTables.Update update) {
            List<StagedFile> allFiles = new ArrayList<>(files);
            allFiles.addAll(update.added());
            Map<Table, Long> allRows = new LinkedHashMap<>(rows);
            allRows.putAll(update.rows());
            return new Assembled(allFiles, allRows, rejects, rejectExamples, words, withoutRules, figuresOnly);
        }
    }

    /** Adds the rows of a split that are kept. */
    public void add(Path split, SplitContents contents) throws IOException {
        try (SplitRows splitRows = new SplitRows(split)) {
            for (SplitContents.Item item : contents.articles()) {
                ArticleRows article = splitRows.next(item);
                if (decision(item).kept()) {
                    add(article.linked(links));
                    countRules(item);
                }
                given.computeIfAbsent(fileOf(item.sourceUri()), file -> new TreeSet<>())
                        .add(links.ids()
                                .getOrDefault(
                                        item.sourceUri(), article.article().getArticleId()));
            }
        }
        for (Reject reject : SplitRows.all(split, Table.REJECTS, Reject.class)) {
            if (!setAside.contains(reject.getSourceUri())
                    && links.decision(reject.getSourceUri()) != Decision.FORGOTTEN) {
                add(reject);
            }
        }
        for (Input input : SplitRows.all(split, Table.INPUTS, Input.class)) {
            Set<String> articles = given.remove(input.getSourceUri());
            write(
                    Table.INPUTS,
                    Input.newBuilder(input)
                            .setArticleIds(articles == null ? List.of() : List.copyOf(articles))
                            .build());
        }
    }

    private void countRules(SplitContents.Item item) {
        String language = item.language();
        if (language == null || Extraction.ENGLISH.equals(item.rulesLanguage())) {
            return;
        }
        (item.rulesLanguage() == null ? withoutRules : figuresOnly).merge(language, 1, Integer::sum);
    }

    private Decision decision(SplitContents.Item item) {
        if (setAside.contains(item.sourceUri())) {
            return Decision.SUPERSEDED;
        }
        decided++;
        return links.decision(item.sourceUri());
    }

    private static String fileOf(String sourceUri) {
        int place = sourceUri.indexOf('#');
        return place < 0 ? sourceUri : sourceUri.substring(0, place);
    }

    /** Adds a reject, unless it is published as it is. */
    public void add(Reject reject) throws IOException {
        rejects.merge(reject.getReason().name(), 1, Integer::sum);
        if (rejectExamples.size() < REJECT_EXAMPLES) {
            rejectExamples.add(reject.getSourceUri() + ": " + reject.getReason() + ": " + reject.getDetail());
        }
        if (!links.standing().knownRejects().contains(reject.getSourceUri())) {
            write(Table.REJECTS, reject);
        }
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

    /** Writes a published file again, without the rows that go and with the new originals of copies. */
    public void rewrite(LiveFile live, Path file) throws IOException {
        rewrite(live.table(), live.table().rowType(), file);
    }

    private <T extends SpecificRecord> void rewrite(Table table, Class<T> rowType, Path file) throws IOException {
        Set<String> leaving = links.leaving();
        try (TableReader<T> reader = new TableReader<>(table, rowType, file)) {
            for (T row = reader.read(); row != null; row = reader.read()) {
                SpecificRecord kept = kept(row, leaving);
                if (kept != null) {
                    writer.write(table, kept);
                }
            }
        }
    }

    /** The row as it stays, or null where it goes. */
    private @Nullable SpecificRecord kept(SpecificRecord row, Set<String> leaving) {
        if (row instanceof Input input) {
            return links.standing().droppedInputs().contains(input.getSourceUri()) ? null : row;
        }
        if (row instanceof Reject reject) {
            RejectKey key = new RejectKey(reject.getRunId(), reject.getSourceUri());
            return links.standing().droppedRejects().contains(key) ? null : row;
        }
        Schema.Field articleId = row.getSchema().getField("article_id");
        if (articleId == null) {
            return row;
        }
        String id = (String) row.get(articleId.pos());
        if (leaving.contains(id)) {
            return null;
        }
        Repointed repointed = links.repointed().get(id);
        return repointed != null && row instanceof Article article
                ? ArticleRows.pointedTo(article, repointed.to())
                : row;
    }

    /**
     * Completes the files.
     *
     * @throws IOException when the disk does not take them, or the articles are not those that something was decided about
     */
    public Assembled finish() throws IOException {
        if (decided != links.count()) {
            throw new IOException(
                    "the splits have " + decided + " articles, but " + links.count() + " were decided about");
        }
        return new Assembled(
                new ArrayList<>(writer.finish()),
                Map.copyOf(rows),
                Map.copyOf(rejects),
                List.copyOf(rejectExamples),
                words,
                new TreeMap<>(withoutRules),
                new TreeMap<>(figuresOnly));
    }
}
