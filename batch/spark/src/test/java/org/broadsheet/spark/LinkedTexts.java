package org.broadsheet.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.Article;
import org.broadsheet.article.ContentId;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.pipeline.duckdb.DatasetViews;
import org.broadsheet.pipeline.duckdb.DuckDb;
import org.broadsheet.pipeline.duckdb.ViewFile;
import org.broadsheet.pipeline.link.CopyJoin;
import org.broadsheet.pipeline.link.JoinElsewhere;
import org.broadsheet.pipeline.link.LinkDecider;
import org.broadsheet.pipeline.link.LinkRequest;
import org.broadsheet.pipeline.link.Links;
import org.broadsheet.pipeline.link.SplitFiles;
import org.broadsheet.pipeline.link.SplitViews;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;
import org.jspecify.annotations.Nullable;

/** Texts in files as a run extracts them, without anything extracted, to be linked by one engine and by another. */
final class LinkedTexts {
    private static final int TEXTS_A_SPLIT = 250;
    private static final Rows ROWS = new Rows("run", Instant.parse("2027-01-01T00:00:00Z"));

    private final Path folder;
    private final List<Path> splits = new ArrayList<>();
    private final List<ViewFile> published = new ArrayList<>();
    private List<ExtractedArticle> open = new ArrayList<>();
    private int count;

    LinkedTexts(Path folder) {
        this.folder = folder;
    }

    /** One more text, of a day or of none. */
    LinkedTexts add(@Nullable LocalDate day, List<String> sentences) throws IOException {
        Article article = Article.ofPlainText(
                "texts/" + count++ + ".txt",
                InventedTexts.body(sentences),
                day == null ? Publication.UNKNOWN : new Publication(null, day, PublishedBasis.METADATA));
        open.add(new ExtractedArticle(article, List.of(), List.of(), List.of()));
        if (open.size() == TEXTS_A_SPLIT) {
            write();
        }
        return this;
    }

    private void write() throws IOException {
        if (open.isEmpty()) {
            return;
        }
        Path split = folder.resolve("split-%05d".formatted(splits.size()));
        Files.createDirectories(split);
        try (SplitFiles files = new SplitFiles(split)) {
            for (ExtractedArticle article : open) {
                // By itself an article that has no address is told from others by its text.
                String address = "https://example.org/" + article.article().sourceUri();
                files.write(
                        Table.ARTICLES,
                        List.of(org.broadsheet.schema.Article.newBuilder(ROWS.article(article))
                                .setArticleId(ContentId.of(address))
                                .setUrl(address)
                                .build()));
            }
            files.write(Table.INPUTS, List.of(ROWS.input(split.toString(), "fingerprint", 1, open.size(), 0)));
        }
        splits.add(split);
        open = new ArrayList<>();
    }

    /** Makes what has been added what is published, whoever signed it. */
    void publish(List<ViewFile> files) {
        published.addAll(files);
    }

    /** Links them all; null for DuckDB. */
    Links link(@Nullable CopyJoin join) throws SQLException, IOException, InterruptedException {
        write();
        Path spill = folder.resolve("spill");
        try (Connection connection = DuckDb.modest(spill).open();
                Statement statement = connection.createStatement()) {
            DatasetViews.create(connection, "", PartitionBy.MONTH, published);
            SplitViews.create(connection, splits);
            statement.execute("CREATE VIEW listed AS SELECT source_uri, true AS planned FROM staged_inputs");
            return LinkDecider.decide(
                    connection,
                    LinkRequest.plain(false),
                    join == null
                            ? null
                            : new JoinElsewhere(join, published, JoinElsewhere.Reach.SAME_PATHS, spill, () -> false));
        }
    }
}
