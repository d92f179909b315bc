package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.LEFT_BRACKET;
import static org.broadsheet.annotate.PennTag.RIGHT_BRACKET;
import static org.broadsheet.annotate.PennTag.TO;
import static org.broadsheet.annotate.PennTag.VBG;
import static org.broadsheet.annotate.PennTag.VBN;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.quote.VerbGroup.Form;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb by what stands to its left: the shallow counterpart of a parse. */
final class Subjects {
    /** How often a search may move on to another verb's subject. */
    private static final int MAX_STEPS = 6;

    private static final Set<String> RELATIVES = Set.of("who", "which", "that");
    private static final Set<String> JOINING =
            Set.of("of", "for", "at", "in", "from", "with", "on", "to", "near", "by", "about", "like", "against");

    /** Words that stand between a subject and its verb without being either. */
    private static final Set<String> FLOATING =
            Set.of("both", "all", "each", "themselves", "himself", "herself", "itself");

    /** Verbs whose subject speaks through their object: "sent out a letter saying". */
    private static final Set<String> ISSUING = Set.of(
            "release",
            "issue",
            "send",
            "put",
            "write",
            "post",
            "publish",
            "make",
            "give",
            "sign",
            "deliver",
            "revise",
            "circulate",
            "spend",
            "enter",
            "leave",
            "hold",
            "call",
            "have");

    private final Reading reading;

    Subjects(Reading reading) {
        this.reading = reading;
    }

    /** Who does what a verb group says, or null. */
    @Nullable
    Source of(VerbGroup group) {
        return of(group, 0);
    }

    /** The subject of a finite verb group even where it is passive, or null. */
    @Nullable
    Source grammatical(VerbGroup group) {
        int start = reading.sentence(group.first()).first();
        int i = leftOfAdverbs(group.first() - 1, start);
        return i < start ? null : leftOf(i, start, 0);
    }

    /** The subject of the verb before a token: whose hopes are meant where a noun names no owner. */
    @Nullable
    Source ofClauseAround(int token) {
        VerbGroup before = groupBefore(token - 1, reading.sentence(token).first(), false);
        return before == null ? null : of(before, 1);
    }

    private @Nullable Source of(VerbGroup group, int steps) {
        if (steps > MAX_STEPS) {
            return null;
        }
        int start = reading.sentence(group.first()).first();
        int i = leftOfAdverbs(group.first() - 1, start);
        if (group.passive() || group.form() == Form.PARTICIPLE && !activeLooking(group, i, start)) {
            return agent(group);
        }
        if (i < start) {
            return group.form() == Form.GERUND ? ofMainClause(group, steps) : null;
        }
        if (group.form() == Form.INFINITIVE || group.form() == Form.GERUND) {
            return ofNonFinite(group, i, start, steps);
        }
        return leftOf(i, start, steps);
    }

    /** The subject that follows a leading participle clause: "Speaking of costs, she said". */
    private @Nullable Source ofMainClause(VerbGroup group, int steps) {
        int end = reading.sentence(group.first()).end();
        for (int i = group.end(); i < end; i++) {
            if (!reading.comma(i) || reading.inRun(i) || i + 1 >= end || reading.phraseStart[i + 1] != i + 1) {
                continue;
            }
            for (int j = i + 1; j < end; j++) {
                VerbGroup verb = reading.group(j);
                if (verb != null && verb.form() == Form.FINITE) {
                    return of(verb, steps + 1);
                }
            }
        }
        return null;
    }

    private int leftOfAdverbs(int from, int start) {
        int i = from;
        while (i >= start) {
            if (reading.tag(i).isAdverb() && !reading.inRun(i)) {
                i--;
            } else if (FLOATING.contains(reading.words[i]) && i > start && reading.phraseEnd[i - 1] == i) {
                i--;
            } else if (reading.timePhrase(i) && reading.phraseStart[i] > start) {
                i = reading.phraseStart[i] - 1;
                if (i > start && Set.of("on", "for", "in", "at", "since").contains(reading.words[i])) {
                    i--;
                }
            } else {
                break;
            }
        }
        return i;
    }

    /** A past form the tagger took for a participle though a subject stands before it and an object after. */
    private boolean activeLooking(VerbGroup group, int left, int start) {
        if (left < start || reading.phraseEnd[left] != left + 1) {
            return false;
        }
        int next = group.end();
        return next < reading.words.length
                && !reading.words[next].equals("by")
                && (reading.phraseStart[next] == next || reading.words[next].equals("that") || reading.inRun(next));
    }

