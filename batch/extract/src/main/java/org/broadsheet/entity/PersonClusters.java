package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.jspecify.annotations.Nullable;

/**
 * Takes the names of persons together: full names that may be one person's, then surnames and given names alone, each to
 * the one of its bearers that the text means. Lives within one call.
 */
final class PersonClusters {
    /** Shorter surnames that sound alike are two. */
    private static final int LONG_SURNAME = 7;

    private static final int LEAST_OF_FAMILY = 4;
    // Which bearer of a surname is meant, weighed by hand on news: a common office goes before nearness, nearness
    // before
    // how often someone is named, unless that is very often.
    private static final int SAME_OFFICE = 20;
    private static final int EACH_NAME = 2;
    private static final int MOST_FOR_COUNT = 40;
    private static final int NAMED_BEFORE = 8;
    private static final int NEAR = 12;
    private static final int SENTENCE_BACK = 4;
    private final AnnotatedArticle article;
    private final Titles titles;
    private final GivenNames givenNames;
    private final Leaders leaders;
    private final SamePerson sameness;
    private final NamedPeople people;

    private PersonClusters(AnnotatedArticle article, Titles titles, GivenNames givenNames, Leaders leaders) {
        this.article = article;
        this.leaders = leaders;
        this.titles = titles;
        this.givenNames = givenNames;
        this.sameness = new SamePerson(article, givenNames);
        this.people = new NamedPeople(article, titles, givenNames);
    }

    static List<Cluster> of(
            AnnotatedArticle article,
            List<Name> persons,
            RoleFinder roles,
            Titles titles,
            GivenNames givenNames,
            Leaders leaders) {
        PersonClusters all = new PersonClusters(article, titles, givenNames, leaders);
        List<Bearer> full = new ArrayList<>();
        List<Bearer> single = new ArrayList<>();
        for (Name name : persons) {
            PersonName parts = PersonName.of(all.people.written(name));
            Bearer bearer = new Bearer(name, parts, all.cue(name), roles.at(article, name));
            (parts.isFull() ? full : single).add(bearer);
        }
        // Longer names first, so that "von der Leyen" finds the name it ends; within a length, in the order of the
        // text.
        full.sort((one, other) -> Integer.compare(
                other.parts().given().size(), one.parts().given().size()));
        full.forEach(all::addFull);
        // A surname in the headline is that of whom the text below names most, with an office or a "Mr." perhaps.
        single.stream().filter(bearer -> !all.isInHeadline(bearer)).forEach(all::addSingle);
        single.stream().filter(all::isInHeadline).forEach(all::addSingle);
        for (Cluster cluster : all.people.all()) {
            cluster.names.sort((one, other) -> Integer.compare(one.first(), other.first()));
            cluster.roles.sort((one, other) -> Integer.compare(one.first(), other.first()));
            all.people.settleGender(cluster);
        }
        return all.people.all();
    }

    /** Whether a name stands in the first sentence, which is a line of its own. */
    private boolean isInHeadline(Bearer bearer) {
        Token token = article.tokens().get(bearer.name().first());
        if (token.sentence() > 0 || article.sentences().size() == 1) {
            return false;
        }
        int next = article.sentences().get(1).first();
        return article.body().opensLine(article.tokens().get(next).from());
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
        for (Cluster cluster : NamedPeople.few(people.withSurname(bearer.parts().surnameKey()))) {
            PersonName other = people.nameOf(cluster);
            EntityRule same = other == null ? null : sameness.of(bearer, cluster, other, people.officesOf(cluster));
            if (same != null) {
                people.join(cluster, bearer, same);
                return;
            }
        }
        for (Cluster cluster :
                NamedPeople.few(people.withGiven(Names.key(bearer.parts().firstGiven())))) {
            PersonName other = people.nameOf(cluster);
            if (other != null
                    && other.isFull()
                    && !other.sameSurname(bearer.parts())
                    && SamePerson.isMisspelled(bearer.parts().surname(), other.surname())) {
                people.join(cluster, bearer, EntityRule.NAMES_SOUND_ALIKE);
                return;
            }
        }
        people.start(bearer);
    }

