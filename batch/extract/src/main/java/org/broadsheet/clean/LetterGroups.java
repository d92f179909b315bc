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

    private static final int PLAIN_LETTERS = 27;

    private final List<String> languages;
    /** Number of each group of blanks and letters from a to z by its place in their order, the shorter first; -1 for none. */
    private final int[] plain = new int[PLAIN_LETTERS * (1 + PLAIN_LETTERS * (1 + PLAIN_LETTERS))];
    /** The other groups as keys of an open hash table, 0 where free. */
    private final long[] keys;
    /** Number of the key of each place. */
    private final int[] numbers;
    /** Characters of each group. */
    private final byte[] lengths;

    private final GroupWeights weights;
    private int stored;
    /** The commonest words of each language, by the word. */
    private final Map<String, boolean[]> words = new HashMap<>();

    private LetterGroups(List<String> languages, List<WordList.Row> rows) {
        this.languages = languages;
        int groups = (int)
                rows.stream().flatMap(row -> row.parts(2).stream()).distinct().count();
        // Small enough to stay in a core's cache from one text to the next.
        this.keys = new long[Integer.highestOneBit(Math.max(1, groups)) * 4];
        this.numbers = new int[keys.length];
        this.lengths = new byte[groups];
        Arrays.fill(plain, -1);
        this.weights = new GroupWeights(groups, languages.size());
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
        int number = number(group);
        if (number < 0) {
            number = add(group);
            for (int i = 0; i < languages.size(); i++) {
                weights.set(number, i, UNSEEN[group.length()]);
            }
        }
        weights.set(number, language, weight);
    }

    private int add(String group) {
        lengths[stored] = (byte) group.length();
        int place = 0;
        long key = 0;
        for (int i = 0; i < group.length(); i++) {
            place = placeBehind(place, group.charAt(i));
            key = key << CHAR_BITS | group.charAt(i);
        }
        if (place > 0) {
            plain[place - 1] = stored;
        } else {
            keys[slot(key)] = key;
            numbers[slot(key)] = stored;
        }
        return stored++;
    }

    private int number(String group) {
        int place = 0;
        long key = 0;
        for (int i = 0; i < group.length(); i++) {
            place = placeBehind(place, group.charAt(i));
            key = key << CHAR_BITS | group.charAt(i);
        }
        return number(place, key);
    }

    /** Place of a group in the order of all, from 1 on, by that of the group without its last character; -1 for none. */
    private static int placeBehind(int place, char last) {
        boolean letter = last >= 'a' && last <= 'z';
        return place < 0 || !letter && last != ' ' ? -1 : place * PLAIN_LETTERS + (letter ? last - 'a' + 2 : 1);
    }

    /** Number of a group, or -1 where no language has it among its common ones. */
    private int number(int place, long key) {
        if (place > 0) {
            return plain[place - 1];
        }
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : numbers[slot];
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
        int[] found = new int[letters.length * LONGEST_GROUP];
        int known = 0;
        int groups = 0;
        for (int from = 0; from < letters.length; from++) {
            long key = 0;
            int place = 0;
            for (int to = from + 1; to <= Math.min(letters.length, from + LONGEST_GROUP); to++) {
                key = key << CHAR_BITS | letters[to - 1];
                place = placeBehind(place, letters[to - 1]);
                boolean edge = to == from + 1 && letters[from] == ' '
                        || to == from + LONGEST_GROUP && letters[from + 1] == ' ';
                if (!edge) {
                    groups++;
                    int number = number(place, key);
                    if (number >= 0) {
                        found[known++] = number;
                    }
                }
            }
        }
        int[] sums = weights.sums(found, known);
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

    /** How many of the groups found are among the common ones of a language. */
    private int commonIn(int language, int[] numbers, int count) {
        int common = 0;
        for (int i = 0; i < count; i++) {
            common += weights.get(numbers[i], language) == UNSEEN[lengths[numbers[i]]] ? 0 : 1;
        }
        return common;
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
