package org.broadsheet.annotate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of words apart from any text: the cluster of words that are used alike, and what lists and word vectors
 * take them for. Immutable; one serves all threads.
 */
public final class WordKinds {
    private static final List<Kind> KINDS = List.of(
            new Kind("given", MarkSet.GIVEN_NAME),
            new Kind("surname", MarkSet.SURNAME),
            new Kind("like-person", MarkSet.LIKE_PERSON),
            new Kind("like-body", MarkSet.LIKE_BODY),
            new Kind("like-place", MarkSet.LIKE_PLACE),
            new Kind("body", MarkSet.BODY),
            new Kind("place", MarkSet.PLACE),
            new Kind("demonym", MarkSet.DEMONYM),
            new Kind("plain", MarkSet.PLAIN));

    private final Lexicon lexicon;
    private final Map<Integer, List<String>> named = new ConcurrentHashMap<>();

    private record Kind(String name, int trait) {}

    private WordKinds(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Those of the lexicon that comes with the library.
     *
     * @throws java.io.UncheckedIOException naming the file, when it is missing or damaged
     */
    public static WordKinds load() {
        return new WordKinds(Lexicon.shared());
    }

    /** Number of the coarse cluster of a word in lower case, from 1; 0 where it has none. */
    public int cluster(String lowerCase) {
        return lexicon.word(lowerCase).coarse();
    }

    /**
     * What is known of a word.
     *
     * @param names what it is taken for: {@code given}, {@code like-body}
     * @param cluster number of its coarse cluster, from 1; 0 where it has none
     * @param middleCluster number of its cluster of middling size, likewise
     */
    public record Known(List<String> names, int cluster, int middleCluster) {
        public Known {
            names = List.copyOf(names);
        }
    }

    /** What is known of a word in lower case. */
    public Known of(String lowerCase) {
        Lexicon.Word word = lexicon.word(lowerCase);
        return new Known(named.computeIfAbsent(word.marks().traits(), WordKinds::names), word.coarse(), word.middle());
    }

    private static List<String> names(int traits) {
        return KINDS.stream()
                .filter(kind -> (traits & kind.trait()) != 0)
                .map(Kind::name)
                .toList();
    }
}
