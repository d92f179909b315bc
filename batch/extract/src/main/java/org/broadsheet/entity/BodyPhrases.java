package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.EntityType;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/**
 * Which body, place or event is meant by "the alliance", "the company", "the city". Taken only where one candidate is
 * clearly nearer than the others and no unnamed one ("a company") has come between.
 */
final class BodyPhrases {
    /** Where several bodies are called so, the one meant was named within so many sentences. */
    private static final int NEAR_OF_MANY = 3;

    /** A body is spoken of in fewer words; longer phrases describe another thing. */
    private static final int MAX_WORDS = 6;

    private static final int MAX_CANDIDATES = 40;
    /** Sentences back to the body that "the company" means where none is called so. */
    private static final int FIRM_NEAR = 2;

    private static final int NEAR = 12;
    private static final int PLACE_NEAR = 1;
    /** Words before the noun that tell no body from another. */
    private static final Set<String> PLAIN = WordSets.english("entity-contexts").get("plain-attributes");

    /** What any body is called, whatever it is. */
    private static final Set<String> ANY_BODY =
            WordSets.english("entity-contexts").get("any-body");
    /** Kinds of body, each of which is "the group", too. */
    private static final Set<String> GROUPS =
            WordSets.english("entity-contexts").get("groups");

    private final AnnotatedArticle article;
    private final Focus focus;
    private final Map<Integer, Cluster> clusterAt;
    private final Map<String, List<Cluster>> byNoun = new HashMap<>();
    private final Map<String, List<Cluster>> byLastWord = new HashMap<>();
    private final Map<String, Integer> lastUnnamed = new HashMap<>();
    private final Map<Cluster, Set<String>> nameWords = new HashMap<>();

    BodyPhrases(AnnotatedArticle article, List<Cluster> clusters, Focus focus, Map<Integer, Cluster> clusterAt) {
        this.article = article;
        this.focus = focus;
        this.clusterAt = clusterAt;
        for (Cluster cluster : clusters) {
            String[] words = Names.key(cluster.name).split(" ", -1);
            if (cluster.type == EntityType.ORGANIZATION && words.length > 1) {
                byLastWord
                        .computeIfAbsent(words[words.length - 1], key -> new ArrayList<>(1))
                        .add(cluster);
            }
            for (String noun : cluster.nouns) {
                byNoun.computeIfAbsent(noun, key -> new ArrayList<>()).add(cluster);
            }
        }
    }

    /** Whether something in the article is called so. */
    boolean isNoun(String word) {
        return byNoun.containsKey(word);
    }

    /** Takes note of "a company" and "one organization": what "the company" may mean from now on. */
    void seeUnnamed(int noun) {
        String word = article.tokens().get(noun).text().toLowerCase(Locale.ROOT);
        if ((byNoun.containsKey(word) || CalledNouns.isAnyFirm(word) || ANY_BODY.contains(word))
                && !clusterAt.containsKey(noun)) {
            lastUnnamed.put(word, noun);
        }
    }

    /** What is meant by the phrase [first, end), which opens with "the" or the like; null where that is open. */
    @Nullable
    Cluster body(int first, int end) {
        String noun = article.tokens().get(end - 1).text().toLowerCase(Locale.ROOT);
        List<Cluster> candidates = byNoun.getOrDefault(noun, List.of());
        if (candidates.size() > MAX_CANDIDATES || end - first > MAX_WORDS) {
            return null;
        }
        if (candidates.isEmpty()
                && end - first == 2
                && article.tokens().get(end - 1).tag().isProperNoun()) {
            return lastWordOf(noun);
        }
        if (candidates.isEmpty()) {
            return end - first == 2 ? spokenOf(first, noun) : null;
        }
        Cluster best = null;
        int nearest = Integer.MAX_VALUE;
        int next = Integer.MAX_VALUE;
        for (Cluster cluster : candidates) {
            int back = fits(cluster, first, end) ? focus.sentencesSince(cluster, first) : Integer.MAX_VALUE;
            if (back < nearest) {
                next = nearest;
                nearest = back;
                best = cluster;
            } else {
                next = Math.min(next, back);
            }
        }
        if (best == null || !isClear(best, nearest, next, candidates.size() == 1)) {
            return end - first == 2 && nearest > NEAR_OF_MANY ? spokenOf(first, noun) : null;
        }
        Integer unnamed = lastUnnamed.get(noun);
        return unnamed != null && unnamed > focus.lastToken(best) ? null : best;
    }

