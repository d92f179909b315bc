package org.broadsheet.across;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.words.WordList;

/** What became of the people that a figure counts, by the words around it: killed, injured, missing, arrested. */
final class Outcomes {
    private static final Map<String, Integer> WORDS = words();

    private Outcomes() {}

    /** The outcomes that words near a figure tell, by their row in the list. */
    static Set<Integer> in(Wording near) {
        Set<Integer> outcomes = new HashSet<>();
        for (String stem : near.stems()) {
            Integer outcome = WORDS.get(stem);
            if (outcome != null) {
                outcomes.add(outcome);
            }
        }
        return Set.copyOf(outcomes);
    }

    /** The outcome that one word in lower case tells, alone in a set; empty where it tells none. */
    static Set<Integer> of(String word) {
        Integer outcome = WORDS.get(Stem.of(word));
        return outcome == null ? Set.of() : Set.of(outcome);
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        int number = 0;
        for (WordList.Row row :
                WordList.english("claim-classes").where(0, "OUTCOME").rows()) {
            number++;
            for (String word : row.parts(1)) {
                words.put(Stem.of(word), number);
            }
        }
        return Map.copyOf(words);
    }
}
