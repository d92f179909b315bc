package org.broadsheet.entity;

import java.util.Map;
import org.broadsheet.article.EntityType;
import org.broadsheet.article.Span;
import org.broadsheet.confidence.FeatureSet;

/**
 * A name of an article before it is decided whether it has a row, and of what type.
 *
 * @param name canonical
 * @param type that the recognizer, lists and words beside it give it
 * @param open whether no list has it, so that it may have no row or be of another type
 * @param first its first place by name
 * @param features what holds of it, by the type that it may be taken for
 */
public record EntityCandidate(
        String name, EntityType type, boolean open, Span first, Map<EntityType, FeatureSet> features) {
    public EntityCandidate {
        features = Map.copyOf(features);
    }
}
