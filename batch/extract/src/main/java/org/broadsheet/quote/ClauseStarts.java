package org.broadsheet.quote;

import static org.broadsheet.annotate.PennTag.CC;
import static org.broadsheet.annotate.PennTag.DT;
import static org.broadsheet.annotate.PennTag.IN;
import static org.broadsheet.annotate.PennTag.POS;
import static org.broadsheet.annotate.PennTag.TO;

import java.util.Set;
import org.broadsheet.annotate.Sentence;
import org.broadsheet.quote.VerbGroup.Form;

/** Tells where clauses with a subject and a finite verb start. */
final class ClauseStarts {
    /** How many tokens ahead the verb of a clause is looked for. */
    private static final int CLAUSE_SIGHT = 40;

    private final Reading reading;

    ClauseStarts(Reading reading) {
        this.reading = reading;
    }

    /** Whether a clause with a subject and a finite verb starts at a token. */
    boolean at(int from, int limit) {
        int i = from;
        int end = Math.min(limit, from + CLAUSE_SIGHT);
        if (i >= end) {
            return false;
        }
        if (reading.is(i, IN)
                && Set.of(
                                "if",
                                "when",
                                "while",
                                "because",
                                "although",
                                "though",
                                "as",
                                "since",
                                "unless",
                                "until",
                                "once",
                                "after",
                                "before")
                        .contains(reading.words[i])) {
            return true;
        }
        if (reading.is(i, IN)
                && i + 1 < end
                && reading.phraseStart[i + 1] == i + 1
                && reading.phraseEnd[i + 1] < end
                && reading.words[reading.phraseEnd[i + 1]].equals("that")) {
            // "told reporters on Monday that": the clause starts with its "that".
            return false;
        }
        boolean subject = false;
        boolean object = false;
        while (i < end) {
            VerbGroup group = reading.group(i);
            if (group != null) {
                if (group.form() == Form.FINITE) {
                    return subject && agrees(i);
                }
                if (group.form() == Form.GERUND || group.form() == Form.INFINITIVE && i == from) {
                    subject = true;
                    object = true;
                    i = group.end();
                    continue;
                }
                if (!subject) {
                    return false;
                }
                object = true;
                i = group.end();
                continue;
            }
            if (reading.phraseStart[i] == i) {
                if (subject
                        && !object
                        && !reading.is(i - 1, IN)
                        && !reading.is(i - 1, CC)
                        && !reading.is(i - 1, TO)
                        && !reading.time(i)
                        && !reading.time(i - 1)) {
                    return relativeWithout(i, end);
                }
                subject = true;
                object = false;
                i = reading.phraseEnd[i];
                continue;
            }
            if (subject && reading.tag(i).isWh()) {
                int after = relativeEnd(i, end);
                if (after < 0) {
                    return false;
                }
                i = after;
                continue;
            }
            QuotedRun run = reading.run(i);
            if (run != null && run.open() == i) {
                subject = true;
                i = run.close();
                continue;
            }
            if (reading.is(i, IN)
                    || reading.is(i, TO)
                    || reading.tag(i).isAdverb()
                    || reading.is(i, CC)
                    || reading.is(i, DT)
                    || reading.tag(i).isAdjective()
                    || reading.is(i, POS)
                    || reading.quoteMark(i)) {
                i++;
                continue;
            }
            return false;
        }
        return false;
    }

    /** Objective pronouns are no subjects. */
    private boolean agrees(int verb) {
        String before = verb > 0 ? reading.words[verb - 1] : "";
        return !Set.of("him", "them", "me", "us").contains(before);
    }

    /** "the plan he backs would": a relative clause without its pronoun. */
    private boolean relativeWithout(int i, int end) {
        int after = reading.phraseEnd[i];
        VerbGroup group = after < end ? reading.group(after) : null;
        if (group == null || group.form() != Form.FINITE) {
            return false;
        }
        return reading.tag(i).isPersonal() ? clauseVerbAfter(group.end(), end) : false;
    }

    private int relativeEnd(int i, int end) {
        for (int j = i; j < end; j++) {
            VerbGroup group = reading.group(j);
            if (group != null && group.form() == Form.FINITE) {
                int k = group.end();
                while (k < end && reading.group(k) == null && !reading.comma(k)) {
                    k++;
                }
                return k;
            }
        }
        return -1;
    }

    private boolean clauseVerbAfter(int from, int end) {
        for (int j = from; j < end; j++) {
            VerbGroup group = reading.group(j);
            if (group != null) {
                return group.form() == Form.FINITE;
            }
            if (reading.comma(j)) {
                return false;
            }
        }
        return false;
    }

    /** Where the main clause starts after an aside that leads in to it; the sentence's end where none does. */
    int afterAside(int from, Sentence sentence) {
        for (int i = from; i < sentence.end(); i++) {
            if (reading.words[i].equals(":") && i + 1 < sentence.end()
                    || reading.comma(i) && !reading.inRun(i) && at(i + 1, sentence.end())) {
                return i + 1;
            }
        }
        for (int i = from; i < sentence.end(); i++) {
            if (reading.comma(i) && !reading.inRun(i)) {
                return i + 1;
            }
        }
        return sentence.end();
    }
}
