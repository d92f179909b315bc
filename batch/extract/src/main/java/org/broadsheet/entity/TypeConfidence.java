package org.broadsheet.entity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.EntityType;
import org.broadsheet.confidence.ConfidenceModel;

/**
 * How sure a name is of a type: what {@link ConfidenceModel} says of {@link EntityFeatures#as}, with the weights laid out by type, so that
 * the signs of a name need not be written anew for each.
 */
final class TypeConfidence {
    private final ConfidenceModel model;
    private final Map<EntityType, Double> bases = new EnumMap<>(EntityType.class);
    private final Map<EntityType, Map<String, Double>> weights = new EnumMap<>(EntityType.class);

    TypeConfidence(ConfidenceModel model) {
        this.model = model;
        for (EntityType type : EntityType.values()) {
            bases.put(type, model.scoreOf(EntityFeatures.as(List.of(), type)));
            Map<String, Double> bySign = new HashMap<>();
            String prefix = EntityFeatures.prefix(type);
            model.weights().forEach((feature, weight) -> {
                if (feature.startsWith(prefix)) {
                    bySign.put(feature.substring(prefix.length()), weight);
                }
            });
            weights.put(type, bySign);
        }
    }

    double of(List<String> signs, EntityType type) {
        Map<String, Double> bySign = weights.getOrDefault(type, Map.of());
        double score = bases.getOrDefault(type, 0.0);
        for (String sign : signs) {
            Double weight = bySign.get(sign);
            score += weight == null ? 0 : weight;
        }
        return model.calibration().share(score);
    }
}
