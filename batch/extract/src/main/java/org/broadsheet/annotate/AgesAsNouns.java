package org.broadsheet.annotate;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.HYPH;
import static org.broadsheet.annotate.PennTag.JJ;
import static org.broadsheet.annotate.PennTag.NN;

/**
 * Makes a noun of the age that stands for someone: "the 29-year-old said". Before a noun, "a 29-year-old baker", it stays an
 * adjective (Penn guidelines: Santorini 1990, on adjectives as heads of noun phrases).
 */
final class AgesAsNouns {
    private AgesAsNouns() {}

    /** Mends the tags of a sentence. */
    static void mend(WordForm[] words, PennTag[] tags) {
        for (int i = 4; i + 1 < tags.length; i++) {
            boolean age = tags[i] == JJ
                    && words[i].text.equals("old")
                    && tags[i - 1] == HYPH
                    && words[i - 2].text.equals("year")
                    && tags[i - 3] == HYPH
                    && tags[i - 4] == CD;
            PennTag next = tags[i + 1];
            if (age
                    && (next.isVerb()
                            || next.isAdverb()
                            || next == PennTag.IN
                            || next == PennTag.MD
                            || next == PennTag.COMMA)) {
                tags[i] = NN;
            }
        }
    }
}
