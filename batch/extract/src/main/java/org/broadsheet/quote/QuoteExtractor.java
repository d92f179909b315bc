package org.broadsheet.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Explained;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Quote.Cue;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.confidence.FeatureSet;
import org.broadsheet.confidence.Weighed;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.syntax.ParsedArticle;
import org.broadsheet.syntax.Stretch;
import org.broadsheet.syntax.Subject;
import org.jspecify.annotations.Nullable;

/** Finds every quotation and every reported statement of an article, with its speaker. */
public final class QuoteExtractor {
    private final CueLexicon lexicon = CueLexicon.load();
    private final ConfidenceModel confidence = ConfidenceModel.load("quote-confidence");

    /** The statements in the order of their first character. */
    public List<Quote> extract(ParsedArticle parsed, ArticleEntities entities) {
        return found(parsed, entities).stream().map(Found::quote).toList();
    }

    /** The same, each with the rules that gave it. */
    public List<Explained<Quote>> explain(ParsedArticle parsed, ArticleEntities entities) {
        return found(parsed, entities).stream()
                .map(found -> new Explained<>(
                        found.quote(),
                        QuoteExplanation.of(found.attribution(), found.quote(), confidence.of(found.features()))))
                .toList();
    }

    /** The same, each with what its confidence was counted from. */
    public List<Weighed<Quote>> weigh(ParsedArticle parsed, ArticleEntities entities) {
        return found(parsed, entities).stream()
                .map(found -> new Weighed<>(found.quote(), found.features()))
                .toList();
    }

    /** A statement as tokens and as a row. */
    private record Found(Attribution attribution, FeatureSet features, Quote quote) {}

    private List<Found> found(ParsedArticle parsed, ArticleEntities entities) {
        // Two rules may find the same words; the better evidence tells.
        Map<String, Found> found = new LinkedHashMap<>();
        List<Attribution> attributions = attributions(parsed);
        QuoteFeatures evidence = new QuoteFeatures(parsed, lexicon, new QuoteSurroundings(parsed, attributions));
        for (Attribution attribution : attributions) {
            Quote quote = quote(attribution, parsed, entities);
            FeatureSet features = evidence.of(attribution, quote);
            found.merge(
                    quote.quoteId(),
                    new Found(attribution, features, quote.trusted(confidence.valueOf(features))),
                    (one, other) -> one.quote().confidence() >= other.quote().confidence() ? one : other);
        }
        List<Found> quotes = new ArrayList<>(found.values());
        quotes.sort(Comparator.comparing(one -> one.quote().extent()));
        return quotes;
    }

    /** The statements as tokens, in no order. */
    List<Attribution> attributions(ParsedArticle parsed) {
        return AttributionScan.of(parsed, lexicon);
    }

    /** The row of a statement, not yet trusted. */
    private static Quote quote(Attribution attribution, ParsedArticle parsed, ArticleEntities entities) {
        ContentText content = new ContentText(parsed, attribution);
        return Quote.of(
                parsed.article().article(),
                content.kind(),
                content.spans(),
                speaker(new SpeakerMentions(parsed).of(attribution.source()), parsed, entities),
                cue(attribution, parsed),
                0);
    }

    private static Quote.@Nullable Speaker speaker(
            @Nullable Subject source, ParsedArticle parsed, ArticleEntities entities) {
        if (source == null) {
            return null;
        }
        Entity meant = entities.meantAt(parsed.article().span(source.meantFirst(), source.meantEnd()));
        // "Trelo Notes: lists for all of us" is a headline: a ware says nothing.
        boolean nobody = meant == null || meant.type() == EntityType.PRODUCT || isUnnamed(source, parsed);
        Entity entity = nobody ? null : meant;
        return new Quote.Speaker(
                parsed.article().text(source.first(), source.end()),
                parsed.article().span(source.first(), source.end()),
                entity == null ? null : entity.entityId(),
                entity == null ? null : entity.name());
    }

    /** "a protester", "another driver": whom the text has not told of. */
    private static boolean isUnnamed(Subject source, ParsedArticle parsed) {
        boolean indefinite = parsed.is(source.meantFirst(), "a")
                || parsed.is(source.meantFirst(), "an")
                || parsed.is(source.meantFirst(), "another");
        for (int i = source.meantFirst(); i < source.meantEnd(); i++) {
            indefinite &= !parsed.tag(i).isProperNoun() && parsed.token(i).name() == NameTag.NONE;
        }
        return indefinite;
    }

    private static @Nullable Cue cue(Attribution attribution, ParsedArticle parsed) {
        Stretch cue = attribution.cue();
        if (cue == null) {
            return null;
        }
        String lemma = attribution.word() == null
                ? parsed.article().text(cue.first(), cue.end()).toLowerCase(Locale.ROOT)
                : attribution.word().lemma();
        return new Cue(
                parsed.article().text(cue.first(), cue.end()), parsed.article().span(cue.first(), cue.end()), lemma);
    }
}
