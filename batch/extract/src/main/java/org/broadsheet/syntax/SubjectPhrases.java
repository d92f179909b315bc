package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.CD;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.LEFT_BRACKET;
import static org.broadsheet.annotate.PennTag.NN;
import static org.broadsheet.annotate.PennTag.PRP_POSSESSIVE;
import static org.broadsheet.annotate.PennTag.RIGHT_BRACKET;
import static org.broadsheet.annotate.PennTag.TO;

import java.util.Set;
import org.broadsheet.annotate.NameTag;
import org.broadsheet.words.WordSets;
import org.jspecify.annotations.Nullable;

/** Noun phrases as subjects: with what they hang on, those that are bare numbers, and what relative pronouns stand for. */
final class SubjectPhrases {
    /** Tokens of a bracket between a name and its relative clause. */
    private static final int LONGEST_BRACKET = 12;

    /** Owners that are told of one thing: "the price of the shares of the firm". */
    private static final int MOST_OWNERS = 3;

    /** How often a phrase may be hung on another. */
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

    private final ParsedArticle parsed;
    private final LeftwardVerbs verbs;
    private final JoinedPhrases joined;

    SubjectPhrases(ParsedArticle parsed, LeftwardVerbs verbs) {
        this.parsed = parsed;
        this.verbs = verbs;
        this.joined = new JoinedPhrases(parsed);
    }

    /** The noun phrase that ends with a token, with the phrases it hangs on: "the head of the agency". */
    Subject phraseTo(int last, int start) {
        int first = parsed.phraseStart(last);
        int end = parsed.phraseEnd(last);
        for (int steps = 0; steps < MAX_STEPS && first - 2 >= start; steps++) {
            int link = first - 1;
            int before = link - 1;
            int described = parsed.tag(before).isAdjective() && JOINING.contains(parsed.word(link))
                    ? verbs.leftOfAdverbs(before - 1, start)
                    : -1;
            if (described >= start && parsed.phraseEnd(described) == described + 1) {
                // "people close to the mayor", "a nurse not familiar with the ward"
                first = parsed.phraseStart(described);
                continue;
            }
            if (parsed.phraseEnd(before) != link || parsed.inRun(link) != parsed.inRun(first)) {
                break;
            }
            boolean tied = JOINING.contains(parsed.word(link))
                    || parsed.is(link, "and")
                            && !isQuantity(before)
                            && (!governed(parsed.phraseStart(before), start) || placesBeside(before, link + 1));
            if (!tied || parsed.day(before)) {
                break;
            }
            first = parsed.phraseStart(before);
        }
        first = joined.firstOf(first, start);
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

    /** "bakers in Kesh and Tolvik said": two places behind one preposition. */
    private boolean placesBeside(int last, int first) {
        return parsed.token(last).name() == NameTag.PLACE
                && parsed.token(parsed.phraseEnd(first) - 1).name() == NameTag.PLACE
                && parsed.is(parsed.phraseStart(last) - 1, "in");
    }

    /** "Ana Costa, head of the port said": an office without its article goes with the name before its comma. */
    Subject withNameBefore(Subject subject, int start) {
        int comma = subject.first() - 1;
        int headEnd = parsed.phraseEnd(subject.first());
        boolean office = headEnd > subject.first()
                && comma - 1 > start
                && parsed.comma(comma)
                && parsed.is(headEnd - 1, NN)
                && headEnd < subject.end()
                && parsed.is(headEnd, "of")
                && !parsed.is(subject.first(), DT)
                && !parsed.is(subject.first(), PRP_POSSESSIVE);
        int name = office && parsed.token(comma - 1).name() == NameTag.PERSON ? parsed.phraseStart(comma - 1) : -1;
        return name < start ? subject : new Subject(name, subject.end(), name, comma);
    }

    /** Whether a phrase is the object of a verb or preposition, so that an "and" after it joins clauses. */
    boolean governed(int first, int start) {
        return first - 1 >= start && (parsed.group(first - 1) != null || parsed.is(first - 1, IN));
    }

    /** Whether the noun phrase that ends with a token is a number without a noun, or with a mark for its unit. */
    boolean isQuantity(int last) {
        boolean number = false;
        for (int i = parsed.phraseStart(last); i >= 0 && i <= last; i++) {
            number |= parsed.is(i, CD);
            if (parsed.tag(i).isNoun() && !SHARES.contains(parsed.word(i)) && !parsed.timePhrase(i)) {
                return false;
            }
        }
        return number;
    }

    /** Past "25 to 54" in "women aged 25 to 54 earn": numbers own no verb. */
    int leftOfQuantities(int from, int start) {
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

    /** First token of a noun phrase with those it belongs to: "the price of the benchmark". */
    public int withOwners(int first) {
        int start = parsed.sentence(first).first();
        int from = first;
        for (int steps = 0; steps < MOST_OWNERS && from - 2 >= start; steps++) {
            if (!OWNING.contains(parsed.word(from - 1)) || parsed.phraseEnd(from - 2) != from - 1) {
                break;
            }
            from = parsed.phraseStart(from - 2);
        }
        return from;
    }

    /** The subject of a clause that ends in a relative clause without a comma: "voters who backed him said". */
    @Nullable
    Subject antecedentOf(VerbGroup group, int start, int steps) {
        int i = verbs.leftOfAdverbs(group.first() - 1, start);
        if (i > start && RELATIVES.contains(parsed.word(i)) && parsed.phraseEnd(i - 1) == i) {
            return phraseTo(i - 1, start);
        }
        VerbGroup outer = i > start && steps < MAX_STEPS ? parsed.group(i) : null;
        return outer == null ? null : antecedentOf(outer, start, steps + 1);
    }

    Subject relative(int pronoun, int start) {
        int i = pronoun - 1;
        while (i >= start && (parsed.comma(i) || parsed.is(i, IN) || parsed.tag(i) == RIGHT_BRACKET)) {
            // "Ardent (ARD), which": a bracket tells of what stands before it.
            i = parsed.tag(i) == RIGHT_BRACKET ? beforeBracket(i, start) : i - 1;
        }
        i = beforeAge(verbs.leftOfAdverbs(i, start), start);
        if (i < start || parsed.phraseStart(i) < 0) {
            return new Subject(pronoun, pronoun + 1);
        }
        Subject antecedent = phraseTo(i, start);
        return new Subject(pronoun, pronoun + 1, antecedent.first(), antecedent.end());
    }

    /** "Ana Weber, 51, who": the name before an age that ends at a token, else that token. */
    private int beforeAge(int last, int start) {
        boolean age = last - 2 >= start
                && parsed.is(last, CD)
                && parsed.comma(last - 1)
                && parsed.comma(last + 1)
                && parsed.token(last - 2).name() == NameTag.PERSON;
        return age ? last - 2 : last;
    }

    /** The token before the bracket that closes at a token; the one before that where none opens within reach. */
    private int beforeBracket(int close, int start) {
        for (int i = close - 1; i >= Math.max(start, close - LONGEST_BRACKET); i--) {
            if (parsed.tag(i) == LEFT_BRACKET) {
                return i - 1;
            }
        }
        return close - 1;
    }

    /** Whether a phrase belongs to a preposition, as in "In Paris, the minister, Ana Costa, said". */
    boolean introduced(int first, int start) {
        return first - 1 >= start && (parsed.is(first - 1, IN) || parsed.is(first - 1, TO));
    }
}
