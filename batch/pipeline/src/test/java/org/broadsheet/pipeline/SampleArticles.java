package org.broadsheet.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.Article;
import org.broadsheet.article.ContentId;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Publication;
import org.broadsheet.article.PublishedBasis;
import org.broadsheet.article.Quote;
import org.broadsheet.article.SourceFormat;
import org.broadsheet.article.Span;
import org.broadsheet.article.Text;
import org.jspecify.annotations.Nullable;

/** Articles with something in every column, put together by hand so that what they hold is known. */
public final class SampleArticles {
    /** The moment at which the sample run started. */
    public static final Instant INGESTED_AT = Instant.parse("2026-03-02T05:00:00.123Z");

    private SampleArticles() {}

    /** The sample numbered {@code number}; all columns that may be null are so when {@code on} is null. */
    public static ExtractedArticle sample(int number, @Nullable LocalDate on) {
        // The signs before the name are two UTF-16 units and one code point each.
        String first = "\uD83D\uDCF0\uD83D\uDCF0 Harbour master Ines Okoro opened dock " + number + " on Friday.";
        String second = "\"We waited long,\" Okoro said, \"and it holds at least 40 ships.\"";
        Text body = new Text(first + "\n\n" + second);
        Article article = article(number, on, body, first);
        Entity okoro = Entity.of(
                "Ines Okoro",
                EntityType.PERSON,
                List.of(
                        new Mention("Ines Okoro", find(body, "Ines Okoro"), Mention.Form.NAME),
                        new Mention("Okoro", find(body, "Okoro said", 5), Mention.Form.NAME)),
                List.of("harbour master"),
                0.97);
        Entity dock = Entity.of(
                "Dock " + number,
                EntityType.PLACE,
                List.of(new Mention("dock " + number, find(body, "dock " + number), Mention.Form.NAME)),
                List.of(),
                0.4);
        Quote quote = quote(article, okoro);
        Figure figure = figure(article, on == null ? null : okoro, quote);
        return new ExtractedArticle(article, List.of(okoro, dock), List.of(quote), List.of(figure));
    }

    private static Article article(int number, @Nullable LocalDate on, Text body, String first) {
        int end = first.codePointCount(0, first.length());
        Instant at = on == null ? null : on.atTime(7, 30, 0, 5_000_000).toInstant(ZoneOffset.UTC);
        return new Article(
                ContentId.of("sample", Integer.toString(number)),
                "samples/" + number + ".txt",
                SourceFormat.TEXT,
                on == null ? null : "https://news.example/" + number,
                on == null ? null : "The Quay",
                on == null ? null : "Dock " + number + " opens",
                on == null ? List.of() : List.of("A. Writer", "B. Editor"),
                on == null ? null : "en",
                on == null ? null : 0.97,
                on == null ? Publication.UNKNOWN : new Publication(at, on, PublishedBasis.METADATA),
                at == null ? null : at.plusSeconds(60),
                body,
                List.of(new Span(0, end), new Span(end + 2, body.codePointCount())),
                20,
                body.codePointCount() + 50,
                on == null ? null : 3,
                ContentId.of("body", body.toString()),
                List.of());
    }

    private static Quote quote(Article article, Entity speaker) {
        Text body = article.body();
        return Quote.of(
                article,
                Quote.Kind.DIRECT,
                List.of(find(body, "We waited long,"), find(body, "and it holds at least 40 ships.")),
                new Quote.Speaker("Okoro", find(body, "Okoro said", 5), speaker.entityId(), speaker.name()),
                new Quote.Cue("said", find(body, "said"), "say"),
                0.9);
    }

    private static Figure figure(Article article, @Nullable Entity holder, Quote quote) {
        Span span = find(article.body(), "at least 40 ships");
        return new Figure(
                Figure.idOf(article, span),
                "at least 40 ships",
                span,
                Figure.Kind.COUNT,
                40.0,
                holder == null ? null : 39.5,
                holder == null ? null : 40.5,
                Figure.Bound.AT_LEAST,
                Figure.Trend.NONE,
                "ship",
                holder == null ? null : "fleet",
                holder == null ? null : "capacity",
                holder == null ? null : holder.entityId(),
                holder == null ? null : holder.name(),
                holder == null
                        ? null
                        : new Figure.FigureTime(
                                "on Friday",
                                LocalDate.of(2026, 2, 27),
                                LocalDate.of(2026, 2, 27),
                                Figure.FigureTime.Relation.IN),
                quote.quoteId(),
                0.8);
    }

    /** Samples {@code from} to {@code to} (exclusive), one a day from the first of January 2026. */
    public static List<ExtractedArticle> samples(int from, int to) {
        List<ExtractedArticle> samples = new ArrayList<>();
        for (int i = from; i < to; i++) {
            samples.add(sample(i, LocalDate.of(2026, 1, 1).plusDays(i)));
        }
        return samples;
    }

    private static Span find(Text body, String text) {
        return find(body, text, text.length());
    }

    private static Span find(Text body, String text, int length) {
        int from = body.toString().indexOf(text);
        return body.span(from, from + length);
    }
}
