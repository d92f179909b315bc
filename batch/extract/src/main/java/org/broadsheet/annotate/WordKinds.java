package org.broadsheet.annotate;

import java.util.ArrayList;
import java.util.List;

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

    /** Number of its cluster of middling size, likewise. */
    public int middleCluster(String lowerCase) {
        return lexicon.word(lowerCase).middle();
    }

    /** What a word in lower case is taken for: {@code given}, {@code like-body}. */
    public List<String> of(String lowerCase) {
        int traits = lexicon.word(lowerCase).marks().traits();
        List<String> kinds = new ArrayList<>();
        for (Kind kind : KINDS) {
            if ((traits & kind.trait()) != 0) {
                kinds.add(kind.name());
            }
        }
        return kinds;
    }
}
