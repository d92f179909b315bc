package org.broadsheet.pipeline.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Offers are handed on in groups of a bounded number of pairs. */
class OfferGroupsTest {
    private static final int PAIRS_OF_A_GROUP = 500_000;

    private final List<List<Integer>> handed = new ArrayList<>();
    private final OfferGroups groups = new OfferGroups(
            offers -> handed.add(offers.stream().map(CopyChains.Offer::number).toList()));

    private static CopyChains.Offer offer(int number, int... others) {
        List<CopyChains.Share> shares = new ArrayList<>();
        for (int other : others) {
            shares.add(new CopyChains.Share(other, .5));
        }
        return new CopyChains.Offer(number, shares);
    }

    @Test
    void pairsThatAreLeftOutCountForTheSizeOfAGroup() throws SQLException {
        groups.add(offer(0, 7), 0);
        groups.add(offer(1), PAIRS_OF_A_GROUP - 1);
        assertEquals(List.of(), handed);

        groups.add(offer(2, 7), 0);
        assertEquals(List.of(List.of(0, 2)), handed);
    }

    @Test
    void whereAllPairsAreLeftOutNothingIsHandedOn() throws SQLException {
        groups.add(offer(0), PAIRS_OF_A_GROUP + 1);
        groups.hand();

        assertEquals(List.of(), handed);
    }
}
