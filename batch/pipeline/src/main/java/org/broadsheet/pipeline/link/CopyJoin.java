package org.broadsheet.pipeline.link;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Those who do in the place of this process what of finding near copies costs by the number of texts: hashing them, joining
 * them by their hashes, and comparing the pairs that come of it. What is decided from the answers is decided here, by the
 * code that also decides when DuckDB joins, from the same offers in the same order; so the decisions are the same.
 */
public interface CopyJoin {
    /** Whether so many fresh texts are worth it. */
    boolean isFor(int freshTexts);

    /**
     * Begins with the texts of a run.
     *
     * @param texts where they lie: paths of files, under which who joins must find them, or addresses on HDFS or S3
     * @param stopping whether the run is to stop: then what is at work fails soon
     */
    Joined join(CopyTexts texts, BooleanSupplier stopping) throws IOException, InterruptedException;

    /** The texts of a run, ready to be asked about. */
    interface Joined extends Closeable {
        /**
         * Hands on what every text may be a copy of: of fresh ones with larger numbers, each pair once, and of the fresh
         * ones at all for a published text. Offers of one batch come one after the other, and in a batch those of smaller
         * numbers first; one text's may come in several parts.
         */
        void offers(Taker taker) throws IOException, InterruptedException;

        /**
         * Compares texts that were offered to each other.
         *
         * @param ones numbers of texts
         * @param others the text that each is compared with
         * @return whether each pair is one of a text and its copy
         */
        boolean[] areCopies(int[] ones, int[] others) throws IOException, InterruptedException;
    }

    /** What is done with offers. */
    @FunctionalInterface
    interface Taker {
        void take(CopyOffer offer) throws IOException;
    }
}
