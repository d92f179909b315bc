package org.broadsheet.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.broadsheet.pipeline.link.CopyJoin;
import org.broadsheet.pipeline.link.CopyOffer;
import org.broadsheet.pipeline.link.CopyTexts;
import org.broadsheet.pipeline.link.CopyTexts.TextFile;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The texts of a run as Spark has them. Offers are made by {@link JoinBlocks pairs of blocks}, comparisons where {@link
 * BodyJoin texts meet}; what comes to the driver are numbers.
 *
 * <p>The offers are just those of DuckDB: of the same texts with the same hashes all pairs are counted that lie in one window,
 * and the same rule decides which of them are enough.
 */
final class JoinedTexts implements CopyJoin.Joined {
    private static final int LEAST_BLOCK = 1_000;
    /** The hashes of so many texts of 500 words are 100 MB in a task. */
    private static final int MOST_BLOCK = 100_000;

    private static final int MOST_PARTITIONS = 2_000;
    private static final int BODIES_A_PARTITION = 5_000;
    /** Pairs that come to the driver at once, if a single text has no more. */
    private static final int PAIRS_A_PARTITION = 500_000;

    private static final int PAIRS_A_ROW = 10_000;

    private final JavaSparkContext spark;
    private final CopyTexts texts;
    private final StoppableJobs jobs;
    private final Consumer<JoinCost> told;
    private final Broadcast<JoinInput> input;
    private final BitSet offeredTexts = new BitSet();
    private @Nullable JavaPairRDD<Integer, String> bodies;
    private long offered;
    private long compared;

    JoinedTexts(JavaSparkContext spark, CopyTexts texts, BooleanSupplier stopping, Consumer<JoinCost> told) {
        this.spark = spark;
        this.texts = texts;
        this.told = told;
        this.jobs = new StoppableJobs(spark, stopping);
        int size = texts.fresh() / (2 * spark.defaultParallelism()) + 1;
        JoinBlocks blocks = new JoinBlocks(texts, Math.min(MOST_BLOCK, Math.max(LEAST_BLOCK, size)));
        CopyTexts withoutFiles = new CopyTexts(texts.days(), texts.fresh(), texts.undated(), List.of(), List.of());
        this.input = spark.broadcast(new JoinInput(withoutFiles, blocks));
    }

    @Override
    public void offers(CopyJoin.Taker taker) throws IOException, InterruptedException {
        int pairs = input.value().blocks().pairs();
        if (pairs == 0) {
            return;
        }
        Broadcast<JoinInput> sent = input;
        JavaRDD<CopyOffer> made = hashed().flatMapToPair(
                        text -> keyed(sent.value().blocks(), text))
                .repartitionAndSortWithinPartitions(new PairPartitioner(Math.min(pairs, MOST_PARTITIONS)))
                .mapPartitions(new BlockOffers(input))
                .persist(StorageLevel.MEMORY_AND_DISK());
        jobs.run("near copies: offers", () -> {
            OfferPartitioner partitioner = OfferPartitioner.of(
                    made.mapToPair(offer -> new Tuple2<>(OfferPartitioner.range(offer), (long) offer.others().length))
                            .reduceByKey(Long::sum)
                            .collectAsMap(),
                    PAIRS_A_PARTITION);
            Iterator<CopyOffer> ordered = made.mapToPair(offer -> new Tuple2<>(OfferPartitioner.key(offer), offer))
                    .repartitionAndSortWithinPartitions(partitioner)
                    .values()
                    .toLocalIterator();
            while (ordered.hasNext()) {
                take(ordered.next(), taker);
            }
            return null;
        });
        made.unpersist();
    }

    private void take(CopyOffer offer, CopyJoin.Taker taker) throws IOException {
        offeredTexts.set(offer.number());
        for (int other : offer.others()) {
            offeredTexts.set(other);
        }
        offered += offer.others().length;
        taker.take(offer);
    }

    /** The hashes of all texts, as {@link HashedText}: stored ones where there are any. */
    private JavaRDD<long[]> hashed() {
        BitSet signed = new BitSet();
        texts.signatures().forEach(file -> Arrays.stream(file.texts()).forEach(signed::set));
        BitSet unsigned = new BitSet();
        unsigned.set(0, texts.fresh());
        unsigned.andNot(signed);
        return rows(ofTexts(texts.articles(), unsigned))
                .flatMap(TextRows.madeHashes())
                .union(rows(texts.signatures()).flatMap(TextRows.storedHashes()));
    }

