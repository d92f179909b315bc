package org.broadsheet.pipeline.link;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which texts are chained together by copying, found with few comparisons: two texts that are chained already are not
 * compared, so that a text in many reprints costs by their number and not by that of their pairs. The chains are those that
 * comparing every pair would give, unless a text has more near misses than {@link #MOST_MISSES}.
 */
final class CopyChains {
    /**
     * A text that shares hashes with so many that turn out not to be its copies is one of a form, as bulletins are: it is
     * compared with no more.
     */
    static final int MOST_MISSES = 64;

    /** Rounds in which most of what belongs together is found; what is left then is mostly misses. */
    private static final int SUPPOSING_ROUNDS = 8;

    private final Chains chains;
    private final Comparison comparison;
    private long compared;

    /** Two texts. */
    record Pair(int one, int other) {}

    /** Tells the copies among pairs. */
    @FunctionalInterface
    interface Comparison {
        /** Whether each of the pairs is one of a text and its copy, in their order. */
        List<Boolean> areCopies(List<Pair> pairs) throws SQLException;
    }

    /**
     * What a text may be a copy of.
     *
     * @param number of the text
     * @param shares the others, each with the share of hashes that it has in common with it
     */
    record Offer(int number, List<Share> shares) {
        Offer {
            shares = shares.stream()
                    .sorted(Comparator.comparingDouble(Share::share).reversed().thenComparingInt(Share::number))
                    .toList();
        }
    }

    /** A text and a share of hashes. */
    record Share(int number, double share) {}

    /** @param chains the texts, with what is known to be chained */
    CopyChains(Chains chains, Comparison comparison) {
        this.chains = chains;
        this.comparison = comparison;
    }

    /** How many pairs have been compared. */
    long compared() {
        return compared;
    }

    /** An offer with what of it is still to be asked, the most alike first. */
    private static final class Open {
        private final int number;
        private List<Share> shares;
        private int misses;

        Open(Offer offer) {
            number = offer.number;
            shares = offer.shares;
        }
    }

    /**
     * Goes through offers.
     *
     * @return the copies that were found
     */
    List<Pair> join(List<Offer> offers) throws SQLException {
        List<Pair> found = new ArrayList<>();
        List<Open> open = new ArrayList<>(offers.stream().map(Open::new).toList());
        for (int round = 0; !open.isEmpty(); round++) {
            // At first it is supposed that all are copies, so that none is asked for that others chain.
            Supposed supposed = new Supposed(round < SUPPOSING_ROUNDS);
            List<Open> asking = new ArrayList<>();
            List<Pair> pairs = new ArrayList<>();
            for (Open one : open) {
                for (Pair pair : next(one, supposed)) {
                    asking.add(one);
                    pairs.add(pair);
                }
            }
            List<Boolean> areCopies = comparison.areCopies(pairs);
            compared += pairs.size();
            for (int i = 0; i < pairs.size(); i++) {
                if (areCopies.get(i)) {
                    chains.join(pairs.get(i).one, pairs.get(i).other);
                    found.add(pairs.get(i));
                } else {
                    asking.get(i).misses++;
                }
            }
            open.removeIf(one -> one.shares.isEmpty() || one.misses >= MOST_MISSES);
        }
        return found;
    }

    private List<Pair> next(Open open, Supposed supposed) {
        List<Pair> pairs = new ArrayList<>();
        List<Share> later = new ArrayList<>();
        for (Share share : open.shares) {
            int one = chains.firstOf(open.number);
            int other = chains.firstOf(share.number);
            if (one == other) {
                continue;
            }
            if (pairs.size() < MOST_MISSES - open.misses && supposed.join(one, other)) {
                pairs.add(new Pair(open.number, share.number));
            } else {
                later.add(share);
            }
        }
        open.shares = later;
        return pairs;
    }

    /** Chains that there would be if all pairs of a round were copies. */
    private static final class Supposed {
        private final boolean supposing;
        private final Map<Integer, Integer> first = new HashMap<>();

        Supposed(boolean supposing) {
            this.supposing = supposing;
        }

        /** Whether two chains are worth comparing, which makes them one. */
        boolean join(int one, int other) {
            if (!supposing) {
                return true;
            }
            int mine = firstOf(one);
            int others = firstOf(other);
            first.put(Math.max(mine, others), Math.min(mine, others));
            return mine != others;
        }

        private int firstOf(int chain) {
            int root = chain;
            for (int next = first.getOrDefault(root, root); next != root; next = first.getOrDefault(root, root)) {
                root = next;
            }
            if (root != chain) {
                first.put(chain, root);
            }
            return root;
        }
    }
}
