package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.broadsheet.article.EntityType;

/** The types of names of one article that are written alike and were found as of two: the one that all their places speak for. */
final class AgreedTypes {
    private final Map<String, List<Cluster>> byName = new LinkedHashMap<>();
    private final Map<Cluster, EntityType> found = new HashMap<>();

    private AgreedTypes() {}

    /**
     * The types that clusters agree on.
     *
     * @param open those of which no list tells the type
     * @param confidence how sure a cluster is of a type
     */
    static AgreedTypes of(List<Cluster> open, ToDoubleBiFunction<Cluster, EntityType> confidence) {
        AgreedTypes agreed = new AgreedTypes();
        for (Cluster cluster : open) {
            agreed.byName
                    .computeIfAbsent(Names.key(cluster.name), key -> new ArrayList<>(1))
                    .add(cluster);
        }
        for (List<Cluster> same : agreed.byName.values()) {
            if (same.size() > 1 && !isBodyOfPlace(same)) {
                EntityType best = same.get(0).type;
                for (Cluster cluster : same) {
                    best = sum(same, cluster.type, confidence) > sum(same, best, confidence) ? cluster.type : best;
                }
                for (Cluster cluster : same) {
                    agreed.found.put(cluster, best);
                }
            }
        }
        return agreed;
    }

    /** The type as which a cluster counts as found. */
    EntityType found(Cluster cluster) {
        return found.getOrDefault(cluster, cluster.type);
    }

    /**
     * Gives what is a product in one place and something else in another the type that most speaks for.
     *
     * @param types what was decided of each cluster, null for no row; changed
     * @param confidence how sure that is
     */
    void settle(Map<Cluster, EntityType> types, ToDoubleFunction<Cluster> confidence) {
        for (List<Cluster> same : byName.values()) {
            Map<EntityType, Double> weights = new EnumMap<>(EntityType.class);
            for (Cluster cluster : same) {
                EntityType type = types.get(cluster);
                if (type != null) {
                    weights.merge(type, cluster.names.size() * confidence.applyAsDouble(cluster), Double::sum);
                }
            }
            if (weights.size() > 1 && weights.containsKey(EntityType.PRODUCT)) {
                EntityType best = weights.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
                same.forEach(cluster -> types.computeIfPresent(cluster, (key, type) -> best));
            }
        }
    }

    /** One word may be a town's here and its college's or team's there. */
    private static boolean isBodyOfPlace(List<Cluster> same) {
        return same.get(0).name.indexOf(' ') < 0 && same.stream().noneMatch(Cluster::isPerson);
    }

    private static double sum(
            List<Cluster> clusters, EntityType type, ToDoubleBiFunction<Cluster, EntityType> confidence) {
        double sum = 0;
        for (Cluster cluster : clusters) {
            sum += cluster.names.size() * confidence.applyAsDouble(cluster, type);
        }
        return sum;
    }
}
