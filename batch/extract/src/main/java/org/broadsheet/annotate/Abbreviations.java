package org.broadsheet.annotate;

import java.util.HashSet;
import java.util.Set;
import org.broadsheet.words.WordSets;

/**
 * Short words that matter to the splitter, all in lower case.
 *
 * @param dotted abbreviations that are written with a dot behind, those of the next two kinds among them
 * @param legal those of a company's legal form, which news also writes without a dot: at the end of a text it is a full stop
 * @param neverLast those that something always follows, so that they end no sentence
 * @param prefixes parts that a hyphen keeps with the word behind it
 * @param starters words that, capitalized behind an abbreviation, start a sentence
 */
record Abbreviations(
        Set<String> dotted, Set<String> legal, Set<String> neverLast, Set<String> prefixes, Set<String> starters) {
    Abbreviations {
        Set<String> all = new HashSet<>(dotted);
        all.addAll(legal);
        all.addAll(neverLast);
        dotted = Set.copyOf(all);
    }

    /**
     * The words of the list {@code splitter-words}.
     *
     * @throws java.io.UncheckedIOException when it is missing
     */
    static Abbreviations load() {
        WordSets words = WordSets.english("splitter-words");
        return new Abbreviations(
                words.get("dotted"),
                words.get("legal"),
                words.get("never last"),
                words.get("prefix"),
                words.get("starter"));
    }
}
