package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.article.EntityType;
import org.jspecify.annotations.Nullable;

/** The people that were made of an article's names so far, by what they are called, with their offices and places. */
final class NamedPeople {
    private static final int MAX_BEARERS = 100;

    private final AnnotatedArticle article;
    private final Titles titles;
    private final GivenNames givenNames;
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<Cluster, PersonName> fullest = new HashMap<>();
    private final Map<Cluster, Set<String>> offices = new HashMap<>();
    private final Map<Cluster, TreeSet<Integer>> places = new HashMap<>();
    private final Map<String, List<Cluster>> bySurname = new HashMap<>();
    private final Map<String, List<Cluster>> byGiven = new HashMap<>();

    NamedPeople(AnnotatedArticle article, Titles titles, GivenNames givenNames) {
        this.article = article;
        this.titles = titles;
        this.givenNames = givenNames;
    }

    List<Cluster> all() {
        return clusters;
    }

    List<Cluster> withSurname(String key) {
        return bySurname.getOrDefault(key, List.of());
    }

    List<Cluster> withGiven(String key) {
        return byGiven.getOrDefault(key, List.of());
    }

    /** The name that someone was first called by, the fullest one; null where there is none. */
    @Nullable
    PersonName nameOf(Cluster cluster) {
        return fullest.get(cluster);
    }

    TreeSet<Integer> placesOf(Cluster cluster) {
        return places.getOrDefault(cluster, new TreeSet<>());
    }

    /** A name as it is written, of a reference list's authors with the surname last. */
    String written(Name name) {
        String written = article.text(name.first(), name.end());
        int comma = name.rule() == EntityRule.CITED_AUTHOR ? written.indexOf(", ") : -1;
        return comma < 0 ? written : written.substring(comma + 2) + " " + written.substring(0, comma);
    }

    /** The first bearers of a name only: no article has so many, and a text that has them must not take long. */
    static List<Cluster> few(List<Cluster> clusters) {
        return clusters.size() <= MAX_BEARERS ? clusters : clusters.subList(0, MAX_BEARERS);
    }

    Set<String> officesOf(Cluster cluster) {
        return offices.getOrDefault(cluster, Set.of());
    }

    Gender genderOf(Cluster cluster) {
        PersonName name = fullest.get(cluster);
        return cluster.gender != Gender.UNKNOWN || name == null ? cluster.gender : givenNames.gender(name.firstGiven());
    }

    void start(Bearer bearer) {
        Cluster cluster = new Cluster(EntityType.PERSON, Names.readable(Names.folded(written(bearer.name()))));
        clusters.add(cluster);
        fullest.put(cluster, bearer.parts());
        bySurname
                .computeIfAbsent(bearer.parts().surnameKey(), key -> new ArrayList<>())
                .add(cluster);
        for (String given : bearer.parts().given()) {
            byGiven.computeIfAbsent(Names.key(given), key -> new ArrayList<>()).add(cluster);
        }
        join(cluster, bearer, null);
    }

    void join(Cluster cluster, Bearer bearer, @Nullable EntityRule rule) {
        cluster.names.add(rule == null ? bearer.name() : bearer.name().joinedBy(rule));
        places.computeIfAbsent(cluster, key -> new TreeSet<>())
                .add(bearer.name().first());
        Set<String> held = offices.computeIfAbsent(cluster, key -> new HashSet<>());
        bearer.roles().forEach(role -> held.add(role.office()));
        cluster.roles.addAll(bearer.roles());
        cluster.gender = cluster.gender.or(bearer.cue());
    }

    void settleGender(Cluster cluster) {
        for (Role role : cluster.roles) {
            cluster.gender = cluster.gender.or(titles.genderOfRole(role.office()));
        }
        cluster.gender = genderOf(cluster);
        PersonName name = fullest.get(cluster);
        if (cluster.gender == Gender.UNKNOWN && name != null && !name.isFull()) {
            // "Melanie" alone: hardly a man's surname, while "Clinton" and "Scott" are as often surnames of women.
            Gender alone = givenNames.gender(name.surname());
            cluster.gender = alone == Gender.FEMALE ? alone : Gender.UNKNOWN;
        }
    }
}
