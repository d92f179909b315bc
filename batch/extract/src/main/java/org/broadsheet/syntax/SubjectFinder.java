package org.broadsheet.syntax;

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
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb by what stands to its left: the shallow counterpart of a parse. */
public final class SubjectFinder {
    /** How often a search may move on to another verb's subject. */
    private static final int MAX_STEPS = 6;

    private static final Set<String> RELATIVES =
            WordSets.english("subject-contexts").get("relatives");
    private static final Set<String> JOINING =
            WordSets.english("subject-contexts").get("joining-prepositions");

    /** What ties a phrase to the one it belongs to, so that the two are one subject. */
    private static final Set<String> OWNING =
            WordSets.english("subject-contexts").get("owning-prepositions");

    /** Marks and words that make a share of a number. */
    private static final Set<String> SHARES =
            WordSets.english("subject-contexts").get("shares");

    /** Words that stand between a subject and its verb without being either. */
    private static final Set<String> FLOATING =
            WordSets.english("subject-contexts").get("floating");

    /** Verbs whose subject speaks through their object: "sent out a letter saying". */
    private static final Set<String> ISSUING =
            WordSets.english("subject-contexts").get("issuing-verbs");

    private final ParsedArticle parsed;

    SubjectFinder(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** Who does what a verb group says, or null. */
    public @Nullable Subject of(VerbGroup group) {
        return of(group, 0);
    }

    /** The subject of a finite verb group even where it is passive, or null. */
    public @Nullable Subject grammatical(VerbGroup group) {
        int start = parsed.sentence(group.first()).first();
        int i = leftOfAdverbs(group.first() - 1, start);
        return i < start ? null : leftOf(i, start, 0);
    }

    /**
     * What a verb group says something of: the subject of a finite verb, also of a passive one; of an infinitive or a
     * participle the noun right before it ("shares rising 5%"), else what the verb speaks of that it goes with; or null.
     */
    public @Nullable Subject bearer(VerbGroup group) {
        return bearer(group, 0);
    }

    private @Nullable Subject bearer(VerbGroup group, int steps) {
        if (steps > MAX_STEPS) {
            return null;
        }
        int start = parsed.sentence(group.first()).first();
        if (group.form() == Form.FINITE) {
            int i = leftOfQuantities(leftOfAdverbs(group.first() - 1, start), start);
            return i < start ? null : nearest(leftOf(i, start, steps));
        }
        int i = group.first() - 1;
        if (i < start) {
            return group.form() == Form.GERUND ? ofMainClause(group, steps) : null;
        }
        if (parsed.phraseEnd(i) == i + 1 && !parsed.timePhrase(i) && !isQuantity(i)) {
            return group.form() == Form.INFINITIVE ? phraseTo(i, start) : new Subject(parsed.phraseStart(i), i + 1);
        }
        VerbGroup beside = parsed.group(i);
        VerbGroup before = beside != null ? beside : groupBefore(i, start, parsed.comma(i));
        return before == null ? null : bearer(before, steps + 1);
    }

    /** "relations with Nissan, which": what a relative pronoun says something of is what stands nearest. */
    private @Nullable Subject nearest(@Nullable Subject subject) {
        if (subject == null || subject.first() == subject.meantFirst()) {
            return subject;
        }
        int last = parsed.phraseStart(subject.meantEnd() - 1);
        return last < 0 ? subject : new Subject(subject.first(), subject.end(), withOwners(last), subject.meantEnd());
    }

    /** Past "25 to 54" in "women aged 25 to 54 earn": numbers own no verb. */
    private int leftOfQuantities(int from, int start) {
        int i = from;
        while (i >= start && isQuantity(i)) {
            i = parsed.phraseStart(i) - 1;
            if (i > start
                    && (parsed.is(i, IN) || parsed.is(i, TO) || parsed.is(i, CC))
                    && parsed.phraseEnd(i - 1) == i) {
                i--;
            }
        }
        return i;
    }

    /** Whether the noun phrase that ends with a token is a number without a noun, or with a mark for its unit. */
    private boolean isQuantity(int last) {
        boolean number = false;
        for (int i = parsed.phraseStart(last); i >= 0 && i <= last; i++) {
            number |= parsed.is(i, CD);
            if (parsed.tag(i).isNoun() && !SHARES.contains(parsed.word(i)) && !parsed.timePhrase(i)) {
                return false;
            }
        }
        return number;
    }

    /** First token of a noun phrase with those it belongs to: "the price of the benchmark". */
    public int withOwners(int first) {
        int start = parsed.sentence(first).first();
        int from = first;
        for (int steps = 0; steps < 3 && from - 2 >= start; steps++) {
            if (!OWNING.contains(parsed.word(from - 1)) || parsed.phraseEnd(from - 2) != from - 1) {
                break;
            }
            from = parsed.phraseStart(from - 2);
        }
        return from;
    }

    /** The subject of the verb before a token: whose hopes are meant where a noun names no owner. */
    public @Nullable Subject ofClauseAround(int token) {
        VerbGroup before = groupBefore(token - 1, parsed.sentence(token).first(), false);
        return before == null ? null : of(before, 1);
    }

    private @Nullable Subject of(VerbGroup group, int steps) {
        if (steps > MAX_STEPS) {
            return null;
        }
        int start = parsed.sentence(group.first()).first();
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
    private @Nullable Subject ofMainClause(VerbGroup group, int steps) {
        int end = parsed.sentence(group.first()).end();
        for (int i = group.end(); i < end; i++) {
            if (!parsed.comma(i) || parsed.inRun(i) || i + 1 >= end || parsed.phraseStart(i + 1) != i + 1) {
                continue;
            }
            for (int j = i + 1; j < end; j++) {
                VerbGroup verb = parsed.group(j);
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
            if (parsed.tag(i).isAdverb() && !parsed.inRun(i)) {
                i--;
            } else if (FLOATING.contains(parsed.word(i)) && i > start && parsed.phraseEnd(i - 1) == i) {
                i--;
            } else if (parsed.timePhrase(i) && parsed.phraseStart(i) > start) {
                i = parsed.phraseStart(i) - 1;
                if (i > start
                        && Set.of("on", "for", "in", "at", "since", "during").contains(parsed.word(i))) {
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
        if (left < start || parsed.phraseEnd(left) != left + 1) {
            return false;
        }
        int next = group.end();
        return next < parsed.size()
                && !parsed.is(next, "by")
                && (parsed.phraseStart(next) == next || parsed.is(next, "that") || parsed.inRun(next));
    }

    private @Nullable Subject agent(VerbGroup group) {
        int end = parsed.sentence(group.first()).end();
        for (int i = group.end(); i < end && i < group.end() + 6; i++) {
            if (parsed.is(i, "by") && i + 1 < end && parsed.phraseStart(i + 1) == i + 1) {
                return new Subject(i + 1, parsed.phraseEnd(i + 1));
            }
        }
        return null;
    }

    private @Nullable Subject ofNonFinite(VerbGroup group, int i, int start, int steps) {
        // After a comma a participle goes with the main verb: "hinted at plans to leave, saying".
        VerbGroup before = groupBefore(i, start, group.form() == Form.GERUND && parsed.comma(i));
        if (group.form() == Form.GERUND
                && parsed.phraseEnd(i) == i + 1
                && !parsed.day(i)
                && !(before != null
                        && ISSUING.contains(parsed.token(before.head()).lemma())
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
            VerbGroup group = parsed.group(i);
            if (group != null && !parsed.inRun(i)) {
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
        if (left > start && parsed.phraseEnd(left) == left + 1) {
            left = parsed.phraseStart(left) - 1;
        }
        return left > start && parsed.tag(left).isWh();
    }

    private @Nullable Subject leftOf(int i, int start, int steps) {
        String word = parsed.word(i);
        if (RELATIVES.contains(word) && (parsed.tag(i).isWh() || word.equals("who") || word.equals("which"))) {
            return relative(i, start);
        }
        if (parsed.is(i, CC)) {
            VerbGroup before = finiteBefore(i - 1, start);
            return before == null ? null : of(before, steps + 1);
        }
        if (parsed.comma(i) || parsed.dash(i)) {
            return beforeComma(i, start, steps);
        }
        if (parsed.tag(i) == RIGHT_BRACKET) {
            int open = i;
            while (open > start && parsed.tag(open) != LEFT_BRACKET) {
                open--;
            }
            return open > start ? leftOf(open - 1, start, steps) : null;
        }
        if (parsed.group(i) != null) {
            VerbGroup group = parsed.group(i);
            return group == null ? null : antecedentOf(group, start, 0);
        }
        return parsed.phraseEnd(i) == i + 1 ? phraseTo(i, start) : null;
    }

    private Subject relative(int pronoun, int start) {
        int i = pronoun - 1;
        while (i >= start && (parsed.comma(i) || parsed.is(i, IN) || parsed.tag(i) == RIGHT_BRACKET)) {
            i--;
        }
        i = leftOfAdverbs(i, start);
        if (i < start || parsed.phraseStart(i) < 0) {
            return new Subject(pronoun, pronoun + 1);
        }
        Subject antecedent = phraseTo(i, start);
        return new Subject(pronoun, pronoun + 1, antecedent.first(), antecedent.end());
    }

    /** The subject of a clause that ends in a relative clause without a comma: "voters who backed him said". */
    private @Nullable Subject antecedentOf(VerbGroup group, int start, int steps) {
        int i = leftOfAdverbs(group.first() - 1, start);
        if (i > start && RELATIVES.contains(parsed.word(i)) && parsed.phraseEnd(i - 1) == i) {
            return phraseTo(i - 1, start);
        }
        VerbGroup outer = i > start && steps < MAX_STEPS ? parsed.group(i) : null;
        return outer == null ? null : antecedentOf(outer, start, steps + 1);
    }

    private @Nullable VerbGroup finiteBefore(int from, int start) {
        for (int i = from; i >= start; i--) {
            VerbGroup group = parsed.group(i);
            if (group != null && !parsed.inRun(i)) {
                if (group.form() == Form.FINITE) {
                    return group;
                }
                i = group.first();
            }
        }
        return null;
    }

    /** The subject of a verb after a comma: what stands before the apposition or relative clause that the comma ends. */
    private @Nullable Subject beforeComma(int comma, int start, int steps) {
        boolean dash = parsed.dash(comma);
        for (int i = comma - 1; i > start; i--) {
            if (!(dash ? parsed.dash(i) : parsed.comma(i)) || parsed.inRun(i)) {
                continue;
            }
            int before = i - 1;
            if (parsed.tag(before) == RIGHT_BRACKET) {
                while (before > start && parsed.tag(before) != LEFT_BRACKET) {
                    before--;
                }
                before--;
            }
            if (before < start || parsed.phraseEnd(before) != before + 1 || !opensAside(i + 1, comma)) {
                continue;
            }
            Subject source = phraseTo(before, start);
            int left = source.first() - 1;
            if (left > start
                    && parsed.comma(left)
                    && parsed.phraseEnd(left - 1) == left
                    && parsed.tag(left - 1).isProperNoun()
                    && !parsed.tag(source.first()).isProperNoun()
                    && !introduced(parsed.phraseStart(left - 1), start)) {
                return phraseTo(left - 1, start);
            }
            return source;
        }
        // No aside: the verb shares the subject of the clause before the comma.
        VerbGroup shared = finiteBefore(comma - 1, start);
        if (shared != null) {
            return steps > 1 ? null : of(shared, steps + 1);
        }
        return comma > start && parsed.phraseEnd(comma - 1) == comma ? phraseTo(comma - 1, start) : null;
    }

    /** Whether a phrase belongs to a preposition, as in "In Paris, the minister, Ana Costa, said". */
    private boolean introduced(int first, int start) {
        return first - 1 >= start && (parsed.is(first - 1, IN) || parsed.is(first - 1, TO));
    }

    private boolean opensAside(int from, int to) {
        if (from >= to) {
            return false;
        }
        PennTag tag = parsed.tag(from);
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
            VerbGroup group = parsed.group(i);
            if (group != null && group.form() == Form.FINITE) {
                return parsed.tag(Math.max(from, leftOfAdverbs(i - 1, from))).isWh();
            }
        }
        return parsed.phraseStart(from) == from;
    }

    /** The noun phrase that ends with a token, with the phrases it hangs on: "the head of the agency". */
    Subject phraseTo(int last, int start) {
        int first = parsed.phraseStart(last);
        int end = parsed.phraseEnd(last);
        for (int steps = 0; steps < MAX_STEPS && first - 2 >= start; steps++) {
            int link = first - 1;
            int before = link - 1;
            if (parsed.tag(before).isAdjective()
                    && JOINING.contains(parsed.word(link))
                    && before - 1 >= start
                    && parsed.phraseEnd(before - 1) == before) {
                // "people close to the mayor"
                first = parsed.phraseStart(before - 1);
                continue;
            }
            if (parsed.phraseEnd(before) != link || parsed.inRun(link) != parsed.inRun(first)) {
                break;
            }
            boolean joined = JOINING.contains(parsed.word(link))
                    || parsed.is(link, "and") && !isQuantity(before) && !governed(parsed.phraseStart(before), start);
            if (!joined || parsed.day(before)) {
                break;
            }
            first = parsed.phraseStart(before);
        }
        if (first - 1 >= start) {
            int left = first - 1;
            if (left > start && JOINING.contains(parsed.word(left))) {
                left--;
            }
            VerbGroup verb = parsed.group(left);
            if (verb != null) {
                Subject antecedent = antecedentOf(verb, start, 0);
                if (antecedent != null) {
                    return antecedent;
                }
            }
        }
        return new Subject(first, end);
    }

    /** Whether a phrase is the object of a verb or preposition, so that an "and" after it joins clauses. */
    private boolean governed(int first, int start) {
        return first - 1 >= start && (parsed.group(first - 1) != null || parsed.is(first - 1, IN));
    }

    /** The first token of a verb group and the subject before it. */
    public static int leftmost(@Nullable Subject source, VerbGroup group) {
        return source == null || source.first() > group.first() ? group.first() : source.first();
    }
}
