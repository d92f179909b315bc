package org.broadsheet.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/** Gathers what articles tell of the names that they give. Not for use by several threads. */
public final class NameUses {
    /** A country or body is around a name that is named in this share of the name's articles. */
    private static final double AROUND = 0.5;

    /**
     * A name in an article.
     *
     * @param roles what the article calls the bearer
     * @param written the names by which it does
     */
    public record Named(String entityId, EntityType type, String name, List<String> roles, List<String> written) {}

    private static final class Gathered {
        final Named first;
        final Set<String> roles = new LinkedHashSet<>();
        final Map<String, Long> written = new HashMap<>();
        final Map<String, Integer> around = new HashMap<>();
        final Set<String> beside = new HashSet<>();
        int articles;

        @Nullable
        LocalDate firstOn;

        @Nullable
        LocalDate lastOn;

        Gathered(Named first) {
            this.first = first;
        }
    }

    private final RoleReader roles;
    private final Map<String, Gathered> byId = new LinkedHashMap<>();

    /** Uses of names that are read with a registry. */
    public NameUses(RoleReader roles) {
        this.roles = roles;
    }

    /** Adds the names of an article. */
    public void add(@Nullable LocalDate publishedOn, List<Named> names) {
        Set<String> all = new HashSet<>();
        names.forEach(named -> all.add(named.entityId()));
        add(publishedOn, names, all);
    }

    /** Adds an article for some of its names only, by their ids; the others are what is named beside them. */
    public void add(@Nullable LocalDate publishedOn, List<Named> names, Set<String> only) {
        for (Named named : names) {
            if (!only.contains(named.entityId())) {
                continue;
            }
            Gathered gathered = byId.computeIfAbsent(named.entityId(), id -> new Gathered(named));
            gathered.articles++;
            gathered.roles.addAll(named.roles());
            new HashSet<>(named.written()).forEach(form -> gathered.written.merge(form, 1L, Long::sum));
            if (publishedOn != null) {
                gathered.firstOn = gathered.firstOn == null || publishedOn.isBefore(gathered.firstOn)
                        ? publishedOn
                        : gathered.firstOn;
                gathered.lastOn =
                        gathered.lastOn == null || publishedOn.isAfter(gathered.lastOn) ? publishedOn : gathered.lastOn;
            }
            for (Named other : names) {
                if (other.type() == named.type() || NameRegistry.isMakerAndMade(other.type(), named.type())) {
                    gathered.beside.add(other.entityId());
                }
                if (other.type() == EntityType.PLACE || other.type() == EntityType.ORGANIZATION) {
                    String belongs = roles.belongsTo(other.name());
                    if (belongs != null) {
                        gathered.around.merge(belongs, 1, Integer::sum);
                    }
                }
            }
            gathered.beside.remove(named.entityId());
        }
    }

    /** What was gathered of a name beside letters and counts; nothing of one that no article was added for. */
    public NameContext context(String entityId) {
        Gathered gathered = byId.get(entityId);
        return gathered == null ? NameContext.NONE : context(gathered);
    }

    /** Other ways in which the articles write a name, with their number. */
    public Map<String, Long> written(String entityId) {
        Gathered gathered = byId.get(entityId);
        return gathered == null ? Map.of() : Map.copyOf(gathered.written);
    }

    /** What was gathered, a use for each name, in the order in which they came. */
    public List<NameUse> uses() {
        List<NameUse> uses = new ArrayList<>();
        byId.forEach((id, gathered) -> uses.add(new NameUse(
                id,
                gathered.first.type(),
                gathered.first.name(),
                gathered.articles,
                gathered.firstOn,
                gathered.lastOn,
                gathered.written,
                context(gathered))));
        return uses;
    }

    private NameContext context(Gathered gathered) {
        Set<String> around = new HashSet<>();
        gathered.around.forEach((name, articles) -> {
            if (articles >= AROUND * gathered.articles) {
                around.add(name);
            }
        });
        return roles.context(gathered.roles, around, gathered.beside);
    }
}
