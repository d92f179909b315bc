package org.broadsheet.entity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.EntityType;
import org.broadsheet.confidence.ConfidenceModel;
import org.broadsheet.confidence.FeatureSet;
import org.jspecify.annotations.Nullable;

/** How sure a name is one of each type, by a small model that was fitted to judged names. Immutable. */
final class TypeConfidence {
    /** The types, besides a product, that a name may be taken for. */
    static final List<EntityType> TYPES = List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);

    /** A name is meant from here on where the reader is spoken to, and of a type that it was not found as. */
    static final double LIKELY = 0.42;

    private final Map<EntityType, ConfidenceModel> models = models();

    private static Map<EntityType, ConfidenceModel> models() {
        ConfidenceModel all = ConfidenceModel.load("entity-confidence");
        Map<EntityType, ConfidenceModel> models = new EnumMap<>(EntityType.class);
        for (EntityType type : EntityType.values()) {
            models.put(type, all.part(EntityFeatures.label(type), EntityFeatures.prefix(type)));
        }
        return models;
    }

    /** How sure it is that a name with such signs is one of a type. */
    double of(FeatureSet signs, EntityType type) {
        ConfidenceModel model = models.get(type);
        return model == null ? 0 : model.valueOf(signs);
    }

    /** What else a name is that is not what it was found as, or null. */
    @Nullable
    EntityType other(EntityType found, FeatureSet signs) {
        for (EntityType type : TYPES) {
            if (type != found && of(signs, type) >= LIKELY) {
                return type;
            }
        }
        return null;
    }

    /** The likelier type of a name that something is told by: a place tells nothing. */
    EntityType speaking(FeatureSet signs) {
        return of(signs, EntityType.PERSON) >= of(signs, EntityType.ORGANIZATION)
                ? EntityType.PERSON
                : EntityType.ORGANIZATION;
    }
}
