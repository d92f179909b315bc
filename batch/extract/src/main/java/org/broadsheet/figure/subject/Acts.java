package org.broadsheet.figure.subject;

import java.util.Set;
import org.broadsheet.figure.amount.FigureRule;
import org.broadsheet.figure.amount.TrendWords;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Which verbs tell an act that an amount may measure, and which a level of their subject. */
final class Acts {
    /** Lemmas of verbs that tell no act that an amount could measure. */
    private static final Set<String> NONE =
            WordSets.english("figure-contexts").union("verbs-of-no-act", "verbs-that-help");

    /** Lemmas of verbs that tell how much their subject is. */
    private static final Set<String> LEVELS =
            WordSets.english("figure-contexts").get("verbs-of-level");

    private final Parts parts;
    private final TrendWords trends;

    Acts(Parts parts, TrendWords trends) {
        this.parts = parts;
        this.trends = trends;
    }

    /** Whether a verb tells an act that an amount behind it may measure; not for none. */
    boolean isOne(String lemma) {
        return !lemma.isEmpty()
                && !SubjectCandidates.COPULAS.contains(lemma)
                && !isLevel(lemma)
                && !NONE.contains(lemma);
    }

    boolean isLevel(String lemma) {
        return LEVELS.contains(lemma) || trends.isChangeVerb(lemma);
    }

    /** "The city paid", "set aside": the main verb of a part, told of a party. */
    Measured verb(int verb, @Nullable Part party) {
        Part part = parts.get(verb);
        return Measured.of(part.end() - 1, parts.endOfVerb(verb), party, FigureRule.MEASURED_ACT);
    }
}
