package org.broadsheet.pipeline.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Span;
import org.broadsheet.pipeline.link.Links.EntityName;
import org.broadsheet.schema.Article;
import org.broadsheet.schema.DuplicateKind;
import org.broadsheet.schema.Entity;
import org.broadsheet.schema.Figure;
import org.broadsheet.schema.Mention;
import org.broadsheet.schema.Quote;
import org.jspecify.annotations.Nullable;

/**
 * One article's rows of all tables.
 *
 * @param article its row
 * @param quotes in their order
 * @param figures in their order
 * @param entities in their order
 */
public record ArticleRows(Article article, List<Quote> quotes, List<Figure> figures, List<Entity> entities) {

    /**
     * The rows with what was decided over all articles: the id under which it stands, the original it copies, and the
     * canonical names.
     */
    public ArticleRows linked(Links links) {
        String id = links.ids().getOrDefault(article.getSourceUri(), article.getArticleId());
        return id.equals(article.getArticleId()) ? named(links) : withId(id).named(links);
    }

    /** The rows under another id of the article, from which those of quotes and figures follow. */
    ArticleRows withId(String id) {
        Map<String, String> quoteIds = new LinkedHashMap<>();
        List<Quote> movedQuotes = new ArrayList<>();
        for (Quote quote : quotes) {
            List<Span> spans = quote.getSpans().stream()
                    .map(span -> new Span(span.getStartOffset(), span.getEndOffset()))
                    .toList();
            String quoteId = org.broadsheet.article.Quote.idOf(id, spans, quote.getText());
            quoteIds.put(quote.getQuoteId(), quoteId);
            movedQuotes.add(
                    Quote.newBuilder(quote).setArticleId(id).setQuoteId(quoteId).build());
        }
        List<Figure> movedFigures = new ArrayList<>();
        for (Figure figure : figures) {
            Span span = new Span(figure.getStartOffset(), figure.getEndOffset());
            String quoteId = figure.getQuoteId();
            movedFigures.add(Figure.newBuilder(figure)
                    .setArticleId(id)
                    .setFigureId(org.broadsheet.article.Figure.idOf(id, span, figure.getText()))
                    .setQuoteId(quoteId == null ? null : quoteIds.getOrDefault(quoteId, quoteId))
                    .build());
        }
        return new ArticleRows(
                Article.newBuilder(article).setArticleId(id).build(),
                movedQuotes,
                movedFigures,
                entities.stream()
                        .map(entity ->
                                Entity.newBuilder(entity).setArticleId(id).build())
                        .toList());
    }

    private ArticleRows named(Links links) {
        Map<String, EntityName> renamed = renamed(links);
        return new ArticleRows(
                pointedTo(article, links.copies().get(article.getArticleId())),
                renamed.isEmpty()
                        ? quotes
                        : quotes.stream().map(quote -> renamed(quote, renamed)).toList(),
                renamed.isEmpty()
                        ? figures
                        : figures.stream()
                                .map(figure -> renamed(figure, renamed))
                                .toList(),
                renamed.isEmpty() ? entities : merged(renamed));
    }

    /** An article's row as an exact copy of another, or as an original for null. */
    public static Article pointedTo(Article article, @Nullable String original) {
        return Article.newBuilder(article)
                .setDuplicateOf(original)
                .setDuplicateKind(original == null ? null : DuplicateKind.EXACT)
                .setSimilarity(original == null ? null : (Double) 1.0)
                .build();
    }

    /** By old entity id, the names of this article that have another. */
    private Map<String, EntityName> renamed(Links links) {
        Map<String, EntityName> renamed = new LinkedHashMap<>();
        for (Entity entity : entities) {
            EntityName name = new EntityName(entity.getType().name(), entity.getName());
            String canonical = links.names().get(name);
            if (canonical != null) {
                renamed.put(entity.getEntityId(), new EntityName(name.type(), canonical));
            }
        }
        return renamed;
    }

    private static Quote renamed(Quote quote, Map<String, EntityName> renamed) {
        EntityName name = quote.getSpeakerEntityId() == null ? null : renamed.get(quote.getSpeakerEntityId());
        return name == null
                ? quote
                : Quote.newBuilder(quote)
                        .setSpeakerEntityId(name.entityId())
                        .setSpeakerName(name.name())
                        .build();
    }

    private static Figure renamed(Figure figure, Map<String, EntityName> renamed) {
        EntityName name = figure.getHolderEntityId() == null ? null : renamed.get(figure.getHolderEntityId());
        return name == null
                ? figure
                : Figure.newBuilder(figure)
                        .setHolderEntityId(name.entityId())
                        .setHolderName(name.name())
                        .build();
    }

    /** Entities under their new names; two that have become one are merged. */
    private List<Entity> merged(Map<String, EntityName> renamed) {
        Map<String, Entity> merged = new LinkedHashMap<>();
        for (Entity entity : entities) {
            EntityName name = renamed.get(entity.getEntityId());
            Entity row = name == null
                    ? entity
                    : Entity.newBuilder(entity)
                            .setEntityId(name.entityId())
                            .setName(name.name())
                            .build();
            merged.merge(row.getEntityId(), row, ArticleRows::merge);
        }
        return List.copyOf(merged.values());
    }

    private static Entity merge(Entity first, Entity second) {
        List<Mention> mentions = new ArrayList<>(first.getMentions());
        mentions.addAll(second.getMentions());
        mentions.sort((a, b) -> a.getStartOffset() != b.getStartOffset()
                ? Integer.compare(a.getStartOffset(), b.getStartOffset())
                : Integer.compare(a.getEndOffset(), b.getEndOffset()));
        Set<String> roles = new LinkedHashSet<>(first.getRoles());
        roles.addAll(second.getRoles());
        return Entity.newBuilder(first)
                .setMentions(mentions)
                .setMentionCount(mentions.size())
                .setRoles(List.copyOf(roles))
                .build();
    }
}
