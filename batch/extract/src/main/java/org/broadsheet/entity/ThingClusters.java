package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.EntityType;

/**
 * Takes the names of bodies, places and events together: by their common name where they are known, by spelling, by an
 * acronym set in parentheses or made of the initials, and a shorter name with the longer one that ends in it. Lives
 * within one call.
 */
final class ThingClusters {
    static final Set<String> SMALL_WORDS = Set.of("of", "for", "and", "the", "on", "in", "to", "de", "&");
    /** So many bodies are called by words that are a kind's. */
    private static final int LEAST_OF_KIND = 4;

    private static final String REPUBLIC = "Republic of ";

    private final AnnotatedArticle article;
    private final HeadedNames heads;
    private final ShortNames shortNames;
    private final Map<String, Cluster> byKey = new LinkedHashMap<>();

    private ThingClusters(AnnotatedArticle article, HeadedNames heads) {
        this.article = article;
        this.heads = heads;
        this.shortNames = new ShortNames(heads);
    }

    static List<Cluster> of(AnnotatedArticle article, List<Name> things, HeadedNames heads) {
        ThingClusters all = new ThingClusters(article, heads);
        Map<String, String> aliases = BodyAcronyms.of(article, things, all::keyOf);
        for (Name name : things) {
            all.add(name, aliases);
        }
        all.joinShorter();
        all.joinRepublics();
        for (Cluster cluster : all.byKey.values()) {
            cluster.names.sort((one, other) -> Integer.compare(one.first(), other.first()));
        }
        return new ArrayList<>(all.byKey.values());
    }

    private void add(Name name, Map<String, String> aliases) {
        String own = keyOf(name);
        String key = aliases.getOrDefault(own, own);
        Cluster cluster = byKey.get(key);
        boolean other = cluster != null && !Names.key(canonical(name)).equals(Names.key(cluster.name));
        if (cluster == null) {
            cluster = new Cluster(name.type(), canonical(name));
            byKey.put(key, cluster);
        } else if (name.known() == null && isUnknown(cluster) && isBetter(canonical(name), cluster.name)) {
            cluster.name = canonical(name);
        }
        EntityRule same = other ? EntityRule.SHORT_FOR_LONGER : EntityRule.SAME_NAME;
        EntityRule rule = key.equals(own) ? same : EntityRule.ACRONYM_OF_BODY;
        cluster.names.add(cluster.names.isEmpty() && key.equals(own) ? name : name.joinedBy(rule));
        addNouns(cluster, name);
    }

    /** A longer name is the better one, and of two as long the one that is not in capitals: headings and credits write all so. */
    private static boolean isBetter(String name, String than) {
        int longer = name.length() - than.length();
        return longer > 0 || longer == 0 && Names.isAcronym(than) && !Names.isAcronym(name);
    }

    private static boolean isUnknown(Cluster cluster) {
        return cluster.names.stream().allMatch(name -> name.known() == null);
    }

    private void addNouns(Cluster cluster, Name name) {
        if (name.known() != null) {
            cluster.nouns.addAll(name.known().nouns());
            return;
        }
        List<String> nouns = null;
        for (int i = name.first(); i < name.end(); i++) {
            String word = article.tokens().get(i).text();
            if (i > name.first() && SMALL_WORDS.contains(word) && nouns != null) {
                break;
            }
            List<String> more = heads.nounsOf(word);
            nouns = more == null ? nouns : more;
        }
        if (name.type() == EntityType.ORGANIZATION) {
            cluster.nouns.addAll(CalledNouns.of(article, name));
            cluster.nouns.addAll(nouns == null ? List.of() : nouns);
        }
        if (name.type() == EntityType.PLACE) {
            cluster.nouns.addAll(List.of("city", "town", "village"));
        }
        if (name.type() == EntityType.EVENT) {
            cluster.nouns.add(article.tokens().get(name.end() - 1).text().toLowerCase(Locale.ROOT));
        }
    }

