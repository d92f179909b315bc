package org.broadsheet.syntax;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.TO;

import java.util.Set;
import org.broadsheet.annotate.PennTag;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.syntax.VerbGroup.Form;
import org.broadsheet.words.WordSets;

/** Tells where clauses with a subject and a finite verb start. */
public final class ClauseStarts {
    /** How many tokens ahead the verb of a clause is looked for. */
    private static final int CLAUSE_SIGHT = 40;

    /** An aside between subject and verb is shorter: longer ones are other clauses. */
    private static final int LONGEST_ASIDE = 16;

    private static final Set<String> SUBORDINATORS =
            WordSets.english("clause-words").get("subordinator");
    private static final Set<String> COMPARING =
            WordSets.english("clause-words").get("comparing");
    private static final Set<String> OBJECTIVE = Set.of("him", "them", "me", "us");

    private final ParsedArticle parsed;

    ClauseStarts(ParsedArticle parsed) {
        this.parsed = parsed;
    }

    /** Whether a clause with a subject and a finite verb starts at a token. */
    public boolean at(int from, int limit) {
        int end = Math.min(limit, from + CLAUSE_SIGHT);
        if (from >= end) {
            return false;
        }
        if (parsed.is(from, IN)) {
            if (SUBORDINATORS.contains(parsed.word(from)) || COMPARING.contains(parsed.word(from))) {
                return true;
            }
            if (leadsToThat(from, end)) {
                return false;
            }
        }
        return new Scan(from, end).findsClause();
    }

    /** "told reporters on Monday that": the clause starts with its "that". */
    private boolean leadsToThat(int preposition, int end) {
        int phraseEnd = preposition + 1 < end ? parsed.phraseEnd(preposition + 1) : -1;
        return phraseEnd >= 0
                && parsed.phraseStart(preposition + 1) == preposition + 1
                && phraseEnd < end
                && parsed.is(phraseEnd, "that");
    }

    /** One search from left to right for a subject and then its verb. */
    private final class Scan {
        private final int from;
        private final int end;
        private boolean subject;
        /** Whether the last phrase is the object of a verb, so that another one may follow it. */
        private boolean object;
        /** "by stressing that the plan, ..., will": with a verb before, the clause is that of the verb within. */
        private boolean verbal;

        Scan(int from, int end) {
            this.from = from;
            this.end = end;
        }

        boolean findsClause() {
            int i = from;
            while (i < end) {
                VerbGroup group = parsed.group(i);
                if (group != null && group.isFinite()) {
                    return subject && agrees(i) && !(i > from && parsed.is(i - 1, CC));
                }
                if (parsed.phraseStart(i) == i && group == null && isSecondSubject(i)) {
                    return relativeWithout(i, end);
                }
                int next = group != null ? afterVerb(group, i) : afterWords(i);
                if (next <= i) {
                    return false;
                }
                i = next;
            }
            return false;
        }

        private boolean isSecondSubject(int i) {
            return subject
                    && !object
                    && !parsed.is(i - 1, IN)
                    && !parsed.is(i - 1, CC)
                    && !parsed.is(i - 1, TO)
                    && !parsed.day(i)
                    && !parsed.day(i - 1);
        }

        private int afterVerb(VerbGroup group, int i) {
            verbal = true;
            boolean noun = group.form() == Form.GERUND || group.form() == Form.INFINITIVE && i == from;
            if (!noun && !subject) {
                return -1;
            }
            subject = true;
            object = true;
            return group.end();
        }

        private int afterWords(int i) {
            if (parsed.phraseStart(i) == i) {
                subject = true;
                object = false;
                return parsed.phraseEnd(i);
            }
            if (subject && parsed.tag(i).isWh()) {
                return relativeEnd(i, end);
            }
            if (subject && !object && !verbal && parsed.comma(i)) {
                return afterAsideInside(i, end);
            }
            QuotedRun run = parsed.run(i);
            if (run != null && run.open() == i) {
                subject = true;
                return run.close();
            }
            return standsInClause(i) ? i + 1 : -1;
        }
    }

