package org.broadsheet.figure.holder;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.broadsheet.words.CueVerbs;
import org.broadsheet.words.WordSets;

/** Verbs whose doer only tells what there is, "the office reported 40 deaths", so that it is not his. */
final class TellingVerbs {
    private static final Set<String> LEMMAS = lemmas();

    private TellingVerbs() {}

    static boolean isOne(String lemma) {
        return LEMMAS.contains(lemma);
    }

    private static Set<String> lemmas() {
        Set<String> lemmas =
                new HashSet<>(WordSets.english("figure-contexts").union("verbs-of-recording", "verbs-of-advice"));
        lemmas.addAll(CueVerbs.of("say", "show", "ask", "think"));
        return Collections.unmodifiableSet(lemmas);
    }
}
