package org.broadsheet.entity;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.NNS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by a description that the article gives to nobody by these words: "the Vermont senator", "the retired
 * surgeon", "the businessman". It is whom the last sentences tell of, as a pronoun would be, except that a writer who
 * describes may go back to another than the subject of the same sentence.
 */
final class DescribedPeople {
    /** How far back the sentence is that tells of the one described; quoted sentences between do not count. */
    private static final int NEAR = 2;

    /** Who is described by words of a role was spoken of within so many sentences. */
    private static final int NEAR_BY_ROLE = 12;

    private static final WordSets CONTEXTS = WordSets.english("entity-contexts");
    private static final Set<String> PARTIES = CONTEXTS.get("party-words");
    private static final Set<String> CALLINGS = CONTEXTS.get("callings");
    private static final Set<String> TIED = CONTEXTS.get("tied-callings");
    private static final Set<String> CONTENDERS = CONTEXTS.get("contenders");

    /** The one who runs against whom an article is about is named as often at least. */
    private static final int RIVAL = 3;

    /** How many words back somebody is looked for of whom the article told without a name. */
    private static final int TOLD_SIGHT = 600;

    /** A text with more people than any article gets no answer, but a quick one. */
    private static final int MAX_PEOPLE = 300;

    private final AnnotatedArticle article;
    private final Focus focus;
    private final Clauses clauses;
    private final RoleFinder roleFinder;
    private final List<Cluster> people = new ArrayList<>();

    DescribedPeople(
            AnnotatedArticle article,
            Collection<Cluster> clusters,
            Focus focus,
            Clauses clauses,
            RoleFinder roleFinder) {
        this.article = article;
        this.focus = focus;
        this.clauses = clauses;
        this.roleFinder = roleFinder;
        for (Cluster cluster : clusters) {
            if (cluster.isPerson()) {
                people.add(cluster);
            }
        }
    }

    /**
     * Who is meant by the phrase [first, end), which opens with "the" and ends in an office or calling; null where that is
     * open, or where the phrase is no subject.
     */
    @Nullable
    Cluster meant(int first, int end, String office, Gender gender) {
        if (people.size() > MAX_PEOPLE
                || !clauses.isSubject(first, end)
                || RolePhrases.hasPossessor(article, first, end)
                || isTold(first, end)) {
            return null;
        }
        Set<String> words = roleFinder.wordsOf(article, first, end, office);
        Set<String> telling = new HashSet<>(words);
        telling.retainAll(namesIn(first, end));
        Cluster byRole = PARTIES.containsAll(telling) ? null : byRole(telling, gender, first);
        if (byRole != null) {
            return byRole;
        }
        boolean calling = CALLINGS.contains(office) && (telling.isEmpty() || !TIED.contains(office));
        boolean contender = CONTENDERS.contains(office);
        Cluster found = calling || contender ? spokenOf(first, gender) : null;
        if (found == null || contender && !isMain(found)) {
            return null;
        }
        if (contender) {
            // A party's other candidates are of it, too.
            telling.removeAll(PARTIES);
        }
        return !isOfOther(found, telling) && !isOtherParty(found, words) ? found : null;
    }

    /** Who runs for an office without being introduced is whom the article is about, or the one who runs against them. */
    private boolean isMain(Cluster found) {
        int most =
                people.stream().mapToInt(cluster -> cluster.names.size()).max().orElse(0);
        return found.names.size() >= Math.min(most, RIVAL);
    }

