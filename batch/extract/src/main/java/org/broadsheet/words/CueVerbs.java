package org.broadsheet.words;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Verbs of {@code cues.tsv} by what they tell of words: to {@code say}, {@code show}, {@code ask} or {@code think} them. */
public final class CueVerbs {
    private CueVerbs() {}

    /** The lemmas of the verbs of these classes. */
    public static Set<String> of(String... classes) {
        WordList verbs = WordList.english("cues").where(1, "v");
        Set<String> lemmas = new HashSet<>();
        Arrays.stream(classes).forEach(one -> lemmas.addAll(verbs.where(2, one).words()));
        return Collections.unmodifiableSet(lemmas);
    }
}
