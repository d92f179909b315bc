package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.CURRENCY;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.EX;
import static org.broadsheet.annotate.PennTag.FW;
import static org.broadsheet.annotate.PennTag.HYPH;
import static org.broadsheet.annotate.PennTag.NUMBER_SIGN;
import static org.broadsheet.annotate.PennTag.PDT;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.PRP;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.annotate.PennTag;

/** Reads noun phrases: determiners, modifiers and nouns, owners included. */
final class NounPhrases {
    private static final Set<String> QUANTITIES =
            Set.of("many", "most", "several", "few", "others", "more", "some", "such", "fewer");

    private final TaggedWords words;

    NounPhrases(TaggedWords words) {
        this.words = words;
    }

    /** End of the phrase that starts at a token, or the token itself where none does. */
    int end(int from, int limit) {
        if (words.is(from, PRP) || words.is(from, EX)) {
            return from + 1;
        }
        return words.is(from, HYPH) ? from : new Scan(from, limit).end();
    }

    /** One phrase while it is read. */
    private final class Scan {
        private final int from;
        private final int limit;
        /** Whether it has a noun. */
        private boolean headed;
        /** What the name recognizer takes its last noun for. */
        private NameTag name = NameTag.NONE;

        Scan(int from, int limit) {
            this.from = from;
            this.limit = limit;
        }

        int end() {
            int i = from;
            int next = next(i);
            while (next > i) {
                i = next;
                boolean more = i < limit
                        && words.runs().same(i, from)
                        && !(i == from + 1 && words.day(from) && !words.timeUnit(i));
                next = more ? next(i) : i;
            }
            while (i > from && (words.is(i - 1, HYPH) || words.tag(i - 1).isAdverb())) {
                i--;
            }
            return headed || i > from && standsAlone(i) ? i : from;
        }

        /** Without a noun a determiner or a quantity may stand for one: "the young", "this", "several". */
        private boolean standsAlone(int end) {
            return words.is(from, DT)
                    || end == from + 1 && words.is(from, PRP_POSSESSIVE)
                    || words.tag(from).isAdjective() && QUANTITIES.contains(words.word(end - 1));
        }

        /** The place after the word at {@code i}, or {@code i} where the phrase ends before it. */
        private int next(int i) {
            PennTag tag = words.tag(i);
            if (startsAnother(i)) {
                return i;
            }
            if (isTied(i)) {
                headed |= tag.isNoun();
                name = NameTag.NONE;
                return i + 1;
            }
            if (isNoun(tag)) {
                return noun(i);
            }
            if (tag == POS && headed || joins(i)) {
                name = NameTag.NONE;
                return tag == HYPH && words.dash(i) ? i : i + 1;
            }
            if (tag.isAdjective() || isDeterminer(tag)) {
                return modifies(i) ? i + 1 : i;
            }
            if (tag == CC && joinsModifiers(i)) {
                return i + 2;
            }
            return i == from && tag == VBN || isVerbalModifier(i) ? i + 1 : i;
        }

        /** "loan-to-value", "long-term": what a hyphen ties to a word belongs to its phrase. */
        private boolean isTied(int i) {
            boolean afterHyphen = i > from + 1 && words.is(i - 1, HYPH) && glued(i) && glued(i - 1);
            return afterHyphen && !words.dash(i - 1) || i > from && words.is(i, HYPH) && glued(i) && !words.dash(i);
        }

        private boolean glued(int i) {
            return words.token(i).from() == words.token(i - 1).to();
        }

        private boolean startsAnother(int i) {
            if (i == from) {
                return false;
            }
            boolean time = words.day(i) && headed && !words.is(i - 1, POS);
            boolean determiner = isDeterminer(words.tag(i))
                    && !words.is(i - 1, PDT)
                    && !words.is(i - 1, "all")
                    && !words.is(i - 1, "both");
            return time || determiner;
        }

        private int noun(int i) {
            NameTag here = words.token(i).name();
            if (headed && here == NameTag.PERSON && name == NameTag.PLACE) {
                // "in Washington Mr. Moreau": a person's name does not go on the name of a place.
                return i;
            }
            if (headed && words.tag(i).isProperNoun() && !words.tag(i - 1).isProperNoun() && words.timeUnit(i - 1)) {
                // "last season Ana Silva scored": a name does not go on a noun of time.
                return i;
            }
            name = here;
            headed = true;
            return i + 1;
        }

        private boolean joins(int i) {
            PennTag tag = words.tag(i);
            return tag == HYPH || tag == CURRENCY || tag == NUMBER_SIGN || words.is(i, "&");
        }

        /** An adjective or determiner before the head, or between owner or noun and what they belong to. */
        private boolean modifies(int i) {
            if (!headed) {
                return true;
            }
            PennTag before = words.tag(i - 1);
            if (before.isNoun()) {
                return i + 1 < limit && (words.tag(i + 1).isNoun() || words.is(i + 1, HYPH));
            }
            return before == POS || before == CD || before == HYPH;
        }

        /** "large and growing firms". */
        private boolean joinsModifiers(int i) {
            return !headed
                    && i > from
                    && i + 2 < limit
                    && words.tag(i - 1).isAdjective()
                    && (words.tag(i + 1).isAdjective() || words.is(i + 1, VBG) || words.is(i + 1, VBN))
                    && words.tag(i + 2).isNoun();
        }

        /** A participle or adverb inside the phrase: "the newly elected council". */
        private boolean isVerbalModifier(int i) {
            PennTag tag = words.tag(i);
            if (i == from || i + 1 >= limit || !(tag == VBN || tag == VBG || tag == VBD || tag.isAdverb())) {
                return false;
            }
            PennTag before = words.tag(i - 1);
            PennTag after = words.tag(i + 1);
            // "the advisory indicated Ana's speed", where the tagger takes the noun for an adjective
            boolean leads = after.isNoun() && !(tag == VBD && after.isProperNoun())
                    || after.isAdjective()
                    || after == VBN && tag != VBN;
            return leads
                    && (before == DT
                            || before == PRP_POSSESSIVE
                            || before == POS
                            || before == HYPH
                            || before.isAdjective()
                            || before.isAdverb());
        }
    }

    private static boolean isNoun(PennTag tag) {
        return tag.isNoun() || tag == CD || tag == FW;
    }

    private static boolean isDeterminer(PennTag tag) {
        return tag == DT || tag == PRP_POSSESSIVE || tag == PDT;
    }
}
