package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.across.NameRegistry.Entry;
import org.broadsheet.across.NameVerdict.Likeness;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Takes names together that are one. Which are depends on the names given and on nothing else: they are gone through from
 * the fullest to the barest, so that a surname alone finds all full names there.
 *
 * <ol>
 *   <li>Names that the registry has under one entry are one; under two they are two.
 *   <li>Names that differ only in accents, case, full stops and a leading "the" are one.
 *   <li>One that agrees with one group alone in office and country, or office and company, and may be its name by its
 *       letters (a misspelling, an initial, "Jr.") is of it.
 *   <li>Else one that may be the name of one group alone, or of one that has nine in ten articles of all such groups, is of
 *       it: a middle name or legal form more, a short form of the given name; a surname or initial alone only where the
 *       group has two articles at least.
 * </ol>
 *
 * <p>Names that one article gives to two are two, and so are those with unlike initials, with "Jr." and "Sr.", or of other
 * offices of other countries. Source of the nine in ten: the surname rule of cross-document name matching, 98.2 B-cubed of
 * persons against 92.6 for equal names.
 */
public final class NameGroups {
    private static final double MOST = 0.9;
    private static final int ENOUGH_ARTICLES = 2;

    /**
     * Names that are one.
     *
     * @param oneId the member that stands for all
     * @param name its canonical name
     * @param entry what the registry knows of it, or null
     * @param members in the order of their ids
     */
    public record Group(String oneId, String name, @Nullable Entry entry, List<NameUse> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    private static final class Growing {
        final List<NameVerdict.Compared> members = new ArrayList<>();

        @Nullable
        Entry entry;

        long articles;

        void add(NameVerdict.Compared member) {
            members.add(member);
            articles += member.use().articles();
            if (entry == null) {
                entry = member.entry();
            }
        }
    }

    private final NameRegistry registry;

    /** Groups of names that are looked up in a registry. */
    public NameGroups(NameRegistry registry) {
        this.registry = registry;
    }

    /**
     * The groups of these names, each in one of them.
     *
     * @param published which id stands for which by now; of a group's ids that stand for themselves the one goes on that
     *     has the most articles
     */
    public List<Group> of(Iterable<NameUse> uses, Map<String, String> published) {
        List<NameVerdict.Compared> all = new ArrayList<>();
        for (NameUse use : uses) {
            all.add(NameVerdict.Compared.of(
                    use, registry.spelled(use.type(), use.name(), use.firstOn(), use.lastOn())));
        }
        all.sort(Comparator.comparing((NameVerdict.Compared one) -> one.entry() == null)
                .thenComparing(
                        Comparator.comparingInt(NameVerdict.Compared::fullness).reversed())
                .thenComparing(Comparator.comparingLong(
                                (NameVerdict.Compared one) -> one.use().articles())
                        .reversed())
                .thenComparing(one -> one.use().name())
                .thenComparing(one -> one.use().entityId()));
        List<Growing> groups = new ArrayList<>();
        Map<String, Set<Growing>> byKey = new HashMap<>();
        for (NameVerdict.Compared each : all) {
            NameKeys keys = NameKeys.of(each.use().type(), each.use().name(), registry);
            Set<Growing> near = new LinkedHashSet<>();
            keys.lookups().forEach(key -> near.addAll(byKey.getOrDefault(key, Set.of())));
            Growing group = choose(each, near);
            if (group == null) {
                group = new Growing();
                groups.add(group);
            }
            group.add(each);
            for (String key : keys.own()) {
                byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(group);
            }
        }
        return groups.stream().map(group -> finished(group, published)).toList();
    }

    private static @Nullable Growing choose(NameVerdict.Compared name, Set<Growing> near) {
        List<Growing> strong = new ArrayList<>();
        List<Growing> likely = new ArrayList<>();
        List<Growing> possible = new ArrayList<>();
        for (Growing group : near) {
            Likeness likeness = likeness(name, group);
            switch (likeness) {
                case ONE -> {
                    return group;
                }
                case STRONG -> strong.add(group);
                case LIKELY -> likely.add(group);
                case POSSIBLE -> possible.add(group);
                case OPEN, TWO -> {}
            }
        }
        if (strong.size() == 1) {
            return strong.get(0);
        }
        List<Growing> all = new ArrayList<>(strong);
        all.addAll(likely);
        all.addAll(possible);
        Growing most = most(all);
        if (most == null || all.size() == 1 && likely.size() == 1) {
            return most;
        }
        return most.articles >= ENOUGH_ARTICLES ? most : null;
    }

    /** The one with nearly all articles, or null. */
    private static @Nullable Growing most(List<Growing> groups) {
        long sum = groups.stream().mapToLong(group -> group.articles).sum();
        return groups.stream()
                .filter(group -> group.articles >= MOST * sum)
                .findFirst()
                .orElse(null);
    }

    /** Whether two entries of the file of names tell of one: of a firm and a product of one name, only where no id parts them. */
    private static boolean isOne(Entry one, Entry other) {
        boolean apart = one.type() != other.type() && !one.ids().equals(other.ids());
        return one.name().equals(other.name()) && !apart;
    }

    /** The best of any member's, unless one tells that it is another. */
    private static Likeness likeness(NameVerdict.Compared name, Growing group) {
        if (name.entry() != null && group.entry != null) {
            boolean apart = group.members.stream().anyMatch(member -> NameVerdict.areToldApart(name, member));
            return isOne(name.entry(), group.entry) && !apart ? Likeness.ONE : Likeness.TWO;
        }
        Likeness best = Likeness.OPEN;
        for (NameVerdict.Compared member : group.members) {
            Likeness likeness = NameVerdict.of(name, member);
            if (likeness == Likeness.TWO) {
                return likeness;
            }
            best = likeness.compareTo(best) < 0 ? likeness : best;
        }
        return best;
    }

    private static Group finished(Growing growing, Map<String, String> published) {
        List<NameUse> members = new ArrayList<>();
        growing.members.forEach(member -> members.add(member.use()));
        members.sort(Comparator.comparing(NameUse::entityId));
        Entry entry = growing.entry;
        int fullest = growing.members.stream()
                .mapToInt(NameVerdict.Compared::rank)
                .max()
                .orElse(0);
        Comparator<NameVerdict.Compared> byUse = Comparator.comparingLong(
                        (NameVerdict.Compared one) -> -one.use().articles())
                .thenComparingInt(one -> -one.use().name().length())
                .thenComparing(one -> one.use().name())
                .thenComparing(one -> one.use().entityId());
        List<NameVerdict.Compared> full = growing.members.stream()
                .filter(one -> one.rank() == fullest)
                .sorted(byUse)
                .toList();
        NameUse first = full.get(0).use();
        String name = entry == null ? first.name() : entry.name();
        String oneId = full.stream()
                .map(NameVerdict.Compared::use)
                .filter(use -> use.name().equals(name))
                .findFirst()
                .map(NameUse::entityId)
                .filter(id -> entry != null)
                .orElseGet(() -> full.stream()
                        .map(one -> one.use().entityId())
                        .filter(id -> id.equals(published.get(id)))
                        .findFirst()
                        .orElse(first.entityId()));
        return new Group(oneId, name, entry, members);
    }

    /** Whether names of a type are ever shortened to a part. */
    static boolean namesParts(EntityType type) {
        return type == EntityType.ORGANIZATION;
    }
}
