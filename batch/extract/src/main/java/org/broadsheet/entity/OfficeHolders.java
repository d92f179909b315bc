package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Who holds which office in an article: "the minister", "the former governor", "the head of the alliance". */
final class OfficeHolders {
    /** More holders of one office than any article needs: a text that has them gets no answer, but a quick one. */
    private static final int MAX_HOLDERS = 40;

    private static final int MAX_ROLES = 40;
    /** An office that many hold is spoken of within so many sentences of its holder. */
    private static final int NEAR = 8;
    /** How far the best must be ahead: one sentence nearer is enough, one mention more is not. */
    private static final int MARGIN = 3;
    /** What the words of a role say outweighs all nearness. */
    private static final int FIT = 100;

    private static final int SENTENCE_BACK = 3;
    /** Further back all are equally far. */
    private static final int MOST_BACK = 20;

    private static final int MOST_FOR_COUNT = 6;
    private static final Set<String> CHIEFS =
            WordSets.english("entity-contexts").get("chiefs");
    private static final Set<String> LEADERS =
            WordSets.english("entity-contexts").get("leading-offices");
    /** What one is who runs for an office. */
    private static final Set<String> CONTENDERS =
            WordSets.english("entity-contexts").get("contenders");
    /** Offices so singular that they may be spoken of before their holder is named. */
    private static final Set<String> SINGULAR =
            WordSets.english("entity-contexts").get("singular-offices");

    private final AnnotatedArticle article;
    private final Focus focus;
    private final RoleFinder roleFinder;
    private final BodyPhrases bodies;
    private final Map<Integer, Cluster> clusterAt;
    private final Map<String, List<Cluster>> byOffice = new HashMap<>();
    private final Map<Object, Set<Cluster>> leadersOf = new HashMap<>();

    OfficeHolders(
            AnnotatedArticle article,
            List<Cluster> clusters,
            Focus focus,
            RoleFinder roleFinder,
            BodyPhrases bodies,
            Map<Integer, Cluster> clusterAt) {
        this.article = article;
        this.focus = focus;
        this.roleFinder = roleFinder;
        this.bodies = bodies;
        this.clusterAt = clusterAt;
        for (Cluster cluster : clusters) {
            if (cluster.isPerson()) {
                note(cluster);
            }
        }
    }

    private void note(Cluster cluster) {
        Set<String> offices = new HashSet<>();
        for (Role role : cluster.roles) {
            if (offices.add(role.office())) {
                byOffice.computeIfAbsent(role.office(), key -> new ArrayList<>())
                        .add(cluster);
            }
            if (LEADERS.contains(role.office())) {
                role.words()
                        .forEach(word -> leadersOf
                                .computeIfAbsent(word, key -> new HashSet<>())
                                .add(cluster));
                for (int i = role.first(); i < role.end(); i++) {
                    Cluster body = clusterAt.get(i);
                    if (body != null) {
                        leadersOf.computeIfAbsent(body, key -> new HashSet<>()).add(cluster);
                    }
                }
            }
        }
    }

    /** Who is meant and why. */
    record Holder(Cluster cluster, EntityRule rule) {}

    /**
     * Who is meant by the phrase [first, end) that ends in an office and goes on to {@code phraseEnd} with "of ...", or
     * null.
     */
    @Nullable
    Holder holder(int first, int end, int phraseEnd, String office) {
        List<Cluster> holders = byOffice.getOrDefault(office, List.of());
        if (holders.size() > MAX_HOLDERS) {
            return null;
        }
        Set<String> words = new HashSet<>(roleFinder.wordsOf(article, first, end, office));
        for (String word : roleFinder.wordsOf(article, end, phraseEnd, office)) {
            // "of the organization" tells nothing that the article's one organization does not.
            if (!bodies.isNoun(word)) {
                words.add(word);
            }
        }
        boolean former = RoleFinder.isFormer(article, first, end);
        Cluster best = null;
        int bestScore = 0;
        int nextScore = 0;
        for (Cluster cluster : holders) {
            int score = score(cluster, office, words, former, first, holders.size() == 1);
            if (score > bestScore) {
                nextScore = bestScore;
                best = cluster;
                bestScore = score;
            } else {
                nextScore = Math.max(nextScore, score);
            }
        }
        if (best == null && CHIEFS.contains(office)) {
            return holder(chiefOf(end, phraseEnd), EntityRule.HEAD_OF_BODY);
        }
        if (best == null && CONTENDERS.contains(office)) {
            return holder(contender(words, first), EntityRule.HOLDER_OF_OFFICE);
        }
        return bestScore - nextScore >= MARGIN ? holder(best, EntityRule.HOLDER_OF_OFFICE) : null;
    }

    /** "The GOP nominee" where the article calls one person "the Republican", and nobody the nominee. */
    private @Nullable Cluster contender(Set<String> words, int at) {
        Cluster found = null;
        for (String word : words) {
            for (Cluster cluster : byOffice.getOrDefault(word, List.of())) {
                if (found != null && found != cluster) {
                    return null;
                }
                found = cluster;
            }
        }
        return found != null && focus.sentencesSince(found, at) <= NEAR ? found : null;
    }

    private static @Nullable Holder holder(@Nullable Cluster cluster, EntityRule rule) {
        return cluster == null ? null : new Holder(cluster, rule);
    }

    private int score(Cluster cluster, String office, Set<String> words, boolean former, int at, boolean only) {
        int fit = 0;
        boolean own = false;
        for (Role role : cluster.roles.subList(0, Math.min(MAX_ROLES, cluster.roles.size()))) {
            if (role.office().equals(office) && role.words().containsAll(words)) {
                // The phrase that gives the role, set off before the name.
                own |= role.first() > at && role.first() - at <= 2;
                fit = Math.max(fit, (words.isEmpty() ? 2 : 3) + (role.former() == former ? 1 : 0));
            }
        }
        int back = focus.sentencesSince(cluster, at);
        boolean reachable = own || (SINGULAR.contains(office) ? back != Integer.MAX_VALUE || only : back <= NEAR);
        if (fit == 0 || !reachable) {
            return 0;
        }
        return fit * FIT - Math.min(MOST_BACK, back) * SENTENCE_BACK + Math.min(MOST_FOR_COUNT, focus.count(cluster));
    }

    /** "the head of the alliance": someone whose office names that body. */
    private @Nullable Cluster chiefOf(int from, int to) {
        Cluster body = null;
        for (int i = from; i < to; i++) {
            Cluster named = clusterAt.get(i);
            if (named != null && !named.isPerson()) {
                body = named;
            }
        }
        if (body == null && to - from > 2) {
            body = bodies.body(from + 1, to);
        }
        if (body == null) {
            return null;
        }
        Set<Cluster> leaders = new HashSet<>();
        List<Object> keys = new ArrayList<>(body.nouns);
        keys.add(body);
        for (Object key : keys) {
            Set<Cluster> some = leadersOf.getOrDefault(key, Set.of());
            if (some.size() > 1) {
                return null;
            }
            leaders.addAll(some);
        }
        return leaders.size() == 1 ? leaders.iterator().next() : null;
    }
}