    /** "The official" after "an official": someone of whom the article told without a name. */
    private boolean isTold(int first, int end) {
        String noun = article.tokens().get(end - 1).lemma();
        for (int i = first - 1; i >= Math.max(0, first - TOLD_SIGHT); i--) {
            Token token = article.tokens().get(i);
            if (token.lemma().equals(noun) && isUnnamed(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnnamed(int noun) {
        boolean named = noun + 1 < article.tokens().size()
                && Names.isCapitalized(article.tokens().get(noun + 1).text());
        if (named || article.tokens().get(noun).tag().isProperNoun()) {
            return false;
        }
        Token at = article.tokens().get(noun);
        for (int i = noun - 1; i >= 0 && noun - i <= 5; i--) {
            Token before = article.tokens().get(i);
            if (before.spells("a")
                    || before.spells("an")
                    || before.spells("one")
                    || before.spells("another")
                    || before.is(CD)) {
                return true;
            }
            if (!RolePhrases.isNounPart(before)) {
                // "The candidates" are those of whom was told by name.
                return at.is(NNS) && !before.spells("the");
            }
        }
        return at.is(NNS);
    }

    /** Words of a phrase that are written as names: "Vermont" of "the Vermont senator". */
    private Set<String> namesIn(int first, int end) {
        Set<String> names = new HashSet<>();
        for (int i = first + 1; i < end; i++) {
            if (Names.isCapitalized(article.tokens().get(i).text())) {
                names.addAll(roleFinder.wordsOf(article, i, i + 1, ""));
            }
        }
        return names;
    }

    /** The one person of whose role all these words tell. */
    private @Nullable Cluster byRole(Set<String> words, Gender gender, int at) {
        Cluster found = null;
        for (Cluster cluster : people) {
            boolean near = focus.sentencesSince(cluster, at) <= NEAR_BY_ROLE;
            if (near && cluster.gender.agrees(gender) && hasRoleOf(cluster, words)) {
                if (found != null) {
                    return null;
                }
                found = cluster;
            }
        }
        return found;
    }

    private static boolean hasRoleOf(Cluster cluster, Set<String> words) {
        return cluster.roles.stream().anyMatch(role -> role.words().containsAll(words));
    }

    private boolean isOfOther(Cluster found, Set<String> words) {
        return !words.isEmpty()
                && people.stream().anyMatch(cluster -> cluster != found && hasRoleOf(cluster, words))
                && !hasRoleOf(found, words);
    }

    /** "The Republican nominee" is nobody who is called a Democrat. */
    private static boolean isOtherParty(Cluster found, Set<String> words) {
        Set<String> parties = parties(words);
        if (parties.isEmpty()) {
            return false;
        }
        boolean other = false;
        for (Role role : found.roles) {
            Set<String> named = new HashSet<>(role.words());
            named.add(role.office());
            Set<String> own = parties(named);
            if (own.stream().anyMatch(parties::contains)) {
                return false;
            }
            other |= !own.isEmpty();
        }
        return other;
    }

    /** The parties among words, each by one of its: a Democrat is "the Democratic candidate". */
    private static Set<String> parties(Set<String> words) {
        return words.stream()
                .filter(PARTIES::contains)
                .map(word -> word.endsWith("crat") ? word + "ic" : word)
                .collect(Collectors.toSet());
    }

    /** Whom the last sentences tell of: the one subject of the nearest that has one, outside quote marks. */
    private @Nullable Cluster spokenOf(int at, Gender gender) {
        int here = article.tokens().get(at).sentence();
        Set<Cluster> leading = new HashSet<>();
        Set<Cluster> beside = new HashSet<>();
        Set<Cluster> before = new HashSet<>();
        int nearest = -1;
        boolean speaking = false;
        for (Focus.Place place : focus.recent()) {
            Cluster cluster = place.cluster();
            if (!cluster.isPerson() || place.quoted() || !cluster.gender.agrees(gender)) {
                continue;
            }
            // "Weber says Costa was late": whom one speaks of does not lead.
            if (speaking && place.sentence() == nearest && nearest < here && !place.speaking()) {
                continue;
            }
            if (place.sentence() == here) {
                (place.leads() ? leading : beside).add(cluster);
            } else if (place.leads() && here - place.sentence() <= NEAR) {
                if (place.sentence() > nearest) {
                    before.clear();
                    nearest = place.sentence();
                    speaking = place.speaking();
                }
                before.add(cluster);
            }
        }
        if (!leading.isEmpty()) {
            // Who does what the sentence tells would be "he" in it.
            beside.removeAll(leading);
            return only(beside);
        }
        return clauses.opensWithin(at) ? null : only(before);
    }

    private static @Nullable Cluster only(Set<Cluster> clusters) {
        Cluster one = clusters.size() == 1 ? clusters.iterator().next() : null;
        return one == null || one.names.isEmpty() ? null : one;
    }
}
