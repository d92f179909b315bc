package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Takes the names of persons together: full names that may be one person's, then surnames and given names alone, each to
 * the one of its bearers that the text means. Lives within one call.
 */
final class PersonClusters {
    /** A name, its parts, and what stands around it. */
    private record Bearer(Name name, PersonName parts, Gender cue, List<Role> roles) {}

    private final AnnotatedArticle article;
    private final Titles titles;
    private final GivenNames givenNames;
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<Cluster, PersonName> fullest = new HashMap<>();
    private final Map<String, List<Cluster>> bySurname = new HashMap<>();
    private final Map<String, List<Cluster>> byGiven = new HashMap<>();

    private PersonClusters(AnnotatedArticle article, Titles titles, GivenNames givenNames) {
        this.article = article;
        this.titles = titles;
        this.givenNames = givenNames;
    }

    static List<Cluster> of(
            AnnotatedArticle article, List<Name> persons, RoleFinder roles, Titles titles, GivenNames givenNames) {
        PersonClusters all = new PersonClusters(article, titles, givenNames);
        List<Bearer> full = new ArrayList<>();
        List<Bearer> single = new ArrayList<>();
        for (Name name : persons) {
            PersonName parts = PersonName.of(article.text(name.first(), name.end()));
            Bearer bearer = new Bearer(name, parts, all.cue(name), roles.at(article, name));
            (parts.isFull() ? full : single).add(bearer);
        }
        // Longer names first, so that "von der Leyen" finds the name it ends; within a length, in the order of the
        // text.
        full.sort((one, other) -> Integer.compare(
                other.parts().given().size(), one.parts().given().size()));
        full.forEach(all::addFull);
        single.forEach(all::addSingle);
        for (Cluster cluster : all.clusters) {
            cluster.names.sort((one, other) -> Integer.compare(one.first(), other.first()));
            cluster.roles.sort((one, other) -> Integer.compare(one.first(), other.first()));
            all.settleGender(cluster);
        }
        return all.clusters;
    }

    private Gender cue(Name name) {
        if (name.first() == 0) {
            return Gender.UNKNOWN;
        }
        Token before = article.tokens().get(name.first() - 1);
        Titles.Title title = titles.title(before.text());
        return title == null ? titles.genderOfRole(before.text()) : title.gender();
    }

    private void addFull(Bearer bearer) {
        for (Cluster cluster : bySurname.getOrDefault(Names.key(bearer.parts().surname()), List.of())) {
            if (isSame(bearer, cluster)) {
                join(cluster, bearer);
                return;
            }
        }
        for (Cluster cluster : byGiven.getOrDefault(Names.key(bearer.parts().firstGiven()), List.of())) {
            PersonName other = fullest.get(cluster);
            if (other != null && other.isFull() && isMisspelled(bearer.parts().surname(), other.surname())) {
                join(cluster, bearer);
                return;
            }
        }
        start(bearer);
    }

    private boolean isSame(Bearer bearer, Cluster cluster) {
        PersonName other = fullest.get(cluster);
        if (other == null || !bearer.cue().agrees(cluster.gender)) {
            return false;
        }
        if (other.endsWith(bearer.parts()) || bearer.parts().endsWith(other)) {
            return true;
        }
        if (!other.isFull()) {
            return true;
        }
        String one = bearer.parts().firstGiven();
        return givenNames.agree(one, other.firstGiven())
                || isMisspelled(one, other.firstGiven())
                || sharesOffice(bearer, cluster) && NameSound.alike(one, other.firstGiven());
    }

    private static boolean sharesOffice(Bearer bearer, Cluster cluster) {
        return bearer.roles().stream()
                .anyMatch(role ->
                        cluster.roles.stream().anyMatch(other -> other.office().equals(role.office())));
    }

    /** One letter apart in a long word that sounds the same. */
    private static boolean isMisspelled(String one, String other) {
        String a = Names.key(one);
        String b = Names.key(other);
        return Math.min(a.length(), b.length()) >= 5
                && Math.abs(a.length() - b.length()) <= 2
                && a.charAt(0) == b.charAt(0)
                && NameSound.alike(a, b);
    }

    private void addSingle(Bearer bearer) {
        String key = Names.key(bearer.parts().surname());
        Cluster meant = choose(bearer, bySurname.getOrDefault(key, List.of()));
        if (meant == null) {
            meant = choose(bearer, byGiven.getOrDefault(key, List.of()));
        }
        if (meant == null) {
            start(bearer);
        } else {
            join(meant, bearer);
        }
    }

    /** Of several bearers of a name the one last named in full nearby, else the one the article names most. */
    private @Nullable Cluster choose(Bearer bearer, List<Cluster> bearers) {
        Cluster best = null;
        int bestScore = Integer.MIN_VALUE;
        for (Cluster cluster : bearers) {
            if (!bearer.cue().agrees(genderOf(cluster))) {
                continue;
            }
            int score = cluster.names.size() * 2 + (sharesOffice(bearer, cluster) ? 20 : 0);
            for (Name name : cluster.names) {
                int sentences = article.tokens().get(bearer.name().first()).sentence()
                        - article.tokens().get(name.first()).sentence();
                if (name.first() < bearer.name().first() && sentences <= 2) {
                    score += 6 - 2 * sentences;
                }
            }
            if (cluster.firstToken() < bearer.name().first()) {
                score += 8;
            }
            if (score > bestScore) {
                best = cluster;
                bestScore = score;
            }
        }
        return best;
    }

    private Gender genderOf(Cluster cluster) {
        PersonName name = fullest.get(cluster);
        return cluster.gender != Gender.UNKNOWN || name == null ? cluster.gender : givenNames.gender(name.firstGiven());
    }

    private void start(Bearer bearer) {
        Cluster cluster = new Cluster(
                org.broadsheet.article.EntityType.PERSON,
                Names.folded(article.text(bearer.name().first(), bearer.name().end())));
        clusters.add(cluster);
        fullest.put(cluster, bearer.parts());
        bySurname
                .computeIfAbsent(Names.key(bearer.parts().surname()), key -> new ArrayList<>())
                .add(cluster);
        for (String given : bearer.parts().given()) {
            byGiven.computeIfAbsent(Names.key(given), key -> new ArrayList<>()).add(cluster);
        }
        join(cluster, bearer);
    }

    private void join(Cluster cluster, Bearer bearer) {
        cluster.names.add(bearer.name());
        cluster.roles.addAll(bearer.roles());
        cluster.gender = cluster.gender.or(bearer.cue());
    }

    private void settleGender(Cluster cluster) {
        for (Role role : cluster.roles) {
            cluster.gender = cluster.gender.or(titles.genderOfRole(role.office()));
        }
        cluster.gender = genderOf(cluster);
    }
}
