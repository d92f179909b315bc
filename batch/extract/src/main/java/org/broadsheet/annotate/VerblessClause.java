package org.broadsheet.annotate;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.CURRENCY;
import static org.broadsheet.annotate.PennTag.MD;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.NNS;
import static org.broadsheet.annotate.PennTag.STOP;
import static org.broadsheet.annotate.PennTag.VB;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBZ;

import java.util.Set;
import org.broadsheet.words.WordSets;

/**
 * Gives the first clause of a sentence its verb where the tagger, which decides from left to right, made a noun of it:
 * "Milk sells at ...", "The bridge cost €2 million". A sentence with a full stop needs a verb.
 */
final class VerblessClause {
    private static final Set<String> SUBORDINATORS =
            WordSets.english("clause-words").get("subordinator");

    private VerblessClause() {}

    /** Mends the tags of a sentence. */
    static void mend(WordForm[] words, PennTag[] tags) {
        if (tags.length < 3 || tags[tags.length - 1] != STOP) {
            return;
        }
        int end = 1;
        while (end < tags.length - 1 && !SUBORDINATORS.contains(words[end].text)) {
            end++;
        }
        // "Output triples": taken for a command, unless the second word cannot be what is commanded.
        boolean command = tags[0] == VB && words[0].mayBe('n') && tags[1] == NNS && !words[1].mayBe('N');
        for (int i = command ? 1 : 0; i < end; i++) {
            if (tags[i].isVerb() || tags[i] == MD) {
                return;
            }
        }
        if (command) {
            tags[0] = NN;
        }
        for (int i = 1; i < end; i++) {
            if (tags[i - 1].isNoun() && !tags[i + 1].isNoun()) {
                PennTag verb = verb(words[i], tags[i], tags[i + 1], i == 1);
                if (verb != tags[i]) {
                    tags[i] = verb;
                    return;
                }
            }
        }
    }

    /** @param second whether only one noun stands before it, so that a plural would be a strange compound */
    private static PennTag verb(WordForm word, PennTag tag, PennTag next, boolean second) {
        boolean plural = word.capitalized || word.mayBe('N') && !second;
        if (tag == NNS && !plural && (word.mayBe('Z') || word.inflections == 0)) {
            return VBZ;
        }
        return tag == NN && word.mayBe('D') && (next == CURRENCY || next == CD) ? VBD : tag;
    }
}
