package org.broadsheet.pipeline.publish;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles that were taken out for good, in {@code _tombstones.json}. It holds SHA-256 sums only: whoever reads it learns
 * that something was forgotten, and not what. Whatever writes articles asks it first.
 */
public final class Tombstones {
    static final String PLACE = "_tombstones.json";

    private static final int FORMAT_VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Set<List<String>> stones;
    private final Set<String> hashes = new HashSet<>();

    /**
     * The file.
     *
     * @param sha256 a tombstone each: the sums of everything by which one article is known
     */
    private record Stored(int formatVersion, List<List<String>> sha256) {}

    private Tombstones(Collection<List<String>> stones) {
        this.stones = Set.copyOf(stones);
        stones.forEach(hashes::addAll);
    }

    /** Those of a dataset; none where nothing was ever forgotten. */
    public static Tombstones read(DatasetFolder folder) {
        if (!folder.exists(PLACE)) {
            return new Tombstones(Set.of());
        }
        try {
            Stored stored = JSON.readValue(folder.read(PLACE), Stored.class);
            if (stored.formatVersion() != FORMAT_VERSION || stored.sha256() == null) {
                throw new DatasetException(folder.location(PLACE) + ": format " + stored.formatVersion()
                        + " is not known; written by another Broadsheet");
            }
            return new Tombstones(stored.sha256());
        } catch (JacksonException e) {
            throw new DatasetException(
                    folder.location(PLACE) + ": damaged, so that what must not come back is not known: "
                            + e.getOriginalMessage()
                            + "; put a copy of it in its place, or delete it and 'broadsheet forget' again what must stay away",
                    e);
        }
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return hashes.isEmpty();
    }

    /**
     * Whether an article must not come back.
     *
     * @param url its canonical address, or null
     */
    public boolean forgotten(String articleId, @Nullable String url) {
        return hashes.contains(Sha256.of(articleId)) || (url != null && hashes.contains(Sha256.of(url)));
    }

    /**
     * Adds a tombstone.
     *
     * @param names everything by which the article is known: its id, its address
     */
    public static void add(DatasetFolder folder, Collection<String> names) {
        Set<List<String>> all = new HashSet<>(read(folder).stones);
        all.add(names.stream().map(Sha256::of).sorted().distinct().toList());
        write(folder, all);
    }

    /** Takes away the tombstones of every article that is known by one of these ids or addresses. */
    public static void remove(DatasetFolder folder, Collection<String> names) {
        Set<List<String>> all = new HashSet<>(read(folder).stones);
        for (String name : names) {
            String hash = Sha256.of(name);
            all.removeIf(stone -> stone.contains(hash));
        }
        write(folder, all);
    }

    private static void write(DatasetFolder folder, Set<List<String>> stones) {
        List<List<String>> sorted =
                stones.stream().sorted(Comparator.comparing(List::toString)).toList();
        folder.write(PLACE, JSON.writeValueAsString(new Stored(FORMAT_VERSION, sorted)) + "\n");
    }
}
