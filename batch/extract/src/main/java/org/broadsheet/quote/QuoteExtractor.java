package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.IN;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Quote.Cue;
import org.broadsheet.article.Quote.Kind;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.quote.Attribution.Stretch;
import org.jspecify.annotations.Nullable;

/** Finds every quotation and every reported statement of an article, with its speaker. */
public final class QuoteExtractor {
    /** Share of the words between marks from which on a statement counts as quoted whole. */
    private static final double WHOLE = .8;

    private final CueLexicon lexicon = CueLexicon.load();
    private final Confidence confidence = Confidence.load();

    /** The statements in the order of their first character. */
    public List<Quote> extract(AnnotatedArticle article, ArticleEntities entities) {
        Reading reading = new Reading(article);
        List<Attribution> attributions = attributions(reading);
        List<Quote> quotes = new ArrayList<>();
        for (Attribution attribution : attributions) {
            quotes.add(quote(attribution, reading, entities, confidence.of(attribution)));
        }
        quotes.sort(Comparator.comparing(Quote::extent));
        return quotes;
    }

    /** The statements as tokens, in no order. */
    List<Attribution> attributions(Reading reading) {
        return AttributionScan.of(reading, lexicon);
    }

    static Quote quote(Attribution attribution, Reading reading, ArticleEntities entities, double confidence) {
        AnnotatedArticle article = reading.article;
        List<Span> spans = new ArrayList<>();
        int quoted = 0;
        int words = 0;
        for (Stretch stretch : attribution.content()) {
            int first = stretch.first();
            int end = stretch.end();
            for (int i = first; i < end; i++) {
                if (Character.isLetterOrDigit(reading.words[i].charAt(0))) {
                    words++;
                    quoted += reading.inRun(i) ? 1 : 0;
                }
            }
            if (end - first > 1 && reading.words[first].equals("that") && reading.is(first, IN)) {
                first++;
            }
            QuotedRun run = reading.run(first);
            boolean enclosed = run != null && run == reading.run(end - 1);
            while (enclosed && first < end - 1 && reading.quoteMark(first)) {
                first++;
            }
            while (enclosed && end > first + 1 && reading.quoteMark(end - 1)) {
                end--;
            }
            spans.add(article.span(first, end));
        }
        boolean whole = quoted >= WHOLE * words
                && !reading.words[attribution.content().get(0).first()].equals("to");
        Kind kind = quoted == 0 ? Kind.INDIRECT : whole ? Kind.DIRECT : Kind.MIXED;
        return Quote.of(
                article.article(),
                kind,
                spans,
                speaker(attribution.source(), reading, entities),
                cue(attribution, reading),
                confidence);
    }

    private static Quote.@Nullable Speaker speaker(@Nullable Source source, Reading reading, ArticleEntities entities) {
        if (source == null) {
            return null;
        }
        Entity entity = entities.meantAt(reading.article.span(source.meantFirst(), source.meantEnd()));
        return new Quote.Speaker(
                reading.article.text(source.first(), source.end()),
                reading.article.span(source.first(), source.end()),
                entity == null ? null : entity.entityId(),
                entity == null ? null : entity.name());
    }

    private static @Nullable Cue cue(Attribution attribution, Reading reading) {
        Stretch cue = attribution.cue();
        if (cue == null) {
            return null;
        }
        String lemma = attribution.word() == null
                ? reading.article.text(cue.first(), cue.end()).toLowerCase(Locale.ROOT)
                : attribution.word().lemma();
        return new Cue(
                reading.article.text(cue.first(), cue.end()), reading.article.span(cue.first(), cue.end()), lemma);
    }
}
