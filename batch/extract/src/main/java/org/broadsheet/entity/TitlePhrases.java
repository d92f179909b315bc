package org.broadsheet.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.annotate.AnnotatedArticle;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.annotate.Token;
import org.broadsheet.article.Mention.Form;
import org.jspecify.annotations.Nullable;

/** Finds who is meant by "the Secretary General", "the alliance", "the 53-year-old". */
final class TitlePhrases {
    private static final int MAX_WORDS = 9;
    private static final Set<String> OPENINGS = Set.of("the", "this", "that");
    private static final Set<String> CHIEFS = Set.of("head", "leader", "chief", "boss");

    private final Titles titles;
    private final RoleFinder roleFinder;

    TitlePhrases(Titles titles, RoleFinder roleFinder) {
        this.titles = titles;
        this.roleFinder = roleFinder;
    }

    Scope scope(AnnotatedArticle article, List<Cluster> clusters, Focus focus) {
        return new Scope(article, clusters, focus);
    }

    /** One article's holders of offices and bodies by what they are called. Lives within one call. */
    final class Scope {
        private final AnnotatedArticle article;
        private final Focus focus;
        private final Map<String, List<Cluster>> holders = new HashMap<>();
        private final Map<String, List<Cluster>> bodies = new HashMap<>();
        private final Map<Integer, Name> named = new HashMap<>();
        private final Map<Integer, Cluster> clusterAt = new HashMap<>();

        private Scope(AnnotatedArticle article, List<Cluster> clusters, Focus focus) {
            this.article = article;
            this.focus = focus;
            for (Cluster cluster : clusters) {
                Set<String> offices = new HashSet<>();
                for (Role role : cluster.roles) {
                    if (offices.add(role.office())) {
                        holders.computeIfAbsent(role.office(), key -> new ArrayList<>())
                                .add(cluster);
                    }
                }
                for (String noun : cluster.nouns) {
                    bodies.computeIfAbsent(noun, key -> new ArrayList<>()).add(cluster);
                }
                for (Name name : cluster.names) {
                    for (int i = name.first(); i < name.end(); i++) {
                        named.put(i, name);
                        clusterAt.put(i, cluster);
                    }
                }
            }
        }

        /** The references that start at a token: none, a phrase, or a phrase and the possessor that opens it. */
        List<ReferenceFinder.Reference> at(Sentence sentence, int at) {
            Token opening = article.tokens().get(at);
            if (!OPENINGS.contains(opening.text().toLowerCase(Locale.ROOT))) {
                return List.of();
            }
            int end = at + 1;
            while (end < sentence.end()
                    && end - at < MAX_WORDS
                    && RoleFinder.isNounPart(article.tokens().get(end))
                    && !startsPerson(end)) {
                end++;
            }
            List<ReferenceFinder.Reference> found = new ArrayList<>();
            int possessor = at + 1;
            while (possessor < end && !article.tokens().get(possessor).is("POS")) {
                possessor++;
            }
            if (possessor < end) {
                addPhrase(sentence, at, possessor, found);
            }
            boolean beforeName = end < sentence.end() && startsPerson(end);
            if (!beforeName) {
                addPhrase(sentence, at, end, found);
            }
            return found;
        }

        private boolean startsPerson(int token) {
            Name name = named.get(token);
            Cluster cluster = clusterAt.get(token);
            return name != null && name.first() == token && cluster != null && cluster.isPerson();
        }

        private void addPhrase(Sentence sentence, int first, int end, List<ReferenceFinder.Reference> found) {
            int last = end - 1;
            if (last <= first || named.containsKey(last)) {
                return;
            }
            Titles.Office office = titles.officeEnding(article, last, first + 1);
            if (office != null) {
                int phraseEnd = ofPhraseEnd(sentence, end);
                Cluster holder = holder(first, last + 1, phraseEnd, office.word());
                if (holder != null) {
                    found.add(new ReferenceFinder.Reference(holder, first, phraseEnd, Form.TITLE));
                }
                return;
            }
            Cluster body = body(first, end);
            if (body != null) {
                found.add(new ReferenceFinder.Reference(body, first, end, Form.TITLE));
            }
        }

