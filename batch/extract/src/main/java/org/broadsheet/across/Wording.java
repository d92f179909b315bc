package org.broadsheet.across;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.words.WordList;

/**
 * What a few sentences are compared by: their words, each with its stem and how much it tells, their numbers, and the runs
 * of letters in them.
 */
public final class Wording {
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+(?:[.,]\\d+)*");
    private static final int RUN_LETTERS = 4;
    /** A number tells as much as a word of middling rarity. */
    private static final double NUMBER_WEIGHT = .6;

    private static final Map<String, String> NUMBER_WORDS = numberWords();

    private final List<Term> terms;
    private final Set<String> stems = new HashSet<>();
    /** Ranks of those that are words and neither names nor numbers. */
    private final int[] wordRanks;

    private final int[] runs;
    private final double weight;

    /**
     * A word of a text.
     *
     * @param stem what its forms share; of a number its digits
     * @param rank in {@link WordVectors}, or -1
     * @param weight how much it tells, 0 to 1
     * @param kind number, name (capital inside a sentence) or word
     */
    private record Term(String stem, int rank, double weight, Kind kind) {}

    private enum Kind {
        WORD,
        NAME,
        NUMBER
    }

    private Wording(List<Term> terms, int[] runs) {
        this.terms = List.copyOf(terms);
        this.runs = runs;
        terms.forEach(term -> stems.add(term.stem));
        this.wordRanks = terms.stream()
                .filter(term -> term.kind == Kind.WORD && term.rank >= 0)
                .mapToInt(Term::rank)
                .toArray();
        this.weight = terms.stream().mapToDouble(Term::weight).sum();
    }

    /** The wording of a text. */
    public static Wording of(String text) {
        WordVectors vectors = WordVectors.shipped();
        List<Term> terms = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        StringBuilder plain = new StringBuilder();
        Matcher word = WORD.matcher(text.replace('\u2019', '\'').replaceAll("'s\\b", ""));
        boolean first = true;
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            plain.append(' ').append(lower);
            Term term = term(vectors, word.group(), lower, first);
            if (seen.add(term.stem)) {
                terms.add(term);
            }
            first = false;
        }
        return new Wording(terms, runs(plain.append(' ').toString()));
    }

    private static Term term(WordVectors vectors, String word, String lower, boolean first) {
        String digits = NUMBER_WORDS.get(lower);
        if (digits != null || Character.isDigit(word.charAt(0))) {
            return new Term(digits == null ? lower.replace(",", "") : digits, -1, NUMBER_WEIGHT, Kind.NUMBER);
        }
        String stem = Stems.stem(lower);
        int rank = vectors.rank(lower);
        if (rank < 0) {
            rank = vectors.rankOfStem(stem);
        }
        boolean name = !first && Character.isUpperCase(word.charAt(0)) && word.length() > 1;
        return new Term(stem, rank, vectors.weight(rank), name ? Kind.NAME : Kind.WORD);
    }

    private static int[] runs(String plain) {
        int[] runs = new int[Math.max(0, plain.length() - RUN_LETTERS + 1)];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = plain.substring(i, i + RUN_LETTERS).hashCode();
        }
        return Arrays.stream(runs).sorted().distinct().toArray();
    }

    private static Map<String, String> numberWords() {
        Map<String, String> words = new HashMap<>();
        for (WordList.Row row : WordList.english("number-words").rows()) {
            if (Set.of("UNIT", "TEEN", "TEN").contains(row.cell(0))
                    && !row.cell(1).equals("one")) {
                words.put(row.cell(1), row.cell(2));
            }
        }
        return Map.copyOf(words);
    }

    /** The stems of its words. */
    Set<String> stems() {
        return Collections.unmodifiableSet(stems);
    }

    /** How many runs of four letters it has: its length in letters and blanks, without what repeats. */
    int length() {
        return runs.length;
    }

    /** How much all its words tell together. */
    public double weight() {
        return weight;
    }

    /** The share of what this text tells that the other tells too, in the same words or near ones, 0 to 1. */
    public double coveredBy(Wording other) {
        if (weight == 0) {
            return 0;
        }
        double covered = 0;
        for (Term term : terms) {
            covered += term.weight * other.nearest(term);
        }
        return covered / weight;
    }

    private double nearest(Term sought) {
        if (stems.contains(sought.stem)) {
            return 1;
        }
        double nearest = 0;
        if (sought.kind == Kind.WORD && sought.rank >= 0) {
            WordVectors vectors = WordVectors.shipped();
            for (int rank : wordRanks) {
                nearest = Math.max(nearest, vectors.likeness(rank, sought.rank));
            }
        }
        return nearest;
    }

    /** The share of its runs of four letters that the other has, 0 to 1. */
    public double runsIn(Wording other) {
        return runs.length == 0 ? 0 : (double) common(other) / runs.length;
    }

    /** The share of the runs of four letters of both that both have, 0 to 1. */
    public double sharedRuns(Wording other) {
        int both = common(other);
        int all = runs.length + other.runs.length - both;
        return all == 0 ? 0 : (double) both / all;
    }

    private int common(Wording other) {
        int count = 0;
        for (int i = 0, j = 0; i < runs.length && j < other.runs.length; ) {
            if (runs[i] < other.runs[j]) {
                i++;
            } else if (runs[i] > other.runs[j]) {
                j++;
            } else {
                count++;
                i++;
                j++;
            }
        }
        return count;
    }
}