    private void addSingle(Bearer bearer) {
        String key = bearer.parts().surnameKey();
        List<Cluster> bearers = people.withSurname(key);
        Cluster meant = choose(bearer, NamedPeople.few(bearers));
        EntityRule rule = EntityRule.SURNAME_ALONE;
        if (meant == null && bearers.isEmpty()) {
            meant = choose(bearer, NamedPeople.few(people.withGiven(key)));
            rule = EntityRule.GIVEN_NAME_ALONE;
        }
        if (meant == null && isFamily(bearer)) {
            return;
        }
        if (meant == null && bearers.isEmpty()) {
            meant = misspelled(bearer);
            rule = EntityRule.NAMES_SOUND_ALIKE;
        }
        if (meant == null) {
            people.start(bearer);
        } else {
            PersonName known = people.nameOf(meant);
            people.join(meant, bearer, known == null || known.isFull() ? rule : EntityRule.SAME_NAME);
        }
    }

    /** "the Webers", where there is an Ana Weber: a family, and no one of it. */
    private boolean isFamily(Bearer bearer) {
        String key = bearer.parts().surnameKey();
        return people.withSurname(key).isEmpty()
                && key.endsWith("s")
                && key.length() > LEAST_OF_FAMILY
                && people.withSurname(key.substring(0, key.length() - 1)).stream()
                        .map(people::nameOf)
                        .anyMatch(name -> name != null && name.isFull());
    }

    /** The one person named in full whose surname is misspelled here, or null. */
    private @Nullable Cluster misspelled(Bearer bearer) {
        if (bearer.parts().surname().length() < LONG_SURNAME
                || givenNames.isGiven(bearer.parts().surname())) {
            return null;
        }
        Cluster found = null;
        for (Cluster cluster : NamedPeople.few(people.all())) {
            PersonName name = people.nameOf(cluster);
            if (name != null
                    && name.isFull()
                    && bearer.cue().agrees(people.genderOf(cluster))
                    && SamePerson.isMisspelled(bearer.parts().surname(), name.surname())) {
                if (found != null) {
                    return null;
                }
                found = cluster;
            }
        }
        return found;
    }

    /** Of several bearers of a name the one last named nearby or named most; none whom sex or office rule out. */
    private @Nullable Cluster choose(Bearer bearer, List<Cluster> bearers) {
        Leaders.Leader leader = leaders.holding(
                bearer.parts().surname(),
                bearer.roles(),
                article.article().publication().on());
        String generation = bearer.parts().generation();
        Cluster best = null;
        int bestScore = Integer.MIN_VALUE;
        for (Cluster cluster : bearers) {
            PersonName name = people.nameOf(cluster);
            boolean other = name != null
                    && name.isFull()
                    && (leader != null && !isLeader(name, leader)
                            || !generation.isEmpty() && !generation.equals(name.generation())
                            || isNamedAfter(bearer, cluster));
            if (!other && bearer.cue().agrees(people.genderOf(cluster))) {
                int score = score(bearer, cluster);
                if (score > bestScore) {
                    best = cluster;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /**
     * "Pauli's father was Wolfgang Pauli": whom a sentence names by the surname alone it does not go on to name in full.
     */
    private boolean isNamedAfter(Bearer bearer, Cluster cluster) {
        TreeSet<Integer> starts = people.placesOf(cluster);
        return !starts.isEmpty()
                && starts.first() > bearer.name().first()
                && article.tokens().get(starts.first()).sentence()
                        == article.tokens().get(bearer.name().first()).sentence();
    }

    private boolean isLeader(PersonName name, Leaders.Leader leader) {
        return givenNames.agree(name.firstGiven(), leader.parts().firstGiven());
    }

    private int score(Bearer bearer, Cluster cluster) {
        int score = Math.min(MOST_FOR_COUNT, cluster.names.size() * EACH_NAME)
                + (bearer.holdsOneOf(people.officesOf(cluster)) ? SAME_OFFICE : 0)
                + (isOnlySurname(cluster) ? 1 : 0);
        TreeSet<Integer> starts = people.placesOf(cluster);
        Integer before = starts.floor(bearer.name().first());
        if (before != null) {
            int sentences = article.tokens().get(bearer.name().first()).sentence()
                    - article.tokens().get(before).sentence();
            score += NAMED_BEFORE + Math.max(0, NEAR - SENTENCE_BACK * sentences);
        }
        return score;
    }

    /** Who is always called by the surname alone is likelier meant by it than a namesake as near. */
    private boolean isOnlySurname(Cluster cluster) {
        PersonName name = people.nameOf(cluster);
        return name != null && !name.isFull();
    }
}
