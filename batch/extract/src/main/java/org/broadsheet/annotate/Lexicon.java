package org.broadsheet.annotate;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of words without their text: the clusters of words that are used alike, at three grains, and marks such
 * as "a surname" or "a large city". Words are kept as hashes of 32 bits: an unknown word is taken for a known one about
 * once in 15,000. Immutable.
 */
public final class Lexicon {
    /** The kind of its model file. */
    static final String KIND = "lexicon";

    private static final int CLUSTER_BITS = 11;
    private static final int CLUSTER_MASK = (1 << CLUSTER_BITS) - 1;

    /** A table with open addressing, about in the order of the keys, as the file is; a key of 0 is a free place. */
    private final int[] keys;

    /** A key's place is that of its upper bits. */
    private final int shift;

    private final int[] clusters;
    private final int[] markSets;
    private final MarkSet[] sets;

    /** Read when it is first asked for. */
    private static final class Shared {
        private static final Lexicon LEXICON = load(null);

        private Shared() {}
    }

    private Lexicon(int size, MarkSet[] sets) {
        int capacity = Integer.highestOneBit(Math.max(4, size)) * 4;
        this.keys = new int[capacity];
        this.shift = Integer.SIZE - Integer.numberOfTrailingZeros(capacity);
        this.clusters = new int[capacity];
        this.markSets = new int[capacity];
        this.sets = sets;
    }

    /**
     * A word as the lists have it.
     *
     * @param coarse number of its cluster among 128 at most, from 0, or -1 where it has none
     * @param middle the same among 512
     * @param fine the same among 2,047
     * @param marks what the lists say of it, in order
     */
    public record Entry(int coarse, int middle, int fine, List<String> marks) {
        int packed() {
            return fine < 0 ? 0 : fine + 1 | middle << CLUSTER_BITS | coarse << CLUSTER_BITS + 9;
        }
    }

    /**
     * Reads the lexicon from a folder of models, or from the class path where that is null.
     *
     * @throws java.io.UncheckedIOException naming the file, when it is missing or damaged
     */
    public static Lexicon load(@Nullable Path folder) {
        return ModelFile.read(folder, KIND, Lexicon::read);
    }

    /** The lexicon of the class path, read once. */
    static Lexicon shared() {
        return Shared.LEXICON;
    }

    /** Writes a lexicon of words in lower case into a folder of models. */
    public static void write(Path folder, SortedMap<String, Entry> words) throws IOException {
        Map<List<String>, Integer> sets = new LinkedHashMap<>();
        sets.put(List.of(), 0);
        SortedMap<Long, Entry> byKey = new TreeMap<>();
        words.forEach((word, entry) -> {
            sets.putIfAbsent(entry.marks(), sets.size());
            byKey.putIfAbsent(Integer.toUnsignedLong(key(word)), entry);
        });
        ModelFile.write(folder.resolve(KIND + ".model"), KIND, out -> {
            writeSets(out, new ArrayList<>(sets.keySet()));
            out.writeInt(byKey.size());
            long last = 0;
            for (Map.Entry<Long, Entry> word : byKey.entrySet()) {
                VarInt.write(out, (int) (word.getKey() - last));
                last = word.getKey();
                out.writeInt(word.getValue().packed());
                VarInt.write(out, sets.getOrDefault(word.getValue().marks(), 0));
            }
        });
    }

    private static void writeSets(DataOutputStream out, List<List<String>> sets) throws IOException {
        VarInt.write(out, sets.size());
        for (List<String> marks : sets) {
            byte[] line = String.join(" ", marks).getBytes(StandardCharsets.UTF_8);
            VarInt.write(out, line.length);
            out.write(line);
        }
    }

    private static Lexicon read(ByteBuffer in) {
        MarkSet[] sets = new MarkSet[Math.min(in.remaining(), VarInt.read(in))];
        for (int i = 0; i < sets.length; i++) {
            byte[] line = new byte[Math.min(in.remaining(), VarInt.read(in))];
            in.get(line);
            String marks = new String(line, StandardCharsets.UTF_8);
            sets[i] = MarkSet.of(marks.isEmpty() ? List.of() : Arrays.asList(marks.split(" ")));
        }
        int size = ModelFile.count(in);
        Lexicon lexicon = new Lexicon(size, sets);
        int key = 0;
        for (int i = 0; i < size; i++) {
            key += VarInt.read(in);
            int cluster = in.getInt();
            lexicon.put(key, cluster, VarInt.read(in));
        }
        return lexicon;
    }

    private void put(int key, int cluster, int markSet) {
        if (markSet >= sets.length) {
            throw new IllegalArgumentException("mark set " + markSet + " of " + sets.length);
        }
        int at = place(key);
        keys[at] = key;
        clusters[at] = cluster;
        markSets[at] = markSet;
    }

    private int place(int key) {
        int mask = keys.length - 1;
        int at = key >>> shift;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private static int key(CharSequence word) {
        int key = (int) (Hash.of(word) >>> 32);
        return key == 0 ? 1 : key;
    }

    /** What is known of a word in lower case. */
    Word word(CharSequence lowerCase) {
        int at = place(key(lowerCase));
        int packed = clusters[at];
        if (packed == 0) {
            return new Word(0, 0, 0, sets[markSets[at]]);
        }
        return new Word(
                (packed >>> CLUSTER_BITS + 9) + 1,
                (packed >>> CLUSTER_BITS & 511) + 1,
                packed & CLUSTER_MASK,
                sets[markSets[at]]);
    }

    /**
     * What is known of a word.
     *
     * @param coarse its coarse cluster from 1, 0 where it has none
     * @param middle its middle cluster likewise
     * @param fine its fine cluster likewise
     * @param marks its marks
     */
    record Word(int coarse, int middle, int fine, MarkSet marks) {
        static final Word UNKNOWN = new Word(0, 0, 0, MarkSet.of(List.of()));
    }
}
