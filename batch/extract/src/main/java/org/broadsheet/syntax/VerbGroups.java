package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.MD;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VB;
import static org.broadsheet.annotate.PennTag.VBD;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;
import static org.broadsheet.annotate.PennTag.VBP;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.syntax.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** Reads verb groups: auxiliaries, the adverbs between them and the main verb. */
final class VerbGroups {
    private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never");
    /** Adverbs in a row between two verbs of one group; more make another clause. */
    private static final int MAX_ADVERBS = 4;
    /** Adverbs between "to" and its verb. */
    private static final int MAX_SPLIT = 3;

    private final TaggedWords words;

    VerbGroups(TaggedWords words) {
        this.words = words;
    }

    /**
     * The group that starts at a token, or null.
     *
     * @param afterSubject whether a past form there has its subject right before it, so that it is finite whatever its tag
     */
    @Nullable
    VerbGroup at(int from, int limit, boolean afterSubject) {
        boolean infinitive = words.is(from, TO) && from + 1 < limit && infinitiveFollows(from + 1, limit);
        int start = infinitive ? from + 1 : from;
        if (!infinitive && !verb(start)) {
            return null;
        }
        boolean negated = negatedBefore(from);
        boolean modal = false;
        boolean be = false;
        boolean have = false;
        int head = -1;
        int i = start;
        while (i < limit && words.runs().same(i, from)) {
            int next = pastAdverbs(i, limit);
            negated |= negates(i, next);
            if (next >= limit || !verb(next) || !continues(head, next)) {
                break;
            }
            if (next > i) {
                i = next;
                continue;
            }
            modal |= words.is(i, MD);
            be |= head >= 0 && Set.of("be", "get").contains(words.lemma(head)) && !shortHas(head, i, limit);
            have |= head >= 0 && words.lemma(head).equals("have");
            head = i++;
            if (!auxiliary(head)) {
                break;
            }
        }
        if (head < 0) {
            return null;
        }
        Form form = infinitive ? Form.INFINITIVE : form(start, have || afterSubject);
        return new VerbGroup(from, head + 1, head, form, isPassive(head, be), negated, modal);
    }

    /** "He's said so": after a pronoun a short "has", unless "to" or "by" follow the participle, as in "he's said to be". */
    private boolean shortHas(int verb, int participle, int limit) {
        return words.is(verb, "'s")
                && verb > 0
                && (words.tag(verb - 1).isPersonal() || words.tag(verb - 1).isWh())
                && !(participle + 1 < limit && (words.is(participle + 1, TO) || words.is(participle + 1, "by")));
    }

    private boolean negatedBefore(int from) {
        return from > 0 && (words.is(from - 1, "not") || words.is(from - 1, "never"));
    }

    private boolean negates(int from, int end) {
        for (int i = from; i < end; i++) {
            if (NEGATIONS.contains(words.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPassive(int head, boolean be) {
        return be
                && (words.is(head, VBN) || words.is(head, VBD))
                && !words.lemma(head).equals("be");
    }

    private Form form(int start, boolean finitePast) {
        if (words.is(start, VBG)) {
            return Form.GERUND;
        }
        return words.is(start, VBN) && !finitePast ? Form.PARTICIPLE : Form.FINITE;
    }

    private int pastAdverbs(int from, int limit) {
        int next = from;
        while (next < limit
                && words.tag(next).isAdverb()
                && next - from < MAX_ADVERBS
                && !(next == from && words.is(next, "there"))) {
            next++;
        }
        return next;
    }

    private boolean infinitiveFollows(int from, int limit) {
        int next = from;
        while (next < limit && words.tag(next).isAdverb() && next - from < MAX_SPLIT) {
            next++;
        }
        return next < limit && (words.is(next, VB) || words.is(next, VBP));
    }

    /** The tagger takes "said" and "says" for nouns at times. */
    private boolean verb(int i) {
        return words.tag(i).isVerb() || words.is(i, MD) || words.is(i, "said") || words.is(i, "says");
    }

    boolean auxiliary(int i) {
        return words.is(i, MD) || AUXILIARIES.contains(words.lemma(i));
    }

    /** Whether a verb goes on the group whose last verb is {@code head}; -1 for a group that only begins. */
    private boolean continues(int head, int next) {
        if (head < 0) {
            return true;
        }
        if (!auxiliary(head)) {
            return false;
        }
        PennTag tag = words.tag(next);
        if (words.is(head, MD)) {
            return tag == VB || tag == VBP || tag == VBD || tag == VBN;
        }
        String lemma = words.lemma(head);
        if (lemma.equals("do")) {
            return tag == VB || tag == VBP;
        }
        return tag == VBN || tag == VBD || lemma.equals("be") && tag == VBG;
    }
}
