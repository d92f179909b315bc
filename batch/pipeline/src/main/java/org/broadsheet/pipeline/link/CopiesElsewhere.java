package org.broadsheet.pipeline.link;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chains texts that others join and compare.
 *
 * <p>They are asked few and large questions: the offers are gone through as {@link CopyChains} goes through those of DuckDB,
 * a pair of which nothing is known yet is taken for one of copies and noted, what was noted is compared at once, and the
 * offers are gone through again from the start, until nothing is left to note. The last time every comparison that is made is
 * known, so that it is just what goes on where texts are compared as they come: the same offers in the same groups, the same
 * questions, the same answers, and so the same chains.
 */
final class CopiesElsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(CopiesElsewhere.class);

    /** An offer of so few is compared whole, whatever chains them meanwhile: that saves going through all again. */
    private static final int COMPARED_WHOLE = 8;

    /** How often offers are gone through before more of those is compared that are still open: twice as many each time. */
    private static final int TIMES_PATIENT = 2;

    private final Chains known;
    private final PairVerdicts verdicts = new PairVerdicts();
    private List<CopyChains.Pair> noted = new ArrayList<>();

    private CopiesElsewhere(Chains known) {
        this.known = known;
    }

    /**
     * Pairs of copies that chain together whatever is chained.
     *
     * @param near SQL that holds of the days of published texts that may be original or copy
     */
    static List<CopyChains.Pair> find(Statement statement, JoinElsewhere elsewhere, String near)
            throws SQLException, IOException, InterruptedException {
        CopyTexts texts = elsewhere.reach().reached(TextPlaces.find(statement, elsewhere.published(), near));
        try (CopyJoin.Joined joined = elsewhere.join().join(texts, elsewhere.stopping());
                OfferSpool offers = OfferSpool.of(elsewhere.spool(), joined)) {
            return chain(known(statement, texts.days().length), offers, joined);
        }
    }

    /**
     * The same, of offers.
     *
     * @param known what is chained already; it stays as it is
     */
    static List<CopyChains.Pair> chain(Chains known, OfferSpool offers, CopyJoin.Joined joined)
            throws SQLException, IOException, InterruptedException {
        CopiesElsewhere copies = new CopiesElsewhere(known);
        int ahead = 0;
        for (int times = 1; ; times++) {
            List<CopyChains.Pair> found = copies.goThrough(offers, ahead);
            if (copies.noted.isEmpty()) {
                LOG.debug("{} pairs of texts compared, offers gone through {} times", copies.verdicts.count(), times);
                return found;
            }
            copies.compareNoted(joined);
            if (times >= TIMES_PATIENT) {
                ahead = Math.min(CopyChains.MOST_MISSES, 2 * Math.max(ahead, COMPARED_WHOLE));
            }
        }
    }

    /** Equal texts, and copies of one published original, are chained from the start. */
    private static Chains known(Statement statement, int texts) throws SQLException {
        Chains chains = new Chains(texts);
        try (ResultSet rows =
                statement.executeQuery("SELECT number, min(number) OVER (PARTITION BY content_hash) FROM near_texts"
                        + " UNION ALL SELECT number, min(number) OVER (PARTITION BY head) FROM near_known")) {
            while (rows.next()) {
                chains.join(rows.getInt(1), rows.getInt(2));
            }
        }
        return chains;
    }

    /** @param ahead of an offer that something is noted of, so many are */
    private List<CopyChains.Pair> goThrough(OfferSpool offers, int ahead) throws IOException, SQLException {
        PairVerdicts supposed = new PairVerdicts();
        List<CopyChains.Pair> found = new ArrayList<>();
        CopyChains copies = new CopyChains(known.copy(), pairs -> answers(pairs, supposed));
        offers.hand(group -> {
            for (CopyChains.Offer offer : group) {
                if (offer.shares().size() <= COMPARED_WHOLE) {
                    noteFirst(offer, COMPARED_WHOLE, supposed);
                }
            }
            int before = noted.size();
            found.addAll(copies.join(group));
            if (ahead > 0 && noted.size() > before) {
                Set<Integer> open = new HashSet<>();
                noted.subList(before, noted.size()).forEach(pair -> open.add(pair.one()));
                for (CopyChains.Offer offer : group) {
                    if (open.contains(offer.number())) {
                        noteFirst(offer, ahead, supposed);
                    }
                }
            }
        });
        return found;
    }

    private void noteFirst(CopyChains.Offer offer, int most, PairVerdicts supposed) {
        for (CopyChains.Share share :
                offer.shares().subList(0, Math.min(most, offer.shares().size()))) {
            if (!known.areOne(offer.number(), share.number())) {
                note(offer.number(), share.number(), supposed);
            }
        }
    }

    private List<Boolean> answers(List<CopyChains.Pair> pairs, PairVerdicts supposed) {
        List<Boolean> answers = new ArrayList<>(pairs.size());
        for (CopyChains.Pair pair : pairs) {
            answers.add(!note(pair.one(), pair.other(), supposed) || verdicts.areCopies(pair.one(), pair.other()));
        }
        return answers;
    }

    /** Notes a pair unless it is known; returns whether it is. */
    private boolean note(int one, int other, PairVerdicts supposed) {
        if (verdicts.knows(one, other)) {
            return true;
        }
        if (!supposed.knows(one, other)) {
            supposed.put(one, other, true);
            noted.add(new CopyChains.Pair(one, other));
        }
        return false;
    }

    private void compareNoted(CopyJoin.Joined joined) throws IOException, InterruptedException {
        int[] ones = noted.stream().mapToInt(CopyChains.Pair::one).toArray();
        int[] others = noted.stream().mapToInt(CopyChains.Pair::other).toArray();
        noted = new ArrayList<>();
        boolean[] areCopies = joined.areCopies(ones, others);
        for (int i = 0; i < ones.length; i++) {
            verdicts.put(ones[i], others[i], areCopies[i]);
        }
    }
}
