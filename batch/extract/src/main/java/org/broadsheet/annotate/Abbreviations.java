package org.broadsheet.annotate;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.words.WordList;
import org.broadsheet.words.WordSets;

/**
 * Short words that matter to the splitter, all in lower case.
 *
 * @param dotted abbreviations that are written with a dot behind, those of the next kinds among them
 * @param legal those of a company's legal form, which news also writes without a dot: at the end of a text it is a full stop
 * @param neverLast those that something always follows, so that they end no sentence
 * @param words those that in small letters are also words by themselves: "Ore." and "ore", "No. 5" and "no"
 * @param numbered those that are words with a capital too where no number follows
 * @param lettered those of them that a single letter may follow: "Fig. A"
 * @param small those that are abbreviations in small letters only and behind no number
 * @param numerals numbers in words that may follow these: "No. One"
 * @param prefixes parts that a hyphen keeps with the word behind it
 * @param starters words that, capitalized behind an abbreviation, start a sentence
 */
record Abbreviations(
        Set<String> dotted,
        Set<String> legal,
        Set<String> neverLast,
        Set<String> words,
        Set<String> numbered,
        Set<String> lettered,
        Set<String> small,
        Set<String> numerals,
        Set<String> prefixes,
        Set<String> starters) {
    /** Classes of number words that count. */
    private static final Set<String> CARDINALS = Set.of("UNIT", "TEEN", "TEN");

    Abbreviations {
        Set<String> all = new HashSet<>(dotted);
        all.addAll(legal);
        all.addAll(neverLast);
        all.addAll(words);
        dotted = Set.copyOf(all);
    }

    /**
     * The words of the list {@code splitter-words}, and {@code number-words} for what an abbreviation numbers.
     *
     * @throws java.io.UncheckedIOException when one is missing
     */
    static Abbreviations load() {
        Set<String> numerals = WordList.english("number-words").rows().stream()
                .filter(row -> CARDINALS.contains(row.cell(0)))
                .map(row -> row.cell(1))
                .collect(Collectors.toSet());
        WordSets sets = WordSets.english("splitter-words");
        return new Abbreviations(
                sets.get("dotted"),
                sets.get("legal"),
                sets.get("never last"),
                sets.get("word"),
                sets.get("numbered"),
                sets.get("lettered"),
                sets.get("small"),
                numerals,
                sets.get("prefix"),
                sets.get("starter"));
    }
}
