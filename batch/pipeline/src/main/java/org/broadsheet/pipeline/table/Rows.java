package org.broadsheet.pipeline.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.ExtractedArticle;
import org.broadsheet.article.Figure.FigureTime;
import org.broadsheet.article.Quote.Cue;
import org.broadsheet.article.Quote.Speaker;
import org.broadsheet.article.Rejection;
import org.broadsheet.article.Span;
import org.broadsheet.schema.Article;
import org.broadsheet.schema.Entity;
import org.broadsheet.schema.EntityType;
import org.broadsheet.schema.Figure;
import org.broadsheet.schema.FigureBound;
import org.broadsheet.schema.FigureKind;
import org.broadsheet.schema.FigureTrend;
import org.broadsheet.schema.Input;
import org.broadsheet.schema.Mention;
import org.broadsheet.schema.MentionForm;
import org.broadsheet.schema.PublishedBasis;
import org.broadsheet.schema.Quote;
import org.broadsheet.schema.QuoteKind;
import org.broadsheet.schema.Reject;
import org.broadsheet.schema.RejectReason;
import org.broadsheet.schema.SourceFormat;
import org.broadsheet.schema.TimeRelation;
import org.jspecify.annotations.Nullable;

/**
 * What a run extracts, as rows of the tables. Enumerations meet by name: a test holds both sides equal.
 *
 * @param runId the run that reads
 * @param ingestedAt when it started; kept to the millisecond
 */
public record Rows(String runId, Instant ingestedAt) {

    /** The row of an article, not yet compared with others: no copy of any. */
    public Article article(ExtractedArticle extracted) {
        org.broadsheet.article.Article article = extracted.article();
        return Article.newBuilder()
                .setArticleId(article.articleId())
                .setSourceUri(article.sourceUri())
                .setSourceFormat(SourceFormat.valueOf(article.sourceFormat().name()))
                .setUrl(article.url())
                .setSite(article.site())
                .setTitle(article.title())
                .setByline(article.byline())
                .setLanguage(article.language())
                .setLanguageConfidence(article.languageConfidence())
                .setPublishedAt(article.publication().at())
                .setPublishedOn(article.publication().on())
                .setPublishedBasis(
                        PublishedBasis.valueOf(article.publication().basis().name()))
                .setModifiedAt(article.modifiedAt())
                .setBody(article.body().toString())
                .setParagraphs(spans(article.paragraphs()))
                .setCharCount(article.charCount())
                .setWordCount(article.wordCount())
                .setRawCharCount(article.rawCharCount())
                .setCommentCount(article.commentCount())
                .setContentHash(article.contentHash())
                .setIngestedAt(ingestedAt)
                .setRunId(runId)
                .build();
    }

    /** The rows of an article's quotes, in their order. */
    public List<Quote> quotes(ExtractedArticle extracted) {
        List<Quote> rows = new ArrayList<>();
        for (org.broadsheet.article.Quote quote : extracted.quotes()) {
            rows.add(quote(extracted.article(), quote));
        }
        return rows;
    }

    private Quote quote(org.broadsheet.article.Article article, org.broadsheet.article.Quote quote) {
        Speaker speaker = quote.speaker();
        Cue cue = quote.cue();
        return Quote.newBuilder()
                .setQuoteId(quote.quoteId())
                .setArticleId(article.articleId())
                .setPublishedOn(article.publication().on())
                .setKind(QuoteKind.valueOf(quote.kind().name()))
                .setText(quote.text())
                .setStartOffset(quote.extent().start())
                .setEndOffset(quote.extent().end())
                .setSpans(spans(quote.spans()))
                .setSpeaker(speaker == null ? null : speaker.text())
                .setSpeakerStart(
                        speaker == null ? null : (Integer) speaker.span().start())
                .setSpeakerEnd(speaker == null ? null : (Integer) speaker.span().end())
                .setSpeakerEntityId(speaker == null ? null : speaker.entityId())
                .setSpeakerName(speaker == null ? null : speaker.name())
                .setCue(cue == null ? null : cue.text())
                .setCueStart(cue == null ? null : (Integer) cue.span().start())
                .setCueEnd(cue == null ? null : (Integer) cue.span().end())
                .setCueLemma(cue == null ? null : cue.lemma())
                .setConfidence(quote.confidence())
                .setRunId(runId)
                .build();
    }

