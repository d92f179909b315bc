package org.broadsheet.annotate;

import static org.broadsheet.annotate.PennTag.CLOSE_QUOTE;
import static org.broadsheet.annotate.PennTag.COLON;
import static org.broadsheet.annotate.PennTag.COMMA;
import static org.broadsheet.annotate.PennTag.MD;
import static org.broadsheet.annotate.PennTag.OPEN_QUOTE;
import static org.broadsheet.annotate.PennTag.STOP;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBN;

/**
 * Makes a finite verb of what the tagger took for a participle behind an aside and before what is said or the end: "Weber, 29,
 * tweeted:". A phrase and its aside before a colon or a full stop need a verb.
 */
final class VerbBehindAside {
    private VerbBehindAside() {}

    /** Mends the tags of a sentence. */
    static void mend(PennTag[] tags) {
        for (int i = 3; i + 1 < tags.length; i++) {
            PennTag next = tags[i + 1];
            boolean closes = next == COLON || next == STOP || next == OPEN_QUOTE;
            if (tags[i] == VBN && tags[i - 1] == COMMA && closes && isPhraseWithAside(tags, i - 1)) {
                tags[i] = VBD;
            }
        }
    }

    /** Whether a noun, a comma and more stand before a comma, back to a quotation or the start, and no verb. */
    private static boolean isPhraseWithAside(PennTag[] tags, int comma) {
        boolean aside = false;
        boolean noun = false;
        for (int i = comma - 1; i >= 0 && tags[i] != OPEN_QUOTE && tags[i] != CLOSE_QUOTE; i--) {
            if (tags[i].isVerb() || tags[i] == MD) {
                return false;
            }
            noun |= aside && tags[i].isNoun();
            aside |= tags[i] == COMMA;
        }
        return noun;
    }
}
