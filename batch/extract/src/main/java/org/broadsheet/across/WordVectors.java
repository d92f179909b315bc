package org.broadsheet.across;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What common English words mean, as far as the words around them tell: a vector each, and how common each is. MODELS.md
 * beside the file tells what it is made from, and how.
 */
final class WordVectors {
    private static final String FILE = "word-vectors.model";
    private static final int MAGIC = 0x42535756;
    /** Words of ranks before this carry nothing of their own: articles, prepositions, auxiliaries. */
    private static final double COMMONEST = 50;
    /** A likeness of two vectors below this is that of any two words of one topic. */
    private static final double TOPICAL = .5;
    /** Odd, so that pairs that follow each other fall far apart (Knuth's multiplicative hashing). */
    private static final int SPREAD = 0x9E3779B1;

    private static final int PLACE_BITS = 16;

    private final Map<String, Integer> ranks;
    private final Map<String, Integer> stems;
    private final byte[] values;
    private final int dimensions;
    private final double[] lengths;
    /**
     * What was asked lately: the pair in the upper half, the likeness as a float in the lower. The texts of one story are
     * compared with each other, and their words again and again.
     */
    private final AtomicLongArray lately = new AtomicLongArray(1 << PLACE_BITS);

    private WordVectors(Map<String, Integer> ranks, byte[] values, int dimensions) {
        this.ranks = ranks;
        this.values = values;
        this.dimensions = dimensions;
        this.lengths = new double[ranks.size()];
        this.stems = new HashMap<>(2 * ranks.size());
        ranks.forEach((word, rank) -> stems.merge(Stems.stem(word), rank, Math::min));
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Math.sqrt(product(i, i));
        }
    }

    /** The vectors that come with Broadsheet, read once. */
    static WordVectors shipped() {
        return Shipped.VECTORS;
    }

    private static final class Shipped {
        private static final WordVectors VECTORS = load();
    }

    private static WordVectors load() {
        try (InputStream file = WordVectors.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException("org/broadsheet/across/" + FILE + " is missing from the class path");
            }
            DataInputStream in = new DataInputStream(file);
            if (in.readInt() != MAGIC) {
                throw new IOException(FILE + " holds no word vectors");
            }
            int count = in.readInt();
            int dimensions = in.readInt();
            byte[] text = in.readNBytes(in.readInt());
            Map<String, Integer> ranks = new HashMap<>(2 * count);
            for (String word : new String(text, StandardCharsets.UTF_8).split("\n", -1)) {
                ranks.put(word, ranks.size());
            }
            byte[] values = in.readNBytes(count * dimensions);
            if (ranks.size() != count || values.length != count * dimensions) {
                throw new IOException(FILE + " is cut short");
            }
            return new WordVectors(ranks, values, dimensions);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** A word's place among all by how common it is, from 0, or -1 where it is none of them. */
    int rank(String word) {
        return ranks.getOrDefault(word, -1);
    }

    /** The rank of the commonest word of a stem, or -1. */
    int rankOfStem(String stem) {
        return stems.getOrDefault(stem, -1);
    }

    /** How much a word of a rank tells, from 0 (the, of) to 1 (the rarest, and whatever is no common word). */
    double weight(int rank) {
        if (rank < 0) {
            return 1;
        }
        double weight = Math.log((rank + 1) / COMMONEST) / Math.log(ranks.size() / COMMONEST);
        return Math.max(0, weight);
    }

    /** How near in meaning two words are, by rank: 0 (no nearer than any two of one topic) to 1 (the same). */
    double likeness(int one, int other) {
        if (one < 0 || other < 0) {
            return 0;
        }
        int pair = 1 + Math.min(one, other) * lengths.length + Math.max(one, other);
        int place = pair * SPREAD >>> Integer.SIZE - PLACE_BITS;
        long kept = lately.getOpaque(place);
        if ((int) (kept >>> Integer.SIZE) == pair) {
            return Float.intBitsToFloat((int) kept);
        }
        double cosine = product(one, other) / (lengths[one] * lengths[other]);
        float likeness = (float) Math.max(0, (cosine - TOPICAL) / (1 - TOPICAL));
        lately.setOpaque(place, (long) pair << Integer.SIZE | Float.floatToRawIntBits(likeness));
        return likeness;
    }

    private double product(int one, int other) {
        int sum = 0;
        for (int i = 0; i < dimensions; i++) {
            sum += values[one * dimensions + i] * values[other * dimensions + i];
        }
        return sum;
    }
}