    private @Nullable Source agent(VerbGroup group) {
        int end = reading.sentence(group.first()).end();
        for (int i = group.end(); i < end && i < group.end() + 6; i++) {
            if (reading.words[i].equals("by") && i + 1 < end && reading.phraseStart[i + 1] == i + 1) {
                return new Source(i + 1, reading.phraseEnd[i + 1]);
            }
        }
        return null;
    }

    private @Nullable Source ofNonFinite(VerbGroup group, int i, int start, int steps) {
        // After a comma a participle goes with the main verb: "hinted at plans to leave, saying".
        VerbGroup before = groupBefore(i, start, group.form() == Form.GERUND && reading.comma(i));
        if (group.form() == Form.GERUND
                && reading.phraseEnd[i] == i + 1
                && !reading.time(i)
                && !(before != null
                        && ISSUING.contains(reading.tokens.get(before.head()).lemma())
                        && !before.passive())) {
            return phraseTo(i, start);
        }
        if (before == null) {
            return group.form() == Form.GERUND ? ofMainClause(group, steps) : null;
        }
        // "He was quoted as saying": who is quoted is who says.
        return before.passive() && before.form() == Form.FINITE ? grammatical(before) : of(before, steps + 1);
    }

    /** The nearest verb group left of a token, outside quote marks, that can own a subject. */
    private @Nullable VerbGroup groupBefore(int from, int start, boolean finiteOnly) {
        VerbGroup fallback = null;
        for (int i = from; i >= start; i--) {
            VerbGroup group = reading.group(i);
            if (group != null && !reading.inRun(i)) {
                boolean active = finiteOnly
                        ? group.form() == Form.FINITE
                        : group.form() != Form.PARTICIPLE || activeLooking(group, group.first() - 1, start);
                if (active && !inRelativeClause(group, start)) {
                    return group;
                }
                if (active && fallback == null) {
                    fallback = group;
                }
                i = group.first();
            }
        }
        return fallback;
    }

    private boolean inRelativeClause(VerbGroup group, int start) {
        int left = leftOfAdverbs(group.first() - 1, start);
        if (left > start && reading.phraseEnd[left] == left + 1) {
            left = reading.phraseStart[left] - 1;
        }
        return left > start && reading.tag(left).isWh();
    }

    private @Nullable Source leftOf(int i, int start, int steps) {
        String word = reading.words[i];
        if (RELATIVES.contains(word) && (reading.tag(i).isWh() || word.equals("who") || word.equals("which"))) {
            return relative(i, start);
        }
        if (reading.is(i, CC)) {
            VerbGroup before = finiteBefore(i - 1, start);
            return before == null ? null : of(before, steps + 1);
        }
        if (reading.comma(i) || reading.dash(i)) {
            return beforeComma(i, start, steps);
        }
        if (reading.tag(i) == RIGHT_BRACKET) {
            int open = i;
            while (open > start && reading.tag(open) != LEFT_BRACKET) {
                open--;
            }
            return open > start ? leftOf(open - 1, start, steps) : null;
        }
        if (reading.group(i) != null) {
            VerbGroup group = reading.group(i);
            return group == null ? null : antecedentOf(group, start, 0);
        }
        return reading.phraseEnd[i] == i + 1 ? phraseTo(i, start) : null;
    }

    private Source relative(int pronoun, int start) {
        int i = pronoun - 1;
        while (i >= start && (reading.comma(i) || reading.is(i, IN) || reading.tag(i) == RIGHT_BRACKET)) {
            i--;
        }
        if (i < start || reading.phraseStart[i] < 0) {
            return new Source(pronoun, pronoun + 1);
        }
        Source antecedent = phraseTo(i, start);
        return new Source(pronoun, pronoun + 1, antecedent.first(), antecedent.end());
    }

    /** The subject of a clause that ends in a relative clause without a comma: "voters who backed him said". */
    private @Nullable Source antecedentOf(VerbGroup group, int start, int steps) {
        int i = leftOfAdverbs(group.first() - 1, start);
        if (i > start && RELATIVES.contains(reading.words[i]) && reading.phraseEnd[i - 1] == i) {
            return phraseTo(i - 1, start);
        }
        VerbGroup outer = i > start && steps < MAX_STEPS ? reading.group(i) : null;
        return outer == null ? null : antecedentOf(outer, start, steps + 1);
    }

