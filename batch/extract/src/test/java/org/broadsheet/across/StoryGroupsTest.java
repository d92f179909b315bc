package org.broadsheet.across;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.broadsheet.across.ArticleSignature.Term;
import org.junit.jupiter.api.Test;

/** Articles of a few words each, some of them in all, so that they are more or less alike. */
class StoryGroupsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 5, 4);

    private static StoryProfile profile(LocalDate day, List<String> words) {
        List<Term> terms = words.stream()
                .map(word -> new Term(word, 2, 1, true, word.startsWith("n")))
                .toList();
        return new StoryProfile(new ArticleSignature(
                day, List.of(), terms, List.of("7"), List.of("7"), List.of(), List.of(), null, List.of()));
    }

    /** An article of a topic: most of its words are the topic's, the rest are its own. */
    private static StoryProfile report(Random random, int topic, int days) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            words.add(random.nextInt(12) < 11 - topic % 3 ? "n" + topic + "q" + i : "own" + random.nextInt(1_000_000));
        }
        words.add("n" + topic / 2 + "shared");
        words.add("n" + topic / 2 + "both");
        return profile(DAY.plusDays(random.nextInt(days)), words);
    }

    private static Map<String, StoryProfile> reports(long seed, int count, int topics, int days) {
        Random random = new Random(seed);
        Map<String, StoryProfile> reports = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            reports.put("%08x".formatted(random.nextInt()), report(random, random.nextInt(topics), days));
        }
        return reports;
    }

    /** The chains of a set of articles, as the pairs that are alike enough make them. */
    private static Set<Set<String>> chainsOfAllPairs(Map<String, StoryProfile> articles, double least) {
        List<Set<String>> chains = new ArrayList<>();
        for (Map.Entry<String, StoryProfile> article : articles.entrySet()) {
            Set<String> mine = new TreeSet<>(Set.of(article.getKey()));
            for (Set<String> chain : List.copyOf(chains)) {
                if (chain.stream().anyMatch(id -> areChained(article.getValue(), articles.get(id), least))) {
                    mine.addAll(chain);
                    chains.remove(chain);
                }
            }
            chains.add(mine);
        }
        return new HashSet<>(chains);
    }

    private static boolean areChained(StoryProfile one, StoryProfile other, double least) {
        return StoryLikeness.isCandidate(one.signature(), other.signature()) && StoryLikeness.of(one, other) >= least;
    }

    @Test
    void chainsAreThoseOfAllPairsInWhateverOrder() {
        for (long seed = 1; seed <= 5; seed++) {
            Map<String, StoryProfile> reports = reports(seed, 80, 30, 12);
            Set<Set<String>> expected = chainsOfAllPairs(reports, 0.9);
            assertTrue(expected.size() > 8 && expected.size() < 80, () -> "no test of chains: " + expected.size());
            List<String> order = new ArrayList<>(reports.keySet());
            for (int shuffle = 0; shuffle < 3; shuffle++) {
                Collections.shuffle(order, new Random(shuffle));
                StoryChains chains = new StoryChains(0.9);
                order.forEach(id -> chains.compare(
                        reports.get(id), reports.get(id).signature().keys(), (one, other) -> {}));
                Map<Integer, Set<String>> found = new HashMap<>();
                for (int i = 0; i < order.size(); i++) {
                    found.computeIfAbsent(chains.firstOf(i), first -> new TreeSet<>())
                            .add(order.get(i));
                }
                assertEquals(expected, new HashSet<>(found.values()));
            }
        }
    }

    @Test
    void thousandsOfReportsThatAreAlikeAreComparedAFewTimesEach() {
        StoryChains chains = new StoryChains(StoryLikeness.CHAINED);
        Random random = new Random(1);
        for (int i = 0; i < 5000; i++) {
            StoryProfile report = report(random, 0, 3);
            chains.compare(report, report.signature().keys(), (one, other) -> {});
        }
        assertEquals(0, chains.firstOf(4999));
        assertTrue(chains.compared() < 4 * 5000, () -> "compared " + chains.compared());
    }

    @Test
    void whatIsDividedAgainIsAsIfAllWereDivided() {
        int kept = 0;
        for (long seed = 1; seed <= 30; seed++) {
            StoryGroups groups = new StoryGroups(8);
            Map<String, StoryProfile> now = reports(seed, 150, 12, 5);
            Map<String, StoryProfile> before = new TreeMap<>(now);
            Random random = new Random(seed);
            before.keySet().removeIf(id -> random.nextInt(40) == 0);
            // One that stood for copies before and does no more.
            before.put("ghost", report(random, 1, 5));
            List<List<String>> expected = groups.of(now);
            Map<String, String> published = storyOf(groups.of(before));

            Set<String> reopened = groups.reopened(now, before);
            Map<String, StoryProfile> part = only(now, reopened);
            Map<String, StoryProfile> partBefore = only(before, reopened);
            partBefore.put("ghost", before.get("ghost"));
            List<List<String>> again = groups.again(part, partBefore);
            Set<String> told = again.stream().flatMap(List::stream).collect(Collectors.toSet());
            Map<String, Set<String>> stories = new HashMap<>();
            for (String id : now.keySet()) {
                if (!told.contains(id)) {
                    stories.computeIfAbsent(published.get(id), key -> new TreeSet<>())
                            .add(id);
                    kept++;
                }
            }
            Set<Set<String>> all = new HashSet<>(stories.values());
            again.forEach(story -> all.add(new TreeSet<>(story)));
            assertEquals(expected.stream().map(TreeSet::new).collect(Collectors.toSet()), all, "seed " + seed);
        }
        assertTrue(kept > 500, "all was divided again: " + kept + " kept");
    }

    private static Map<String, StoryProfile> only(Map<String, StoryProfile> articles, Set<String> ids) {
        Map<String, StoryProfile> part = new TreeMap<>(articles);
        part.keySet().retainAll(ids);
        return part;
    }

    private static Map<String, String> storyOf(List<List<String>> stories) {
        Map<String, String> of = new HashMap<>();
        stories.forEach(story -> story.forEach(id -> of.put(id, story.get(0))));
        return of;
    }
}