    private String canonical(Name name) {
        if (name.known() != null) {
            return name.known().name();
        }
        String folded = Names.folded(article.text(name.first(), name.end()));
        String written = name.type() == EntityType.PLACE ? Names.readable(folded) : folded;
        // An event between two parties is written with and without the hyphen; a council of two is not.
        return name.type() == EntityType.EVENT ? written.replace('-', ' ').replace('–', ' ') : written;
    }

    /** "Arden Corp." and "Arden Corporation" are one. */
    private String keyOf(Name name) {
        String key = Names.key(canonical(name));
        int last = key.lastIndexOf(' ');
        while (name.type() == EntityType.ORGANIZATION && last > 0 && heads.isLegalForm(key.substring(last + 1))) {
            key = key.substring(0, last).replaceFirst(",$", "");
            last = key.lastIndexOf(' ');
        }
        return name.type() + ":" + key;
    }

    /** "Paxton" with "Paxton Corp", "Security Council" with "Regional Security Council": where just one longer fits. */
    private void joinShorter() {
        List<String> keys = new ArrayList<>(byKey.keySet());
        Map<String, List<String>> index = shortNames.index(byKey);
        for (String key : keys) {
            Cluster shorter = byKey.get(key);
            if (shorter == null || !isUnknown(shorter) || shorter.type == EntityType.PLACE) {
                continue;
            }
            List<String> longer = longerOf(key, shorter, index);
            if (longer.size() == 1 || areOneCompany(shorter, longer)) {
                longer.subList(1, longer.size()).forEach(other -> join(other, longer.get(0)));
                join(key, longer.get(0));
            } else if (longer.size() >= LEAST_OF_KIND && shorter.name.contains(" ")) {
                // "Harbour School" where there are four: a kind of bodies, and none.
                byKey.remove(key);
            }
        }
    }

    /** "Valdoria" where there is one "Democratic Republic of Valdoria". */
    private void joinRepublics() {
        for (String key : List.copyOf(byKey.keySet())) {
            Cluster shorter = byKey.get(key);
            if (shorter == null || shorter.type != EntityType.PLACE) {
                continue;
            }
            List<String> longer = byKey.keySet().stream()
                    .filter(other -> isRepublic(other, shorter.name))
                    .toList();
            if (longer.size() == 1) {
                join(key, longer.get(0));
            }
        }
    }

    private boolean isRepublic(String key, String name) {
        Cluster cluster = byKey.get(key);
        return cluster != null
                && cluster.type == EntityType.PLACE
                && (cluster.name.endsWith(REPUBLIC + name) || cluster.name.endsWith(REPUBLIC + "the " + name));
    }

    private void join(String key, String with) {
        Cluster cluster = byKey.get(key);
        Cluster into = byKey.get(with);
        if (cluster != null && into != null) {
            cluster.names.forEach(name -> into.names.add(name.joinedBy(EntityRule.SHORT_FOR_LONGER)));
            into.nouns.addAll(cluster.nouns);
            byKey.remove(key);
        }
    }

    /** "Arden", "Arden Group" and "Arden Insurance Group": words for a company alone part none from another. */
    private boolean areOneCompany(Cluster shorter, List<String> longer) {
        String start = Names.key(shorter.name) + " ";
        return longer.size() > 1
                && longer.stream()
                        .map(byKey::get)
                        .allMatch(cluster -> cluster != null
                                && isUnknown(cluster)
                                && Names.key(cluster.name).startsWith(start));
    }

    /** The longer names that a shorter one may stand for, each once. */
    private List<String> longerOf(String key, Cluster shorter, Map<String, List<String>> index) {
        String name = Names.key(shorter.name);
        Set<String> found = new LinkedHashSet<>();
        for (String entry : index.getOrDefault(ShortNames.indexKey(shorter.type, name), List.of())) {
            Cluster longer = byKey.get(entry);
            // Of two names of one event the one that comes first in the text stays.
            boolean later = longer != null && longer.firstToken() > shorter.firstToken();
            if (longer != null
                    && !entry.equals(key)
                    && longer.names.stream().noneMatch(whole -> WaresForSale.has(article, whole))
                    && !(shorter.type == EntityType.EVENT && later)
                    && shortNames.mayBe(shorter, longer)) {
                found.add(entry);
            }
        }
        return new ArrayList<>(found);
    }
}
