package org.broadsheet.words;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Small sets of words that a rule asks for by name: a list whose rows are a name and its words. */
public final class WordSets {
    private static final Map<String, WordSets> LOADED = new ConcurrentHashMap<>();

    private final String list;
    private final Map<String, Set<String>> sets;

    private WordSets(String list, Map<String, Set<String>> sets) {
        this.list = list;
        this.sets = sets;
    }

    /** The sets of a list of English; each list is read once. */
    public static WordSets english(String name) {
        return LOADED.computeIfAbsent(name, key -> {
            WordList list = WordList.english(key);
            return new WordSets(list.toString(), list.sets());
        });
    }

    /**
     * A set.
     *
     * @throws IllegalArgumentException when the list has none of this name
     */
    public Set<String> get(String name) {
        Set<String> words = sets.get(name);
        if (words == null) {
            throw new IllegalArgumentException(list + " has no set " + name);
        }
        return words;
    }

    /** The words of several sets as one. */
    public Set<String> union(String... names) {
        Set<String> words = new HashSet<>();
        for (String name : names) {
            words.addAll(get(name));
        }
        return Set.copyOf(words);
    }
}
