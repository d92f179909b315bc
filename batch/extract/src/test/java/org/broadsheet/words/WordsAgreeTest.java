package org.broadsheet.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A kind of words stands in one list: a second one would have other members before long. */
class WordsAgreeTest {
    private static final Path LISTS = Path.of("src/main/resources/org/broadsheet/words");
    /** A few words of a kind may be wanted for themselves; so many are the kind again. */
    private static final int SAME_KIND = 5;

    /** How rare each word is: a measure of all words, no kind of them. */
    private static final String MEASURED = "en/word-rarity";

    /** Kinds of words by the list that holds them. */
    private static Map<String, Set<String>> kinds() {
        Map<String, Set<String>> kinds = new TreeMap<>();
        kinds.put("en/weekdays", WordList.english("weekdays").where(2, "name").words());
        kinds.put("en/months", WordList.english("months").where(2, "name").words());
        kinds.put("en/countries", folded(WordList.english("countries").words()));
        kinds.put(
                "en/number-words",
                WordList.english("number-words").rows().stream()
                        .map(row -> row.cell(1))
                        .collect(Collectors.toSet()));
        kinds.put(
                "en/cues",
                WordList.english("cues").where(1, "v").rows().stream()
                        .filter(row -> row.cell(2).equals("say") && row.parts(3).contains("quote"))
                        .map(row -> row.cell(0))
                        .collect(Collectors.toSet()));
        return kinds;
    }

    /** Lists in which the same letters are other words, or part of a wider set of their own. */
    private static final Map<String, Set<String>> ELSE = Map.of(
            // Georgia and April are given names too.
            "en/census-names", Set.of("en/countries", "en/months"),
            // March is a surname too.
            "en/surnames-too", Set.of("en/months"),
            // "third" is a place in an order here and a part of one there.
            "en/ordinals", Set.of("en/number-words"),
            // Verbs that carry a noun of saying may say by themselves.
            "en/quote-contexts light-verbs", Set.of("en/cues"),
            // Who records, expects or publishes a count does not hold it; some of these acts are acts of saying.
            "en/figure-contexts verbs-of-recording", Set.of("en/cues"),
            // What a brand is called is what else the word means: "Signal".
            "en/brands", Set.of("en/cues"),
            // Scales that make an amount of what they count, and words that begin a length: few of the numbers.
            "en/time-contexts before-rate", Set.of("en/number-words"),
            "en/time-contexts opener", Set.of("en/number-words"));

    @Test
    void anOrdinalIsTheSameNumberAsThePartThatItNames() {
        Map<String, String> parts = WordList.english("number-words").rows().stream()
                .filter(row -> row.cell(0).equals("FRACTION") && row.cell(2).startsWith("1/"))
                .collect(Collectors.toMap(row -> row.cell(1), row -> row.cell(2).substring(2)));
        List<WordList.Row> both = WordList.english("ordinals").rows().stream()
                .filter(row -> parts.containsKey(row.cell(0)))
                .toList();
        both.forEach(row -> assertEquals(parts.get(row.cell(0)), row.cell(1), row.cell(0)));
        assertTrue(both.size() >= SAME_KIND, both.toString());
    }

    @Test
    void noListHoldsAKindThatAnotherHolds() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Set<String>> list : sets().entrySet()) {
            for (Map.Entry<String, Set<String>> kind : kinds().entrySet()) {
                Set<String> both = new HashSet<>(list.getValue());
                both.retainAll(kind.getValue());
                // Two letters are codes and signs: a country's, a unit's.
                both.removeIf(word -> word.length() < 3);
                boolean own =
                        list.getKey().equals(kind.getKey()) || list.getKey().startsWith(MEASURED);
                if (!own
                        && both.size() >= SAME_KIND
                        && !ELSE.getOrDefault(list.getKey(), Set.of()).contains(kind.getKey())) {
                    faults.add(list.getKey() + " has " + both.size() + " of " + kind.getKey() + ": " + both);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /** The words of each list, and of each set where a list is one of sets, by where they stand. */
    private static Map<String, Set<String>> sets() throws IOException {
        Map<String, Set<String>> sets = new TreeMap<>();
        try (Stream<Path> files = Files.walk(LISTS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
                String language = file.getParent().getFileName().toString();
                String name = file.getFileName().toString().replace(".tsv", "");
                if (language.equals("en") || language.equals("any")) {
                    WordList list = WordList.of(language, name);
                    sets.put(language + "/" + name, folded(list.words()));
                    for (WordList.Row row : list.rows()) {
                        if (row.parts(1).size() > 1) {
                            sets.put(language + "/" + name + " " + row.cell(0), folded(Set.copyOf(row.parts(1))));
                        }
                    }
                }
            }
        }
        return sets;
    }

    private static Set<String> folded(Set<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
