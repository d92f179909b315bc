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

    void add(CopyChains.Offer offer) throws SQLException {
        if (offer.shares().isEmpty()) {
            return;
        }
        offers.add(offer);
        pairs += offer.shares().size();
        if (pairs > HELD_PAIRS) {
            hand();
        }
    }

    /** Hands on what there is. */
    void hand() throws SQLException {
        taker.take(offers);
        offers = new ArrayList<>();
        pairs = 0;
    }
}