    /** "The Courier" for the "Harbour Courier": the one body whose name ends so. */
    private @Nullable Cluster lastWordOf(String word) {
        Cluster found = null;
        for (Cluster cluster : byLastWord.getOrDefault(word, List.of())) {
            if (found != null) {
                return null;
            }
            found = cluster;
        }
        return found != null && focus.lastToken(found) >= 0 ? found : null;
    }

    private @Nullable Cluster spokenOf(int at, String noun) {
        return CalledNouns.isAnyFirm(noun)
                ? firmSpokenOf(at, noun)
                : ANY_BODY.contains(noun) ? bodySpokenOf(at, noun) : null;
    }

    /** "The group" where the article calls none so: the one body that the nearest of the last sentences tells of as its subject. */
    private @Nullable Cluster bodySpokenOf(int at, String noun) {
        int here = article.tokens().get(at).sentence();
        int nearest = -1;
        Set<Cluster> leading = new HashSet<>();
        for (Focus.Place place : focus.recent()) {
            if (here - place.sentence() > FIRM_NEAR
                    || !place.leads()
                    || place.cluster().isPerson()) {
                continue;
            }
            if (place.sentence() > nearest) {
                nearest = place.sentence();
                leading.clear();
            }
            leading.add(place.cluster());
        }
        Cluster body = leading.size() == 1 ? leading.iterator().next() : null;
        if (body == null || body.type != EntityType.ORGANIZATION || !mayBe(body, noun)) {
            return null;
        }
        Integer unnamed = lastUnnamed.get(noun);
        return unnamed != null && unnamed > focus.lastToken(body) ? null : body;
    }

    private static boolean mayBe(Cluster body, String noun) {
        boolean group = noun.equals("group") || noun.startsWith("organi");
        return body.nouns.isEmpty() || group && body.nouns.stream().anyMatch(GROUPS::contains);
    }

    /** "The company" where the article calls none so: the one body of no known kind that the last sentences speak of. */
    private @Nullable Cluster firmSpokenOf(int at, String noun) {
        int here = article.tokens().get(at).sentence();
        Cluster firm = null;
        for (Focus.Place place : focus.recent()) {
            Cluster cluster = place.cluster();
            if (here - place.sentence() > FIRM_NEAR || cluster.type != EntityType.ORGANIZATION) {
                continue;
            }
            if (!cluster.nouns.isEmpty() || firm != null && firm != cluster) {
                return null;
            }
            firm = cluster;
        }
        if (firm == null || !focus.leads(firm, FIRM_NEAR, here) && focus.sentencesSince(firm, at) > 1) {
            return null;
        }
        Integer unnamed = lastUnnamed.get(noun);
        return unnamed != null && unnamed > focus.lastToken(firm) ? null : firm;
    }

    private static boolean isClear(Cluster best, int nearest, int next, boolean only) {
        if (best.type == EntityType.PLACE) {
            return nearest <= PLACE_NEAR && next - nearest >= 2;
        }
        return only ? nearest <= NEAR : nearest <= NEAR_OF_MANY && next - nearest >= 2;
    }

    /** Whether each telling word before the noun stands in the body's name. Of a place none may stand there. */
    private boolean fits(Cluster cluster, int first, int end) {
        boolean place = cluster.type == EntityType.PLACE;
        if (place && !article.tokens().get(first).spells("the")) {
            return false;
        }
        for (int i = first + 1; i < end - 1; i++) {
            Token token = article.tokens().get(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean compound = Titles.isHyphen(token)
                    || i + 1 < end && Titles.isHyphen(article.tokens().get(i + 1))
                    || i > first + 1 && Titles.isHyphen(article.tokens().get(i - 1));
            if (place || !(compound || PLAIN.contains(word) || wordsOf(cluster).contains(word))) {
                return false;
            }
        }
        return true;
    }

    private Set<String> wordsOf(Cluster cluster) {
        return nameWords.computeIfAbsent(cluster, key -> {
            Set<String> words = new HashSet<>(List.of(Names.key(cluster.name).split(" ")));
            for (Name name : cluster.names.subList(0, Math.min(20, cluster.names.size()))) {
                for (int i = name.first(); i < name.end(); i++) {
                    words.add(article.tokens().get(i).text().toLowerCase(Locale.ROOT));
                }
            }
            return words;
        });
    }
}
