package org.broadsheet.annotate;

import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.CURRENCY;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.NNS;
import static org.broadsheet.annotate.PennTag.VBN;
import static org.broadsheet.annotate.PennTag.VBZ;

/**
 * Makes a finite verb of what the tagger took for the plural that a phrase ends with, where the article is one of a single
 * thing and a number follows: "A used camera costs between $80 and $200".
 */
final class VerbBehindSingular {
    private VerbBehindSingular() {}

    /** Mends the tags of a sentence. */
    static void mend(WordForm[] words, PennTag[] tags) {
        for (int i = 2; i + 1 < tags.length; i++) {
            if (tags[i] == NNS && tags[i - 1] == NN && isBeforeNumber(tags, i + 1) && isOfOne(words, tags, i - 1)) {
                tags[i] = VBZ;
            }
        }
    }

    private static boolean isBeforeNumber(PennTag[] tags, int at) {
        int number = tags[at] == IN ? at + 1 : at;
        return number < tags.length && (tags[number] == CD || tags[number] == CURRENCY);
    }

    /** Whether nothing but a singular noun and its adjectives stands back to "a" or "an" that opens the sentence or a clause. */
    private static boolean isOfOne(WordForm[] words, PennTag[] tags, int noun) {
        int at = noun;
        while (at > 0 && (tags[at] == NN || tags[at].isAdjective() || tags[at] == VBN)) {
            at--;
        }
        String article = words[at].text;
        boolean one = tags[at] == DT && at < noun && (article.equalsIgnoreCase("a") || article.equalsIgnoreCase("an"));
        return one && (at == 0 || !tags[at - 1].isVerb() && tags[at - 1] != IN);
    }
}
