package org.broadsheet.figure;

import java.util.List;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Span;
import org.broadsheet.entity.ArticleEntities;
import org.broadsheet.entity.ArticleEntities.Place;
import org.broadsheet.syntax.Pieces;
import org.jspecify.annotations.Nullable;

/** Whose a figure is. */
final class Holders {
    private Holders() {}

    /** An entity, the words that name it and why it is that one. */
    record Holder(Entity entity, Span place, FigureRule rule) {}

    /**
     * The entity named in what the figure is a share of ("5% of its revenue"), else in what is measured, else the one that
     * is the subject of the clause; null for none.
     */
    static @Nullable Holder of(
            Pieces pieces, Measured measured, int shareFirst, int shareEnd, ArticleEntities entities) {
        Holder holder = shareEnd > shareFirst
                ? namedIn(pieces.span(shareFirst, shareEnd), entities, FigureRule.HOLDER_IN_WHOLE)
                : null;
        if (holder == null && measured.isNamed()) {
            Span named = pieces.span(measured.first(), measured.end());
            holder = namedIn(named, entities, FigureRule.HOLDER_IN_MEASURED);
        }
        if (holder == null && measured.hasAgent()) {
            Span agent = pieces.span(measured.agentFirst(), measured.agentEnd());
            holder = holder(entities.meantAt(agent), agent, FigureRule.HOLDER_IS_SUBJECT);
        }
        return holder;
    }

    private static @Nullable Holder namedIn(Span phrase, ArticleEntities entities, FigureRule rule) {
        Entity meant = entities.meantAt(phrase);
        List<Place> places = meant == null ? entities.within(phrase) : List.of();
        return holder(places.isEmpty() ? meant : places.get(0).entity(), phrase, rule);
    }

    private static @Nullable Holder holder(@Nullable Entity entity, Span place, FigureRule rule) {
        return entity == null ? null : new Holder(entity, place, rule);
    }
}