    /** Whether a word may stand among the phrases before a verb. */
    private boolean standsInClause(int i) {
        PennTag tag = parsed.tag(i);
        return tag == IN
                || tag == TO
                || tag == CC && !parsed.is(i, "but")
                || tag == DT
                || tag == POS
                || tag.isAdverb()
                || tag.isAdjective()
                || parsed.quoteMark(i);
    }

    /**
     * Behind what stands between commas after a subject: "the budget, which had angered teachers, would be rewritten", "the
     * hall, built in 1931, had"; -1 where the verb of the subject does not follow the second comma, where a verb of its own
     * makes a clause of the aside, or where a colon and quoted words come instead.
     */
    private int afterAsideInside(int comma, int end) {
        if (comma + 2 >= end) {
            return -1;
        }
        boolean relative = parsed.tag(comma + 1).isWh()
                || parsed.is(comma + 1, IN) && parsed.tag(comma + 2).isWh();
        for (int i = comma + 1; i < Math.min(end, comma + LONGEST_ASIDE); i++) {
            VerbGroup inside = parsed.group(i);
            if (!relative && inside != null && inside.isFinite()) {
                return -1;
            }
            if (parsed.comma(i) && !parsed.inRun(i)) {
                VerbGroup group = i + 1 < end ? parsed.group(i + 1) : null;
                return group != null && group.isFinite() && !hasColon(i, end) ? i + 1 : -1;
            }
        }
        return -1;
    }

    private boolean hasColon(int from, int end) {
        for (int i = from; i < end; i++) {
            if (parsed.is(i, ":")) {
                return true;
            }
        }
        return false;
    }

    /** Objective pronouns are no subjects. */
    private boolean agrees(int verb) {
        String before = verb > 0 ? parsed.word(verb - 1) : "";
        return !OBJECTIVE.contains(before);
    }

    /** "the plan he backs would": a relative clause without its pronoun. */
    private boolean relativeWithout(int i, int end) {
        int after = parsed.phraseEnd(i);
        VerbGroup group = after < end ? parsed.group(after) : null;
        if (group == null || group.form() != Form.FINITE) {
            return false;
        }
        return parsed.tag(i).isPersonal() ? clauseVerbAfter(group.end(), end) : false;
    }

    private int relativeEnd(int i, int end) {
        for (int j = i; j < end; j++) {
            VerbGroup group = parsed.group(j);
            if (group != null && group.form() == Form.FINITE) {
                int k = group.end();
                while (k < end && parsed.group(k) == null && !parsed.comma(k)) {
                    k++;
                }
                return k;
            }
        }
        return -1;
    }

    private boolean clauseVerbAfter(int from, int end) {
        for (int j = from; j < end; j++) {
            VerbGroup group = parsed.group(j);
            if (group != null) {
                return group.form() == Form.FINITE;
            }
            if (parsed.comma(j)) {
                return false;
            }
        }
        return false;
    }

    /** Where the main clause starts after an aside that leads in to it; the sentence's end where none does. */
    public int afterAside(int from, Sentence sentence) {
        boolean set = false;
        for (int i = from; i < sentence.end(); i++) {
            // Behind a comma a colon is part of the clause: "according to Costa, all went to one firm: hers".
            if (!set && parsed.is(i, ":") && i + 1 < sentence.end()
                    || parsed.comma(i) && !parsed.inRun(i) && at(i + 1, sentence.end())) {
                return i + 1;
            }
            set |= parsed.comma(i) && !parsed.inRun(i);
        }
        for (int i = from; i < sentence.end(); i++) {
            if (parsed.comma(i) && !parsed.inRun(i)) {
                return i + 1;
            }
        }
        return sentence.end();
    }
}
