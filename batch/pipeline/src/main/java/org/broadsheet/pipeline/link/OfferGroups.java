package org.broadsheet.pipeline.link;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Hands offers on in groups, so that a bounded number of pairs is held at once. */
final class OfferGroups {
    /** Pairs that are held at once. */
    private static final int HELD_PAIRS = 500_000;

    private final CopyOffers.Taker taker;
    private List<CopyChains.Offer> offers = new ArrayList<>();
    private int pairs;

    OfferGroups(CopyOffers.Taker taker) {
        this.taker = taker;
    }

    /**
     * Adds an offer.
     *
     * @param chained how many pairs were left out of it, since they are chained already: they count as if they were there, so
     *     that the groups are the same whether they are left out or not
     */
    void add(CopyChains.Offer offer, int chained) throws SQLException {
        if (!offer.shares().isEmpty()) {
            offers.add(offer);
        }
        pairs += offer.shares().size() + chained;
        if (pairs > HELD_PAIRS) {
            hand();
        }
    }

    /** Hands on what there is. */
    void hand() throws SQLException {
        if (!offers.isEmpty()) {
            taker.take(offers);
            offers = new ArrayList<>();
        }
        pairs = 0;
    }
}
