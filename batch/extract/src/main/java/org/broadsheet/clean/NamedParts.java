package org.broadsheet.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words in the names that a page gives its elements: class, id, role. A name is cut at every character that is no letter and
 * at every inner capital; its words are looked up alone and joined to the ones before them.
 */
final class NamedParts<T> {
    private static final Pattern NAME = Pattern.compile("[a-z]+(?: [a-z]+)*");
    private static final int LONGEST_ATTRIBUTE = 400;
    private static final int MOST_JOINED = 3;
    private static final int LONGEST_WORD = 63;

    private final Map<String, T> meanings;
    /** Lengths of the words in the names, as bits, by their first letter: others are not looked up. */
    private final long[] lengths = new long['z' - 'a' + 1];
    /** Last words of the names of several: the others are not looked up joined. */
    private final Set<String> lastWords = new HashSet<>();

    NamedParts(Map<String, T> meanings) {
        this.meanings = Map.copyOf(meanings);
        for (String name : meanings.keySet()) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(name + ": no name of words from a to z");
            }
            for (String word : name.split(" ", -1)) {
                lengths[word.charAt(0) - 'a'] |= 1L << Math.min(word.length(), LONGEST_WORD);
            }
            int blank = name.lastIndexOf(' ');
            if (blank >= 0) {
                lastWords.add(name.substring(blank + 1));
            }
        }
    }

    /**
     * A word that is known.
     *
     * @param sign the word or words
     */
    record Hit<T>(String sign, T meaning) {}

    /** The first known word of an attribute, or null. */
    @Nullable
    Hit<T> first(String attribute) {
        List<Hit<T>> hits = find(attribute, true);
        return hits.isEmpty() ? null : hits.get(0);
    }

    /** All known words of an attribute in order. */
    List<Hit<T>> all(String attribute) {
        return find(attribute, false);
    }

    private List<Hit<T>> find(String attribute, boolean onlyFirst) {
        if (attribute.isEmpty() || attribute.length() > LONGEST_ATTRIBUTE) {
            return List.of();
        }
        List<Hit<T>> hits = List.of();
        String[] last = new String[MOST_JOINED];
        int joined = 0;
        int start = -1;
        for (int i = 0; i <= attribute.length(); i++) {
            char c = i < attribute.length() ? attribute.charAt(i) : ' ';
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean innerCapital = start >= 0 && c >= 'A' && c <= 'Z' && attribute.charAt(i - 1) >= 'a';
            if (start >= 0 && (!letter || innerCapital)) {
                Hit<T> hit = isHash(attribute, start, i) ? null : ofWord(word(attribute, start, i), last, joined);
                if (hit != null) {
                    hits = hits.isEmpty() ? new ArrayList<>() : hits;
                    hits.add(hit);
                    if (onlyFirst) {
                        return hits;
                    }
                }
                joined = Math.min(joined + 1, MOST_JOINED);
                start = -1;
            }
            start = letter && start < 0 ? i : start;
            joined = c == ' ' ? 0 : joined;
        }
        return hits;
    }

    /** A word of an attribute in lower case; empty for one that stands in no name. */
    private String word(String attribute, int start, int end) {
        boolean known =
                (lengths[(attribute.charAt(start) | ' ') - 'a'] >>> Math.min(end - start, LONGEST_WORD) & 1) != 0;
        return known ? attribute.substring(start, end).toLowerCase(Locale.ROOT) : "";
    }

    /** Letters between digits ({@code elementor-element-4ad1c0b}) are a piece of a number that a machine made. */
    private static boolean isHash(String attribute, int start, int end) {
        boolean digitBefore = start > 0 && isDigit(attribute.charAt(start - 1));
        int behind = end;
        while (behind < attribute.length() && isDigit(attribute.charAt(behind))) {
            behind++;
        }
        boolean letterBehind =
                behind > end && behind < attribute.length() && Character.isLetter(attribute.charAt(behind));
        return digitBefore || letterBehind;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Looks up a word alone and joined to the ones before it, which it is then added to. */
    private @Nullable Hit<T> ofWord(String word, String[] last, int count) {
        String joined = word;
        T meaning = word.isEmpty() ? null : meanings.get(word);
        int most = meaning == null && count > 0 && !word.isEmpty() && lastWords.contains(word)
                ? Math.min(count, MOST_JOINED - 1)
                : 0;
        for (int back = 1; meaning == null && back <= most; back++) {
            joined = last[back - 1] + " " + joined;
            meaning = meanings.get(joined);
        }
        System.arraycopy(last, 0, last, 1, last.length - 1);
        last[0] = word;
        return meaning == null ? null : new Hit<>(joined, meaning);
    }
}
