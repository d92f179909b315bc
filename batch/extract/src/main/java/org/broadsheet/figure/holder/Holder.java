package org.broadsheet.figure.holder;

import org.broadsheet.article.Entity;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.figure.amount.FigureRule;
import org.jspecify.annotations.Nullable;

/**
 * Whose a figure is.
 *
 * @param entity null where a heading, the head of a row, a common noun or an adjective of a state tells what is no entity of the
 *     article
 * @param name canonical name of the entity, else the name as written, of a state by its adjective the state's
 * @param place the words that name it
 * @param rule why it is that one
 */
public record Holder(@Nullable Entity entity, String name, Span place, FigureRule rule) {
    /** Who or what a phrase means, or null where that is no entity of the article. */
    static @Nullable Holder meantAt(ArticleEntities entities, Span phrase, FigureRule rule) {
        Entity meant = entities.meantAt(phrase);
        return meant == null ? null : new Holder(meant, phrase, rule);
    }

    Holder(Entity entity, Span place, FigureRule rule) {
        this(entity, entity.name(), place, rule);
    }

    /** The entity's id, or null where it is none. */
    public @Nullable String entityId() {
        return entity == null ? null : entity.entityId();
    }

    boolean isOf(EntityType type) {
        return entity != null && entity.type() == type;
    }
}
