package org.broadsheet.across;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.words.WordList;

/** What became of the people that a figure counts, by the words around it: killed, injured, missing, arrested. */
final class Outcomes {
    private static final WordList CLASSES = WordList.english("claim-classes");
    private static final Map<String, Integer> ALWAYS = words(0, "OUTCOME");
    /** Of jobs alone: "cut" and "fire" mean other things elsewhere. */
    private static final Map<String, Integer> OF_JOBS = words(ALWAYS.size(), "OUTCOME_OF_JOBS");

    private static final Set<String> JOBS = words(0, "JOB").keySet();

    private Outcomes() {}

    /** The outcomes that words near a figure tell, by their row in the list. */
    static Set<Integer> in(Wording near) {
        Set<Integer> outcomes = new HashSet<>();
        boolean jobs = near.stems().stream().anyMatch(JOBS::contains);
        near.stems().forEach(stem -> outcomes.addAll(ofStem(stem, jobs)));
        return Set.copyOf(outcomes);
    }

    /**
     * The outcome that one word in lower case tells, alone in a set; empty where it tells none.
     *
     * @param jobs whether jobs are spoken of
     */
    static Set<Integer> of(String word, boolean jobs) {
        return ofStem(Stems.stem(word), jobs);
    }

    /** Whether one of the words, in lower case, is a job or who has one. */
    static boolean tellJobs(Collection<String> words) {
        return words.stream().map(Stems::stem).anyMatch(JOBS::contains);
    }

    private static Set<Integer> ofStem(String stem, boolean jobs) {
        Integer outcome = ALWAYS.get(stem);
        outcome = outcome == null && jobs ? OF_JOBS.get(stem) : outcome;
        return outcome == null ? Set.of() : Set.of(outcome);
    }

    private static Map<String, Integer> words(int firstNumber, String kind) {
        Map<String, Integer> words = new HashMap<>();
        List<WordList.Row> rows = CLASSES.where(0, kind).rows();
        for (int i = 0; i < rows.size(); i++) {
            for (String word : rows.get(i).parts(1)) {
                words.put(Stems.stem(word), firstNumber + i);
            }
        }
        return Map.copyOf(words);
    }
}
