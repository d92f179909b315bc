package org.broadsheet.pipeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.Article;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Span;
import org.broadsheet.pipeline.parquet.PartitionedWriter;
import org.broadsheet.pipeline.publish.DatasetFolder;
import org.broadsheet.pipeline.table.PartitionBy;
import org.broadsheet.pipeline.table.Rows;
import org.broadsheet.pipeline.table.Table;

/** A dataset of one article, written and published without a job. */
final class PublishedSample {
    static final String RUN = "20250404T060000Z-0001";
    static final String BODY = """
            Rain 😀 fell on the valley for a third day.

            "The bridge will hold," said Marta Silva on Friday. She put the damage at 2.5 million euros.""";
    static final ExtractedArticle ARTICLE = article();

    private PublishedSample() {}

    /** Publishes it into a folder that is empty or not there yet. */
    static void publish(Path output) throws IOException {
        publish(output, figure -> figure);
    }

    /** Publishes it with its figure changed, say into one that no audit would have let through. */
    static void publish(Path output, UnaryOperator<org.broadsheet.schema.Figure> change) throws IOException {
        DatasetFolder folder = DatasetFolder.open(output);
        Rows rows = new Rows(RUN, Instant.parse("2025-04-04T06:00:00Z"));
        try (PartitionedWriter writer = new PartitionedWriter(folder.staging(RUN), RUN, PartitionBy.MONTH)) {
            writer.write(Table.ARTICLES, rows.article(ARTICLE));
            writer.writeAll(Table.QUOTES, rows.quotes(ARTICLE));
            for (org.broadsheet.schema.Figure figure : rows.figures(ARTICLE)) {
                writer.write(Table.FIGURES, change.apply(figure));
            }
            writer.writeAll(Table.ENTITIES, rows.entities(ARTICLE));
            writer.write(
                    Table.REJECTS,
                    rows.reject(new Rejection("feed.jsonl#line=3", Rejection.Reason.JSON_MALFORMED, "line 3: }", 17)));
            writer.write(Table.REJECTS, rows.reject(new Rejection("zero.txt", Rejection.Reason.EMPTY, "no bytes", 0)));
            new org.broadsheet.pipeline.publish.Publication(folder, PartitionBy.MONTH)
                    .publish(null, RUN, writer.finish(), List.of());
        }
        Path runs = Files.createDirectories(output.resolve("_runs"));
        Files.writeString(
                runs.resolve(RUN + ".json"),
                "{\"runId\": \"" + RUN + "\", \"status\": \"PUBLISHED\","
                        + " \"startedAt\": \"2025-04-04T06:00:00Z\", \"rows\": {\"articles\": 1}}");
    }

    private static ExtractedArticle article() {
        Article article = Article.ofPlainText(
                "valley.txt", BODY, new Publication(null, LocalDate.of(2025, 4, 4), PublishedBasis.HEADER));
        Mention name = new Mention("Marta Silva", spanOf(article, "Marta Silva"), Mention.Form.NAME);
        Mention she = new Mention("She", spanOf(article, "She"), Mention.Form.PRONOUN);
        Entity silva = Entity.of("Marta Silva", EntityType.PERSON, List.of(name, she), List.of(), 0.97);
        Quote quote = Quote.of(
                article,
                Quote.Kind.DIRECT,
                List.of(spanOf(article, "The bridge will hold,")),
                new Quote.Speaker("Marta Silva", name.span(), silva.entityId(), silva.name()),
                new Quote.Cue("said", spanOf(article, "said"), "say"),
                0.95);
        Span euros = spanOf(article, "2.5 million euros");
        Figure figure = new Figure(
                Figure.idOf(article, euros),
                "2.5 million euros",
                euros,
                Figure.Kind.MONEY,
                2.5e6,
                null,
                null,
                Figure.Bound.EXACT,
                Figure.Trend.NONE,
                "EUR",
                null,
                "damage",
                null,
                null,
                null,
                null,
                0.9);
        return new ExtractedArticle(article, List.of(silva), List.of(quote), List.of(figure));
    }

    private static Span spanOf(Article article, String text) {
        int from = article.body().toString().indexOf(text);
        return article.body().span(from, from + text.length());
    }
}
