package org.broadsheet.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pairs counted by hand. */
class AcrossScoreTest {
    private static AcrossMention at(String article, int start, int end) {
        return new AcrossMention(article, start, end);
    }

    private static List<AcrossMention> articles(String... ids) {
        return List.of(ids).stream().map(AcrossMention::of).toList();
    }

    @Test
    void pairsOfArticlesCountOnlyAmongTheTruthsArticles() {
        PairCounts counts = AcrossScore.articles(
                Set.of("a", "b", "c", "d"), List.of(articles("a", "b", "c")), List.of(articles("a", "b", "d", "x")));
        assertEquals(new PairCounts(1, 2, 2), counts);
        assertEquals(1.0 / 3, counts.precision(), 1e-9);
        assertEquals(1.0 / 3, counts.recall(), 1e-9);
    }

    @Test
    void aPlaceIsMetByOneThatHasHalfOfTheShorterTheBestFirst() {
        List<List<AcrossMention>> truth = List.of(List.of(at("a", 0, 10), at("b", 0, 10)), List.of(at("a", 20, 30)));
        assertEquals(
                new PairCounts(1, 0, 0),
                AcrossScore.mentions(truth, List.of(List.of(at("a", 0, 6), at("b", 5, 30), at("c", 0, 9)))));
        // The place in b is not met; two of a are together that are not.
        assertEquals(
                new PairCounts(0, 1, 1),
                AcrossScore.mentions(truth, List.of(List.of(at("a", 0, 10), at("a", 18, 26), at("b", 8, 40)))));
    }

    @Test
    void aConflictIsFoundByAPairThatJoinsBothClaims() {
        List<List<AcrossMention>> claims =
                List.of(List.of(at("a", 0, 10), at("b", 0, 10)), List.of(at("c", 0, 10)), List.of(at("d", 0, 10)));
        Set<Set<Integer>> owed = Set.of(Set.of(0, 1), Set.of(1, 2));
        AcrossScore.Conflicts conflicts = AcrossScore.conflicts(
                claims,
                owed,
                List.of(
                        List.of(at("b", 0, 10), at("c", 0, 10)),
                        List.of(at("a", 0, 10), at("d", 0, 10)),
                        List.of(at("a", 50, 60), at("d", 0, 10))));
        assertEquals(new AcrossScore.Conflicts(1, 2, 1, 1), conflicts);
        assertEquals(0.5, conflicts.recall(), 1e-9);
        assertEquals(0.5, conflicts.precision(), 1e-9);
    }

    @Test
    void judgedPairsLookAtEveryPlaceThatMeetsThem() {
        List<AcrossScore.Judged> pairs = List.of(
                new AcrossScore.Judged(at("a", 0, 10), at("b", 0, 10), true),
                new AcrossScore.Judged(at("a", 20, 30), at("b", 0, 10), true),
                new AcrossScore.Judged(at("a", 40, 50), at("b", 20, 30), false));
        assertEquals(
                new PairCounts(1, 1, 1),
                AcrossScore.judged(
                        pairs,
                        List.of(
                                List.of(at("a", 0, 9), at("b", 1, 9)),
                                List.of(at("a", 41, 50), at("b", 20, 30)),
                                List.of(at("a", 20, 30), at("c", 0, 10)))));
    }
}
