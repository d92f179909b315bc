package org.broadsheet.pipeline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.Article;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Figure;
import org.broadsheet.article.Figure.FigureTime;
import org.broadsheet.article.LeftOut;
import org.broadsheet.article.Quote;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * An extracted article under the names that its columns have in the dataset's tables, without the columns that only a
 * run can fill (run_id, ingested_at, duplicate_of and its kin). Offsets count code points, end exclusive.
 */
final class ExtractedFields {
    private ExtractedFields() {}

    /** {@code article}, {@code quotes}, {@code figures} and {@code entities}, and what was {@code left_out}. */
    static Map<String, @Nullable Object> of(ExtractedArticle extracted) {
        Article article = extracted.article();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("article", ofArticle(article));
        fields.put("rules_language", extracted.rulesLanguage());
        fields.put(
                "quotes",
                extracted.quotes().stream()
                        .map(quote -> ofQuote(article, quote))
                        .toList());
        fields.put(
                "figures",
                extracted.figures().stream()
                        .map(figure -> ofFigure(article, figure))
                        .toList());
        fields.put(
                "entities",
                extracted.entities().stream()
                        .map(entity -> ofEntity(article, entity))
                        .toList());
        fields.put(
                "left_out",
                article.leftOut().stream().map(ExtractedFields::ofLeftOut).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> ofArticle(Article article) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("article_id", article.articleId());
        fields.put("source_uri", article.sourceUri());
        fields.put("source_format", article.sourceFormat());
        fields.put("url", article.url());
        fields.put("site", article.site());
        fields.put("title", article.title());
        fields.put("byline", article.byline());
        fields.put("language", article.language());
        fields.put("published_at", article.publication().at());
        fields.put("published_on", article.publication().on());
        fields.put("published_basis", article.publication().basis());
        fields.put("modified_at", article.modifiedAt());
        fields.put("body", article.body());
        fields.put("paragraphs", spans(article.paragraphs()));
        fields.put("char_count", article.charCount());
        fields.put("word_count", article.wordCount());
        fields.put("raw_char_count", article.rawCharCount());
        fields.put("comment_count", article.commentCount());
        fields.put("content_hash", article.contentHash());
        return fields;
    }

    private static Map<String, @Nullable Object> ofQuote(Article article, Quote quote) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("quote_id", quote.quoteId());
        fields.put("article_id", article.articleId());
        fields.put("published_on", article.publication().on());
        fields.put("kind", quote.kind());
        fields.put("text", quote.text());
        putSpan(fields, "", quote.extent());
        fields.put("spans", spans(quote.spans()));
        Quote.Speaker speaker = quote.speaker();
        fields.put("speaker", speaker == null ? null : speaker.text());
        putSpan(fields, "speaker", speaker == null ? null : speaker.span());
        fields.put("speaker_entity_id", speaker == null ? null : speaker.entityId());
        fields.put("speaker_name", speaker == null ? null : speaker.name());
        Quote.Cue cue = quote.cue();
        fields.put("cue", cue == null ? null : cue.text());
        putSpan(fields, "cue", cue == null ? null : cue.span());
        fields.put("cue_lemma", cue == null ? null : cue.lemma());
        fields.put("confidence", quote.confidence());
        return fields;
    }

    private static Map<String, @Nullable Object> ofFigure(Article article, Figure figure) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("figure_id", figure.figureId());
        fields.put("article_id", article.articleId());
        fields.put("published_on", article.publication().on());
        fields.put("text", figure.text());
        putSpan(fields, "", figure.span());
        fields.put("kind", figure.kind());
        fields.put("value", figure.value());
        fields.put("value_low", figure.valueLow());
        fields.put("value_high", figure.valueHigh());
        fields.put("bound", figure.bound());
        fields.put("trend", figure.trend());
        fields.put("unit", figure.unit());
        fields.put("unit_of", figure.unitOf());
        fields.put("subject", figure.subject());
        fields.put("holder_entity_id", figure.holderEntityId());
        fields.put("holder_name", figure.holderName());
        FigureTime time = figure.time();
        fields.put("time_text", time == null ? null : time.text());
        fields.put("time_from", time == null ? null : time.from());
        fields.put("time_to", time == null ? null : time.to());
        fields.put("time_relation", time == null ? null : time.relation());
        fields.put("quote_id", figure.quoteId());
        fields.put("confidence", figure.confidence());
        return fields;
    }

    private static Map<String, @Nullable Object> ofEntity(Article article, Entity entity) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("entity_id", entity.entityId());
        fields.put("article_id", article.articleId());
        fields.put("published_on", article.publication().on());
        fields.put("name", entity.name());
        fields.put("type", entity.type());
        fields.put("mention_count", entity.mentions().size());
        List<Map<String, @Nullable Object>> mentions = new ArrayList<>();
        entity.mentions().forEach(mention -> {
            Map<String, @Nullable Object> place = new LinkedHashMap<>();
            place.put("text", mention.text());
            putSpan(place, "", mention.span());
            place.put("form", mention.form());
            mentions.add(place);
        });
        fields.put("mentions", mentions);
        fields.put("roles", entity.roles());
        return fields;
    }

    private static Map<String, @Nullable Object> ofLeftOut(LeftOut leftOut) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("reason", leftOut.reason());
        fields.put("text", leftOut.text());
        return fields;
    }

    private static List<Map<String, @Nullable Object>> spans(List<Span> spans) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Span span : spans) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            putSpan(fields, "", span);
            all.add(fields);
        }
        return all;
    }

    /** An article's own columns are {@code start_offset} and {@code end_offset}, another's {@code cue_start} and so on. */
    private static void putSpan(Map<String, @Nullable Object> fields, String whose, @Nullable Span span) {
        fields.put(whose.isEmpty() ? "start_offset" : whose + "_start", span == null ? null : span.start());
        fields.put(whose.isEmpty() ? "end_offset" : whose + "_end", span == null ? null : span.end());
    }
}
