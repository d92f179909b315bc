package org.broadsheet.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.across.NameVerdict.Compared;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/** Which names may be one by their letters or the registry, before it is known what articles tell of them. */
public final class NameNeighbours {
    private final NameRegistry registry;
    private final Map<String, Compared> compared = new HashMap<>();

    /** Loads the word lists. */
    public NameNeighbours(NameRegistry registry) {
        this.registry = registry;
    }

    /**
     * Takes a name in.
     *
     * @return the keys of others that may be one with it
     */
    public Set<String> add(
            String entityId, EntityType type, String name, @Nullable LocalDate firstOn, @Nullable LocalDate lastOn) {
        NameUse use = new NameUse(entityId, type, name, 1, firstOn, lastOn, Map.of(), NameContext.NONE);
        compared.put(entityId, Compared.of(use, registry.spelled(type, name, firstOn, lastOn)));
        return NameKeys.of(type, name, registry).lookups();
    }

    /** Forgets a name. */
    public void remove(String entityId) {
        compared.remove(entityId);
    }

    /** Whether two names that were taken in may be one. */
    public boolean mayBeOne(String entityId, String otherId) {
        Compared one = compared.get(entityId);
        Compared other = compared.get(otherId);
        return one != null && other != null && (sameEntry(one, other) || NameVerdict.isPossible(one, other));
    }

    private static boolean sameEntry(Compared one, Compared other) {
        return one.entry() != null
                && other.entry() != null
                && one.entry().name().equals(other.entry().name());
    }

    /** Of the names that were taken in, those about which what articles tell decides. */
    public Set<String> undecided() {
        Map<String, List<Compared>> byKey = new HashMap<>();
        Set<String> undecided = new HashSet<>();
        for (Compared each : compared.values()) {
            NameKeys keys = NameKeys.of(each.use().type(), each.use().name(), registry);
            Set<Compared> near = new HashSet<>();
            keys.lookups().forEach(key -> near.addAll(byKey.getOrDefault(key, List.of())));
            for (Compared other : near) {
                if (NameVerdict.isPossible(each, other) && !NameVerdict.isSame(each, other)) {
                    undecided.add(each.use().entityId());
                    undecided.add(other.use().entityId());
                }
            }
            keys.own()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(each));
        }
        return undecided;
    }
}
