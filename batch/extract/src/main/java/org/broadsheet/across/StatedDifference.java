package org.broadsheet.across;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.words.WordList;

/**
 * How a sentence says that its number stands to one that others give of the same: "8,000, far fewer than the union claims".
 * Such a sentence tells by itself that two numbers are of one quantity. The words are those of {@code
 * words/en/claim-classes.tsv}, and of {@code cues.tsv} those of saying.
 */
public enum StatedDifference {
    /** It is less than the other. */
    LESS,
    /** It is more. */
    MORE,
    NONE;

    private static final WordList CLASSES = WordList.english("claim-classes");
    private static final Set<String> LESS_THAN = words("LESS");
    private static final Set<String> MORE_THAN = words("MORE");
    private static final Set<String> LINKS = words("LINK");
    private static final Set<String> GIVEN = given();
    private static final Set<String> NUMBERS = words("NUMBER");
    private static final Set<String> PUT =
            words("PUT").stream().map(Stems::stem).collect(Collectors.toUnmodifiableSet());
    /** Words between the comparison and what tells that the other number was given. */
    private static final int REACH = 6;
    /** Words between what tells that a number was given and the comparison, "puts it at a far". */
    private static final int GIVEN_REACH = 5;

    /** What the words behind a number say: of it, or of the one that others give: "the service gives a lower value". */
    static StatedDifference behind(List<String> words) {
        StatedDifference difference = in(words);
        return difference == NONE ? ofOther(words) : difference;
    }

    private static StatedDifference ofOther(List<String> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean less = LESS_THAN.contains(words.get(i));
            if ((less || MORE_THAN.contains(words.get(i)))
                    && NUMBERS.contains(words.get(i + 1))
                    && !(i + 2 < words.size() && words.get(i + 2).equals("than"))
                    && holdOne(words.subList(Math.max(0, i - GIVEN_REACH), i), PUT)) {
                return less ? MORE : LESS;
            }
        }
        return NONE;
    }

    private static boolean holdOne(List<String> words, Set<String> stems) {
        return words.stream().map(Stems::stem).anyMatch(stems::contains);
    }

    /** What the words of a sentence say, in lower case and in order, without its number. */
    static StatedDifference in(List<String> words) {
        for (int i = 0; i + 2 < words.size(); i++) {
            boolean less = LESS_THAN.contains(words.get(i));
            if ((less || MORE_THAN.contains(words.get(i)))
                    && LINKS.contains(words.get(i + 1))
                    && holdOne(words.subList(i + 2, Math.min(words.size(), i + 2 + REACH)), GIVEN)) {
                return less ? LESS : MORE;
            }
        }
        return NONE;
    }

    /** Whether it is true of a value and another. */
    boolean holds(double value, double other) {
        return this == LESS ? value < other : this == MORE && value > other;
    }

    private static Set<String> given() {
        Set<String> stems = new HashSet<>();
        words("GIVEN").forEach(word -> stems.add(Stems.stem(word)));
        for (WordList.Row row :
                WordList.english("cues").where(1, "v").where(2, "say").rows()) {
            stems.add(Stems.stem(row.cell(0)));
        }
        return Set.copyOf(stems);
    }

    private static Set<String> words(String kind) {
        Set<String> words = new HashSet<>();
        CLASSES.where(0, kind).rows().forEach(row -> words.addAll(row.parts(1)));
        return Set.copyOf(words);
    }
}
