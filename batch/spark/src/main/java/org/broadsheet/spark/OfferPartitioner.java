package org.broadsheet.spark;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.Partitioner;
import org.broadsheet.pipeline.link.CopyOffer;

/**
 * Cuts offers, in the order in which they are handed on, into stretches of about as many pairs each: they come to the driver
 * stretch by stretch.
 */
final class OfferPartitioner extends Partitioner {
    private static final long serialVersionUID = 1L;

    /** Numbers are counted together whose last bits alone differ. */
    private static final int COUNTED_TOGETHER_BITS = 8;

    /** The last key of each stretch but the last. */
    private final long[] ends;

    private OfferPartitioner(long[] ends) {
        this.ends = ends;
    }

    /** The place of an offer in the order. */
    static long key(CopyOffer offer) {
        return (long) offer.batch() << 32 | offer.number();
    }

    /** Where an offer is counted. */
    static long range(CopyOffer offer) {
        return key(offer) >> COUNTED_TOGETHER_BITS;
    }

    /**
     * Cuts.
     *
     * @param pairs how many there are, by {@link #range}
     * @param most pairs in a stretch, unless one range has more
     */
    static OfferPartitioner of(Map<Long, Long> pairs, long most) {
        long[] ends = new long[pairs.size()];
        int count = 0;
        long sum = 0;
        for (Map.Entry<Long, Long> range : new TreeMap<>(pairs).entrySet()) {
            if (sum > 0 && sum + range.getValue() > most) {
                ends[count++] = (range.getKey() << COUNTED_TOGETHER_BITS) - 1;
                sum = 0;
            }
            sum += range.getValue();
        }
        return new OfferPartitioner(Arrays.copyOf(ends, count));
    }

    @Override
    public int numPartitions() {
        return ends.length + 1;
    }

    @Override
    public int getPartition(Object key) {
        int at = Arrays.binarySearch(ends, (Long) key);
        return at >= 0 ? at : -at - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfferPartitioner same && Arrays.equals(same.ends, ends);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ends);
    }
}
