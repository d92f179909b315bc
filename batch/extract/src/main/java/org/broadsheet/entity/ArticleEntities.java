package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.article.Entity;
import org.broadsheet.article.Mention;
import org.broadsheet.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one article, to be asked who is meant at a place.
 *
 * @param entities in the order of their first mention
 */
public record ArticleEntities(List<Entity> entities, List<Place> places) {

    /** A mention and whose it is; an article's places ascend by span. */
    public record Place(Mention mention, Entity entity) {}

    public ArticleEntities {
        entities = List.copyOf(entities);
        places = List.copyOf(places);
    }

    public static ArticleEntities of(List<Entity> entities) {
        List<Place> places = new ArrayList<>();
        for (Entity entity : entities) {
            for (Mention mention : entity.mentions()) {
                places.add(new Place(mention, entity));
            }
        }
        places.sort(Comparator.comparing(place -> place.mention().span()));
        return new ArticleEntities(entities, places);
    }

    /** The places that share a character with a span, in order. */
    public List<Place> within(Span span) {
        return places.stream()
                .filter(place -> place.mention().span().overlaps(span))
                .toList();
    }

    /**
     * Who is meant by a phrase: the entity of the longest mention in it, or null. Of equally long ones the last counts,
     * since the name follows the office ("the Minister Ana Pereira").
     */
    public @Nullable Entity meantAt(Span phrase) {
        Place best = null;
        for (Place place : within(phrase)) {
            if (best == null
                    || place.mention().span().length() >= best.mention().span().length()) {
                best = place;
            }
        }
        return best == null ? null : best.entity();
    }
}
