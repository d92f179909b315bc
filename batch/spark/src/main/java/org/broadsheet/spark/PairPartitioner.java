package org.broadsheet.spark;

import org.apache.spark.Partitioner;

/** Deals block pairs out to tasks. */
final class PairPartitioner extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int partitions;

    PairPartitioner(int partitions) {
        this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
        return partitions;
    }

    @Override
    public int getPartition(Object key) {
        return BlockOffers.pair((Long) key) % partitions;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairPartitioner same && same.partitions == partitions;
    }

    @Override
    public int hashCode() {
        return partitions;
    }
}