        /** "of the organization" after an office belongs to it. */
        private int ofPhraseEnd(Sentence sentence, int from) {
            if (from + 1 >= sentence.end() || !article.tokens().get(from).text().equals("of")) {
                return from;
            }
            int end = from + 1;
            if (article.tokens().get(end).is("DT")) {
                end++;
            }
            int start = end;
            while (end < sentence.end()
                    && end - start < 6
                    && RoleFinder.isNounPart(article.tokens().get(end))
                    && !article.tokens().get(end).is("POS")) {
                end++;
            }
            return end > start ? end : from;
        }

        private @Nullable Cluster holder(int first, int end, int phraseEnd, String office) {
            Set<String> words = roleFinder.wordsOf(article, first, phraseEnd, office);
            words.removeAll(bodies.keySet());
            Cluster best = null;
            int bestScore = 0;
            boolean open = false;
            for (Cluster cluster : holders.getOrDefault(office, List.of())) {
                int score = score(cluster, office, words, first);
                if (score > bestScore) {
                    best = cluster;
                    bestScore = score;
                    open = false;
                } else if (score == bestScore && best != null) {
                    open = true;
                }
            }
            if (best == null && CHIEFS.contains(office)) {
                return chiefOf(end, phraseEnd);
            }
            return open ? null : best;
        }

        private int score(Cluster cluster, String office, Set<String> words, int at) {
            int fit = 0;
            for (Role role : cluster.roles) {
                if (role.office().equals(office)) {
                    fit = Math.max(fit, words.isEmpty() ? 2 : role.words().containsAll(words) ? 3 : 0);
                }
            }
            if (fit == 0) {
                return 0;
            }
            int back = Math.min(20, focus.sentencesSince(cluster, at));
            return fit * 100 - back * 3 + Math.min(10, focus.count(cluster));
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
            if (body == null && to - from > 1) {
                body = body(from, to);
            }
            if (body == null) {
                return null;
            }
            Cluster chief = null;
            for (List<Cluster> clusters : holders.values()) {
                for (Cluster cluster : clusters) {
                    if (leads(cluster, body)) {
                        if (chief != null && chief != cluster) {
                            return null;
                        }
                        chief = cluster;
                    }
                }
            }
            return chief;
        }

        private boolean leads(Cluster person, Cluster body) {
            for (Role role : person.roles) {
                if (LEADERS.contains(role.office()) && role.words().stream().anyMatch(body.nouns::contains)) {
                    return true;
                }
                for (int i = role.first(); i < role.end(); i++) {
                    if (clusterAt.get(i) == body && LEADERS.contains(role.office())) {
                        return true;
                    }
                }
            }
            return false;
        }

        private @Nullable Cluster body(int first, int end) {
            String noun = article.tokens().get(end - 1).text().toLowerCase(Locale.ROOT);
            List<Cluster> candidates = bodies.getOrDefault(noun, List.of());
            if (candidates.isEmpty() || end - first > 5) {
                return null;
            }
            Cluster best = null;
            int nearest = Integer.MAX_VALUE;
            boolean open = false;
            for (Cluster cluster : candidates) {
                int back = focus.sentencesSince(cluster, first);
                if (back < nearest) {
                    open = nearest - back < 1;
                    best = cluster;
                    nearest = back;
                } else if (back == nearest) {
                    open = true;
                }
            }
            return open || nearest > 12 ? null : best;
        }
    }

    private static final Set<String> LEADERS = Set.of(
            "secretary-general",
            "president",
            "chief-executive",
            "director-general",
            "chairman",
            "chairwoman",
            "chair",
            "chancellor",
            "prime-minister",
            "director",
            "managing-director",
            "general-secretary",
            "leader",
            "head",
            "chief");
}