    private JavaRDD<TextFile> rows(List<TextFile> files) {
        return spark.parallelize(files, Math.max(1, Math.min(files.size(), MOST_PARTITIONS)));
    }

    /** What of files is asked for. */
    private static List<TextFile> ofTexts(List<TextFile> files, BitSet asked) {
        List<TextFile> some = new ArrayList<>();
        for (TextFile file : files) {
            int[] places = IntStream.range(0, file.texts().length)
                    .filter(place -> asked.get(file.texts()[place]))
                    .toArray();
            if (places.length > 0) {
                some.add(new TextFile(
                        file.file(),
                        Arrays.stream(places).map(place -> file.rows()[place]).toArray(),
                        Arrays.stream(places).map(place -> file.texts()[place]).toArray()));
            }
        }
        return some;
    }

    /** A text goes to every pair of blocks that it belongs to. */
    private static Iterator<Tuple2<Long, long[]>> keyed(JoinBlocks blocks, long[] text) {
        List<Tuple2<Long, long[]>> keyed = new ArrayList<>();
        if (HashedText.size(text) > 0) {
            for (int pair : blocks.asMember(HashedText.text(text))) {
                keyed.add(new Tuple2<>(BlockOffers.key(pair, true), text));
            }
            for (int pair : blocks.asOther(HashedText.text(text))) {
                keyed.add(new Tuple2<>(BlockOffers.key(pair, false), text));
            }
        }
        return keyed.iterator();
    }

    @Override
    public boolean[] areCopies(int[] ones, int[] others) throws IOException, InterruptedException {
        JavaPairRDD<Integer, String> read = bodies();
        HashPartitioner partitioner = new HashPartitioner(read.getNumPartitions());
        List<long[]> asked = new ArrayList<>();
        for (int from = 0; from < ones.length; from += PAIRS_A_ROW) {
            int to = Math.min(ones.length, from + PAIRS_A_ROW);
            asked.add(IntStream.range(from, to)
                    .mapToLong(i -> BodyJoin.packed(ones[i], others[i]))
                    .toArray());
        }
        JavaRDD<Tuple2<Integer, Integer>> pairs = spark.parallelize(asked).flatMap(BodyJoin.unpacking());
        JavaPairRDD<Integer, BodyJoin.HalfPair> halfWay = read.zipPartitions(
                        pairs.mapToPair(pair -> pair).repartitionAndSortWithinPartitions(partitioner),
                        BodyJoin.sending())
                .mapToPair(pair -> pair);
        List<Long> found = jobs.run(
                "near copies: comparisons",
                () -> read.zipPartitions(halfWay.repartitionAndSortWithinPartitions(partitioner), BodyJoin.comparing())
                        .collect());
        compared += ones.length;
        long[] copies = found.stream().mapToLong(Long::longValue).sorted().toArray();
        boolean[] areCopies = new boolean[ones.length];
        for (int i = 0; i < ones.length; i++) {
            areCopies[i] = Arrays.binarySearch(copies, BodyJoin.packed(ones[i], others[i])) >= 0;
        }
        return areCopies;
    }

    /** The texts of all offers, read once. */
    private JavaPairRDD<Integer, String> bodies() {
        JavaPairRDD<Integer, String> read = bodies;
        if (read == null) {
            int partitions = Math.max(
                    2 * spark.defaultParallelism(),
                    Math.min(MOST_PARTITIONS, offeredTexts.cardinality() / BODIES_A_PARTITION));
            read = rows(ofTexts(texts.articles(), offeredTexts))
                    .flatMap(TextRows.bodies())
                    .mapToPair(text -> text)
                    .repartitionAndSortWithinPartitions(new HashPartitioner(partitions))
                    .persist(StorageLevel.MEMORY_AND_DISK());
            bodies = read;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        if (bodies != null) {
            bodies.unpersist();
        }
        input.destroy();
        told.accept(jobs.end(texts.days().length, offered, compared));
    }
}