    /** The rows of an article's figures, in their order. */
    public List<Figure> figures(ExtractedArticle extracted) {
        List<Figure> rows = new ArrayList<>();
        for (org.broadsheet.article.Figure figure : extracted.figures()) {
            rows.add(figure(extracted.article(), figure));
        }
        return rows;
    }

    private Figure figure(org.broadsheet.article.Article article, org.broadsheet.article.Figure figure) {
        FigureTime time = figure.time();
        return Figure.newBuilder()
                .setFigureId(figure.figureId())
                .setArticleId(article.articleId())
                .setPublishedOn(article.publication().on())
                .setText(figure.text())
                .setStartOffset(figure.span().start())
                .setEndOffset(figure.span().end())
                .setKind(FigureKind.valueOf(figure.kind().name()))
                .setValue(figure.value())
                .setValueLow(figure.valueLow())
                .setValueHigh(figure.valueHigh())
                .setBound(FigureBound.valueOf(figure.bound().name()))
                .setTrend(FigureTrend.valueOf(figure.trend().name()))
                .setUnit(figure.unit())
                .setUnitOf(figure.unitOf())
                .setSubject(figure.subject())
                .setHolderEntityId(figure.holderEntityId())
                .setHolderName(figure.holderName())
                .setTimeText(time == null ? null : time.text())
                .setTimeFrom(time == null ? null : time.from())
                .setTimeTo(time == null ? null : time.to())
                .setTimeRelation(
                        time == null
                                ? null
                                : TimeRelation.valueOf(time.relation().name()))
                .setQuoteId(figure.quoteId())
                .setConfidence(figure.confidence())
                .setRunId(runId)
                .build();
    }

    /** The rows of an article's entities, in their order. */
    public List<Entity> entities(ExtractedArticle extracted) {
        String articleId = extracted.article().articleId();
        LocalDate publishedOn = extracted.article().publication().on();
        List<Entity> rows = new ArrayList<>();
        for (org.broadsheet.article.Entity entity : extracted.entities()) {
            rows.add(entity(articleId, publishedOn, entity));
        }
        return rows;
    }

    private Entity entity(String articleId, @Nullable LocalDate publishedOn, org.broadsheet.article.Entity entity) {
        List<Mention> mentions = new ArrayList<>();
        for (org.broadsheet.article.Mention mention : entity.mentions()) {
            mentions.add(new Mention(
                    mention.text(),
                    mention.span().start(),
                    mention.span().end(),
                    MentionForm.valueOf(mention.form().name())));
        }
        return Entity.newBuilder()
                .setEntityId(entity.entityId())
                .setArticleId(articleId)
                .setPublishedOn(publishedOn)
                .setName(entity.name())
                .setType(EntityType.valueOf(entity.type().name()))
                .setMentionCount(mentions.size())
                .setMentions(mentions)
                .setRoles(entity.roles())
                .setConfidence(entity.confidence())
                .setRunId(runId)
                .build();
    }

    /** The row of an input that gave no article. */
    public Reject reject(Rejection rejection) {
        return Reject.newBuilder()
                .setRunId(runId)
                .setSourceUri(rejection.sourceUri())
                .setReason(RejectReason.valueOf(rejection.reason().name()))
                .setDetail(rejection.detail())
                .setBytes(rejection.bytes())
                .build();
    }

    /**
     * The row of an input file that this run has read.
     *
     * @param fingerprint 32 hex digits, equal while the file is unchanged
     * @param bytes size of the file
     * @param articles articles read from it, repeats included
     * @param rejects articles in it that were rejected
     */
    public Input input(String sourceUri, String fingerprint, long bytes, int articles, int rejects) {
        return Input.newBuilder()
                .setRunId(runId)
                .setSourceUri(sourceUri)
                .setFingerprint(fingerprint)
                .setBytes(bytes)
                .setArticles(articles)
                .setRejects(rejects)
                .build();
    }

    private static List<org.broadsheet.schema.Span> spans(List<Span> spans) {
        List<org.broadsheet.schema.Span> rows = new ArrayList<>(spans.size());
        for (Span span : spans) {
            rows.add(new org.broadsheet.schema.Span(span.start(), span.end()));
        }
        return rows;
    }
}
