package org.broadsheet.clean;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.words.WordList;

/**
 * Tells the languages of one script apart by how common groups of one to three letters are in each: naive Bayes over the
 * profiles of {@code letter-groups.tsv} and the words of {@code common-words.tsv} (Cavnar and Trenkle 1994 ranked such groups, Nakatani 2010 multiplied their
 * probabilities). Immutable.
 */
final class LetterGroups {
    /** Half natural logarithms: what a group counts that a language's profile has not, by its length. */
    private static final byte[] UNSEEN = {0, -18, -19, -20};

    /** What a word among the commonest of a language counts for it: it is some seven times as frequent there as elsewhere. */
    private static final int COMMON_WORD = 4;

    /** Names of foreign people and towns make a short English text no foreign one. */
    private static final String COMMONEST = "en";

    private static final int PRIOR = 8;

    private static final double WEIGHT_UNIT = 0.5;
    private static final int LONGEST_GROUP = 3;
    private static final int CHAR_BITS = 16;

    private final List<String> languages;
    /** Groups as keys of an open hash table, 0 where free. */
    private final long[] keys;
    /** Where the weights of the key of each place begin. */
    private final int[] places;

    private final byte[] weights;
    private int stored;
    /** The commonest words of each language, by the word. */
    private final Map<String, boolean[]> words = new HashMap<>();

    private LetterGroups(List<String> languages, List<WordList.Row> rows) {
        this.languages = languages;
        int groups = (int)
                rows.stream().flatMap(row -> row.parts(2).stream()).distinct().count();
        // Small enough to stay in a core's cache from one text to the next.
        this.keys = new long[Integer.highestOneBit(Math.max(1, groups)) * 4];
        this.places = new int[keys.length];
        this.weights = new byte[groups * languages.size()];
        for (WordList.Row row : rows) {
            for (String group : row.parts(2)) {
                put(group.replace('_', ' '), languages.indexOf(row.cell(0)), (byte) row.number(1));
            }
        }
        for (WordList.Row row : WordList.anyLanguage("common-words").rows()) {
            int language = languages.indexOf(row.cell(0));
            if (language >= 0) {
                row.parts(1)
                        .forEach(word ->
                                words.computeIfAbsent(word, w -> new boolean[languages.size()])[language] = true);
            }
        }
    }

    /** The profiles of each script that languages share. */
    static Map<UnicodeScript, LetterGroups> load() {
        Map<UnicodeScript, List<WordList.Row>> rows = new EnumMap<>(UnicodeScript.class);
        Map<UnicodeScript, Set<String>> languages = new EnumMap<>(UnicodeScript.class);
        Map<String, UnicodeScript> scripts = new HashMap<>();
        for (WordList.Row row : WordList.anyLanguage("letter-groups").rows()) {
            UnicodeScript script = scripts.computeIfAbsent(row.cell(0), code -> script(row));
            rows.computeIfAbsent(script, s -> new ArrayList<>()).add(row);
            languages.computeIfAbsent(script, s -> new LinkedHashSet<>()).add(row.cell(0));
        }
        Map<UnicodeScript, LetterGroups> groups = new EnumMap<>(UnicodeScript.class);
        rows.forEach((script, list) ->
                groups.put(script, new LetterGroups(List.copyOf(languages.getOrDefault(script, Set.of())), list)));
        return groups;
    }

    private static UnicodeScript script(WordList.Row row) {
        return UnicodeScript.of(row.cell(2)
                .codePoints()
                .filter(c -> c != '_' && c != '|')
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("letter-groups: no letter in " + row.cells())));
    }

    private void put(String group, int language, byte weight) {
        int slot = slot(key(group, 0, group.length()));
        if (keys[slot] == 0) {
            keys[slot] = key(group, 0, group.length());
            places[slot] = stored++ * languages.size();
            Arrays.fill(weights, places[slot], places[slot] + languages.size(), UNSEEN[group.length()]);
        }
        weights[places[slot] + language] = weight;
    }

    private static long key(String text, int from, int to) {
        long key = 0;
        for (int i = from; i < to; i++) {
            key = key << CHAR_BITS | text.charAt(i);
        }
        return key;
    }

    /** Where a key is or may be put. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** ISO 639-1 codes of the languages that are told apart. */
    List<String> languages() {
        return languages;
    }

    /**
     * The language whose groups a text is likeliest made of.
     *
     * @param lead natural logarithm of how much likelier it is than the next
     * @param known share of the text's groups that are among the language's common ones
     */
    record Likeliest(String language, double lead, double known) {}

    /** The likeliest language of a text that holds at least one letter. */
    Likeliest likeliest(String text) {
        String spaced = letters(text);
        char[] letters = spaced.toCharArray();
        int[] sums = new int[languages.size()];
        int[] found = new int[letters.length * LONGEST_GROUP];
        int known = 0;
        int groups = 0;
        for (int from = 0; from < letters.length; from++) {
            long key = 0;
            for (int to = from + 1; to <= Math.min(letters.length, from + LONGEST_GROUP); to++) {
                key = key << CHAR_BITS | letters[to - 1];
                boolean edge = to == from + 1 && letters[from] == ' '
                        || to == from + LONGEST_GROUP && letters[from + 1] == ' ';
                if (!edge) {
                    groups++;
                    int slot = slot(key);
                    if (keys[slot] != 0) {
                        add(places[slot], sums);
                        found[known++] = slot;
                    }
                }
            }
        }
        addWords(spaced, sums);
        if (languages.contains(COMMONEST)) {
            sums[languages.indexOf(COMMONEST)] += PRIOR;
        }
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        int next = Integer.MIN_VALUE;
        for (int i = 0; i < sums.length; i++) {
            next = i == best ? next : Math.max(next, sums[i]);
        }
        return new Likeliest(
                languages.get(best),
                (sums[best] - next) * WEIGHT_UNIT,
                (double) commonIn(best, found, known) / Math.max(1, groups));
    }

    private void add(int at, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weights[at + i];
        }
    }

    /** How many of the groups found are among the common ones of a language. */
    private int commonIn(int language, int[] slots, int count) {
        int common = 0;
        for (int i = 0; i < count; i++) {
            common += weights[places[slots[i]] + language] == UNSEEN[length(keys[slots[i]])] ? 0 : 1;
        }
        return common;
    }

    /** Characters of a key: none is 0. */
    private static int length(long key) {
        int length = 1;
        while (key >>> length * CHAR_BITS != 0) {
            length++;
        }
        return length;
    }

    private void addWords(String letters, int[] sums) {
        int start = 1;
        for (int i = 1; i < letters.length(); i++) {
            if (letters.charAt(i) == ' ') {
                boolean[] common = words.get(letters.substring(start, i));
                for (int k = 0; common != null && k < sums.length; k++) {
                    sums[k] += common[k] ? COMMON_WORD : 0;
                }
                start = i + 1;
            }
        }
    }

    /** Lower case, everything that is no letter one blank, a blank at either end. */
    private static String letters(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(lower.length() + 2).append(' ');
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean letter = Character.isLetter(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            if (letter) {
                letters.append(c);
            } else if (letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        return (letters.charAt(letters.length() - 1) == ' ' ? letters : letters.append(' ')).toString();
    }
}