    private @Nullable VerbGroup finiteBefore(int from, int start) {
        for (int i = from; i >= start; i--) {
            VerbGroup group = reading.group(i);
            if (group != null && !reading.inRun(i)) {
                if (group.form() == Form.FINITE) {
                    return group;
                }
                i = group.first();
            }
        }
        return null;
    }

    /** The subject of a verb after a comma: what stands before the apposition or relative clause that the comma ends. */
    private @Nullable Source beforeComma(int comma, int start, int steps) {
        boolean dash = reading.dash(comma);
        for (int i = comma - 1; i > start; i--) {
            if (!(dash ? reading.dash(i) : reading.comma(i)) || reading.inRun(i)) {
                continue;
            }
            int before = i - 1;
            if (reading.tag(before) == RIGHT_BRACKET) {
                while (before > start && reading.tag(before) != LEFT_BRACKET) {
                    before--;
                }
                before--;
            }
            if (before < start || reading.phraseEnd[before] != before + 1 || !opensAside(i + 1, comma)) {
                continue;
            }
            Source source = phraseTo(before, start);
            int left = source.first() - 1;
            if (left > start
                    && reading.comma(left)
                    && reading.phraseEnd[left - 1] == left
                    && reading.tag(left - 1).isProperNoun()
                    && !reading.tag(source.first()).isProperNoun()
                    && !introduced(reading.phraseStart[left - 1], start)) {
                return phraseTo(left - 1, start);
            }
            return source;
        }
        // No aside: the verb shares the subject of the clause before the comma.
        VerbGroup shared = finiteBefore(comma - 1, start);
        if (shared != null) {
            return steps > 1 ? null : of(shared, steps + 1);
        }
        return comma > start && reading.phraseEnd[comma - 1] == comma ? phraseTo(comma - 1, start) : null;
    }

    /** Whether a phrase belongs to a preposition, as in "In Paris, the minister, Ana Costa, said". */
    private boolean introduced(int first, int start) {
        return first - 1 >= start && (reading.is(first - 1, IN) || reading.is(first - 1, TO));
    }

    private boolean opensAside(int from, int to) {
        if (from >= to) {
            return false;
        }
        PennTag tag = reading.tag(from);
        if (tag == CC) {
            return false;
        }
        if (tag.isWh()
                || tag == IN
                || tag == VBN
                || tag == VBG
                || tag == CD
                || tag.isAdjective()
                || tag.isAdverb()
                || tag == TO) {
            return true;
        }
        for (int i = from; i < to; i++) {
            VerbGroup group = reading.group(i);
            if (group != null && group.form() == Form.FINITE) {
                return reading.tag(Math.max(from, leftOfAdverbs(i - 1, from))).isWh();
            }
        }
        return reading.phraseStart[from] == from;
    }

    /** The noun phrase that ends with a token, with the phrases it hangs on: "the head of the agency". */
    Source phraseTo(int last, int start) {
        int first = reading.phraseStart[last];
        int end = reading.phraseEnd[last];
        for (int steps = 0; steps < MAX_STEPS && first - 2 >= start; steps++) {
            int link = first - 1;
            int before = link - 1;
            if (reading.tag(before).isAdjective()
                    && JOINING.contains(reading.words[link])
                    && before - 1 >= start
                    && reading.phraseEnd[before - 1] == before) {
                // "people close to the mayor"
                first = reading.phraseStart[before - 1];
                continue;
            }
            if (reading.phraseEnd[before] != link || reading.inRun(link) != reading.inRun(first)) {
                break;
            }
            boolean joined = JOINING.contains(reading.words[link])
                    || reading.words[link].equals("and") && !governed(reading.phraseStart[before], start);
            if (!joined || reading.time(before)) {
                break;
            }
            first = reading.phraseStart[before];
        }
        if (first - 1 >= start) {
            int left = first - 1;
            if (left > start && JOINING.contains(reading.words[left])) {
                left--;
            }
            VerbGroup verb = reading.group(left);
            if (verb != null) {
                Source antecedent = antecedentOf(verb, start, 0);
                if (antecedent != null) {
                    return antecedent;
                }
            }
        }
        return new Source(first, end);
    }

    /** Whether a phrase is the object of a verb or preposition, so that an "and" after it joins clauses. */
    private boolean governed(int first, int start) {
        return first - 1 >= start && (reading.group(first - 1) != null || reading.is(first - 1, IN));
    }

    /** The first token of a verb group and the subject before it. */
    static int leftmost(@Nullable Source source, VerbGroup group) {
        return source == null || source.first() > group.first() ? group.first() : source.first();
    }
}
